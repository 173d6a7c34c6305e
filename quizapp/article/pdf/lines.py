"""The lines of a PDF's pages as PDFium gives them, with where they stand. Only the child process loads it."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import ArticleError
from quizapp.article.pdf.columns import in_columns
from quizapp.article.pdf.hyphens import OWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Box = tuple[float, float, float, float]
    """Left, bottom, right and top of a character."""
    Boxes = Callable[[int], Box | None]
    """Returns the box of a character by its place in the text; None where it has no place on the page."""

_SPACES: Final = re.compile(r"(?<=\S)\s+(?=\S)")
_CUT_THERE: Final = "\ufffe"
"""What PDFium makes of a “-” and the end of the line behind it."""
MOST_SIGNS: Final = 60_000
"""Characters of a page; one of a newspaper has 20,000."""


@dataclass(frozen=True, slots=True)
class Line:
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


def lines_of(page: Any, number: int, raw: Any) -> list[Line]:
    """Return the lines of a page of pypdfium2's in reading order, as far as the order of writing tells it.

    `raw` is the module pypdfium2.raw. Raises ArticleError for a page without end.
    """
    text_page = page.get_textpage()
    if text_page.count_chars() > MOST_SIGNS:
        raise ArticleError("too-large")
    found: list[Line] = []
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
                    Line(number, left, right, bottom, top, kept + (OWN if end == _CUT_THERE else ""))
                )
                starts.append(start)
        place += len(whole) + len(end)

    def gaps(line: int) -> list[tuple[int, float, float]]:
        return list(_gaps(box, starts[line], found[line].text))

    return in_columns(found, gaps)


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
