"""The mark that an answer is right: one of a question, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from quizapp.ui.kit.painting import paint_check, paint_focus_border

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import KeyMark
    from quizapp.ui.kit.style import Style

RING, DOT = 2, 0.28
"""Width of the ring, px, and radius of the point in it, as a share of its side."""

FIXED: Final = QSizePolicy.Policy.Fixed


class _KeyRing(QRadioButton):
    """Drawn here: the ring of a style sheet has no round corners at every text size."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(FIXED, FIXED)
        # Rings stand in cards of their own, where Qt would not know which of them belong together.
        self.setAutoExclusive(False)

    def sizeHint(self) -> QSize:
        """No less than a target is high."""
        side = self._look.theme.size("hitMin")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        """All of it is the target."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring, and the point in it."""
        theme = self._look.theme
        side = theme.size("iconM")
        middle = QPointF(self.width() / 2, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent" if self.isChecked() else "edge"), RING))
            painter.setBrush(theme.color("paper"))
            painter.drawEllipse(middle, (side - RING) / 2, (side - RING) / 2)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent"))
                painter.drawEllipse(middle, side * DOT, side * DOT)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)


class _KeyCheckBox(QCheckBox):
    """Drawn as all check boxes of the program are."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        """No less than a target is high."""
        side = self._look.theme.size("hitMin")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        """All of it is the target."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and the tick in it."""
        theme = self._look.theme
        side = theme.size("iconM")
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with QPainter(self) as painter:
            paint_check(painter, place, theme, checked=self.isChecked())
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)


class KeyMarkBox(QWidget):
    """A ring, or where several answers may be right a box. `pressed` tells that another state is wanted."""

    pressed = Signal()

    def __init__(self, look: Style, *, several: bool) -> None:
        super().__init__()
        self._key: KeyMark | None = None
        self.button: QAbstractButton = _KeyCheckBox(look) if several else _KeyRing(look)
        self.button.clicked.connect(self._press)
        look.theme.changed.connect(self.button.updateGeometry)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)

    def show_key(self, key: KeyMark) -> None:
        """Show whether the answer is right."""
        self._key = key
        with QSignalBlocker(self.button):
            self.button.setChecked(key.marked)
        self.button.setAccessibleName(key.name)

    def _press(self) -> None:
        if self._key is None:
            return
        # What is right is shown once it stands in the question.
        self.button.setChecked(self._key.marked)
        if self._key.several or not self._key.marked:
            self.pressed.emit()
