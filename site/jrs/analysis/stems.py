"""What the forms of one word share, by language. Words come folded (`jrs.analysis.folding`)."""

from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from jrs.analysis import dutch, english, french

__all__ = ["parts_of", "stems_of"]

#: The Snowball algorithms that join, as a second and looser stem, what the first keeps apart.
SNOWBALL = {"fr": "french", "nl": "dutch_porter", "en": "english"}


@cache
def _snowball(language: str) -> Any:
    return snowballstemmer.stemmer(SNOWBALL[language])


@lru_cache(maxsize=50_000)
def stems_of(word: str, language: str) -> tuple[str, ...]:
    """The stems of the folded `word`: a close one, and with "~" a looser one where the language has it.

    French has both, since Snowball's stemmer keeps "détenu" from "détenus" while ours keeps "accompagner" from
    "accompagnement". A language without rules gives the word itself.
    """
    if language not in SNOWBALL or not word.isascii() or word.isdigit():
        return (word,)
    if language == "fr":
        return french.stem(word), "~" + _snowball("fr").stemWord(word)
    if language == "nl":
        return (dutch.tidy(_snowball("nl").stemWord(dutch.singular(word))),)
    return (_snowball("en").stemWord(english.singular(word)),)


def parts_of(word: str, language: str) -> tuple[str, ...]:
    """The words of which the folded `word` is made, () for one that is not split: opvangcentra → opvang, centrum."""
    return dutch.parts(word) if language == "nl" else ()
