"""The packs that are to be added, as a list whose rows a delegate paints; a thousand are no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel
from quizapp.ui.pack_import.import_row_delegate import PackImportRowDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from quizapp.ui.kit.row_list import RowContent
    from quizapp.ui.kit.style import Style
    from quizapp.ui.pack_import.state import PackImportRow

VISIBLE_ROWS = 3
NO_LIMIT = 16_777_215


class _Model(RowModel):
    """One row a pack; it grows at its end while packs are looked at."""

    def show_rows(self, count: int, line: Callable[[int], RowContent]) -> None:
        """Show other rows; those that are there already stay."""
        self._line = line
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            super().show_rows(count, line)


class PackImportList(RowList):
    """A row is chosen with Space, or with a click on its box."""

    checked = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        self._model = _Model()
        super().__init__(self._model, name)
        self._held = -1
        self._room = NO_LIMIT
        self._delegate = PackImportRowDelegate(look, self)
        self.setObjectName("cards")
        self.setItemDelegate(self._delegate)
        self.viewport().setAutoFillBackground(False)
        look.theme.changed.connect(self._size)

    def show_lines(self, count: int, line: Callable[[int], PackImportRow], chosen: int) -> None:
        """Show other packs, and which of them the keyboard is on."""
        grows = count != self._model.rowCount()
        self._model.show_rows(count, line)
        self.go_to(chosen)
        if grows:
            self._size()
        self.viewport().update()

    def set_room(self, high: int) -> None:
        """Be no higher than this, px, in which all of the list is to be seen."""
        self._room = high
        self._size()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what there is no room for."""
        self._delegate.narrow = narrow
        self.scheduleDelayedItemsLayout()
        self._size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row that the keyboard is on in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, and choose."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self.checked.emit(self.at())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row; its box is turned on or off when the mouse is let go on it."""
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._held = self._box_at(event.position().toPoint()) if left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row by its box."""
        super().mouseReleaseEvent(event)
        held, self._held = self._held, -1
        if held >= 0 and held == self._box_at(event.position().toPoint()):
            self.checked.emit(held)

    def _box_at(self, at: QPoint) -> int:
        """Return the row whose box is at a point of the viewport; -1: none."""
        index = self.indexAt(at)
        if not index.isValid():
            return -1
        line: PackImportRow = index.data(CONTENT_ROLE)
        inside = self._delegate.box_in(self.visualRect(index)).contains(at)
        return index.row() if inside and line.checked is not None else -1

    def _size(self) -> None:
        rows = self._model.rowCount()
        high = self.sizeHintForRow(0) if rows else 0
        least = min(rows, VISIBLE_ROWS) * high
        self.setMinimumHeight(min(least, self._room) if high <= self._room else high)
        self.setMaximumHeight(max(min(rows * high, self._room), min(high, NO_LIMIT)))
