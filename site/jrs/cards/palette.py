"""The colours of a card: those of the tokens (`static/css/tokens.css`), in their light scheme."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["Palette", "palette"]

TOKENS = Path(__file__).resolve().parents[1] / "static" / "css" / "tokens.css"
COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b")


@dataclass(frozen=True)
class Palette:
    """The ground of a card, the words and the light on it, and what a drawing is coloured with, by part."""

    ground: str
    ink: str
    title: str
    label: str
    beam: str
    door: str
    parts: dict[str, str]


@cache
def tokens() -> dict[str, str]:
    """Every token that is a plain colour, by its name: the first value, which is that of the light scheme."""
    found: dict[str, str] = {}
    for name, value in COLOUR.findall(TOKENS.read_text()):
        found.setdefault(name, value)
    return found


def palette(hue: str, *, wash: bool) -> Palette:
    """The colours for a hue of the site or "saffron", on its own ground with `wash`, else on paper.

    Raises `KeyError` for a hue that the site does not have.
    """
    colour = tokens()
    ink, paper = colour["ink"], colour["paper"]
    if hue == "saffron":
        ink, light = colour["on-saffron"], colour["saffron-light"]
        parts = {"line": ink, "paper": colour["saffron-paper"], "flat": light, "deep": ink, "light": light}
        parts["on-deep"] = colour["saffron-paper"]
        return Palette(colour["saffron-band"], ink, ink, ink, light, colour["saffron-paper"], parts)
    parts = {
        "line": ink,
        "paper": paper,
        "flat": colour[f"{hue}-flat"],
        "deep": colour[f"{hue}-deep"],
        "light": colour["light"],
        "on-deep": colour["on-deep"],
    }
    ground, title = (colour[f"{hue}-wash"], colour[hue]) if wash else (paper, ink)
    return Palette(ground, ink, title, colour[hue], colour["beam"], colour["saffron"], parts)
