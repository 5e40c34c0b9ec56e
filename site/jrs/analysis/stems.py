"""What the forms of one word share, by language. Words come folded (`jrs.analysis.folding`)."""

from functools import lru_cache

import snowballstemmer

from jrs.analysis import dutch, english, french

__all__ = ["parts_of", "stems_of"]

#: The Snowball algorithms that join, as a second and looser stem, what the first keeps apart.
SNOWBALL = {"fr": "french", "nl": "dutch_porter", "en": "english"}


def _snowball(word: str, language: str) -> str:
    """A stemmer holds the word that it works on, so each word has one of its own: threads must not meet there."""
    stem: str = snowballstemmer.stemmer(SNOWBALL[language]).stemWord(word)
    return stem


@lru_cache(maxsize=50_000)
def stems_of(word: str, language: str) -> tuple[str, ...]:
    """The stems of the folded `word`: a close one, and with "~" a looser one where the language has it.

    French has both, since Snowball's stemmer keeps "détenu" from "détenus" while ours keeps "accompagner" from
    "accompagnement". A language without rules gives the word itself.
    """
    if language not in SNOWBALL or not word.isascii() or word.isdigit():
        return (word,)
    if language == "fr":
        return french.stem(word), "~" + _snowball(word, "fr")
    if language == "nl":
        return (dutch.tidy(_snowball(dutch.singular(word), "nl")),)
    return (_snowball(english.singular(word), "en"),)


def parts_of(word: str, language: str) -> tuple[str, ...]:
    """The words of which the folded `word` is made, () for one that is not split: opvangcentra → opvang, centrum."""
    return dutch.parts(word) if language == "nl" else ()
