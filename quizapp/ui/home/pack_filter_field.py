"""The field in which packs are found by their titles as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from quizapp.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style

FIELD_WIDTH: Final = 240
MAX_LENGTH: Final = 200


class PackFilterField(SearchField):
    """Esc, Enter and Down are left to the screen."""

    cleared = Signal()
    down_pressed = Signal()

    def __init__(self, look: Style, words: str) -> None:
        super().__init__(look, words, FIELD_WIDTH, MAX_LENGTH)

    def clear(self) -> None:
        """Take the words away, and say so."""
        super().clear()
        self.cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the packs; leave Enter to the screen."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
