"""Facts laid over the text, each under its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.article_view.citation_facts import CitationFactsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.article_view.state import CitationFacts
    from quizapp.ui.kit.style import Style


class CitationFactsOverlay:
    """Shows facts in the same views again and again; a block is told by its number."""

    def __init__(self, look: Style, parent: QWidget) -> None:
        self._look, self._parent = look, parent
        self.views: list[tuple[int, CitationFactsView]] = []
        self._spare: list[CitationFactsView] = []

    def show(self, told: Sequence[tuple[int, CitationFacts]]) -> None:
        """Show these facts, each with the block that it is of, in the order of the blocks."""
        self._spare += [view for _at, view in self.views]
        self.views = []
        for at, facts in told:
            view = self._spare.pop() if self._spare else CitationFactsView(self._look)
            view.setParent(self._parent)
            view.show_facts(facts)
            view.show()
            self.views.append((at, view))
        for view in self._spare:
            view.hide()

    def heights(self, width: int) -> dict[int, int]:
        """Return by block what its facts need in a column of a width, px."""
        found: dict[int, int] = {}
        for at, view in self.views:
            found[at] = found.get(at, 0) + view.height_at(width)
        return found

    def place(self, at: int, corner: QPoint, width: int) -> None:
        """Put the facts of a block one below the other."""
        y = corner.y()
        for view in (view for block, view in self.views if block == at):
            high = view.height_at(width)
            view.setGeometry(corner.x(), y, width, high)
            y += high
