"""The heads of the columns of packs: a click lists them by that column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.home.pack_columns import build_columns
from quizapp.ui.kit.painting import PaintedText, find_start_side, mirror_box, paint_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.home.pack_listing import ListingOrder
    from quizapp.ui.home.pack_row_delegate import PackRowDelegate
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

FRAME: Final = 3
COLUMN_TITLES: Final[dict[ListingOrder, str]] = {
    "title": "home.pack",
    "mastered": "home.mastered",
    "review": "home.review",
    "last": "home.last",
}
"""The word of each column, by the order that it stands for."""


class PackTableHeader(QWidget):
    """Screen readers hear the columns in each row's name, and the order in that of the button above."""

    pressed = Signal(str)

    def __init__(self, look: Style, translate: Translate, view: QWidget, delegate: PackRowDelegate) -> None:
        super().__init__(view)
        self._look, self._translate, self._delegate = look, translate, delegate
        self._inside = 0
        self._order: ListingOrder = "title"
        self._turned = False

    def span(self, wide: int, inside: int, high: int) -> None:
        """Reach over the table's width above rows that are so wide inside its frame, px."""
        self._inside = inside
        self.setGeometry(1, 1, wide - 2, high + FRAME - 1)

    def show_order(self, order: ListingOrder, *, turned: bool) -> None:
        """Show by which column the packs are in order."""
        if (order, turned) != (self._order, self._turned):
            self._order, self._turned = order, turned
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """List the packs by the column that is clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for order, box in self._columns():
            if mirror_box(self, box).contains(event.position()):
                self.pressed.emit(order)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words, the arrow of the order and the line below."""
        theme, box = self._look.theme, QRectF(self.rect())
        font, ink, side = theme.font("label"), theme.color("textMuted"), theme.size("iconS")
        with QPainter(self) as painter:
            painter.fillRect(box, theme.color("inset"))
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), theme.color("edge"))
            for order, column in self._columns():
                words = self._translate(COLUMN_TITLES[order])
                paint_text(
                    painter, mirror_box(self, column), PaintedText(words, font, ink, find_start_side(self))
                )
                after = QFontMetricsF(font).horizontalAdvance(words) + 4
                if order == self._order and after + side <= column.width():
                    arrow = QRectF(column.left() + after, column.center().y() - side / 2, side, side)
                    name = "up" if self._turned else "down"
                    self._look.icons.paint(painter, name, mirror_box(self, arrow), ink)

    def _columns(self) -> Iterator[tuple[ListingOrder, QRectF]]:
        """Yield the columns that are shown, each to where the next begins."""
        places, left = build_columns(self._inside, self._look.theme, self._delegate.widths), FRAME - 1
        starts: dict[ListingOrder, float | None] = {
            "title": places.title,
            "mastered": places.mastered,
            "review": places.review,
            "last": places.last,
        }
        shown = [(order, left + start) for order, start in starts.items() if start is not None]
        ends = [start for _, start in shown[1:]] + [left + self._inside - self._delegate.widths.button]
        for (order, start), end in zip(shown, ends, strict=True):
            yield order, QRectF(start, 0, end - start, self.height() - 1)
