"""The tokens as they stand in `tokens.css`: colours with their contrast, sizes of type, spaces."""

import re
from dataclasses import dataclass

from jrs.stylesheet import PARTS

__all__ = ["SCHEMES", "Pair", "colours", "contrast", "names", "pairs"]

SCHEMES = ("light", "dark")

DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")
COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}")
FAMILY = re.compile(r"([a-z]+)-wash")
TEXT = 7.0
CONTROL = 3.0


def source() -> str:
    """The text of `tokens.css`, without comments and without what concerns paper."""
    text = re.sub(r"/\*.*?\*/", "", (PARTS / "tokens.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    return text.split("@media print")[0]


def colours(scheme: str) -> dict[str, str]:
    """Name and value of each colour in a scheme; dark ones are the light ones with their replacements."""
    light, _, dark = source().partition("prefers-color-scheme: dark")
    found = DECLARATION.findall(light) + (DECLARATION.findall(dark) if scheme == "dark" else [])
    return {name: value.strip() for name, value in found if COLOUR.fullmatch(value.strip())}


def names(prefix: str) -> list[str]:
    """The tokens that begin with `prefix`, in their order: "t-" for type, "s-" for spaces."""
    return list(
        dict.fromkeys(name for name, _value in DECLARATION.findall(source()) if name.startswith(prefix))
    )


def luminance(colour: str) -> float:
    """The relative luminance of a colour, `#rgb` or `#rrggbb` (WCAG 2.2, definition of relative luminance)."""
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, its contrast, and what it must reach."""

    name: str
    ground: str
    ratio: float
    wanted: float

    @property
    def passes(self) -> bool:
        return self.ratio >= self.wanted


def pairs(scheme: str) -> list[Pair]:
    """Every colour of text, and the edge of a control, on each ground that it stands on."""
    found = colours(scheme)
    families = [match[1] for name in found if (match := FAMILY.fullmatch(name))]
    wanted = [("ink", "paper"), ("ink-2", "paper"), ("ink", "paper-2"), ("alarm", "paper")]
    wanted += [(family, ground) for family in families for ground in ("paper", f"{family}-wash")]
    wanted += [(ink, f"{family}-wash") for family in families for ink in ("ink", "ink-2")]
    wanted += [("on-deep", f"{family}-deep") for family in families]
    wanted += [
        ("ink", "beam"),
        ("on-saffron", "saffron-band"),
        ("on-saffron", "saffron"),
        ("saffron-paper", "on-saffron"),
    ]
    wanted += [("on-night", "night"), ("on-night-2", "night")]
    rows = [(name, ground, TEXT) for name, ground in wanted] + [("control", "paper", CONTROL)]
    return [Pair(name, ground, contrast(found[name], found[ground]), least) for name, ground, least in rows]
