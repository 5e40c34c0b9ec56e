"""A question, taken apart: what must be found, in what forms, and what it tells of whoever asks."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from jrs.analysis import Token, fold, is_stop_word, parts_of, stems_of, tokens
from search.thesaurus import Family, Thesaurus
from search.vectors import quoted

__all__ = ["Group", "Question", "word_query"]

MOST_GROUPS = 10
NEARNESS = 3  # words between which a phrase may have one or two small ones
ELISION = ("qu", "l", "d", "j", "n", "m", "t", "s", "c")


class Group(NamedTuple):
    """Something that a result must have: as it was typed (`own`) or in other words (`wide`), as PostgreSQL's tsquery."""

    words: tuple[str, ...]
    own: str
    wide: str
    lexemes: frozenset[str]
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
        """The groups of the question: terms of the thesaurus where it has them, the longest first, else single words."""
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
        own = [word_query(token.words, self.language) for token in typed]
        lexemes = {stem for token in typed for word in token.words for stem in stems_of(word, self.language)}
        lexemes |= {s for token in typed for w in token.words for p in parts_of(w, self.language) for s in stems_of(p, self.language)}
        small = all(is_stop_word(token.words[0], self.language) for token in typed)
        # Small words say something only one after the other: "over ons".
        as_typed = phrase_query(own) if small else " & ".join(own)
        wide = [as_typed]
        for term in {term: None for family in families for term in family.terms}:
            telling = [word for word in term if not is_stop_word(word, self.language)] or list(term)
            wide.append(phrase_query([word_query((word,), self.language) for word in telling]))
            lexemes |= {stem for word in telling for stem in stems_of(word, self.language)}
        joined = " | ".join(f"({query})" for query in dict.fromkeys(wide))
        words = tuple(token.words[0] for token in typed)
        return Group(words, as_typed, joined, frozenset(lexemes), any(family.need for family in families))

    @property
    def need(self) -> bool:
        """Whether whoever asks may be in trouble."""
        return any(group.need for group in self.groups)

    @property
    def phrase(self) -> str:
        """The words as they were typed, one after the other, "" for a single one."""
        words = [quoted(f"={token.words[0]}") for token in tokens(self.text)]
        return " <-> ".join(words[: 3 * MOST_GROUPS]) if len(words) > 1 else ""

    @property
    def exact(self) -> str:
        """The words that count, as they were typed."""
        return " & ".join(quoted(f"={token.words[0]}") for token in self.tokens)


def word_query(words: Iterable[str], language: str) -> str:
    """Any form of any of the folded `words`; a compound also by its parts."""
    found: dict[str, None] = {}
    for word in words:
        found |= dict.fromkeys(quoted(stem) for stem in stems_of(word, language))
        made_of = parts_of(word, language)
        if made_of:
            found[f"({' & '.join(quoted(stems_of(part, language)[0]) for part in made_of)})"] = None
    return f"({' | '.join(found)})"


def phrase_query(words: list[str]) -> str:
    """The `words` (as tsqueries) one after the other, small words between them allowed."""
    if len(words) == 1:
        return words[0]
    pairs = zip(words, words[1:], strict=False)
    return " & ".join(
        "(" + " | ".join(f"{first} <{step}> {then}" for step in range(1, NEARNESS + 1)) + ")" for first, then in pairs
    )


def without_elision(word: str) -> str:
    """ "lavocat" → "avocat": French without its apostrophe; "" for a word that cannot be one."""
    for start in ELISION:
        rest = word.removeprefix(start)
        if rest != word and len(rest) > 2 and fold(rest[0]) in "aeiouyh":
            return rest
    return ""
