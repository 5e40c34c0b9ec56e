"""A question, taken apart: what must be found, in what forms, and what it tells of whoever asks."""

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from jrs.analysis import Token, fold, is_stop_word, parts_of, stems_of, tokens
from search.thesaurus import Family, Thesaurus
from search.vectors import neighbours, quoted

__all__ = ["NEARNESS", "Group", "Question", "word_query"]

MOST_GROUPS = 10
NEARNESS = 3  # words between which a phrase may have one or two small ones
ELISION = ("qu", "l", "d", "j", "n", "m", "t", "s", "c")


class Group(NamedTuple):
    """Something that a result must have: as it was typed (`own`), in other words (`wide`), as tsqueries."""

    words: tuple[str, ...]
    own: str
    wide: str
    lexemes: frozenset[str]
    #: Phrases that mean the same, as the close stems of their words: marked as a whole or not at all.
    phrases: tuple[tuple[str, ...], ...] = ()
    need: bool = False


class Question:
    """What somebody typed, in the language of the address they typed it at."""

    def __init__(self, text: str, language: str, families: Thesaurus) -> None:
        self.text = text
        self.language = language
        self.thesaurus = families

    @cached_property
    def tokens(self) -> list[Token]:
        found = list(tokens(self.text))
        telling = [token for token in found if not is_stop_word(token.words[0], self.language)]
        return (telling or found)[: 3 * MOST_GROUPS]

    @cached_property
    def groups(self) -> list[Group]:
        """Terms of the thesaurus where the question has them, the longest first, else single words."""
        groups: list[Group] = []
        stems = [stems_of(token.words[0], self.language)[0] for token in self.tokens]
        at = 0
        while at < len(stems) and len(groups) < MOST_GROUPS:
            length, numbers = self._longest(stems, at)
            typed = self.tokens[at : at + length]
            group = self._group(typed, [self.thesaurus.families[number] for number in numbers])
            if group.own not in {other.own for other in groups}:
                groups.append(group)
            at += length
        return groups

    def _longest(self, stems: list[str], at: int) -> tuple[int, list[int]]:
        for length in range(min(self.thesaurus.longest, len(stems) - at), 0, -1):
            numbers = self.thesaurus.by_key.get(tuple(stems[at : at + length]))
            if numbers:
                return length, numbers
        return 1, []

    def _group(self, typed: list[Token], families: list[Family]) -> Group:
        language = self.language
        own = [word_query(token.words, language) for token in typed]
        lexemes = {
            stem
            for token in typed
            for word in token.words
            for part in (word, *parts_of(word, language))
            for stem in stems_of(part, language)
        }
        words = tuple(token.words[0] for token in typed)
        # Small words say something only one after the other: "over ons".
        small = all(is_stop_word(word, language) for word in words)
        as_typed = phrase_query(words, language) if small and len(words) > 1 else " & ".join(own)
        wide = [as_typed]
        phrases: list[tuple[str, ...]] = []
        for term in {term: None for family in families for term in family.terms}:
            telling = tuple(word for word in term if not is_stop_word(word, language)) or term
            if len(telling) == 1:
                wide.append(word_query(telling, language))
                lexemes |= set(stems_of(telling[0], language))
            else:
                wide.append(phrase_query(telling, language))
                phrases.append(tuple(stems_of(word, language)[0] for word in telling))
        joined = " | ".join(f"({query})" for query in dict.fromkeys(wide))
        need = any(family.need for family in families)
        return Group(words, as_typed, joined, frozenset(lexemes), tuple(phrases), need)

    @property
    def need(self) -> bool:
        """Whether whoever asks may be in trouble."""
        return any(group.need for group in self.groups)

    @property
    def phrase(self) -> str:
        """The words as they were typed, one after the other, "" for a single one."""
        words = tuple(token.words[0] for token in tokens(self.text))[: 3 * MOST_GROUPS]
        return phrase_query(words, self.language) if len(words) > 1 else ""

    @property
    def exact(self) -> str:
        """The words that count, as they were typed."""
        return " & ".join(quoted(f"={token.words[0]}", self.language) for token in self.tokens)


def word_query(words: Iterable[str], language: str) -> str:
    """Any form of any of the folded `words`; a compound also by its parts."""
    found: dict[str, None] = {}
    for word in words:
        found |= dict.fromkeys(quoted(stem, language) for stem in stems_of(word, language))
        made_of = parts_of(word, language)
        if made_of:
            found[f"({' & '.join(quoted(stems_of(part, language)[0], language) for part in made_of)})"] = None
    return f"({' | '.join(found)})"


def phrase_query(words: tuple[str, ...], language: str) -> str:
    """The folded `words` one after the other, small words between them allowed."""
    pairs = pairwise(words)
    return " & ".join(quoted(neighbours(first, then, language), language) for first, then in pairs)


def without_elision(word: str) -> str:
    """ "lavocat" → "avocat": French without its apostrophe; "" for a word that cannot be one."""
    for start in ELISION:
        rest = word.removeprefix(start)
        if rest != word and len(rest) > 2 and fold(rest[0]) in "aeiouyh":
            return rest
    return ""
