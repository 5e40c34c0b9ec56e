"""Inclusive forms, opened into the words that they stand for: `réfugié·e·s` is réfugié, réfugiée, réfugiés, réfugiées.

French writes them with a middle dot, and people type whatever dot their keyboard has, a hyphen, a slash or brackets.
"""

import re

from jrs.analysis.folding import fold

__all__ = ["LETTER", "PATTERN", "words_of"]

#: A letter with the marks that it may carry when it is written as several signs.
LETTER = (
    r"[^\W\d_]"
    r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200d\u2060\u0640]*"
)
#: Dots that serve for nothing else inside a word: middle, raised, hyphenation, bullet, operator, katakana.
DOTS = "·‧•⋅∙・･᛫⸱"
ENDINGS = (
    "euses|euse|rices|rice|trices|trice|ères|ère|eres|ere|ières|ière|esses|esse|sses|sse|elles|elle|"
    "ennes|enne|nes|ne|les|le|ves|ve|ses|se|tes|te|fes|fe|ées|ée|ees|ee|es|e|s"
)
# After a hyphen, `le`, `te` or `elle` is a word of its own ("donnez-le", "est-elle").
AFTER_HYPHEN = "euses|euse|rices|rice|trices|trice|ères|ère|ières|ière|esses|esse|nes|ne|ves|ve|es|e|s"
IN_BRACKETS = f"{ENDINGS}|en|n|sters?|ster"

PATTERN = (
    rf"(?:{LETTER})+"
    rf"(?:[{DOTS}](?:{LETTER}){{1,6}}(?!{LETTER})"
    rf"|[./](?:{ENDINGS})(?!{LETTER})"
    rf"|[-‐‑](?:{AFTER_HYPHEN})(?!{LETTER})"
    rf"|\((?:[-‐]?)(?:{IN_BRACKETS})\)(?:{LETTER})*)+"
)
SEPARATORS = re.compile(rf"[{DOTS}./()‐‑-]+")

#: A feminine ending that takes the place of the masculine one: (ending, what is cut off, what comes instead).
REPLACED = {
    "euse": ("eur", "euse"),
    "rice": ("eur", "rice"),
    "trice": ("teur", "trice"),
    "ere": ("er", "ere"),
    "iere": ("ier", "iere"),
    "ve": ("f", "ve"),
    "se": ("x", "se"),
    "elle": ("eau", "elle"),
    "tes": ("s", "tes"),
}


def words_of(form: str) -> tuple[str, ...]:
    """The folded words of an inclusive `form`, the masculine singular first: ("refugie", "refugies", "refugiee", …)."""
    base, *endings = [part for part in SEPARATORS.split(fold(form)) if part]
    plural = bool(endings) and endings[-1].endswith("s")
    words = [base, f"{base}s"] if plural and not base.endswith(("s", "x")) else [base]
    for ending in endings:
        singular = ending.removesuffix("s") if ending not in {"s", "tes"} else ending
        if singular in {"s", "en", "n"}:
            words.append(base + singular)
            continue
        whole = _joined(base, singular)
        words += [whole, f"{whole}s"] if plural and not whole.endswith("s") else [whole]
    return tuple(dict.fromkeys(words))


def _joined(base: str, ending: str) -> str:
    cut, instead = REPLACED.get(ending, ("", ending))
    if cut and base.endswith(cut):
        return base.removesuffix(cut) + instead
    if ending == "tes":
        return base + ending
    # "ami(e)", "citoyen·ne", and a form that writes its feminine in full: "celui·celle".
    return ending if len(ending) > 4 and ending[0] == base[:1] else base + ending
