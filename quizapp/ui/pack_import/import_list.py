"""The packs that are to be added, as a list whose rows a delegate paints; a thousand are no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.pack_import.import_row_delegate import PackImportRowDelegate
from quizapp.ui.pack_import.state import PackImportRow, PackImportRows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.row_list import ListRow
    from quizapp.ui.kit.style import Style

VISIBLE_ROWS, ABOVE, UNDER = 3, 20, 20
NO_LIMIT = 16_777_215


class _Model(RowModel):
    """One row a pack; it grows at its end while packs are looked at."""

    def show_rows(self, count: int, line: Callable[[int], ListRow]) -> None:
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
        self._look = look
        self._held = -1
        self._room, self._seen = NO_LIMIT, 0
        self._column: ScrollColumn | None = None
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

    def showEvent(self, event: QShowEvent) -> None:
        """Know the column that it stands in."""
        super().showEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, ScrollColumn):
            above = above.parentWidget()
        if above is not None and above is not self._column:
            self._column = above
            above.settled.connect(self.fit)
        self.fit()

    def settle(self) -> None:
        """Stand where it can be seen, in the height that it has once what is around it was laid out."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.fit()
        if self._column is not None:
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._column.verticalScrollBar().setValue(0)
            self._column.bring(self)

    def fit(self) -> None:
        """Be no higher than there is room for in the window, and leave out what is too wide for it."""
        if self._column is None or not self.isVisible():
            return
        inner, seen = self._column.widget() or self, self._column.viewport().height()
        top = self.mapTo(inner, QPoint()).y()
        after = sum(each.height() + UNDER for each in self._siblings() if each.isVisible())
        room, narrow = max(seen - top - after - ABOVE, 0), self._look.theme.stacks(self.window().width())
        if (room, narrow) != (self._room, self._delegate.narrow):
            self._room, self._seen = room, seen - 2 * ABOVE - UNDER - round(self._look.theme.line("heading"))
            if narrow != self._delegate.narrow:
                self._delegate.narrow = narrow
                self.scheduleDelayedItemsLayout()
            self._size()

    def _siblings(self) -> list[QWidget]:
        """Return what stands below it in its column."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        around = self.parentWidget()
        every = [] if around is None else around.findChildren(QWidget, options=direct)
        return [each for each in every if each.y() > self.y()]

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
        least = max(min(VISIBLE_ROWS * high, self._seen), high)
        self.setFixedHeight(min(rows * high, max(self._room, least)))


class PackImportRowsPart(Part):
    """Shows PackImportRows."""

    def build(self, look: Style) -> PackImportList:
        """Make the list."""
        self.list = PackImportList(look, self.item.name)
        self.list.moved.connect(self._move)
        self.list.checked.connect(self._check)
        return self.list

    def _move(self, place: int) -> None:
        self.item.move(place)

    def _check(self, place: int) -> None:
        self.item.check(place)
        checked = self.item.line(place).checked if place >= 0 else None
        if checked is not None:
            announce(self.list, self.item.told[checked])

    def show(self, item: PackImportRows) -> None:
        """Show other packs, and which of them the keyboard is on."""
        self.list.show_lines(item.count, item.line, item.chosen)

    def take_focus(self) -> None:
        """Put the keyboard on the list, with as much above it in sight as there is room for."""
        super().take_focus()
        self.list.settle()


PARTS: Final[Mapping[type[Item], type[Part]]] = {PackImportRows: PackImportRowsPart}
