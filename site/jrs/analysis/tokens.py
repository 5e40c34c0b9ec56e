"""The words of a text, with their places in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from jrs.analysis import inclusive
from jrs.analysis.folding import fold

__all__ = ["LONGEST_TEXT", "LONGEST_WORD", "Token", "tokens"]

#: What PostgreSQL can tell apart in one tsvector: positions up to 16,383.
LONGEST_TEXT = 16_000
LONGEST_WORD = 60

# Digits and letters part, so that "127bis" and "127 bis" are the same two words.
WORD = re.compile(rf"(?P<form>{inclusive.PATTERN})|(?:{inclusive.LETTER})+|\d+", re.IGNORECASE)


class Token(NamedTuple):
    """One word of a text: where it stands, and its folded forms (several for an inclusive one)."""

    start: int
    end: int
    words: tuple[str, ...]


def tokens(text: str) -> Iterator[Token]:
    """Every word of `text`, which must be in Unicode normal form C for the places to be right."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    for match in WORD.finditer(text):
        words = inclusive.words_of(match[0]) if match["form"] else (fold(match[0]),)
        kept = tuple(word[:LONGEST_WORD] for word in words if word)
        if kept:
            yield Token(match.start(), match.end(), kept)
