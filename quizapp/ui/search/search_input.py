"""The field into which one types what is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from quizapp.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style

FIELD_WIDTH: Final = 320
MAX_LENGTH: Final = 10_000
"""Characters; of what is pasted beyond, nothing is kept."""

STEP_KEYS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
SCREEN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchInput(SearchField):
    """Up and Down go through what was found; Enter is left to the screen."""

    stepped = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        super().__init__(look, name, FIELD_WIDTH, MAX_LENGTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through what was found, or type."""
        if event.key() in STEP_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(STEP_KEYS[Qt.Key(event.key())])
        elif event.key() in SCREEN_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
