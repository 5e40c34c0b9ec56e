"""Words with their weight and place, as PostgreSQL's tsvector writes them.

Written as literals: PostgreSQL's own parser would take "visiteur.euses" for the name of a host.
"""

from collections.abc import Iterable

from jrs.analysis import LONGEST_TEXT, is_stop_word, parts_of, stems_of, tokens
from jrs.finding import Passage

__all__ = ["HELP", "Vectors", "lexemes_of", "neighbours", "quoted", "vectors_of"]

#: Stands on every help page, so that a question of somebody in need finds them whatever its words are.
HELP = "#help"
MOST_PLACES = 3  # of one word in one text: how often it stands there hardly says more
HEAD = "ABC"


def lexemes_of(word: str, language: str) -> set[str]:
    """What the folded `word` is in the index of `language`."""
    found = {f"={word}", *stems_of(word, language)}
    for part in parts_of(word, language):
        found |= {f"={part}", *stems_of(part, language)}
    return found


def neighbours(first: str, then: str, language: str) -> str:
    """Two folded words one after the other, as one lexeme: a phrase is found by the index alone."""
    return f"{stems_of(first, language)[0]}+{stems_of(then, language)[0]}"


def quoted(lexeme: str, language: str) -> str:
    """A lexeme as literals of tsvector and tsquery hold it. With its language: a word of several is not one word."""
    return "'" + f"{language}:{lexeme}".replace("\\", "\\\\").replace("'", "''") + "'"


class Vectors:
    """Gathers the words of one entry."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.vocabulary: set[str] = set()
        self.title_length = 0
        self._places: dict[str, list[tuple[int, str]]] = {}
        self._starts: set[str] = set()
        self._position = 0

    def add(self, passage: Passage) -> None:
        before = telling = ""
        for token in tokens(passage.text):
            self._position += 1
            if self._position > LONGEST_TEXT:
                return
            found: set[str] = set()
            for word in token.words:
                found |= lexemes_of(word, self.language)
            word = token.words[0]
            # Each word with the one before it, and with the last that was not a small one.
            found |= {neighbours(other, word, self.language) for other in {before, telling} if other}
            for lexeme in found:
                self._place(lexeme, passage.weight)
            self.vocabulary.update(token.words)
            before = word
            telling = telling if is_stop_word(word, self.language) else word
            if passage.weight == "A":
                self._starts.update(token.words)
                self.title_length += 1

    def _place(self, lexeme: str, weight: str) -> None:
        places = self._places.setdefault(lexeme, [])
        # Titles and headings come first in a text, or stand for more: the best weights are kept.
        if len(places) < MOST_PLACES:
            places.append((self._position, weight))
        elif weight < places[-1][1]:
            places[-1] = (self._position, weight)

    def mark(self, lexeme: str) -> None:
        self._places.setdefault(lexeme, [(1, "D")])

    def words(self) -> str:
        return self._literal(self._places)

    def head(self) -> str:
        """Title, summary and headings alone."""
        kept = {
            lexeme: [place for place in places if place[1] in HEAD] for lexeme, places in self._places.items()
        }
        return self._literal({lexeme: places for lexeme, places in kept.items() if places})

    def starts(self) -> str:
        return " ".join(quoted(word, self.language) for word in sorted(self._starts))

    def _literal(self, places: dict[str, list[tuple[int, str]]]) -> str:
        return " ".join(
            f"{quoted(lexeme, self.language)}:"
            + ",".join(f"{at}{weight if weight != 'D' else ''}" for at, weight in found)
            for lexeme, found in places.items()
        )


def vectors_of(passages: Iterable[Passage], language: str) -> Vectors:
    """The vectors of the text `passages` in `language`."""
    vectors = Vectors(language)
    for passage in passages:
        vectors.add(passage)
    return vectors
