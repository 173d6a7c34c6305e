"""A box with a list that opens: the Enter that chooses in its list does nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from quizapp.ui.kit.buttons import ENTER_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ListBox(QComboBox):
    """Qt closes the list as soon as Enter might be a shortcut, and then gives the same press to the box.

    The box would leave it to the screen, which does on Enter what comes next.
    """

    def __init__(self) -> None:
        super().__init__()
        self._just_closed = False

    def hidePopup(self) -> None:
        """Close the list."""
        super().hidePopup()
        self._just_closed = True
        QTimer.singleShot(0, self, self._forget)

    def _has_closed(self, event: QKeyEvent) -> bool:
        """Tell whether a press is the Enter that has just closed the list."""
        return self._just_closed and event.key() in ENTER_KEYS

    def _forget(self) -> None:
        self._just_closed = False
