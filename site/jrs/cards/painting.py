"""Paints drawings, larger than they are shown: what is then made smaller has smooth edges."""

import itertools
from collections.abc import Callable
from functools import lru_cache

import PIL.Image
from django.template.loader import render_to_string
from PIL import ImageChops, ImageDraw

from jrs.cards.svg import Contour, Drawing, Shape, read

__all__ = ["STROKE", "drawing", "paint", "source"]

#: The line of every drawing and the rule it stands on, in pixels of the card: the site's 2.25, seen at half its size.
STROKE = 3.5
DASH = 10 / 2.25  # from dot to dot, in widths of the line (`.il-dash`)

Place = Callable[[complex], complex]


def source(name: str) -> str:
    """The SVG of the drawing `name`. Raises `TemplateDoesNotExist` for an unknown one."""
    return render_to_string(f"parts/drawings/{name}.svg")


@lru_cache(maxsize=32)
def drawing(name: str) -> Drawing:
    """The drawing `name`, read."""
    return read(source(name))


def paint(
    canvas: PIL.Image.Image, what: Drawing, place: Place, colours: dict[str, str], width: float
) -> None:
    """Paint a drawing on an RGB canvas.

    `place` takes a point of the drawing to the canvas; `colours` has one for each part that the drawing names; the
    lines are `width` wide on the canvas, however large the drawing is.
    """
    for shape in what.shapes:
        contours = [_placed(contour, place) for contour in shape.contours]
        if shape.fill:
            _fill(canvas, contours, colours[shape.fill])
        if shape.stroke:
            _stroke(canvas, contours, colours[shape.stroke], width, shape)


def _placed(contour: Contour, place: Place) -> Contour:
    return Contour(tuple(place(point) for point in contour.points), contour.closed)


def _flat(contour: Contour) -> list[tuple[float, float]]:
    return [(point.real, point.imag) for point in contour.points]


def _fill(canvas: PIL.Image.Image, contours: list[Contour], colour: str) -> None:
    """Where contours lie within each other the inner one is a hole, as in all our drawings."""
    if len(contours) == 1:
        ImageDraw.Draw(canvas).polygon(_flat(contours[0]), fill=colour)
        return
    area = PIL.Image.new("1", canvas.size)
    for contour in contours:
        one = PIL.Image.new("1", canvas.size)
        ImageDraw.Draw(one).polygon(_flat(contour), fill=1)
        area = ImageChops.logical_xor(area, one)
    canvas.paste(colour, mask=area)


def _stroke(
    canvas: PIL.Image.Image, contours: list[Contour], colour: str, width: float, shape: Shape
) -> None:
    """Lines with round ends and joins."""
    draw, radius = ImageDraw.Draw(canvas), width / 2
    for contour in contours:
        points = list(contour.points)
        if contour.closed:
            points.append(points[0])
        if shape.dashed:
            points = _dots(points, width * DASH)
        else:
            for a, b in itertools.pairwise(points):
                if a != b:
                    side = (b - a) / abs(b - a) * 1j * radius
                    corners = (a + side, b + side, b - side, a - side)
                    draw.polygon([(p.real, p.imag) for p in corners], fill=colour)
        for p in points:
            draw.ellipse((p.real - radius, p.imag - radius, p.real + radius, p.imag + radius), fill=colour)


def _dots(points: list[complex], gap: float) -> list[complex]:
    """Points every `gap` along a line."""
    dots, left = [points[0]], gap
    for a, b in itertools.pairwise(points):
        length, done = abs(b - a), 0.0
        while length - done >= left:
            done += left
            dots.append(a + (b - a) * done / length)
            left = gap
        left -= length - done
    return dots
