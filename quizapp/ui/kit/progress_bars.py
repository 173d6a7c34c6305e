"""Bars: how far a practice has come, and shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF
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
        # As long as its segments, at most as ten; beside long words they become narrower, and can still be
        # told apart.
        wide = max(min(total, MANY) * (SEGMENT + GAP) - GAP, 0)
        self.setMaximumWidth(wide)
        self.setMinimumWidth(wide // 3)
        self._filling.stop()
        self._filling.setDuration(self._look.theme.motion(120))
        self._filled = 1.0
        if forward and seen:
            self._filling.start()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is done and what is to come, each in one go, and the one at hand."""
        theme, total, at = self._look.theme, self.maximum(), self.value()
        if total <= 0:
            return
        gap = GAP if total <= MANY else min(GAP, 20 / total)
        wide = (self.width() - gap * (total - 1)) / total
        done, to_come = QPainterPath(), QPainterPath()
        for index in range(total):
            box = mirror_box(self, QRectF(index * (wide + gap), (self.height() - LOW) / 2, wide, LOW))
            if index < at - 1:
                done.addRoundedRect(box, 3, 3)
            elif index > at - 1:
                to_come.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(done, theme.color("edge"))
            painter.setPen(theme.color("edge"))
            painter.setBrush(theme.color("barTrack"))
            painter.drawPath(to_come)
            if at:
                self._paint_current(painter, QRectF((at - 1) * (wide + gap), 0, wide, self.height()))

    def _paint_current(self, painter: QPainter, box: QRectF) -> None:
        color = self._look.theme.color
        paint_box(painter, mirror_box(self, box), 3, BoxStyle(color("barTrack"), color("accent")))
        part = QRectF(box.x(), box.y(), box.width() * self._filled, box.height())
        paint_box(painter, mirror_box(self, part), 3, BoxStyle(color("barFill")))

    def _get_filled(self) -> float:
        return self._filled

    def _set_filled(self, share: float) -> None:
        self._filled = share
        self.update()

    filled = Property(float, _get_filled, _set_filled)


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
