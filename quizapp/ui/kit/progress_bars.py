"""Bars: how far a practice has come, and shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from quizapp.ui.kit.painting import BoxStyle, mirror_box, paint_box

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

SEGMENT, GAP, LOW, HIGH = 18, 4, 6, 12
MANY = 10
"""Up to so many segments have their full width; more share that of ten."""
BAR, LOW_BAR, LEAST = 10, 8, 32
"""Height of a share's bar, and of a low one; how short it may become; px."""

APART = 4
"""Segments narrower than this run into each other, px."""


class SegmentBar(QProgressBar):
    """A segment for each question: done, the one at hand, to come."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._filled = 1.0
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HIGH)
        self._filling = QPropertyAnimation(self, b"filled", self)
        self._filling.setStartValue(0.0)
        self._filling.setEndValue(1.0)
        self._filling.setEasingCurve(QEasingCurve.Type.OutCubic)

    def show_progress(self, at: int, total: int, name: str) -> None:
        """Stand at question ``at`` of ``total``, counted from 1; ``name`` says so in words."""
        forward = total == self.maximum() and at == self.value() + 1
        seen, hidden = self.isVisible(), self.isHidden()
        # A bar that is seen to move is told of as a share, which the words beside it do better.
        self.hide()
        self.setRange(0, total)
        self.setValue(at)
        self.setAccessibleName(name)
        self.setVisible(not hidden)
        # Beside long words in a narrow window the segments become narrower, and can still be told apart.
        self.setMinimumWidth(self.sizeHint().width() // 3)
        self.updateGeometry()
        self._filling.stop()
        self._filling.setDuration(self._look.theme.motion(120))
        self._filled = 1.0
        if forward and seen:
            self._filling.start()
        self.update()

    def sizeHint(self) -> QSize:
        """As long as its segments, at most as ten: Qt goes by the letters of a font."""
        return QSize(max(min(self.maximum(), MANY) * (SEGMENT + GAP) - GAP, 0), HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        with QPainter(self) as painter:
            color = self._look.theme.color
            total, at = self.maximum(), self.value()
            if total <= 0:
                return
            gap = GAP if total <= MANY else min(GAP, 20 / total)
            wide = (self.width() - gap * (total - 1)) / total
            for first, after in _runs(total, at, apart=wide >= APART):
                now = first == at - 1
                high = HIGH if now else LOW
                start, room = first * (wide + gap), (after - first) * (wide + gap) - gap
                box = mirror_box(self, QRectF(start, (self.height() - high) / 2, room, high))
                if first < at - 1:
                    paint_box(painter, box, 3, BoxStyle(color("edge")))
                    continue
                paint_box(painter, box, 3, BoxStyle(color("barTrack"), color("accent" if now else "edge")))
                if now:
                    part = QRectF(start, box.y(), wide * self._filled, high)
                    paint_box(painter, mirror_box(self, part), 3, BoxStyle(color("barFill")))

    def _get_filled(self) -> float:
        return self._filled

    def _set_filled(self, share: float) -> None:
        self._filled = share
        self.update()

    filled = Property(float, _get_filled, _set_filled)


def _runs(total: int, at: int, *, apart: bool) -> list[tuple[int, int]]:
    """Return what is drawn as one, from the first segment to after the last, from 0."""
    if apart:
        return [(index, index + 1) for index in range(total)]
    return [run for run in ((0, at - 1), (at - 1, at), (at, total)) if 0 <= run[0] < run[1]]


class ShareBar(QProgressBar):
    """A part of a whole, as a bar. The figure stands beside it in words."""

    def __init__(self, look: Style, *, low: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LOW_BAR if low else BAR)
        self.setMinimumWidth(LEAST)

    def show_share(self, part: int, whole: int, name: str) -> None:
        """Fill ``part`` of ``whole``; ``name`` says so in words ("Mastered, 14 of 24")."""
        self.setRange(0, max(whole, 1))
        self.setValue(part)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and filling to the px: a style sheet fills in steps, and a small share not at all."""
        with QPainter(self) as painter:
            color = self._look.theme.color
            box = QRectF(self.rect())
            radius = box.height() / 2
            paint_box(painter, box, radius, BoxStyle(color("barTrack"), color("edge")))
            inner = box.adjusted(1, 1, -1, -1)
            full = QRectF(inner.x(), inner.y(), inner.width() * self.value() / self.maximum(), inner.height())
            path = QPainterPath()
            path.addRoundedRect(inner, radius - 1, radius - 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(path)
            painter.fillRect(mirror_box(self, full), color("barFill"))
