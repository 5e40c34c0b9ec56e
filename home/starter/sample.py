"""How a template of a new site is written down: each text in French, Dutch and English at once."""

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


def speaking(code: str) -> Say:
    at = CODES.index(code)
    return lambda *words: words[at]
