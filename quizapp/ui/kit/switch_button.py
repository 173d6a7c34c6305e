"""A check box that says in a word whether it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.painting import (
    PaintedText,
    find_start_side,
    mirror_box,
    paint_check,
    paint_focus_border,
    paint_text,
)

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

BESIDE, BETWEEN = 8, 10


class SwitchButton(CheckableButton):
    """On or off, named by what it turns on or off."""

    def __init__(self, look: Style, name: str, words: tuple[str, str]) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Box and the longer of the two words."""
        theme = self._look.theme
        words = max(theme.width("body", word) for word in self._words)
        return QSize(round(2 * BESIDE + theme.size("iconM") + BETWEEN + words) + 1, theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        """The same at any width."""
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and word."""
        theme = self._look.theme
        side = theme.size("iconM")
        with QPainter(self) as painter:
            box = QRectF(BESIDE, (self.height() - side) / 2, side, side)
            paint_check(painter, mirror_box(self, box), theme, checked=self.isChecked())
            start = BESIDE + side + BETWEEN
            room = mirror_box(self, QRectF(start, -1, self.width() - start, self.height()))
            word = self._words[self.isChecked()]
            ink = theme.color("text")
            paint_text(painter, room, PaintedText(word, theme.font("body"), ink, find_start_side(self)))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)
