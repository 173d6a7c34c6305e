"""One step of the worked example, in its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.painting import (
    BoxStyle,
    find_start_side,
    measure_key_cap,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_number,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.help.worked_example.state import WorkedExampleStepState
    from quizapp.ui.kit.style import Style

PAD, GAP, LINE_GAP = 13, 14, 4


class WorkedExampleStepRow(QLabel):
    """Number, title and what is told; one that is still to come has a dashed frame and its title alone."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._step: WorkedExampleStepState | None = None
        self._texts: list[StyledText] = []
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def show_step(self, step: WorkedExampleStepState) -> None:
        """Show another step. The keyboard reaches it once it is told."""
        self._step = step
        title = StyledText(self._look.theme)
        title.set_runs([TextRun(step.title, "strong", "text" if step.told else "textMuted")])
        self._texts = [title]
        for told in step.told:
            text = StyledText(self._look.theme)
            text.set_runs([TextRun(told)])
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
        words = sum(text.height(room) + LINE_GAP for text in self._texts) - LINE_GAP
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
                ground = BoxStyle(None, color("edge"), dashed=True)
            else:
                ground = BoxStyle(color("paper" if step.now else "inset"), color("line"))
            paint_box(painter, box, 8, ground)
            place = QRectF(PAD, PAD, measure_key_cap(theme, step.number), theme.size("keyCap"))
            paint_number(painter, mirror_box(self, place), step.number, theme, plate=step.now)
            self._paint_words(painter)
            if self.hasFocus():
                paint_focus_border(painter, box, 8, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - self._before() - PAD
        place, y = mirror_box(self, QRectF(self._before(), 0, room, 0)), float(PAD)
        for text in self._texts:
            text.set_alignment(find_start_side(self))
            text.paint(painter, place.x(), y, room)
            y += text.height(room) + LINE_GAP

    def _before(self) -> int:
        number = "" if self._step is None else self._step.number
        return PAD + measure_key_cap(self._look.theme, number) + GAP

    def _restyle(self) -> None:
        for text in self._texts:
            text.restyle()
        self.updateGeometry()
        self.update()
