"""The answers, one by one: each with its reason, the right one and the chosen one told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QLabel, QVBoxLayout

from quizapp.ui.kit.painting import (
    PaintedText,
    find_start_side,
    measure_key_cap,
    mirror_box,
    paint_focus_border,
    paint_number,
    paint_text,
)
from quizapp.ui.kit.roving_focus import set_tab_stop
from quizapp.ui.kit.screen_reader_workaround import say_rows_alone
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import AnswerState, TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style

PAD, GAP = 9, 12
LEAST = 64
"""So much room a title keeps beside its tag, px at 100 %; where there is less, the tag stands below it."""


class AnswerLabel(QLabel):
    """One answer, read as one sentence by a screen reader."""

    def __init__(self, look: Style, pad: int = PAD) -> None:
        super().__init__()
        self._pad = pad
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._answer = AnswerState("", "")
        self._keys: tuple[str, ...] = ()
        self._ruled = True
        # Room before the words and for the tag, px; asked for again and again while layouts find their way.
        self._rooms: tuple[int, float] | None = None
        self._title, self._reason = StyledText(look.theme), StyledText(look.theme)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def show_answer(self, answer: AnswerState, keys: tuple[str, ...], *, ruled: bool) -> None:
        """Show another answer; ``ruled`` draws the hairline under it.

        `keys` are the numbers of all rows: words begin behind the widest of them, in each row at one place.
        """
        self._answer, self._keys, self._ruled = answer, keys, ruled
        self._rooms = None
        self._title.set_runs([TextRun(answer.title, "quoteS" if answer.serif else "strong")])
        self._reason.set_runs([TextRun(answer.reason, tone="textMuted")] if answer.reason else [])
        self.setText(answer.said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Title and tag on one line, the reason on the next."""
        title = self._title.natural_width() + self._tag_room()
        width = round(self._before() + max(title, self._reason.natural_width())) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Title and reason wrap, and the tag may have a line of its own."""
        room = max(self._tag_room() - GAP, self._look.theme.scaled(LEAST))
        return QSize(round(self._before() + room), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with title and reason wrapped, px."""
        title = self._title.height(self._title_room(width))
        reason = self._reason.height(width - self._before()) if self._reason.plain else 0
        least = self._look.theme.size("keyCap")
        return round(max(title + self._tag_line(width) + reason, least) + 2 * self._pad + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            self._paint_number(painter)
            room, line = self._title_room(self.width()), self._tag_line(self.width())
            self._paint_text(painter, self._title, self._pad, room)
            below = self._pad + self._title.height(room)
            self._paint_text(painter, self._reason, below + line, self.width() - self._before())
            if line:
                self._paint_tag(painter, self._before(), below, line)
            elif self._answer.tag:
                start = self.width() - self._tag_room() + GAP
                self._paint_tag(painter, start, self._pad, self._title.first_line_height(room))
            if self._ruled:
                painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()).adjusted(0, 0, 0, -1), 3, theme)

    def _paint_number(self, painter: QPainter) -> None:
        if not self._answer.key:
            return
        theme = self._look.theme
        high = theme.size("keyCap") - (4 if self._answer.plate else 0)
        place = mirror_box(self, QRectF(0, self._pad, self._before() - GAP, high))
        paint_number(painter, place, self._answer.key, theme, plate=self._answer.plate)

    def _paint_text(self, painter: QPainter, text: StyledText, y: float, width: float) -> None:
        place = mirror_box(self, QRectF(self._before(), y, width, 0))
        text.set_alignment(find_start_side(self))
        text.paint(painter, place.x(), y, width)

    def _paint_tag(self, painter: QPainter, start: float, y: float, high: float) -> None:
        theme = self._look.theme
        side = theme.size("iconM")
        ink = theme.color(self._answer.tone)
        place = mirror_box(self, QRectF(start, y + (high - side) / 2, side, side))
        self._look.icons.paint(painter, self._answer.tag_icon or self._answer.tone, place, ink)
        room = mirror_box(self, QRectF(start + side + 6, y, self._tag_room() - GAP - side - 6 + 1, high))
        paint_text(
            painter, room, PaintedText(self._answer.tag, theme.font("label"), ink, find_start_side(self))
        )

    def _before(self) -> int:
        return self._measured()[0]

    def _tag_room(self) -> float:
        return self._measured()[1]

    def _title_room(self, width: int) -> float:
        return width - self._before() - (0 if self._tag_line(width) else self._tag_room())

    def _tag_line(self, width: int) -> float:
        """Height of the line that the tag has for itself, px; 0: it stands at the end of the title's."""
        beside = width - self._before() - self._tag_room() >= self._look.theme.scaled(LEAST)
        return 0.0 if beside or not self._answer.tag else self._look.theme.line("strong")

    def _measured(self) -> tuple[int, float]:
        if self._rooms is None:
            theme, answer = self._look.theme, self._answer
            before = max(measure_key_cap(theme, key) for key in self._keys) + GAP if answer.key else 0
            words = theme.width("label", answer.tag)
            tag = GAP + theme.size("iconM") + 6 + round(words + 0.5) if answer.tag else 0
            self._rooms = before, float(tag)
        return self._rooms

    def _restyle(self) -> None:
        self._rooms = None
        self._title.restyle()
        self._reason.restyle()
        self.updateGeometry()
        self.update()


class AnswerList(QGroupBox):
    """Rows under a hairline: one tab stop, read row by row with the arrows.

    There are `pad` px above and below the words of a row.
    """

    def __init__(self, look: Style, name: str = "", *, pad: int = PAD) -> None:
        super().__init__()
        self._look, self._pad = look, pad
        self._rows: list[AnswerLabel] = []
        self._shown = 0
        self._at = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 1, 0, 0)
        self._box.setSpacing(0)
        self.setAccessibleName(name)
        say_rows_alone(self)

    @property
    def rows(self) -> list[AnswerLabel]:
        """The rows that are shown, in order."""
        return self._rows[: self._shown]

    def show_answers(self, answers: Sequence[AnswerState]) -> None:
        """Show other answers; rows that are there already are used again."""
        while len(self._rows) < len(answers):
            row = AnswerLabel(self._look, self._pad)
            row.installEventFilter(self)
            self._rows.append(row)
            self._box.addWidget(row)
        self._shown, self._at = len(answers), 0
        keys = tuple(answer.key for answer in answers)
        for index, row in enumerate(self._rows):
            row.setVisible(index < self._shown)
            if index < self._shown:
                row.show_answer(answers[index], keys, ruled=index < self._shown - 1)
        self._rove()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -self._shown,
            Qt.Key.Key_End: self._shown,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._shown:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(self._shown - 1, self._at + step))
        self._rove()
        self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the keyboard is, so that Tab comes back to it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self._at = self._rows.index(watched)
            self._rove()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline above the first row."""
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))

    def _rove(self) -> None:
        set_tab_stop(self.rows, self._at)
