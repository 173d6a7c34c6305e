"""Buttons that are on or off: an option that is chosen, a check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from quizapp.ui.kit.row_widget import RowWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style


class CheckableButton(RowWidget, QAbstractButton):
    """Space and a click turn it on or off; all other keys are left to its group and the screen.

    Its frame is the style sheet's, by the button's object name; what stands in it is put there by `fill`.
    """

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.use_style(look)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def name(self, name: str) -> None:
        """Say what it turns on or off."""
        # Qt would take a single ampersand for a shortcut.
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)

    def checkStateSet(self) -> None:
        """Show that it is on or off."""
        super().checkStateSet()
        self.fill()

    def nextCheckState(self) -> None:
        """Turn it on or off, and show that."""
        super().nextCheckState()
        self.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space alone."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
