"""Sets the words of a card: the right script and direction, lines of even length, the largest size that fits."""

import itertools
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from jrs.chrome.languages import direction
from jrs.typography import NO_BREAK, typeset

__all__ = ["Script", "Setting", "fitted", "font", "plain", "script_of"]

HERE = Path(__file__).resolve().parent
STATIC = HERE.parent / "static" / "fonts"
# Vollkorn with the letters of every language of the site, made by .ci/card-fonts.py.
TITLE = HERE / "fonts" / "cards-500.woff2"
DISPLAY, TEXT = STATIC / "vollkorn-latin.woff2", STATIC / "atkinson-next-latin.woff2"
BOLD = 600

SIZES = (112, 100, 90, 80, 72, 64, 57, 50, 46)
MANY_LINES = 72  # from this size down a title may have four lines, above it three
ELLIPSIS = "…"
# Pictures among letters, and what joins them: no font of ours has them.
PICTOGRAPHS = {"So", "Cs", "Co", "Cn"}
UNSEEN = {"\u200d", "\ufe0f", "\u00ad"}
HYPHEN = "\u00ad"  # where we break a word ourselves; shown as a hyphen at the end of its line
SHORT_WORD = re.compile(r"(?<!\S)([a-zà-ÿ]{1,2}) (?=\S)")
VOWELS = "aeiouyàâäéèêëïîôöùûü"


@dataclass(frozen=True)
class Script:
    """How a language is set: `size` against that of Latin letters, `leading` from line to line in sizes."""

    language: str
    direction: str
    size: float = 1.0
    leading: float = 1.08


@dataclass(frozen=True)
class Setting:
    """Lines of a size in pixels, `step` pixels apart; `whole` unless words had to be left out."""

    lines: list[str]
    size: int
    step: float
    whole: bool = True

    def says_more_than(self, other: "Setting") -> bool:
        """Whether this way to set the same words is the better one: whole, larger, with more of them."""
        return self.merit > other.merit

    @property
    def merit(self) -> tuple[bool, int, int]:
        return self.whole, self.size, sum(map(len, self.lines))


SIZE_AND_LEADING = {
    "ar": (1.06, 1.42),
    "fa": (1.06, 1.42),
    "ps": (1.06, 1.46),
    "ti": (0.84, 1.36),
    "ka": (0.88, 1.28),
    "ru": (0.96, 1.14),
    "uk": (0.96, 1.14),
}


def script_of(language: str) -> Script:
    """How words in the language with the code `language` are set."""
    return Script(language, direction(language), *SIZE_AND_LEADING.get(language, (1.0, 1.08)))


@lru_cache(maxsize=64)
def font(face: Path, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels; those of the site, which vary, at the weight of a headline."""
    made = ImageFont.truetype(str(face), size, layout_engine=ImageFont.Layout.RAQM)
    if face is not TITLE:
        made.set_variation_by_axes([BOLD])
    return made


def plain(text: str, language: str) -> str:
    """Words as they are set: French spaces, no pictographs, and a word of one or two letters kept with the next."""
    kept = "".join(
        sign
        for sign in text
        if sign not in UNSEEN
        and (sign < "\u2000" or (sign < "\U0001f000" and unicodedata.category(sign) not in PICTOGRAPHS))
    )
    kept = typeset(kept.strip(), language)
    return SHORT_WORD.sub(rf"\1{NO_BREAK}", re.sub(r"[ \t\r\n]+", " ", kept))


def fitted(text: str, script: Script, width: float, height: float) -> Setting:
    """The words of a title in the largest size in which they fill at most `width` × `height` pixels."""
    for step in SIZES:
        size = round(step * script.size)
        most = min(3 if step > MANY_LINES else 4, int(height / (size * script.leading) + 0.2))
        lines = _balanced(text.split(" "), script, size, width)
        if lines and len(lines) <= most:
            return Setting(lines, size, size * script.leading)
    words = [part for word in text.split(" ") for part in _broken(word, script, size, width)]
    filled = _filled(words, script, size, width)
    whole = len(filled) <= most
    if not whole:
        filled = _shortened([word for line in filled[:most] for word in line], script, size, width, most)
    return Setting([_joined(line) for line in filled], size, size * script.leading, whole)


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(HYPHEN, "-")


@lru_cache(maxsize=2048)
def _width(text: str, script: Script, size: int) -> float:
    shown = text.replace(HYPHEN, "-")
    return font(TITLE, size).getlength(shown, direction=script.direction, language=script.language)


def _filled(words: list[str], script: Script, size: int, width: float) -> list[list[str]]:
    """Lines filled one after the other, as few as can be; a word that is too wide stands alone."""
    space, lines, used = _width(" ", script, size), [words[:1]], _width(words[0], script, size)
    for word in words[1:]:
        more = space + _width(word, script, size)
        if used + more <= width and not lines[-1][-1].endswith(HYPHEN):
            lines[-1].append(word)
            used += more
        else:
            lines.append([word])
            used = more - space
    return lines


def _balanced(words: list[str], script: Script, size: int, width: float) -> list[str]:
    """As few lines as `width` allows, and these as even as can be; none when a word is too wide."""
    widths = [_width(word, script, size) for word in words]
    if max(widths) > width:
        return []
    count, space = len(_filled(words, script, size, width)), _width(" ", script, size)
    # For each number of lines, the best way to set the first `end` words: how uneven it is, and where lines begin.
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for _line in range(count):
        following: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, begins) in best.items():
            for end in range(start + 1, len(words) + 1):
                used = sum(widths[start:end]) + space * (end - start - 1)
                if used > width:
                    break
                total = cost + (width - used) ** 2
                if end not in following or total < following[end][0]:
                    following[end] = total, [*begins, start]
        best = following
    begins = [*best[len(words)][1], len(words)]
    return [" ".join(words[a:b]) for a, b in itertools.pairwise(begins)]


def _broken(word: str, script: Script, size: int, width: float) -> list[str]:
    """A word in pieces that fit, with hyphens; whole when it fits, or when its script knows no hyphen."""
    parts = []
    while _width(word, script, size) > width and script.direction == "ltr" and len(word) > 8:
        fits = max(
            (at for at in range(4, len(word) - 3) if _width(word[:at] + HYPHEN, script, size) <= width),
            default=4,
        )
        # Between two consonants that stand between vowels, or after a hyphen of its own, near the end of the line.
        good = [at for at in range(max(4, fits - 10), fits + 1) if _is_joint(word.lower(), at)]
        at = good[-1] if good else fits
        parts.append(word[:at].rstrip("-") + HYPHEN)
        word = word[at:]
    return [*parts, word]


def _is_joint(word: str, at: int) -> bool:
    before, after = word[at - 2 : at], word[at : at + 2]
    return before[1] == "-" or [letter in VOWELS for letter in before + after] == [True, False, False, True]


def _shortened(words: list[str], script: Script, size: int, width: float, most: int) -> list[list[str]]:
    """As many words as go into `most` lines with an ellipsis after the last: a whole one, if there is one."""
    while True:
        end = words[-1].rstrip(" ,;:.\u202f\u00a0-–—«(" + HYPHEN) + ELLIPSIS
        lines = _filled([*words[:-1], end], script, size, width)
        fits = len(lines) <= most and _width(end, script, size) <= width
        if len(words) == 1 or (fits and end != ELLIPSIS and not words[-1].endswith(HYPHEN)):
            return lines
        words = words[:-1]
