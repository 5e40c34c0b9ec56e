"""In which language a text is written, told by its small words."""

from jrs.analysis.stopwords import STOP_WORDS
from jrs.analysis.tokens import tokens

__all__ = ["language_of_text"]

LOOKED_AT = 2_000  # words
SURE = 0.12  # the part of a text that its small words make up, at the least


def language_of_text(text: str) -> str:
    """The code of the language of `text`, "" when none of those that we know stands out."""
    counts = dict.fromkeys(STOP_WORDS, 0)
    seen = 0
    for token in tokens(text):
        seen += 1
        for language, words in STOP_WORDS.items():
            # A word of two languages ("de", "en", "on") tells nothing.
            if token.words[0] in words and not any(
                token.words[0] in others for other, others in STOP_WORDS.items() if other != language
            ):
                counts[language] += 1
        if seen >= LOOKED_AT:
            break
    language = max(counts, key=lambda code: counts[code])
    return language if seen and counts[language] / seen >= SURE else ""
