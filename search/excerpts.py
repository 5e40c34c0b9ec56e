"""The words of a question marked in a title, and the piece of a text that shows them best."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from jrs.analysis import Token, parts_of, stems_of, tokens
from search.question import NEARNESS, Group

__all__ = ["Marker"]

LENGTH = 240  # characters of an excerpt
BEFORE = 70  # of them at most before the first word marked
MOST_LINES = 400
MOST_SIGNS = 40_000


class Piece(NamedTuple):
    line: str
    marks: list[tuple[int, int]]
    groups: frozenset[int]


class Marker:
    """Marks what answers a question: the words themselves, other forms of them, and words that mean the same."""

    def __init__(self, groups: Iterable[Group], language: str) -> None:
        self.language = language
        groups = list(groups)
        self._groups = [group.lexemes for group in groups]
        self._phrases: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for number, group in enumerate(groups):
            for phrase in group.phrases:
                self._phrases.setdefault(phrase[0], []).append((number, phrase))
        self._known: dict[str, frozenset[int]] = {}

    @cached_property
    def _everything(self) -> frozenset[int]:
        return frozenset(range(len(self._groups)))

    def _answers(self, word: str) -> frozenset[int]:
        """The numbers of the groups that a folded word answers."""
        if word not in self._known:
            stems = {*stems_of(word, self.language)}
            for part in parts_of(word, self.language):
                stems |= {*stems_of(part, self.language)}
            found = {number for number, lexemes in enumerate(self._groups) if lexemes & stems}
            self._known[word] = frozenset(found)
        return self._known[word]

    def _read(self, line: str) -> Piece:
        marks: list[tuple[int, int]] = []
        groups: set[int] = set()
        words = list(tokens(line))
        for at, token in enumerate(words):
            found = {number for word in token.words for number in self._answers(word)}
            end = token.end
            for number, phrase in self._phrases.get(self._stem(token), ()):
                last = self._phrase_end(words, at, phrase)
                if last:
                    found.add(number)
                    end = max(end, last)
            if found and (not marks or end > marks[-1][1]):
                marks.append((token.start, end))
                groups |= found
        return Piece(line, marks, frozenset(groups))

    def _stem(self, token: Token) -> str:
        return stems_of(token.words[0], self.language)[0]

    def _phrase_end(self, words: list[Token], at: int, phrase: tuple[str, ...]) -> int:
        """Where `phrase` ends that begins at the word `at`, 0 where it is not there; small words may be between."""
        for stem in phrase[1:]:
            following = words[at + 1 : at + 1 + NEARNESS]
            step = next((n for n, token in enumerate(following, 1) if self._stem(token) == stem), 0)
            if not step:
                return 0
            at += step
        return words[at].end

    def marked(self, line: str) -> SafeString:
        """All of `line`, as HTML."""
        return _html(line, self._read(line).marks, 0, len(line))

    def excerpt(self, text: str) -> SafeString:
        """The piece of `text` (lines) that answers most of the question; its beginning where none answers any."""
        lines = text[:MOST_SIGNS].split("\n")[:MOST_LINES]
        best: Piece | None = None
        for line in lines:
            piece = self._read(line)
            if best is None or len(piece.groups) > len(best.groups):
                best = piece
            if best.groups == self._everything:
                break
        if best is None or not best.line:
            return SafeString("")
        start = _start(best)
        end = _end(best.line, start)
        return mark_safe(  # escaped where it is made
            ("… " if start else "")
            + _html(best.line, best.marks, start, end)
            + (" …" if end < len(best.line) else "")
        )


def _start(piece: Piece) -> int:
    if not piece.marks or piece.marks[0][0] <= BEFORE or len(piece.line) <= LENGTH:
        return 0
    first = piece.marks[0][0] - BEFORE
    space = piece.line.find(" ", first, piece.marks[0][0])
    return space + 1 if space >= 0 else piece.marks[0][0]


def _end(line: str, start: int) -> int:
    if len(line) - start <= LENGTH:
        return len(line)
    space = line.rfind(" ", start + LENGTH // 2, start + LENGTH)
    return space if space > 0 else start + LENGTH


def _html(line: str, marks: list[tuple[int, int]], start: int, end: int) -> SafeString:
    out: list[str] = []
    at = start
    for first, last in marks:
        if first < at or last > end:
            continue
        out += [conditional_escape(line[at:first]), format_html("<mark>{}</mark>", line[first:last])]
        at = last
    out.append(conditional_escape(line[at:end]))
    return mark_safe("".join(out))  # escaped piece by piece
