"""The families of words that the thesaurus begins with, one per line and language; `!` marks those of somebody in need.

Read once, by the migration that brings them in. After that the editors keep them in the admin.
"""

from collections.abc import Iterator
from pathlib import Path

__all__ = ["families"]


def families(language: str) -> Iterator[tuple[str, bool]]:
    """(words, need) for each family of `language`."""
    for line in (Path(__file__).parent / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].strip()
        if words:
            yield words.removeprefix("!").strip(), words.startswith("!")
