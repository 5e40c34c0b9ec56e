"""Typing errors, corrected from the words of the index."""

from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from rapidfuzz import process
from rapidfuzz.distance import OSA

from jrs.analysis import tokens
from search.vectors import quoted
from search.visible import visible

__all__ = ["Spelled", "errors_allowed", "known_or_near", "near", "spelled"]

MOST = 6
TEXTS = 20


def errors_allowed(word: str) -> int:
    """How many letters of `word` may be wrong, left out, too many or exchanged."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def near(word: str, language: str = "") -> list[str]:
    """Words of the index of `language` (of any, for "") that `word` may have been meant for, the likeliest first."""
    allowed = errors_allowed(word)
    if not allowed or word.isdigit():
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT word FROM search_word WHERE (language = %s OR %s = '') AND length BETWEEN %s AND %s",
            [language, language, len(word) - allowed, len(word) + allowed],
        )
        known = [row[0] for row in cursor.fetchall()]
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=allowed, limit=40)
    # People seldom mistake the first letter, and double or drop letters rather than take another.
    ranked = sorted(
        found,
        key=lambda item: (
            item[1] + (item[0][0] != word[0]) + 0.5 * (_sound(item[0]) != _sound(word)),
            item[0],
        ),
    )
    return [item[0] for item in ranked[:MOST]]


SOUNDS = (
    ("ph", "f"), ("qu", "k"), ("ck", "k"), ("c", "k"), ("z", "s"), ("y", "i"), ("eau", "o"), ("au", "o"),
    ("ai", "e"), ("ei", "e"), ("en", "an"), ("em", "an"), ("am", "an"), ("h", ""), ("w", "v"), ("dt", "t"),
    ("ij", "ei"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    """Roughly how a word sounds: letters that are mistaken for one another made one, doubled letters single."""
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    return "".join(sign for at, sign in enumerate(word) if not at or sign != word[at - 1])


def known_or_near(word: str) -> tuple[str, ...]:
    """`word`, and where no public text has it or begins a word with it, those that it may have been meant for."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM search_word WHERE word LIKE %s)"
            " OR EXISTS (SELECT 1 FROM wagtailsearch_indexentry WHERE autocomplete @@ %s::tsquery)",
            [word.replace("%", "").replace("_", "") + "%", "'" + word.replace("'", "''") + "':*"],
        )
        known = bool(cursor.fetchone()[0])
    return (word,) if known else (word, *near(word)[:2])


class Spelled(NamedTuple):
    """A word as texts write it, and how many have it (counted up to TEXTS)."""

    written: str
    texts: int


def spelled(word: str, language: str) -> Spelled | None:
    """`word`, a folded word of the index, as the public texts write it; None when none has it.

    Asks the texts that may be shown, so that a word is proposed only where a reader can meet it.
    """
    shown = visible(language)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.title || E'\\n' || e.text FROM search_entry AS e {shown.join}
            WHERE e.words @@ %s::tsquery AND {shown.where} LIMIT {TEXTS}
            """,  # noqa: S608  (conditions of ours)
            [quoted(f"={word}", language), *shown.values],
        )
        texts = [row[0] for row in cursor.fetchall()]
    for text in texts:
        for token in tokens(text):
            if word in token.words:
                written = text[token.start : token.end] if len(token.words) == 1 else word
                return Spelled(written.lower(), len(texts))
    return None
