"""What buttons, rows and labels have in common that show marks and words, and how they share the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.ui.kit.row_content import RowContent

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.row_content import RowDrawing
    from quizapp.ui.kit.style import Style
else:
    # Qt takes one of its classes for a base, and that is the one it is put before.
    QWidget = object


class RowWidget(QWidget):
    """Put before a class of Qt's that is to show a row; whose `__init__` then calls `use_style`.

    What stands in the row is put there by `fill`; the frame is the style sheet's, by the object name.
    """

    _look: Style
    _content: RowContent
    _drawing: RowDrawing

    def use_style(self, look: Style, drawing: RowDrawing | None = None) -> None:
        """Be drawn in a style from now on, and follow it: as a row, or by what draws something else."""
        self._look = look
        if drawing is None:
            drawing = self._content = RowContent(look)
        self._drawing = drawing
        look.theme.changed.connect(self._restyle)

    def fill(self) -> None:
        """Put marks and words on it as it is now."""

    def show_content(self) -> None:
        """Show what is on it by now, which may need another room."""
        self.fill()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All words on one line: Qt has no widget with marks between words."""
        return self._drawing.size()

    def minimumSizeHint(self) -> QSize:
        """Words may wrap, or keep their room: Qt asks its own class for another."""
        return self._drawing.least_size()

    def heightForWidth(self, width: int) -> int:
        """Height with its words in as many lines as they need, px: Qt wraps labels alone."""
        return self._drawing.height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, marks and words: no class of Qt's has several of each."""
        with QPainter(self) as painter:
            self._drawing.draw(painter, self)

    def _restyle(self) -> None:
        self._drawing.restyle()
        self.show_content()


def build_wrapping_policy() -> QSizePolicy:
    """Return the policy of a row that is as wide as there is room, and as high as its words are then."""
    # Not Minimum: what holds it would never be lower than its rows are in the width of their hints.
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def build_least_policy() -> QSizePolicy:
    """Return the policy of what is as wide as its words if it may be, and no higher than they are then."""
    policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    return policy


class RowLabel(RowWidget, QLabel):
    """Its text is what a screen reader says; what is seen is put there by `fill`, in a frame."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
        self.setSizePolicy(build_wrapping_policy())
        self.use_style(look)
