"""The table of packs: heads above a list whose rows a delegate paints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal

from quizapp.ui.home.pack_row_delegate import PackColumnWidths, PackRowDelegate, build_columns
from quizapp.ui.kit.column_heads import ColumnHeads
from quizapp.ui.kit.row_list import CONTENT_ROLE, RowList, RowModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from quizapp.pack.ids import PackId
    from quizapp.ui.home.listing import ListingOrder
    from quizapp.ui.home.state import PackTableRow
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class PackModel(RowModel):
    """One row a pack."""

    def __init__(self) -> None:
        super().__init__()
        self._packs: tuple[PackId, ...] = ()

    def show_packs(self, packs: tuple[PackId, ...], line: Callable[[int], PackTableRow]) -> bool:
        """Show other packs; the selection stays if they are the same. False if nothing of them is other."""
        if packs != self._packs:
            self._packs = packs
            self.show_rows(len(packs), line)
        elif line is self._line:
            return False
        else:
            self._line = line
            if packs:
                self.dataChanged.emit(self.index(0), self.index(len(packs) - 1))
        return True


FRAME: Final = 3
COLUMN_TITLES: Final[dict[ListingOrder, str]] = {
    "title": "home.pack",
    "mastered": "home.mastered",
    "review": "home.review",
    "last": "home.last",
}
"""The word of each column, by the order that it stands for."""


HEADER_HEIGHT = 37
NO_BUTTON = (-1, "")
VISIBLE_ROWS = 4
MEASURED_ROWS = 20
"""So many rows are asked how wide their words are; a table of thousands is made no slower for it."""


class PackTable(RowList):
    """Its rows are pressed with Enter, with their painted button, or by a double click."""

    pressed_row = Signal(int)
    menu_asked = Signal(int, QPoint)
    order_asked = Signal(str)

    def __init__(self, look: Style, translate: Translate) -> None:
        self._model = PackModel()
        super().__init__(self._model, translate("home.packs"))
        self._look = look
        self._held: tuple[int, str] = NO_BUTTON
        self._delegate = PackRowDelegate(look, self)
        self._words: dict[str, str] = {order: translate(words) for order, words in COLUMN_TITLES.items()}
        self._inside = 0
        self._heads = ColumnHeads(look, self._words, self._starts)
        self._heads.setParent(self)
        self._heads.show_order("title", turned=False)
        self._heads.pressed.connect(self.order_asked)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        look.theme.changed.connect(self._size)

    def show_packs(self, packs: tuple[PackId, ...], line: Callable[[int], PackTableRow], chosen: int) -> None:
        """Show other packs, and which of them is chosen."""
        changed = self._model.show_packs(packs, line)
        self.go_to(chosen)
        if changed:
            self._size()

    def show_order(self, order: ListingOrder, *, turned: bool) -> None:
        """Show by which column the packs are in order."""
        self._heads.show_order(order, turned=turned)

    def ask_menu(self) -> None:
        """Ask for the menu of the row that the keyboard is on."""
        index = self.currentIndex()
        if index.isValid():
            self.menu_asked.emit(index.row(), self._below_more(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row; its button acts when the mouse is let go on it."""
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._held = self._button_at(event.position().toPoint()) if left else NO_BUTTON

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a row's button, or open its menu."""
        super().mouseReleaseEvent(event)
        held, self._held = self._held, NO_BUTTON
        if held == NO_BUTTON or held != self._button_at(event.position().toPoint()):
            return
        row, button = held
        if button == "own":
            self.pressed_row.emit(row)
        else:
            self.menu_asked.emit(row, self._below_more(self._model.index(row)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press the row, unless its button did so with the first click."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and self._button_at(at) == NO_BUTTON:
            self.pressed_row.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over which button the pointer is."""
        super().mouseMoveEvent(event)
        over = self._button_at(event.position().toPoint())
        if over != self._delegate.hovered:
            self._delegate.hovered = over
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the heads above the rows."""
        # The event's size is that of what is inside, which asking Qt for now would cost the start too much.
        # Before Qt lays out the rows: that may take the scroll bar away, and then a later size comes within.
        self._inside = event.size().width()
        self._heads.setGeometry(1, 1, self.width() - 2, self._head() + FRAME - 1)
        super().resizeEvent(event)

    def _size(self) -> None:
        """Be no higher than the packs there are; in a small window the page scrolls rather than this."""
        self.setViewportMargins(0, self._head(), 0, 0)
        rows = self._model.rowCount()
        lines = (self._model.index(row).data(CONTENT_ROLE) for row in range(min(rows, MEASURED_ROWS)))
        heads = self._words["review"], self._words["last"]
        self._delegate.widths = PackColumnWidths.of(self._look.theme, lines, heads)
        self._heads.update()
        high = self.sizeHintForRow(0) if rows else 0
        frame = self._head() + 2 * FRAME
        self.setMaximumHeight(min(rows * high + frame, 16_777_215))
        self.setMinimumHeight(min(rows, VISIBLE_ROWS) * high + frame)

    def _starts(self) -> dict[str, float]:
        """Return where the columns that are shown begin, px from the head's start, and where they end."""
        widths, left = self._delegate.widths, FRAME - 1
        places = build_columns(self._inside, self._look.theme, widths)
        starts: dict[str, float | None] = {
            "title": places.title,
            "mastered": places.mastered,
            "review": places.review,
            "last": places.last,
            "": self._inside - widths.button,
        }
        return {order: left + start for order, start in starts.items() if start is not None}

    def _head(self) -> int:
        return self._look.theme.scaled(HEADER_HEIGHT)

    def _button_at(self, at: QPoint) -> tuple[int, str]:
        """Return the row that has a button at a point of the viewport, and which: its own, or "more"."""
        index = self.indexAt(at)
        if not index.isValid():
            return NO_BUTTON
        line: PackTableRow = index.data(CONTENT_ROLE)
        box: QRect = self.visualRect(index)
        if self._delegate.more_in(box).contains(at):
            return index.row(), "more"
        return (index.row(), "own") if self._delegate.button_in(line, box).contains(at) else NO_BUTTON

    def _below_more(self, index: QModelIndex) -> QPoint:
        more = self._delegate.more_in(self.visualRect(index))
        return self.viewport().mapToGlobal(more.bottomLeft().toPoint())

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_asked.emit(index.row(), self.viewport().mapToGlobal(at))
