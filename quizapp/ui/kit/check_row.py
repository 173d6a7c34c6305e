"""A row with a check box: a bank to take, a way of asking, a group that a pack is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.painting import (
    PaintedText,
    find_start_side,
    mirror_box,
    paint_check,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import SwitchState

PAD, GAP = 12, 12


class CheckRow(CheckableButton):
    """The whole row is the target."""

    def __init__(self, look: Style, switch: SwitchState, *, pad: int = PAD, line: bool = False) -> None:
        super().__init__()
        self._look, self._switch = look, switch
        self._pad, self._line = pad, line
        self._title, self._detail = StyledText(look.theme), StyledText(look.theme)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)
        self.show_switch(switch)

    def show_switch(self, switch: SwitchState) -> None:
        """Show a switch as it stands; says nothing."""
        self._switch = switch
        self._title.set_runs([TextRun(switch.title, "strong")])
        self._detail.set_runs([TextRun(switch.detail, "meta", "textMuted")])
        with QSignalBlocker(self):
            self.setChecked(switch.on)
        self.name(switch.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line each for title and detail, if they may."""
        words = max(self._title.natural_width(), self._detail.natural_width())
        width = round(self._before() + words + self._after()) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow rows wrap; no row asks for more than its words."""
        width, hint = round(self._before() + self._look.theme.scaled(96) + self._after()), self.sizeHint()
        return QSize(min(width, hint.width()), hint.height())

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the row when its words are wrapped, px."""
        room = width - self._before() - self._after()
        words = self._title.height(room) + self._detail_height(room)
        return max(round(words) + 2 * self._pad - 6, self._look.theme.size("hitMin"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, words, what stands at the end, and the line above."""
        theme = self._look.theme
        room = self.width() - self._before() - self._after()
        top = (self.height() - self._title.height(room) - self._detail_height(room)) / 2
        with QPainter(self) as painter:
            if self.underMouse():
                painter.fillRect(self.rect(), theme.color("inset"))
            if self._line:
                painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
            side = theme.size("iconM")
            y = top + (theme.line("strong") - side) / 2
            box = mirror_box(self, QRectF(self._pad / 2, y, side, side))
            paint_check(painter, box, theme, checked=self.isChecked())
            for words, at in ((self._title, top), (self._detail, top + self._title.height(room))):
                words.set_alignment(find_start_side(self))
                words.paint(painter, mirror_box(self, QRectF(self._before(), 0, room, 0)).x(), at, room)
            end = QRectF(self.width() - self._after() + GAP, top, self._after(), theme.line("strong"))
            told = PaintedText(
                self._switch.end, theme.font("body"), theme.color("textMuted"), find_start_side(self)
            )
            paint_text(painter, mirror_box(self, end), told)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _detail_height(self, room: float) -> float:
        return self._detail.height(room) if self._switch.detail else 0.0

    def _before(self) -> float:
        return self._pad / 2 + self._look.theme.size("iconM") + GAP

    def _after(self) -> float:
        words = self._look.theme.width("body", self._switch.end)
        return words + self._pad / 2 + (GAP if self._switch.end else 0)

    def _restyle(self) -> None:
        self._title.restyle()
        self._detail.restyle()
        self.updateGeometry()
        self.update()
