"""Cards paint every drawing as a browser does."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import PIL.Image
import pytest
from PIL import ImageChops, ImageFilter, ImageStat

from jrs.blocks import Drawing
from jrs.cards import painting
from jrs.cards.palette import palette
from jrs.cards.svg import CLASSES, read

SCALE = 1.5
LINE = 3.0
STYLES = Path(painting.__file__).parents[1] / "static" / "css"


def painted(name: str) -> PIL.Image.Image:
    """The drawing on its own ground, as a card has it."""
    colours, what = palette("clay", wash=False), painting.drawing(name)
    size = round(what.width * SCALE * 3), round(what.height * SCALE * 3)
    canvas = PIL.Image.new("RGB", size, colours.ground)
    painting.paint(canvas, what, lambda point: point * SCALE * 3, colours.parts, LINE * 3)
    return canvas.reduce(3)


def rules() -> str:
    """The classes of a drawing, in the colours of the same palette, as a style sheet."""
    colours = {**palette("clay", wash=False).parts, "": "none", "door": "none"}
    lines = [
        f".{name} {{ {f'fill: {colours[fill]};' if fill or not stroke or name in ('il-l', 'il-lp') else ''}"
        f" {f'stroke: {colours[stroke]};' if stroke else ''} }}"
        for name, (fill, stroke) in CLASSES.items()
    ]
    return "\n".join(lines) + (
        f"path, circle {{ stroke-width: {LINE}px; stroke-linejoin: round; stroke-linecap: round;"
        " vector-effect: non-scaling-stroke; }"
        f".il-dash {{ stroke-dasharray: .01 {LINE * painting.DASH}; }}"
        "body { margin: 0 } svg { display: block; overflow: visible }"
    )


@pytest.mark.parametrize("name", Drawing.values)
def test_a_drawing_is_painted_as_a_browser_shows_it(name: str, open_page: Callable[..., Any]) -> None:
    ours = painted(name)
    page = open_page(viewport={"width": ours.width, "height": ours.height})
    svg = painting.source(name).replace(
        "<svg ", f'<svg style="width:{ours.width}px;height:{ours.height}px" ', 1
    )
    ground = palette("clay", wash=False).ground
    page.set_content(f"<style>{rules()} html {{ background: {ground} }}</style>{svg}")
    theirs = PIL.Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    apart = ImageChops.difference(ours, theirs).convert("L")
    # Edges may differ by a shade; what is left when edges are worn off is a hole, an arc or a stroke that is wrong.
    patches = apart.filter(ImageFilter.MinFilter(3)).point(lambda value: 255 * (value > 24))
    assert ImageStat.Stat(patches).mean[0] / 255 < 0.0002
    assert ImageStat.Stat(apart).mean[0] < 1.5


def test_the_parts_of_a_drawing_are_those_of_the_style_sheet() -> None:
    written = set(re.findall(r"\.((?:il|mark)-[a-z]+)", (STYLES / "illustration.css").read_text()))
    assert written == {*CLASSES, "il-dash"}


@pytest.mark.parametrize(
    "inside",
    ['<text class="il-l">a</text>', '<path class="il-new" d="M0 0h1"/>', '<path class="il-l" d="M0 0 5 x"/>'],
)
def test_what_is_not_known_is_not_left_out_in_silence(inside: str) -> None:
    with pytest.raises(ValueError, match=r"not known|too early"):
        read(f'<svg viewBox="0 0 10 10">{inside}</svg>')
