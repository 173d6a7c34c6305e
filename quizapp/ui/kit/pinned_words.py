"""Words that stay in sight over the top of a column while they are scrolled out of view in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import PaintedText, find_start_side, paint_text

if TYPE_CHECKING:
    from quizapp.ui.kit.label import Label
    from quizapp.ui.kit.style import Style

LINES, AROUND = 2, 6
"""So many lines are shown at most; so much is free above and below them, px."""


class PinnedWords(QWidget):
    """The beginning of a label's words; for the eye alone, as a screen reader has the label."""

    def __init__(self, look: Style, column: QWidget) -> None:
        super().__init__(column)
        self._look = look
        self.label: Label | None = None
        self._style = "strong"
        self.hide()

    def pin(self, label: Label | None, style: str = "strong") -> None:
        """Show the words of this label from now on, in another style of type; None pins nothing."""
        self.label, self._style = label, style
        if label is None:
            self.hide()

    def least(self, width: int) -> int:
        """Height that is needed in a width, px."""
        if self.label is None:
            return 0
        return 2 * AROUND + round(len(self._lines(width)) * self._look.theme.line(self._style))

    def show_at(self, place: QRect) -> None:
        """Cover the upper end of a place, whose height is that of the column."""
        self.setGeometry(place.x(), place.y(), place.width(), self.least(place.width()))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines over the ground, and a hairline below them."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("desk"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
            high = theme.line(self._style)
            for place, line in enumerate(self._lines(self.width())):
                box = QRectF(0, AROUND + place * high, self.width(), high)
                words = PaintedText(line, theme.font(self._style), theme.color("text"), find_start_side(self))
                paint_text(painter, box, words)

    def _lines(self, width: int) -> list[str]:
        """Break the words, and cut them with an ellipsis at the end of the last line that is shown."""
        words = "" if self.label is None else self.label.text()
        font = self._look.theme.font(self._style)
        layout = QTextLayout(words, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:], len(words)]
        cut = QFontMetricsF(font).elidedText
        return [
            cut(words[start:end].strip(), Qt.TextElideMode.ElideRight, width)
            for start, end in zip(starts, ends, strict=True)
        ]
