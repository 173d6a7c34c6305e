"""The list of answers: rows under the heads of their columns, each pressed to open it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    mirror_box,
    mirror_icon_name,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.results import AnswerRow, AnswerTable
    from quizapp.ui.theme.theme import Theme

PAD, HEADER_HEIGHT = 5, 44
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
    def of(cls, theme: Theme, rows: Sequence[AnswerRow]) -> AnswerColumns:
        """Give each column room for its longest word."""
        outcome, chevron = theme.scaled(48), theme.scaled(28)
        words = max((theme.width("label", row.outcome) for row in rows), default=0)
        said = max((theme.width("body", row.certainty) for row in rows), default=0)
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

    def __init__(self, look: Style, row: AnswerRow, columns: AnswerColumns, *, ruled: bool) -> None:
        super().__init__()
        self._look, self._row, self._columns, self._ruled = look, row, columns, ruled
        self._texts = StyledText(look.theme), StyledText(look.theme)
        self._texts[0].set_runs([TextRun(row.question, "quoteS" if row.serif else "body")])
        self._texts[1].set_runs([TextRun(row.key, "meta", "textMuted")])
        self.setText(row.name.replace("&", "&&"))
        self.setAccessibleName(row.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(build_wrapping_policy())

    def place(self, columns: AnswerColumns) -> None:
        """Stand in other columns, after the theme or the text size changed."""
        self._columns = columns
        for text in self._texts:
            text.restyle()
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
        return round(theme.size("hitMin") + words + theme.line("body") + 4 * PAD + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and Space; arrows are for the list."""
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Show all of a cut question while it has the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme, columns, row = self._look.theme, self._columns, self._row
        fits, width = columns.fit(theme, self.width()), self.width()
        middle = (self.height() - 1) / 2 if fits else PAD + theme.size("hitMin") / 2
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                painter.fillRect(self.rect(), theme.color("accentSoft" if self.isDown() else "inset"))
            if self._ruled:
                painter.fillRect(QRectF(0, self.height() - 1, width, 1), theme.color("line"))
            number = columns.number - theme.width("body", row.number)
            self._write(painter, QPointF(number, middle), row.number)
            self._paint_icon(painter, QPointF(columns.outcome, middle), row.icon, "iconM", row.tone)
            after = columns.outcome + theme.size("iconM") + 7
            self._write(painter, QPointF(after, middle), row.outcome, "label", row.tone)
            chevron = QPointF(width - columns.chevron, middle)
            self._paint_icon(painter, chevron, mirror_icon_name(self, "next"), "iconS", "text")
            words, said = self._words_height(width), QPointF(width - columns.said, middle)
            top = (self.height() - 1 - words) / 2
            if not fits:
                top = 2 * PAD + theme.size("hitMin")
                said = QPointF(columns.outcome, top + words + PAD + theme.line("body") / 2)
            self._paint_words(painter, top)
            self._write(painter, said, row.certainty)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_icon(self, painter: QPainter, at: QPointF, icon: str, size: str, tone: str) -> None:
        side = self._look.theme.size(size)
        place = mirror_box(self, QRectF(at.x(), round(at.y() - side / 2), side, side))
        self._look.icons.paint(painter, icon, place, self._look.theme.color(tone))

    def _paint_words(self, painter: QPainter, y: float) -> None:
        theme = self._look.theme
        start, room = self._room(self.width())
        for words in self._texts:
            if self._is_cut(self.width()) and words.natural_width() > room:
                shown = words.pieces[0]
                metrics = QFontMetricsF(theme.font(shown.style))
                cut = metrics.elidedText(shown.text, Qt.TextElideMode.ElideRight, room)
                at = QPointF(start, y + theme.line(shown.style) / 2)
                self._write(painter, at, cut, shown.style, shown.tone)
                y += theme.line(shown.style)
            else:
                words.set_alignment(find_start_side(self))
                words.paint(painter, mirror_box(self, QRectF(start, 0, room, 0)).x(), y, room)
                y += words.height(room)

    def _write(
        self, painter: QPainter, at: QPointF, words: str, style: str = "body", tone: str = "textMuted"
    ) -> None:
        """Write words on one line: they start at x, and y is their middle."""
        theme = self._look.theme
        metrics = QFontMetricsF(theme.font(style))
        width, high = metrics.horizontalAdvance(words) + 2, metrics.height()
        place = mirror_box(self, QRectF(at.x(), at.y() - high / 2 - 1, width, high))
        told = PaintedText(words, theme.font(style), theme.color(tone), find_start_side(self))
        paint_text(painter, place, told)

    def _words_height(self, width: int) -> float:
        if self._is_cut(width):
            return sum(self._look.theme.line(words.pieces[0].style) for words in self._texts)
        _, room = self._room(width)
        return sum(words.height(room) for words in self._texts)

    def _room(self, width: int) -> tuple[int, int]:
        """Where the question starts, and how wide it may be."""
        columns = self._columns
        if columns.fit(self._look.theme, width):
            return columns.question, width - columns.question - columns.said - 16
        return columns.outcome, width - columns.outcome - columns.chevron

    def _is_cut(self, width: int) -> bool:
        return not self.hasFocus() and self._columns.fit(self._look.theme, width)


