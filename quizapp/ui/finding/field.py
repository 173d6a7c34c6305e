"""The field into which one types what is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from quizapp.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.widgets.look import Look

WIDE: Final = 320
LONGEST: Final = 10_000
"""Characters; of what is pasted beyond, nothing is kept."""

STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
LEFT_ALONE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FindingField(SearchField):
    """Up and Down go through what was found; Enter is left to the screen."""

    stepped = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, WIDE, LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through what was found, or type."""
        if event.key() in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in LEFT_ALONE:
            event.ignore()
        else:
            super().keyPressEvent(event)
