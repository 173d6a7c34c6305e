"""The lines of a PDF's pages as PDFium gives them, with where they stand. Only the child process loads it.

Most programs write column after column, and PDFium keeps their order; rows that a program wrote across two
columns are split at the gutter, and the columns are put in order. Running heads, page numbers, and what
browsers print around a page are no words of the article.
"""

from __future__ import annotations

import ctypes
import re
import statistics
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Box = tuple[float, float, float, float]
    """Left, bottom, right and top of a character."""
    Boxes = Callable[[int], Box | None]
    """Returns the box of a character by its place in the text; None where it has no place on the page."""
    Gap = tuple[int, float, float]
    """A space in a line: its place in the text, and where it begins and ends on the page."""

_SPACES: Final = re.compile(r"(?<=\S)\s+(?=\S)")
PLAIN_HYPHEN: Final = "-"
"""A hyphen that may be the word's own, or only of the line's end."""
_CUT_THERE: Final = "\ufffe"
"""What PDFium makes of a “-” and the end of the line behind it."""
MAX_CHARACTERS: Final = 60_000
"""Characters of a page; one of a newspaper has 20,000."""

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


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text with its box, in points from the page's lower left corner; the first page is 0."""

    page: int
    left: float
    right: float
    bottom: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """The height of its letters' boxes, which is alike in all lines of one size."""
        return self.top - self.bottom

    @property
    def per_letter(self) -> float:
        """The width of its letters, on an average."""
        return (self.right - self.left) / len(self.text)


def extract_lines(page: Any, number: int, raw: Any) -> list[PdfLine]:
    """Return the lines of a page of pypdfium2's in reading order, as far as the order of writing tells it.

    `raw` is the module pypdfium2.raw. Raises ArticleError for a page without end.
    """
    text_page = page.get_textpage()
    if text_page.count_chars() > MAX_CHARACTERS:
        raise ArticleError("too-large")
    found: list[PdfLine] = []
    starts: list[int] = []
    place, text = 0, text_page.get_text_range()
    box = _boxes(text_page, len(text), raw)
    for whole, end in _pieces(text):
        kept = whole.strip()
        if kept:
            start = place + whole.index(kept[0])
            first, last = box(start), box(start + len(kept) - 1)
            if first and last:
                bottom, top = min(first[1], last[1]), max(first[3], last[3])
                left, right = min(first[0], last[0]), max(first[2], last[2])
                found.append(
                    PdfLine(
                        number, left, right, bottom, top, kept + (PLAIN_HYPHEN if end == _CUT_THERE else "")
                    )
                )
                starts.append(start)
        place += len(whole) + len(end)

    def gaps(line: int) -> list[tuple[int, float, float]]:
        return list(_gaps(box, starts[line], found[line].text))

    return order_columns(found, gaps)


def _gaps(box: Boxes, start: int, text: str) -> Iterator[tuple[int, float, float]]:
    """Yield the spaces of a line: their places in its text, and where they begin and end on the page."""
    for found in _SPACES.finditer(text):
        before, after = box(start + found.start() - 1), box(start + found.end())
        if before and after:
            yield found.start(), before[2], after[0]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a page's text, and what ends each."""
    parts = re.split(f"(\r\n|{_CUT_THERE})", text)
    yield from zip(parts[::2], [*parts[1::2], ""], strict=True)


def _boxes(text_page: Any, length: int, raw: Any) -> Boxes:
    """Return what tells a character's box, of a text of this length."""
    page, box_of = text_page.raw, raw.FPDFText_GetLooseCharBox
    index_of = raw.FPDFText_GetCharIndexFromTextIndex
    rectangle = raw.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    # PDFium leaves letters without a name out of the text; where the last has its own index, there are none.
    is_whole = index_of(page, length - 1) == length - 1

    def box(place: int) -> Box | None:
        index = place if is_whole else index_of(page, place)
        if index < 0 or not box_of(page, index, pointer):
            return None
        return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top

    return box


def order_columns(lines: Sequence[PdfLine], gaps: Callable[[int], Sequence[Gap]]) -> list[PdfLine]:
    """Return a page's lines in reading order. `gaps` returns the spaces of a line, by its place."""
    gutter = _gutter(lines, gaps)
    if gutter is None:
        return list(lines)
    bands: list[tuple[list[PdfLine], list[PdfLine]]] = [([], [])]
    for place, line in enumerate(lines):
        parts = _split(line, gaps(place), gutter) if line.left < gutter < line.right else (line,)
        if len(parts) == 1 and line.left < gutter < line.right:
            bands += [([line], []), ([], [])]  # it reaches over both columns and ends what is above
            continue
        for part in parts:
            bands[-1][part.left > gutter].append(part)
    return [line for left, right in bands for line in (*left, *right)]


def _gutter(lines: Sequence[PdfLine], gaps: Callable[[int], Sequence[Gap]]) -> float | None:
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


def _split(line: PdfLine, gaps: Sequence[Gap], gutter: float) -> tuple[PdfLine, ...]:
    for place, left, right in gaps:
        if left <= gutter <= right:
            before, after = line.text[:place].rstrip(), line.text[place:].lstrip()
            return replace(line, right=left, text=before), replace(line, left=right, text=after)
    return (line,)


def remove_running_heads(lines: Sequence[PdfLine]) -> list[PdfLine]:
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


def _edges(lines: Sequence[PdfLine]) -> tuple[list[PdfLine], list[PdfLine]]:
    """Return the lines nearest to the edges of each page, and those that stand apart from its text."""
    on: dict[int, list[PdfLine]] = defaultdict(list)
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


def _apart(heights: Sequence[int], page: Sequence[PdfLine]) -> Sequence[int]:
    """Return the first heights from an edge on, up to a gap; none where there is no gap so near."""
    tall = statistics.median(line.height for line in page)
    for count, (height, following) in enumerate(pairwise(heights[: _AT_AN_EDGE + 1]), 1):
        if abs(height - following) > _GAP * tall:
            return heights[:count]
    return heights if len(heights) <= _AT_AN_EDGE else ()
