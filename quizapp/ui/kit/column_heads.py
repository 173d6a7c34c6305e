"""The heads of columns above rows that are painted.

Screen readers hear the columns in each row's name. A QHeaderView would be told of as a table of its own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import PaintedText, find_start_side, mirror_box, paint_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.ui.kit.style import Style

ARROW_GAP: Final = 4
"""Between a head and the arrow of the order, px."""


class ColumnHeads(QWidget):
    """Words by the names of columns, and an arrow at the one by which the rows are in order.

    `starts` returns where the columns that are shown begin, px from the line's start, and under "" where the
    last of them ends.
    """

    pressed = Signal(str)

    def __init__(
        self, look: Style, words: Mapping[str, str], starts: Callable[[], Mapping[str, float]]
    ) -> None:
        super().__init__()
        self._look, self._words, self._starts = look, words, starts
        self._order, self._icon = "", ""

    def show_order(self, order: str, *, turned: bool) -> None:
        """Show by which column the rows are in order, and whether the other way round."""
        self._order, self._icon = order, "up" if turned else "down"
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which column was clicked."""
        for name, box in self._columns():
            if event.button() == Qt.MouseButton.LeftButton and mirror_box(self, box).contains(
                event.position()
            ):
                self.pressed.emit(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words, the arrow of the order and the line below."""
        theme, box = self._look.theme, QRectF(self.rect())
        font, ink, side = theme.font("label"), theme.color("textMuted"), theme.size("iconS")
        with QPainter(self) as painter:
            painter.fillRect(box, theme.color("inset"))
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), theme.color("edge"))
            for name, column in self._columns():
                words = PaintedText(self._words[name], font, ink, find_start_side(self))
                paint_text(painter, mirror_box(self, column), words)
                after = theme.width("label", self._words[name]) + ARROW_GAP
                if name == self._order and after + side <= column.width():
                    arrow = QRectF(column.left() + after, column.center().y() - side / 2, side, side)
                    self._look.icons.paint(painter, self._icon, mirror_box(self, arrow), ink)

    def _columns(self) -> Iterator[tuple[str, QRectF]]:
        for (name, start), (_, end) in pairwise(self._starts().items()):
            yield name, QRectF(start, 0, end - start, self.height() - 1)
