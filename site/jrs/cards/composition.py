"""Composes a card: words at the beginning of the line, a drawing or a photograph at its end, both on one rule.

Under the rule lies the light that falls from the door of the house, as it does on the home page. In languages written
from right to left all of it is turned, but for photographs and the mark.
"""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

import PIL.Image
from django.template.loader import render_to_string
from PIL import ImageDraw, ImageOps

from jrs.cards import painting
from jrs.cards.lettering import DISPLAY, TEXT, TITLE, Script, Setting, fitted, font
from jrs.cards.palette import Palette
from jrs.cards.svg import Drawing, read

__all__ = ["HEIGHT", "PHOTO_SIZE", "WIDTH", "Words", "composed", "encoded"]

WIDTH, HEIGHT = 1200, 630
FINER = 3  # drawings are painted this much larger
MARGIN, GAP = 64, 52
RULE = 528  # from the top edge
NAME = "JRS Belgium"
NAME_SIZE, LABEL_SIZE = 40, 31
MARK_HEIGHT = 62
TALL = (330, 424)  # the most a drawing takes that is higher than wide
WIDE = (512, 360)
SMALLER = (1.0, 0.86, 0.74, 0.66)  # a drawing makes room for a long title
GOOD_SIZE = 80  # the size of a title for which a drawing stays as large as it is
PHOTO_SIZE = (468, RULE)
FIRST_LINE = MARGIN + MARK_HEIGHT + 36  # under the name
LAST_LINE = RULE - 46
MAX_BYTES = 120_000


@dataclass(frozen=True)
class Words:
    """What a card says, set and in its language."""

    title: str
    label: str
    script: Script


def composed(
    words: Words, drawing: str, colours: Palette, photo: PIL.Image.Image | None = None
) -> PIL.Image.Image:
    """The card as an RGB picture of `WIDTH` × `HEIGHT`; a `photo` of `PHOTO_SIZE` takes the drawing's place."""
    rtl = words.script.direction == "rtl"
    if photo is None:
        what = painting.drawing(drawing)
        setting, size = _fitted_beside(words, what)
        scene = _scene(colours, size, what)
    else:
        setting = _fitted(words, WIDTH - photo.width)
        scene = _scene(colours, photo.width)
    if rtl:
        scene = ImageOps.mirror(scene)
    if photo is not None:
        scene.paste(photo, (0 if rtl else WIDTH - photo.width, 0))
    _write(scene, words, setting, colours)
    _name(scene, colours, rtl=rtl)
    return scene


def _fitted(words: Words, edge: float) -> Setting:
    """The title as it is set between the margin and `edge`."""
    label = LABEL_SIZE * 1.6 if words.label else 0
    return fitted(words.title, words.script, edge - GAP - MARGIN, LAST_LINE - FIRST_LINE - label)


def _fitted_beside(words: Words, what: Drawing) -> tuple[Setting, float]:
    """The title as it is set beside a drawing, and how wide the drawing is then."""
    most = TALL if what.height > what.width else WIDE
    widest = min(most[0], most[1] * what.width / what.height)
    chosen: tuple[Setting, float] | None = None
    for size in (widest * smaller for smaller in SMALLER):
        setting = _fitted(words, WIDTH - MARGIN - size)
        if chosen is None or setting.says_more_than(chosen[0]):
            chosen = setting, size
        if setting.size >= GOOD_SIZE * words.script.size:
            break
    assert chosen  # noqa: S101  (there is at least one size)
    return chosen


def encoded(card: PIL.Image.Image, *, photo: bool) -> tuple[bytes, str]:
    """The file of a card, and its extension: PNG for drawings, JPEG for photographs, at most `MAX_BYTES`."""
    out = BytesIO()
    if not photo:
        card.save(out, "PNG", optimize=True)
        if out.tell() <= MAX_BYTES:
            return out.getvalue(), ".png"
    for quality in (86, 78, 68, 55):
        out = BytesIO()
        card.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=0)
        if out.tell() <= MAX_BYTES:
            break
    return out.getvalue(), ".jpg"


