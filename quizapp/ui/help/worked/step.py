"""One step of the worked example, in its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.widgets.paint import (
    Ground,
    cap_width,
    focus_border,
    mirrored,
    paint_number,
    rounded,
    start_side,
)
from quizapp.ui.widgets.pieces import Text
from quizapp.ui.widgets.state import Piece
from quizapp.ui.widgets.wrapping import wrapping

if TYPE_CHECKING:
    from quizapp.ui.help.worked.state import StepState
    from quizapp.ui.widgets.look import Look

PAD, GAP, APART = 13, 14, 4


class StepRow(QLabel):
    """Number, title and what is told; one that is still to come has a dashed frame and its title alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._step: StepState | None = None
        self._texts: list[Text] = []
        self.setSizePolicy(wrapping())
        look.theme.changed.connect(self._restyle)

    def show_step(self, step: StepState) -> None:
        """Show another step. The keyboard reaches it once it is told."""
        self._step = step
        title = Text(self._look.theme)
        title.set_pieces([Piece(step.title, "strong", "text" if step.told else "textMuted")])
        self._texts = [title]
        for told in step.told:
            text = Text(self._look.theme)
            text.set_pieces([Piece(told)])
            self._texts.append(text)
        self.setText(". ".join((step.number, step.title, *step.told)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step.told else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Title and words, unwrapped."""
        wide = max((text.natural_width() for text in self._texts), default=0)
        width = round(self._before() + wide + PAD) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        return QSize(self._before() + self._look.theme.scaled(96) + PAD, self._look.theme.size("control"))

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        room = width - self._before() - PAD
        words = sum(text.height(room) + APART for text in self._texts) - APART
        return round(max(words, self._look.theme.size("keyCap")) + 2 * PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        if self._step is None:
            return
        theme, step = self._look.theme, self._step
        color = theme.color
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if not step.told:
                ground = Ground(None, color("edge"), dashed=True)
            else:
                ground = Ground(color("paper" if step.now else "inset"), color("line"))
            rounded(painter, box, 8, ground)
            place = QRectF(PAD, PAD, cap_width(theme, step.number), theme.size("keyCap"))
            paint_number(painter, mirrored(self, place), step.number, theme, plate=step.now)
            self._paint_words(painter)
            if self.hasFocus():
                focus_border(painter, box, 8, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - self._before() - PAD
        place, y = mirrored(self, QRectF(self._before(), 0, room, 0)), float(PAD)
        for text in self._texts:
            text.set_alignment(start_side(self))
            text.paint(painter, place.x(), y, room)
            y += text.height(room) + APART

    def _before(self) -> int:
        number = "" if self._step is None else self._step.number
        return PAD + cap_width(self._look.theme, number) + GAP

    def _restyle(self) -> None:
        for text in self._texts:
            text.restyle()
        self.updateGeometry()
        self.update()
