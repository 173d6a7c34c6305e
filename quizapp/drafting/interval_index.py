"""Spans of which one asks again and again whether a place lies in any: found in them by halving."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.drafting.source_reading import ReadingSpan


class IntervalIndex:
    """All places that lie in one of some spans, which may overlap."""

    def __init__(self, spans: Iterable[ReadingSpan]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(each for each in spans if each.end > each.start):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __contains__(self, at: int) -> bool:
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and at < self._ends[place]

    def meets(self, span: ReadingSpan) -> bool:
        """Return whether a span shares a place with any of them."""
        place = bisect_right(self._starts, span.end - 1) - 1
        return span.end > span.start and place >= 0 and self._ends[place] > span.start


EMPTY_INDEX: Final = IntervalIndex(())
"""No place at all."""
