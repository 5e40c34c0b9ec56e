"""Reads the drawings of the house (`templates/parts/drawings/*.svg`) as polygons, for cards are made without a browser.

Knows what the drawings use: paths, circles, rectangles, groups, and the classes of `illustration.css`. Raises
`ValueError` for anything else, so that no drawing comes out half. SVG 2, chapters 8 (transforms) and 10 (shapes).
"""

import cmath
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from jrs.cards.paths import STEPS, Contour, contours

__all__ = ["Contour", "Drawing", "Shape", "read"]

# What the classes of illustration.css paint: the part of the palette inside, and that of the outline.
CLASSES: dict[str, tuple[str, str]] = {
    "il-l": ("", "line"),
    "il-lp": ("", "on-deep"),
    "il-p": ("paper", "line"),
    "il-h": ("flat", ""),
    "il-hl": ("flat", "line"),
    "il-d": ("deep", "line"),
    "il-g": ("light", ""),
    "il-o": ("", "line"),
    "mark-frame": ("line", ""),
    "mark-door": ("door", ""),
}
DASHED = "il-dash"
TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")


@dataclass(frozen=True)
class Shape:
    """Contours in the units of the drawing; `fill` and `stroke` name parts of the palette, "" for none."""

    contours: tuple[Contour, ...]
    fill: str
    stroke: str
    dashed: bool


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Matrix:
    """An affine map: `a` and `b` are where the axes' unit vectors go, `o` where the origin goes."""

    a: complex = 1
    b: complex = 1j
    o: complex = 0

    def __call__(self, point: complex) -> complex:
        return self.o + point.real * self.a + point.imag * self.b

    def then(self, inner: "Matrix") -> "Matrix":
        return Matrix(self(inner.a) - self.o, self(inner.b) - self.o, self(inner.o))


def _matrix(text: str) -> Matrix:
    result = Matrix()
    for name, written in TRANSFORM.findall(text):
        n = [float(number) for number in re.split(r"[\s,]+", written.strip())]
        if name == "translate":
            step = Matrix(o=complex(*n))
        elif name == "scale":
            step = Matrix(a=n[0], b=1j * n[-1])
        elif name == "rotate":
            turn = cmath.rect(1, math.radians(n[0]))
            centre = complex(*n[1:])
            step = Matrix(turn, turn * 1j, centre - turn * centre)
        elif name == "matrix":
            step = Matrix(complex(n[0], n[1]), complex(n[2], n[3]), complex(n[4], n[5]))
        else:
            raise ValueError(f"transform {name} is not known")
        result = result.then(step)
    return result


def _outline(element: ET.Element, tag: str) -> list[Contour]:
    def number(name: str) -> float:
        return float(element.get(name, "0"))

    if tag == "path":
        return list(contours(element.get("d", "")))
    if tag in {"circle", "ellipse"}:
        rx, ry = (number("r"),) * 2 if tag == "circle" else (number("rx"), number("ry"))
        centre = complex(number("cx"), number("cy"))
        turns = [math.tau * step / (2 * STEPS) for step in range(2 * STEPS)]
        return [
            Contour(tuple(centre + complex(rx * math.cos(t), ry * math.sin(t)) for t in turns), closed=True)
        ]
    if tag == "rect" and not element.get("rx"):
        corner, w, h = complex(number("x"), number("y")), number("width"), 1j * number("height")
        return [Contour((corner, corner + w, corner + w + h, corner + h), closed=True)]
    if tag == "line":
        ends = complex(number("x1"), number("y1")), complex(number("x2"), number("y2"))
        return [Contour(ends, closed=False)]
    raise ValueError(f"<{tag}> is not known")


def _shapes(element: ET.Element, matrix: Matrix) -> Iterator[Shape]:
    for child in element:
        tag = child.tag.rpartition("}")[2]
        inner = matrix.then(_matrix(child.get("transform", "")))
        if tag == "g":
            yield from _shapes(child, inner)
            continue
        classes = child.get("class", "").split()
        if unknown := set(classes) - {*CLASSES, DASHED}:
            raise ValueError(f"class {', '.join(unknown)} is not known")
        fills, strokes = zip(*(CLASSES[name] for name in classes if name != DASHED), strict=True)
        placed = tuple(
            Contour(tuple(inner(p) for p in contour.points), contour.closed)
            for contour in _outline(child, tag)
        )
        yield Shape(placed, max(fills), max(strokes), DASHED in classes)


def read(svg: str) -> Drawing:
    """The drawing in the text of an SVG file. Raises `ValueError` for what this module does not know."""
    root = ET.fromstring(svg)  # noqa: S314  (a file of ours)
    left, top, width, height = (float(number) for number in root.get("viewBox", "").split())
    return Drawing(width, height, tuple(_shapes(root, Matrix(o=complex(-left, -top)))))
