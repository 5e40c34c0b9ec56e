"""How easily a text is read, by the formula that was fitted to its language.

Each counts words in a sentence and syllables in a word, and gives 100 for very easy, 0 for very hard, as Flesch did:

- English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
- French: L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers d'études de
  radio-télévision 19 (1958).
- Dutch: W. H. Douma, "De leesbaarheid van landbouwbladen" (Wageningen 1960), known as Flesch-Douma.

Syllables are counted by groups of vowels. A few in a hundred are miscounted: that moves a score by a point or two.
"""

import re
from dataclasses import dataclass

__all__ = ["Readability", "measure", "syllables"]

#: (start, weight of words in a sentence, weight of syllables in a word)
FORMULAS = {
    "fr": (207.0, 1.015, 73.6),
    "nl": (206.84, 0.93, 77.0),
    "en": (206.835, 1.015, 84.6),
}
#: With fewer words than this a score says nothing.
ENOUGH = 60
PLAIN, HARD = 60, 40
# An inclusive French word, réfugié·es, is one word.
WORD = re.compile(r"[^\W\d_]+(?:[·’'-][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)|\n+")
VOWELS = {
    "fr": "aeiouyàâäéèêëîïôöùûüœæ",
    "nl": "aeiouyàáâäèéêëìíîïòóôöùúûü",
    "en": "aeiouy",
}


@dataclass(frozen=True)
class Readability:
    """`score` from 0 to 100, None for too few words or a language without a formula."""

    words: int
    sentences: int
    score: int | None

    @property
    def band(self) -> str:
        """ "plain", "fair" or "hard"; "" without a score."""
        if self.score is None:
            return ""
        return "plain" if self.score >= PLAIN else "fair" if self.score >= HARD else "hard"


def syllables(word: str, language: str) -> int:
    """How many syllables `word` has, one at least. The inclusive ending of a French word is not counted."""
    word = word.casefold()
    if language == "fr":
        word = word.partition("·")[0]
        # The last e is silent, and so are its plural and the ending of verbs: "portes", "portent".
        word = re.sub(r"(?<=[^aeiouyéèê])(?:e|es|ent)$", "", word) if len(word) > 3 else word
    elif language == "en":
        word = re.sub(r"(?<=[^aeiouyl])(?:e|es|ed)$", "", word) if len(word) > 3 else word
    vowels = VOWELS.get(language, VOWELS["fr"])
    # In Dutch and French a diaeresis begins a syllable: "België", "naïf".
    word = re.sub("([äëïöü])", r" \1", word)
    return max(1, len(re.findall(f"[{vowels}]+", word)))


def measure(text: str, language: str) -> Readability:
    """Count the words of a plain text, and score it."""
    sentences = [part for part in SENTENCE_END.split(text) if WORD.search(part)]
    words = WORD.findall(text)
    formula = FORMULAS.get(language)
    if not formula or len(words) < ENOUGH:
        return Readability(len(words), len(sentences), None)
    start, by_sentence, by_word = formula
    per_sentence = len(words) / len(sentences)
    per_word = sum(syllables(word, language) for word in words) / len(words)
    score = start - by_sentence * per_sentence - by_word * per_word
    return Readability(len(words), len(sentences), max(0, min(100, round(score))))
