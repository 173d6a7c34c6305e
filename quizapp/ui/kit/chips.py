"""A word with its icon in a round frame, and the round sign of a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.ui.kit.painting import BoxStyle, PaintedText, find_start_side, mirror_box, paint_box, paint_text

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

FIXED = QSizePolicy.Policy.Fixed


class ChipLabel(QLabel):
    """A kind of statement, or a verdict's word, neutral in colour."""

    def __init__(self, look: Style, words: str = "", icon: str = "") -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._icon = look, icon
        self.setSizePolicy(FIXED, FIXED)
        look.theme.changed.connect(self.updateGeometry)

    def show_chip(self, words: str, icon: str) -> None:
        """Show another word and icon."""
        self._icon = icon
        self.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon and words with room at both ends."""
        theme = self._look.theme
        words = theme.width("label", self.text())
        return QSize(round(12 + theme.size("iconS") + 6 + words + 12), theme.size("chip"))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        theme = self._look.theme
        with QPainter(self) as painter:
            ground = BoxStyle(theme.color("paper"), theme.color("edge"))
            paint_box(painter, QRectF(self.rect()), self.height() / 2, ground)
            side = theme.size("iconS")
            place = mirror_box(self, QRectF(12, (self.height() - side) / 2, side, side))
            self._look.icons.paint(painter, self._icon, place, theme.color("text"))
            room = mirror_box(self, QRectF(18 + side, -1, self.width() - 18 - side, self.height()))
            words = PaintedText(self.text(), theme.font("label"), theme.color("text"), find_start_side(self))
            paint_text(painter, room, words)


class Monogram(QWidget):
    """A speaker's letters, or an icon, in a dark disc; screen readers hear the name beside it."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look, self._letters, self._icon = look, "", ""
        self.setSizePolicy(FIXED, FIXED)
        look.theme.changed.connect(self.updateGeometry)

    def show_speaker(self, letters: str, icon: str) -> None:
        """Show letters or, where there are none, an icon."""
        self._letters, self._icon = letters, icon
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._look.theme.size("iconL")
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            paint_box(painter, box, box.height() / 2, BoxStyle(theme.color("text")))
            if self._letters:
                centre = Qt.AlignmentFlag.AlignHCenter
                words = PaintedText(self._letters, theme.font("label"), theme.color("paper"), centre)
                paint_text(painter, box, words)
                return
            side = theme.size("iconS")
            place = QRectF((box.width() - side) / 2, (box.height() - side) / 2, side, side)
            self._look.icons.paint(painter, self._icon, place, theme.color("paper"))
