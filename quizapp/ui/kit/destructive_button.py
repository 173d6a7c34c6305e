"""A button for what can't be undone: Enter never presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SpaceButton(WrappingButton):
    """A click, Space or a screen reader presses it; Enter on it emits `entered` instead."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the screen too, which presses the button that has the keyboard."""
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
