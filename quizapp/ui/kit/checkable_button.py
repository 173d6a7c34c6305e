"""Buttons that are on or off: an option that is chosen, a check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton

from quizapp.ui.kit.row_content import RowContent

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.ui.kit.row_content import RowDrawing
    from quizapp.ui.kit.style import Style


class CheckableButton(QAbstractButton):
    """Space and a click turn it on or off; all other keys are left to its group and the screen.

    Its frame is the style sheet's, by the button's object name; what stands in it is put there by `fill`.
    """

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._content = RowContent(look)
        self._drawing: RowDrawing = self._content
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.theme.changed.connect(self._restyle)

    def name(self, name: str) -> None:
        """Say what it turns on or off."""
        # Qt would take a single ampersand for a shortcut.
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)

    def fill(self) -> None:
        """Put marks and words on it as it is now."""

    def show_content(self) -> None:
        """Show what is on it by now, which may need another room."""
        self.fill()
        self.updateGeometry()
        self.update()

    def checkStateSet(self) -> None:
        """Show that it is on or off."""
        super().checkStateSet()
        self.fill()

    def nextCheckState(self) -> None:
        """Turn it on or off, and show that."""
        super().nextCheckState()
        self.fill()

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return self._drawing.size()

    def minimumSizeHint(self) -> QSize:
        """Words may wrap, or keep their room."""
        return self._drawing.least_size()

    def heightForWidth(self, width: int) -> int:
        """Height with its words in as many lines as they need, px."""
        return self._drawing.height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, marks and words."""
        with QPainter(self) as painter:
            self._drawing.draw(painter, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space alone."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _restyle(self) -> None:
        self._drawing.restyle()
        self.show_content()
