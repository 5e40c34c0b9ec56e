"""How a template of a new site is written down: each text in French, Dutch and English at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["CODES", "Sample", "Say", "speaking"]

CODES = ("fr", "nl", "en")
#: Gives, of the same words in French, Dutch and English, those of one language.
Say = Callable[[str, str, str], str]


@dataclass(frozen=True)
class Sample:
    """A template in one language. `model` is a page type, or "" for a section, whose blocks are its `body`."""

    model: str
    name: str
    description: str
    fields: dict[str, Any]


#: Opens what the author has to write. Whoever publishes a page that still says so is told (`jrs.quality`).
HINTS = {"fr": "[écrire\u00a0: ", "nl": "[schrijf: ", "en": "[write: "}
OPENING = re.compile(r"\[(.)")


def speaking(code: str) -> Say:
    """Give the function that picks the words of one language; what is in brackets becomes a hint to the author."""
    at, hint = CODES.index(code), HINTS[code]
    return lambda *words: OPENING.sub(lambda found: hint + found[1].lower(), words[at])
