"""What stands where: blocks on pages, in order, and no question on two of them that fits on one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.ui.editor.printing.qt_print.element_builder import PaperBlock
    from quizapp.ui.editor.printing.qt_print.paper_elements import PaperElement


@dataclass(frozen=True, slots=True)
class PlacedElement:
    """An element on a page: how far below its top, units; of a part, what came before, and its height."""

    element: PaperElement
    top: float
    before: float
    height: float


PaperPage = list[PlacedElement]


def paginate(blocks: Iterable[PaperBlock], width: float, height: float) -> list[PaperPage]:
    """Return the pages of a paper; width and height, in units, are those of what is printed on a page."""
    setting = _Setting(width, height)
    for together, flows in _together(blocks):
        setting.put(together, flows=flows)
    return [page for page in setting.pages if page]


def _together(blocks: Iterable[PaperBlock]) -> Iterator[tuple[list[PaperElement], bool]]:
    """Yield what stays together: what leads, with what follows it; and whether that may be split."""
    waiting: list[PaperElement] = []
    for block in blocks:
        waiting += block.elements
        if not block.leads:
            yield waiting, block.flows
            waiting = []
    if waiting:
        yield waiting, False


class _Setting:
    """Pages being filled from their top."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self.pages: list[PaperPage] = [[]]
        self._used = 0.0

    def put(self, elements: list[PaperElement], *, flows: bool) -> None:
        """Put elements one below the other, on this page, the next, or where they fit on none, on several."""
        if self._used and self._used + self._need(elements, flows=flows) > self._height:
            self._turn()
        for each in elements:
            self._place(each)

    def _need(self, elements: list[PaperElement], *, flows: bool) -> float:
        """Return the height of what may not be split: of the last where it flows, its first lines alone."""
        need = sum(each.above + each.height(self._width) for each in elements)
        last = elements[-1]
        first_lines = min(last.cuts(self._width), default=None) if flows else None
        return need if first_lines is None else need - last.height(self._width) + first_lines

    def _place(self, element: PaperElement) -> None:
        """Put an element on this page, or as far as it may be split, on this one and the next ones."""
        height, cuts, before = element.height(self._width), element.cuts(self._width), 0.0
        while before < height:
            above = element.above if self._used and not before else 0
            left = self._height - self._used - above
            fitting = [cut for cut in cuts if before < cut <= before + left]
            if height - before <= left:
                end = height
            elif fitting:
                end = fitting[-1]
            elif self._used:
                self._turn()
                continue
            else:
                end = height  # it is higher than a page, and all of a piece
            self._add(element, above, before, end - before)
            before = end
            if before < height:
                self._turn()

    def _add(self, element: PaperElement, above: float, before: float, height: float) -> None:
        self.pages[-1].append(PlacedElement(element, self._used + above, before, height))
        self._used += above + height

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0
