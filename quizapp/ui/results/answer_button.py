"""One answer in the list of the results: the whole row is pressed to open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.painting import (
    PaintedText,
    find_start_side,
    mirror_box,
    mirror_icon_name,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.results.state import ResultsAnswerRow
    from quizapp.ui.theme.theme import Theme

PAD = 5
MIN_QUESTION_WIDTH = 200
"""So wide, px at 100 %, the question must be to stand between outcome and certainty on one line."""


@dataclass(frozen=True, slots=True)
class AnswerColumns:
    """Where columns stand, px: number, outcome and question from the row's start, the rest from its end."""

    number: int
    outcome: int
    question: int
    said: int
    chevron: int

    @classmethod
    def of(cls, theme: Theme, rows: Sequence[ResultsAnswerRow]) -> AnswerColumns:
        """Give each column room for its longest word."""
        label, body = QFontMetricsF(theme.font("label")), QFontMetricsF(theme.font("body"))
        outcome = theme.scaled(48)
        words = max((label.horizontalAdvance(row.outcome) for row in rows), default=0)
        said = max((body.horizontalAdvance(row.certainty) for row in rows), default=0)
        chevron = theme.scaled(28)
        return cls(
            number=theme.scaled(32),
            outcome=outcome,
            question=max(outcome + theme.size("iconM") + round(words) + 7 + 16, theme.scaled(190)),
            said=max(chevron + 16 + round(said) + 1, theme.scaled(146)),
            chevron=chevron,
        )

    def fit(self, theme: Theme, width: int) -> bool:
        """Whether all stand beside each other in a row of this width, px."""
        return width - self.question - self.said >= theme.scaled(MIN_QUESTION_WIDTH)


class AnswerButton(QAbstractButton):
    """Place, outcome, question, what is right, how sure. The question is cut until the row has the keyboard.

    Where the columns do not fit, the question stands below place and outcome, and nothing is cut.
    """

    def __init__(self, look: Style, row: ResultsAnswerRow, columns: AnswerColumns, *, ruled: bool) -> None:
        super().__init__()
        self._look, self._row, self._columns, self._ruled = look, row, columns, ruled
        self._question, self._key = StyledText(look.theme), StyledText(look.theme)
        self._question.set_runs([TextRun(row.question, "quoteS" if row.serif else "body")])
        self._key.set_runs([TextRun(row.key, "meta", "textMuted")])
        self.setText(row.name.replace("&", "&&"))
        self.setAccessibleName(row.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(build_wrapping_policy())

    def place(self, columns: AnswerColumns) -> None:
        """Stand in other columns, after the theme or the text size changed."""
        self._columns = columns
        self._question.restyle()
        self._key.restyle()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All columns beside each other."""
        width = self._columns.question + self._columns.said + self._look.theme.scaled(MIN_QUESTION_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A row may become narrow."""
        return QSize(self._look.theme.scaled(160), self._look.theme.size("option"))

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, or cut to a line each, px."""
        theme = self._look.theme
        words = self._words_height(width)
        if self._columns.fit(theme, width):
            return max(theme.size("option"), round(words) + 2 * PAD + 1)
        return round(self._line() + words + theme.line("body") + 4 * PAD + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and Space; arrows are for the list."""
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all of a cut question."""
        super().focusInEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cut it again."""
        super().focusOutEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme, columns = self._look.theme, self._columns
        fits = columns.fit(theme, self.width())
        middle = (self.height() - 1) / 2 if fits else PAD + self._line() / 2
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                painter.fillRect(self.rect(), theme.color("accentSoft" if self.isDown() else "inset"))
            if self._ruled:
                painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
            self._paint_place(painter, middle)
            self._paint_outcome(painter, middle)
            self._paint_chevron(painter, middle)
            if fits:
                self._paint_words(painter, (self.height() - 1 - self._words_height(self.width())) / 2)
                self._write(painter, QPointF(self.width() - columns.said, middle), self._row.certainty)
            else:
                top = 2 * PAD + self._line()
                self._paint_words(painter, top)
                below = top + self._words_height(self.width()) + PAD + theme.line("body") / 2
                self._write(painter, QPointF(columns.outcome, below), self._row.certainty)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_place(self, painter: QPainter, middle: float) -> None:
        width = self._look.theme.width("body", self._row.number)
        self._write(painter, QPointF(self._columns.number - width, middle), self._row.number)

    def _paint_outcome(self, painter: QPainter, middle: float) -> None:
        theme, row = self._look.theme, self._row
        side, ink = theme.size("iconM"), theme.color(row.tone)
        start = self._columns.outcome
        place = mirror_box(self, QRectF(start, round(middle - side / 2), side, side))
        self._look.icons.paint(painter, row.icon, place, ink)
        self._write(painter, QPointF(start + side + 7, middle), row.outcome, "label", row.tone)

    def _paint_chevron(self, painter: QPainter, middle: float) -> None:
        theme = self._look.theme
        side = theme.size("iconS")
        start = self.width() - self._columns.chevron
        place = mirror_box(self, QRectF(start, round(middle - side / 2), side, side))
        self._look.icons.paint(painter, mirror_icon_name(self, "next"), place, theme.color("text"))

    def _paint_words(self, painter: QPainter, y: float) -> None:
        start, room = self._room(self.width())
        for words in (self._question, self._key):
            if self._is_cut(self.width()) and words.natural_width() > room:
                shown = words.pieces[0]
                cut = QFontMetricsF(self._look.theme.font(shown.style)).elidedText(
                    shown.text, Qt.TextElideMode.ElideRight, room
                )
                middle = y + self._look.theme.line(shown.style) / 2
                self._write(painter, QPointF(start, middle), cut, shown.style, shown.tone)
                y += self._look.theme.line(shown.style)
                continue
            place = mirror_box(self, QRectF(start, 0, room, 0))
            words.set_alignment(find_start_side(self))
            words.paint(painter, place.x(), y, room)
            y += words.height(room)

    def _write(
        self, painter: QPainter, at: QPointF, words: str, style: str = "body", tone: str = "textMuted"
    ) -> None:
        """Write words on one line: they start at x, and y is their middle."""
        font = self._look.theme.font(style)
        metrics = QFontMetricsF(font)
        width, high = metrics.horizontalAdvance(words) + 2, metrics.height()
        place = mirror_box(self, QRectF(at.x(), at.y() - high / 2 - 1, width, high))
        paint_text(
            painter, place, PaintedText(words, font, self._look.theme.color(tone), find_start_side(self))
        )

    def _words_height(self, width: int) -> float:
        theme = self._look.theme
        if self._is_cut(width):
            return sum(theme.line(words.pieces[0].style) for words in (self._question, self._key))
        _, room = self._room(width)
        return self._question.height(room) + self._key.height(room)

    def _room(self, width: int) -> tuple[int, int]:
        """Where the question starts, and how wide it may be."""
        columns = self._columns
        if columns.fit(self._look.theme, width):
            return columns.question, width - columns.question - columns.said - 16
        return columns.outcome, width - columns.outcome - columns.chevron

    def _is_cut(self, width: int) -> bool:
        return not self.hasFocus() and self._columns.fit(self._look.theme, width)

    def _line(self) -> int:
        """Height of the line with place and outcome where the question stands below it."""
        return self._look.theme.size("hitMin")
