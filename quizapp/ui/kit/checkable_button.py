"""Buttons that are on or off: an option that is chosen, a check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class CheckableButton(QAbstractButton):
    """Space and a click turn it on or off; all other keys are left to its group and the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def name(self, name: str) -> None:
        """Say what it turns on or off."""
        # Qt would take a single ampersand for a shortcut.
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space alone."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
