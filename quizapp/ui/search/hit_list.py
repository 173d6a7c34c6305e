"""What was found, as a list whose rows a delegate paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.row_list import RowList, RowModel
from quizapp.ui.search.hit_delegate import HitDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.search.state import HitLine

FRAME_WIDTH = 3
VISIBLE_ROWS = 2


class HitList(RowList):
    """A row is pressed with Enter, which is left to the screen, or by a double click."""

    pressed_row = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        self._model = RowModel()
        super().__init__(self._model, name)
        self._look = look
        self._lines: tuple[HitLine, ...] = ()
        self._delegate = HitDelegate(look, self)
        self.setItemDelegate(self._delegate)
        look.theme.changed.connect(self._size)

    def show_lines(self, lines: tuple[HitLine, ...], chosen: int) -> None:
        """Show other hits, and which of them the keyboard is on."""
        if lines != self._lines:
            self._lines = lines
            self._model.show_rows(len(lines), lines.__getitem__)
            self._size()
        self.go_to(chosen)
        self.viewport().update()

    def set_narrow(self, narrow: bool) -> None:
        """Let words stand below where they are, or beside."""
        self._delegate.narrow = narrow
        self._size()

    def page(self, by: int) -> None:
        """Scroll by most of what is in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row that the keyboard is on in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.pressed_row.emit(index.row())

    def _size(self) -> None:
        """Be no higher than what was found; words stand in one column."""
        theme, lines = self._look.theme, self._lines
        self._delegate.where_width = max((theme.width("label", line.where) for line in lines), default=0.0)
        self.scheduleDelayedItemsLayout()
        high = self.sizeHintForRow(0) if lines else 0
        self.setMinimumHeight(min(len(lines), VISIBLE_ROWS) * high + 2 * FRAME_WIDTH)
        self.setMaximumHeight(len(lines) * high + 2 * FRAME_WIDTH)