class AnswersFrame(QFrame):
    """Rows in a frame, with the heads of columns where there are columns.

    Screen readers hear each row with its own words, and no heads.
    """

    def __init__(self, look: Style, name: str, heads: tuple[str, str, str]) -> None:
        super().__init__()
        self._look, self._heads = look, heads
        self._shown: tuple[AnswerRow, ...] = ()
        self._columns = AnswerColumns.of(look.theme, ())
        self.group = RovingGroup(name)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.group)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._place)

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> Sequence[AnswerButton]:
        """Show other answers, and return their buttons."""
        self._shown = rows
        last = len(rows) - 1
        made = [AnswerButton(self._look, row, self._columns, ruled=at < last) for at, row in enumerate(rows)]
        self.group.set_rows(made)
        self._place()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the heads only where there are columns."""
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and the heads on a band of their own."""
        theme, columns = self._look.theme, self._columns
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 6, BoxStyle(theme.color("paper"), theme.color("line")))
            high = self._column.contentsMargins().top() - 1
            if high <= 0:
                return
            band = QRectF(1, 1, self.width() - 2, high)
            corners = QPainterPath()
            corners.addRoundedRect(band.adjusted(0, 0, 0, 6), 5, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(band)
            painter.fillPath(corners, theme.color("inset"))
            painter.fillRect(QRectF(1, high, band.width(), 1), theme.color("edge"))
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("textMuted"))
            places = (columns.outcome, columns.question, self.width() - 2 - columns.said)
            for words, x in zip(self._heads, places, strict=True):
                box = mirror_box(self, QRectF(1 + x, 1, self.width() - x, high - 2))
                painter.drawText(box, find_start_side(self) | Qt.AlignmentFlag.AlignVCenter, words)

    def _place(self) -> None:
        self._columns = AnswerColumns.of(self._look.theme, self._shown)
        for row in self.group.rows:
            if isinstance(row, AnswerButton):
                row.place(self._columns)
        self._make_room()

    def _make_room(self) -> None:
        theme = self._look.theme
        head = theme.scaled(HEADER_HEIGHT) if self._columns.fit(theme, self.width() - 2) else 0
        self._column.setContentsMargins(1, 1 + head, 1, 1)


class AnswersPart(Part):
    """Shows an AnswerTable."""

    item: AnswerTable
    takes_focus = is_pane = True

    def build(self, look: Style) -> QWidget:
        """Make the frame."""
        self.frame = AnswersFrame(look, self.item.name, self.item.heads)
        self.rows: tuple[AnswerRow, ...] = ()
        return self.frame

    def show(self, item: AnswerTable) -> None:
        """Show other answers; the same ones are left alone."""
        if item.rows != self.rows:
            self.rows = item.rows
            for at, button in enumerate(self.frame.show_rows(item.rows)):
                button.clicked.connect(partial(self._open, at))

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last, at first the first."""
        self.frame.group.take_focus()

    def _open(self, row: int) -> None:
        self.item.open(row)
