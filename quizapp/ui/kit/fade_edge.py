"""The edge of a column beyond which there is more of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FADE_HEIGHT = 12
"""Of what fades, px."""


class FadeEdge(QWidget):
    """Lets what is cut by an edge fade into the ground there, so that no half line looks like a mistake."""

    def __init__(self, around: QWidget, *, upwards: bool) -> None:
        super().__init__(around)
        self._upwards = upwards
        self.ground = QPalette.ColorRole.Window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, thinner and thinner from the edge."""
        ground = QApplication.palette().color(self.ground)
        gone = QColor(ground)
        gone.setAlpha(0)
        away, edge = (self.height(), 0) if self._upwards else (0, self.height())
        fading = QLinearGradient(0, edge, 0, away)
        fading.setColorAt(0, ground)
        fading.setColorAt(1, gone)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fading)
