"""Lines over two scales that grow by tens, as an SVG."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]

WIDTH, HEIGHT = 760, 400
LEFT, RIGHT, TOP, BOTTOM = 80, 540, 24, 340
ROW: Final = 24
INKS: Final = ("#1b5e9b", "#a04000", "#2e6b34", "#6a3d8f")
DASHES: Final = ("none", "8 4", "2 4", "10 4 2 4")
"""Lines are told apart without their colour, too."""


@dataclass(frozen=True)
class Line:
    """A named line through points, all above 0, and one point that stands apart."""

    name: str
    points: Sequence[Point]
    apart: Point


def drawn(lines: Sequence[Line], across: str, up: str, apart: str) -> str:
    """Return the picture; `across` and `up` name the scales, `apart` says what the rings stand for."""
    every = [point for line in lines for point in (*line.points, line.apart)]
    wide, high = _tens([x for x, _ in every]), _tens([y for _, y in every])

    def place(point: Point) -> Point:
        x, y = (
            (log10(value) - low) / (end - low) for value, (low, end) in zip(point, (wide, high), strict=True)
        )
        return round(LEFT + x * (RIGHT - LEFT), 1), round(BOTTOM - y * (BOTTOM - TOP), 1)

    parts = [_text(LEFT, BOTTOM + 44, across), _text(8, TOP + 4, up)]
    for tens in range(wide[0], wide[1] + 1):
        x, _ = place((10.0**tens, 10.0 ** high[0]))
        parts += [_stroke(x, TOP, x, BOTTOM), _text(x - 12, BOTTOM + 22, f"{10**tens:,}")]
    for tens in range(high[0], high[1] + 1):
        _, y = place((10.0 ** wide[0], 10.0**tens))
        parts += [_stroke(LEFT, y, RIGHT, y), _text(34, y + 4, f"{10.0**tens:g}")]
    for number, line in enumerate(lines):
        parts += _line([place(point) for point in line.points], place(line.apart), line.name, number)
    parts += [_text(RIGHT + 20, TOP + ROW * (len(lines) + 1), "ring: with"), *_below(apart, len(lines) + 2)]
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="13">\n<rect width="100%" height="100%" fill="#fff"/>\n{body}\n</svg>\n'
    )


def _tens(values: Sequence[float]) -> tuple[int, int]:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _line(points: Sequence[Point], apart: Point, name: str, number: int) -> Iterator[str]:
    ink, dash = INKS[number % len(INKS)], DASHES[number % len(DASHES)]
    way = " ".join(f"{x},{y}" for x, y in points)
    yield f'<polyline points="{way}" fill="none" stroke="{ink}" stroke-width="2" stroke-dasharray="{dash}"/>'
    yield from (f'<circle cx="{x}" cy="{y}" r="3" fill="{ink}"/>' for x, y in points)
    yield f'<circle cx="{apart[0]}" cy="{apart[1]}" r="6" fill="none" stroke="{ink}" stroke-width="2"/>'
    y = TOP + ROW * number + 8
    yield (
        f'<line x1="{RIGHT + 20}" y1="{y}" x2="{RIGHT + 56}" y2="{y}" stroke="{ink}" stroke-width="2" '
        f'stroke-dasharray="{dash}"/>'
    )
    yield _text(RIGHT + 64, y + 4, name)


def _below(words: str, row: int) -> Iterator[str]:
    for number, part in enumerate(words.split(" and ")):
        yield _text(RIGHT + 20, TOP + ROW * (row + number), part)


def _stroke(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#ddd"/>'


def _text(x: float, y: float, words: str) -> str:
    return f'<text x="{x}" y="{y}" fill="#222">{escape(words)}</text>'
