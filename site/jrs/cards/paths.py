"""The outline of an SVG path as points (SVG 2, chapter 9, with the arcs of appendix B.2.4)."""

import cmath
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["STEPS", "Contour", "contours"]

Point = complex
STEPS = 24  # pieces of a curve; a circle of 600 pixels across is then true to a tenth of a pixel

TOKEN = re.compile(r"[\s,]*(?:([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))")
FLAG = re.compile(r"[\s,]*([01])")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@dataclass(frozen=True)
class Contour:
    points: tuple[Point, ...]
    closed: bool


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    position, command = 0, ""
    while position < len(d.rstrip()):
        token = TOKEN.match(d, position)
        if token is None or not (token[1] or command):
            raise ValueError(f"path {d[position : position + 20]!r} is not known")
        if token[1]:
            command, position = token[1], token.end()
        numbers = []
        for index in range(ARGUMENTS[command.upper()]):
            # The two flags of an arc may stand without a space after them.
            found = (FLAG if command in "Aa" and index in {3, 4} else TOKEN).match(d, position)
            if found is None or not found[found.lastindex or 0]:
                raise ValueError(f"path {d!r} ends too early")
            numbers.append(float(found[found.lastindex or 0]))
            position = found.end()
        yield command, numbers
        command = {"M": "L", "m": "l"}.get(command, command)


def _bezier(*p: Point) -> list[Point]:
    """The points of a quadratic or cubic curve, without its first."""
    n = len(p) - 1
    return [
        sum(math.comb(n, k) * (1 - t) ** (n - k) * t**k * p[k] for k in range(n + 1))
        for t in (step / STEPS for step in range(1, STEPS + 1))
    ]


def _arc(start: Point, numbers: list[float], end: Point) -> list[Point]:
    """The points of an elliptical arc, without its first (SVG 2, appendix B.2.4)."""
    rx, ry, turn = abs(numbers[0]), abs(numbers[1]), cmath.rect(1, math.radians(numbers[2]))
    if not rx or not ry or start == end:
        return [end]
    half = (start - end) / 2 / turn
    size = math.hypot(half.real / rx, half.imag / ry)
    if size > 1:
        rx, ry, size = rx * size, ry * size, 1
    # In units of the radii the ellipse is a circle of radius 1, and the centre stands square on the chord.
    unit = complex(half.real / rx, half.imag / ry)
    sign = 1 if bool(numbers[3]) != bool(numbers[4]) else -1
    centre = -1j * sign * unit * math.sqrt(max(0.0, 1 / size**2 - 1)) if size else 0
    first, last = cmath.phase(unit - centre), cmath.phase(-unit - centre)
    sweep = (last - first) % math.tau
    if not numbers[4]:
        sweep -= math.tau
    middle = (start + end) / 2
    points = []
    for step in range(1, 2 * STEPS + 1):
        on = centre + cmath.rect(1, first + sweep * step / (2 * STEPS))
        points.append(middle + turn * complex(on.real * rx, on.imag * ry))
    return points


def contours(d: str) -> Iterator[Contour]:
    """The contours of the path data `d`, curves as short lines. Raises `ValueError` for what is no path."""
    points: list[Point] = []
    handle: tuple[str, Point] = ("", 0j)
    for command, numbers in _commands(d):
        kind, relative = command.upper(), command.islower()
        last, handle = handle, ("", 0j)
        here = points[-1] if points else 0j
        origin = here if relative else 0j
        if kind == "M":
            if len(points) > 1:
                yield Contour(tuple(points), closed=False)
            points = [origin + complex(*numbers)]
            continue
        if kind == "Z":
            yield Contour(tuple(points), closed=True)
            points = [points[0]]
            continue
        if kind in "HV":
            end = complex(numbers[0], here.imag) if kind == "H" else complex(here.real, numbers[0])
            step = numbers[0] if kind == "H" else 1j * numbers[0]
            points.append(here + step if relative else end)
            continue
        if kind == "A":
            points += _arc(here, numbers, origin + complex(*numbers[5:]))
            continue
        pairs = [origin + complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if kind in "ST":
            curve = "C" if kind == "S" else "Q"
            pairs.insert(0, 2 * here - last[1] if last[0] == curve else here)
            kind = curve
        if kind == "L":
            points += pairs
        else:
            points += _bezier(here, *pairs)
            handle = (kind, pairs[-2])
    if len(points) > 1:
        yield Contour(tuple(points), closed=False)
