"""Running heads, page numbers, and what browsers print around a page: no words of the article."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.article.pdf.lines import Line

_FIGURES: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"^[-–— ]*(?:page |p\. ?|seite )?\d{1,4}(?: ?(?:of|/|von|de) ?\d{1,4})?[-–— ]*$", re.IGNORECASE
)
_PRINTED: Final = re.compile(
    r"^\d{1,4}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}|^(?:https?|file)://\S+(?: \d+/\d+)?$", re.IGNORECASE
)
"""What browsers print at a page's edges: day and time with the title, the address with the page's number."""
_AT_AN_EDGE: Final = 2
"""So many lines may stand above or below the text of a page."""
_GAP: Final = 1.6
"""So many heights of a line lie between a head and the text, at least."""
_ON_PAGES: Final = 0.3
"""Part of the pages on which a line stands that is a head; left and right pages may have their own."""


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those that stand at the edge of a page and at that of others too."""
    near, apart = _edges(lines)
    pages = len({line.page for line in lines})
    seen: dict[str, set[int]] = defaultdict(set)
    for line in apart:
        seen[_key(line.text)].add(line.page)
    fewest = max(2, _ON_PAGES * pages)
    heads = {id(line) for line in apart if len(seen[_key(line.text)]) >= fewest}
    heads |= {id(line) for line in near if _NUMBER.match(line.text) or _PRINTED.match(line.text)}
    return [line for line in lines if id(line) not in heads]


def _key(text: str) -> str:
    return _FIGURES.sub("#", text.casefold())


def _edges(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines nearest to the edges of each page, and those that stand apart from its text."""
    on: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        on[line.page].append(line)
    near, apart = [], []
    for page in on.values():
        heights = sorted({round(line.bottom) for line in page})
        outer = {*_apart(heights, page), *_apart(heights[::-1], page)}
        nearest = {*heights[:_AT_AN_EDGE], *heights[-_AT_AN_EDGE:]}
        apart += [line for line in page if round(line.bottom) in outer]
        near += [line for line in page if round(line.bottom) in nearest]
    return near, apart


def _apart(heights: Sequence[int], page: Sequence[Line]) -> Sequence[int]:
    """Return the first heights from an edge on, up to a gap; none where there is no gap so near."""
    tall = statistics.median(line.height for line in page)
    for count, (height, following) in enumerate(pairwise(heights[: _AT_AN_EDGE + 1]), 1):
        if abs(height - following) > _GAP * tall:
            return heights[:count]
    return heights if len(heights) <= _AT_AN_EDGE else ()
