"""Words with their weight and place, as PostgreSQL's tsvector writes them.

Written as literals: PostgreSQL's own parser would take "visiteur.euses" for the name of a host.
"""

from collections.abc import Iterable

from jrs.analysis import LONGEST_TEXT, parts_of, stems_of, tokens
from jrs.finding import Passage

__all__ = ["HELP", "Vectors", "lexemes_of", "quoted", "vectors_of"]

#: Stands on every help page, so that a question of somebody in need finds them whatever its words are.
HELP = "#help"
MOST_PLACES = 60  # of one word in one text; PostgreSQL keeps 256
HEAD = "ABC"


def lexemes_of(word: str, language: str) -> set[str]:
    """What the folded `word` is in the index of `language`."""
    found = {f"={word}", *stems_of(word, language)}
    for part in parts_of(word, language):
        found |= {f"={part}", *stems_of(part, language)}
    return found


def quoted(lexeme: str) -> str:
    """A lexeme as literals of tsvector and tsquery hold it."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


class Vectors:
    """Gathers the words of one entry."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.vocabulary: set[str] = set()
        self.title_length = 0
        self._places: dict[str, list[tuple[int, str]]] = {}
        self._starts: dict[str, int] = {}
        self._position = 0

    def add(self, passage: Passage) -> None:
        for token in tokens(passage.text):
            self._position += 1
            if self._position > LONGEST_TEXT:
                return
            for word in token.words:
                self.vocabulary.add(word)
                if passage.weight == "A":
                    self._starts.setdefault(word, self._position)
                for lexeme in lexemes_of(word, self.language):
                    places = self._places.setdefault(lexeme, [])
                    if len(places) < MOST_PLACES and (not places or places[-1][0] != self._position):
                        places.append((self._position, passage.weight))
            self.title_length += passage.weight == "A"
        self._position += 5  # no phrase reaches from one passage into the next

    def mark(self, lexeme: str) -> None:
        self._places.setdefault(lexeme, [(1, "D")])

    def words(self) -> str:
        return _literal(self._places)

    def head(self) -> str:
        kept = {
            lexeme: [place for place in places if place[1] in HEAD] for lexeme, places in self._places.items()
        }
        return _literal({lexeme: places for lexeme, places in kept.items() if places})

    def starts(self) -> str:
        return _literal({word: [(position, "D")] for word, position in self._starts.items()})


def _literal(places: dict[str, list[tuple[int, str]]]) -> str:
    return " ".join(
        quoted(lexeme) + ":" + ",".join(f"{min(at, 16_383)}{weight if weight != 'D' else ''}" for at, weight in found)
        for lexeme, found in places.items()
    )


def vectors_of(passages: Iterable[Passage], language: str) -> Vectors:
    """The vectors of the text `passages` in `language`."""
    vectors = Vectors(language)
    for passage in passages:
        vectors.add(passage)
    return vectors