def _scene(colours: Palette, width: float, what: Drawing | None = None) -> PIL.Image.Image:
    """Ground, light, rule and a drawing that is `width` wide, or room for a photograph, from left to right."""
    canvas = PIL.Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), colours.ground)
    if what is None:
        _floor(canvas, colours, WIDTH - width, WIDTH)
        return canvas.reduce(FINER)
    scale = width / what.width
    left, top = WIDTH - MARGIN - width, RULE - what.height * scale
    _floor(canvas, colours, left + width * 0.24, left + width * 0.76)
    # On a piece of its own, so that nothing of the drawing runs out under the words.
    start = round(left * FINER)
    piece = canvas.crop((start, 0, *canvas.size))

    def place(point: complex) -> complex:
        return (point * scale + complex(left, top)) * FINER - start

    painting.paint(piece, what, place, colours.parts, painting.STROKE * FINER)
    canvas.paste(piece, (start, 0))
    return canvas.reduce(FINER)


def _floor(canvas: PIL.Image.Image, colours: Palette, left: float, right: float) -> None:
    """The light that falls from between `left` and `right`, and the rule."""
    draw = ImageDraw.Draw(canvas)
    corners = [(left, RULE), (right, RULE), (right - 330, HEIGHT), (left - 860, HEIGHT)]
    draw.polygon([(x * FINER, y * FINER) for x, y in corners], fill=colours.beam)
    draw.rectangle((0, RULE * FINER, WIDTH * FINER, (RULE + painting.STROKE) * FINER), fill=colours.ink)


def _write(card: PIL.Image.Image, words: Words, setting: Setting, colours: Palette) -> None:
    """Label and title, the last line a little above the rule."""
    draw, script, face = ImageDraw.Draw(card), words.script, font(TITLE, setting.size)
    rtl = script.direction == "rtl"
    x, anchor = (WIDTH - MARGIN, "rs") if rtl else (MARGIN, "ls")
    how: dict[str, Any] = {"anchor": anchor, "direction": script.direction, "language": script.language}
    y = LAST_LINE - setting.size * (0.34 if rtl else 0.12)
    for line in reversed(setting.lines):
        draw.text((x, y), line, colours.title, face, **how)
        first, y = y, y - setting.step
    if words.label:
        plain = _is_plain_latin(words.label)
        label = font(TEXT if plain else TITLE, round(LABEL_SIZE * (1 if plain else script.size * 1.08)))
        # Above the first line as far as its tall letters reach.
        y = first - setting.size * (1.02 if rtl else 0.8) - LABEL_SIZE * 0.7
        draw.text((x, y), words.label, colours.label, label, **how)


def _is_plain_latin(text: str) -> bool:
    """Whether the site's text face has all of these letters: it is a subset for western languages."""
    return all(sign < "\u0100" or sign in "œŒ’–—…\u202f" for sign in text)


@lru_cache(maxsize=16)
def _mark(ink: str, door: str, ground: str) -> PIL.Image.Image:
    what = read(render_to_string("parts/mark.html"))
    scale = MARK_HEIGHT / what.height
    size = round(what.width * scale), MARK_HEIGHT
    canvas = PIL.Image.new("RGB", (size[0] * 4, size[1] * 4), ground)
    painting.paint(canvas, what, lambda point: point * scale * 4, {"line": ink, "door": door}, 1)
    return canvas.reduce(4)


def _name(card: PIL.Image.Image, colours: Palette, *, rtl: bool) -> None:
    """Mark and name, in the corner where reading begins; the name is Latin in every language."""
    mark, face = _mark(colours.ink, colours.door, colours.ground), font(DISPLAY, NAME_SIZE)
    width = mark.width + 14 + face.getlength(NAME)
    left = WIDTH - MARGIN - width if rtl else MARGIN
    card.paste(mark, (round(left), MARGIN - 8))
    baseline = MARGIN - 8 + MARK_HEIGHT - 6
    ImageDraw.Draw(card).text((left + mark.width + 14, baseline), NAME, colours.ink, face, "ls")
