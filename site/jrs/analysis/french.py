"""A light stemmer for French: it makes singular and plural, masculine and feminine meet, and touches little else.

Written for folded words, so that a word without its accents has the same stem. After the idea of J. Savoy, "Light
stemming approaches for the French, Portuguese, German and Hungarian languages" (SAC 2006), with our own rules.
"""

__all__ = ["stem"]

IRREGULAR = {
    "yeux": "oeil",
    "travaux": "travail",
    "baux": "bail",
    "cieux": "ciel",
    "nouvelle": "nouveau",
    "nouvelles": "nouveau",
    "nouvel": "nouveau",
    "nouveaux": "nouveau",
    "belle": "beau",
    "belles": "beau",
    "vieille": "vieux",
    "vieilles": "vieux",
    "madame": "dame",
    "mesdames": "dame",
    "messieurs": "monsieur",
    "toute": "tout",
    "toutes": "tout",
    "tous": "tout",
    "celle": "celui",
    "celles": "celui",
    "ceux": "celui",
}
SHORTEST = 3
# Endings and what takes their place; the first that fits, where enough of a word stays before it.
ENDINGS = (
    ("trices", "teu"), ("trice", "teu"), ("teurs", "teu"), ("teur", "teu"),
    ("euses", "eu"), ("euse", "eu"), ("eurs", "eu"), ("eur", "eu"), ("eux", "eu"),
    ("eaux", "eau"), ("aux", "al"),
    ("iennes", "ien"), ("ienne", "ien"), ("elles", "el"), ("elle", "el"), ("onnes", "on"), ("onne", "on"),
    ("ives", "if"), ("ive", "if"),
    ("ieres", "i"), ("iere", "i"), ("iers", "i"), ("ier", "i"), ("eres", ""), ("ere", ""), ("ers", ""), ("er", ""),
    ("ees", ""), ("ee", ""), ("es", ""), ("ez", ""), ("e", ""), ("s", ""), ("x", ""),
)  # fmt: skip


def stem(word: str) -> str:
    """The stem of a folded word: refugie, refugiee, refugies, refugiees → "refugi"."""
    word = IRREGULAR.get(word, word)
    if len(word) <= SHORTEST:
        return word
    for ending, instead in ENDINGS:
        left = word.removesuffix(ending)
        if left != word and len(left) + len(instead) >= SHORTEST:
            word = left + instead
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] in "lnst":
        word = word[:-1]
    return word
