"""The field in which packs are found by their titles as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from quizapp.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.widgets.look import Look

WIDE: Final = 240
LONGEST: Final = 200


class FindField(SearchField):
    """Esc, Enter and Down are left to the screen."""

    cleared = Signal()
    left_down = Signal()

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words, WIDE, LONGEST)

    def clear(self) -> None:
        """Take the words away, and say so."""
        super().clear()
        self.cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the packs; leave Enter to the screen."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
