"""How a text becomes words to search for, in the language it is written in.

One and the same for the index, the question and the marks in an excerpt. In order: words are found (`tokens`),
inclusive forms opened (`inclusive`), case, accents and ligatures folded (`folding`), and each word brought to what its
singular, plural, masculine and feminine share (`stems`). A language without rules of its own is folded, no more.
"""

from jrs.analysis.folding import fold
from jrs.analysis.guessing import language_of_text
from jrs.analysis.stems import parts_of, stems_of
from jrs.analysis.stopwords import is_stop_word
from jrs.analysis.tokens import LONGEST_TEXT, Token, tokens

__all__ = [
    "LONGEST_TEXT",
    "Token",
    "fold",
    "is_stop_word",
    "language_of_text",
    "parts_of",
    "stems_of",
    "tokens",
]
