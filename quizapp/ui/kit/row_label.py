"""A label with marks beside its words: what tells of an outcome, an answer with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.row_content import RowContent
from quizapp.ui.kit.size_policy import build_wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.kit.row_content import RowDrawing
    from quizapp.ui.kit.style import Style


class RowLabel(QLabel):
    """Its text is what a screen reader says; what is seen is put there by `fill`, in a frame."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
        self._look = look
        self._content = RowContent(look)
        self._drawing: RowDrawing = self._content
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def fill(self) -> None:
        """Put marks and words on it as it is now."""

    def show_content(self) -> None:
        """Show what is on it by now, which may need another room."""
        self.fill()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return self._drawing.size()

    def minimumSizeHint(self) -> QSize:
        """Words may wrap."""
        return self._drawing.least_size()

    def heightForWidth(self, width: int) -> int:
        """Height with its words in as many lines as they need, px."""
        return self._drawing.height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, marks and words."""
        with QPainter(self) as painter:
            self._drawing.draw(painter, self)

    def _restyle(self) -> None:
        self._drawing.restyle()
        self.show_content()
