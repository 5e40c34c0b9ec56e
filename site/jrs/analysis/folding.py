"""What two spellings of one word have in common: no case, no accents, no ligatures, no invisible signs."""

import unicodedata
from functools import lru_cache

__all__ = ["INVISIBLE", "fold"]

#: Soft hyphen, zero-width signs, word joiner, byte order mark, and the Arabic tatweel, which only stretches a line.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640"
LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        # The spellings of Arabic and Persian keyboards for one letter.
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
    }
    | dict.fromkeys(INVISIBLE, "")
)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """`word` in lower case without accents: "Réfugiées" → "refugiees", "cœur" → "coeur".

    Compatibility decomposition and full case folding (Unicode Standard, 3.13; UAX #15), without the marks that a letter
    carries: vowel signs of Arabic and Hebrew fall away too, as people type without them.
    """
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.category(sign).startswith("M"))
    return unicodedata.normalize("NFC", bare.translate(LETTERS))
