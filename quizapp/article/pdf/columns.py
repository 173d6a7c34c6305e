"""Columns that a program wrote row by row: each row is split at the gutter, and the columns are put in order.

Most programs write column after column, and PDFium keeps their order; only rows across two columns are taken
apart here.
"""

from __future__ import annotations

import statistics
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.article.pdf.lines import Line

    Gap = tuple[int, float, float]
    """A space in a line: its place in the text, and where it begins and ends on the page."""

_SAMPLE: Final = 8
"""So many lines of a page are looked at for a gutter."""
_LONG: Final = 40
"""Letters of a line that may be two."""
_WIDE: Final = 0.9
"""Heights of a line that a gutter is wide, at least."""
_NEAR: Final = 2
"""Points within which the second column's lines begin, where their left edge is even."""
_AGREE: Final = 0.6
"""Part of the lines looked at that have the gutter at one place, at least."""


def in_columns(lines: Sequence[Line], gaps: Callable[[int], Sequence[Gap]]) -> list[Line]:
    """Return a page's lines in reading order. `gaps` returns the spaces of a line, by its place."""
    gutter = _gutter(lines, gaps)
    if gutter is None:
        return list(lines)
    bands: list[tuple[list[Line], list[Line]]] = [([], [])]
    for place, line in enumerate(lines):
        parts = _split(line, gaps(place), gutter) if line.left < gutter < line.right else (line,)
        if len(parts) == 1 and line.left < gutter < line.right:
            bands += [([line], []), ([], [])]  # it reaches over both columns and ends what is above
            continue
        for part in parts:
            bands[-1][part.left > gutter].append(part)
    return [line for left, right in bands for line in (*left, *right)]


def _gutter(lines: Sequence[Line], gaps: Callable[[int], Sequence[Gap]]) -> float | None:
    """Return where the gutter ends, just before the second column, if lines run over one."""
    long = [place for place, line in enumerate(lines) if len(line.text) >= _LONG]
    sample = long[:: max(1, len(long) // _SAMPLE)]
    fewest = max(4, _AGREE * len(sample))
    wide: list[list[tuple[float, float]]] = []
    for place in sample:
        wide.append([gap[1:] for gap in gaps(place) if gap[2] - gap[1] > _WIDE * lines[place].height])
        if wide.count([]) > len(sample) - fewest:  # so many without a gutter that the others are too few
            return None
    for end in (gap[1] for found in wide for gap in found):
        same = [other[1] for found in wide for other in found if abs(other[1] - end) < _NEAR]
        if len(same) >= fewest:
            return statistics.median(same) - _NEAR
    return None


def _split(line: Line, gaps: Sequence[Gap], gutter: float) -> tuple[Line, ...]:
    for place, left, right in gaps:
        if left <= gutter <= right:
            before, after = line.text[:place].rstrip(), line.text[place:].lstrip()
            return replace(line, right=left, text=before), replace(line, left=right, text=after)
    return (line,)
