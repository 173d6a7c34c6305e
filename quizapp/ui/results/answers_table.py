"""The list of answers, under the heads of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.ui.kit.painting import BoxStyle, find_start_side, mirror_box, paint_box
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.results.answer_button import AnswerButton, AnswerColumns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.results.state import ResultsAnswerRow

HEADER_HEIGHT = 44


class AnswersTable(QFrame):
    """Rows of answers; `opened` tells which was pressed, from 0."""

    opened = Signal(int)

    def __init__(self, look: Style, name: str, heads: tuple[str, str, str]) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[ResultsAnswerRow, ...] = ()
        self._head = _Head(look, heads)
        self.rows = RovingGroup(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.rows)
        column.addStretch()
        look.theme.changed.connect(self._place)

    def show_rows(self, rows: Sequence[ResultsAnswerRow]) -> None:
        """Show other answers; the same ones are left alone."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        columns = self._columns()
        made = [
            AnswerButton(self._look, row, columns, ruled=index < len(rows) - 1)
            for index, row in enumerate(rows)
        ]
        for index, button in enumerate(made):
            button.clicked.connect(lambda _checked=False, index=index: self.opened.emit(index))
        self.rows.set_rows(made)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the heads only where there are columns."""
        super().resizeEvent(event)
        self._head.setVisible(self._columns().fit(self._look.theme, self.width() - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 6, BoxStyle(color("paper"), color("line")))

    def _place(self) -> None:
        columns = self._columns()
        self._head.place(columns)
        self._head.setVisible(columns.fit(self._look.theme, self.width() - 2))
        for row in self.rows.rows:
            if isinstance(row, AnswerButton):
                row.place(columns)

    def _columns(self) -> AnswerColumns:
        return AnswerColumns.of(self._look.theme, self._shown)


class _Head(QWidget):
    """The heads of the columns; screen readers hear each row with its own words instead."""

    def __init__(self, look: Style, heads: tuple[str, str, str]) -> None:
        super().__init__()
        self._look, self._heads = look, heads
        self._columns = AnswerColumns.of(look.theme, ())
        self.place(self._columns)

    def place(self, columns: AnswerColumns) -> None:
        """Stand in other columns."""
        self._columns = columns
        self.setFixedHeight(self._look.theme.scaled(HEADER_HEIGHT))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heads on a band of their own."""
        color, columns = self._look.theme.color, self._columns
        places = (columns.outcome, columns.question, self.width() - columns.said)
        with QPainter(self) as painter:
            self._paint_band(painter)
            painter.setFont(self._look.theme.font("label"))
            painter.setPen(color("textMuted"))
            for words, x in zip(self._heads, places, strict=True):
                box = mirror_box(self, QRectF(x, 0, self.width() - x, self.height() - 2))
                painter.drawText(box, find_start_side(self) | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_band(self, painter: QPainter) -> None:
        color = self._look.theme.color
        band = QPainterPath()
        band.addRoundedRect(QRectF(0, 0, self.width(), self.height() + 6), 5, 5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(band, color("inset"))
        painter.restore()
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), color("edge"))
