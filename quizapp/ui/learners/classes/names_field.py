"""The field into which a list of names is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style

LINES = 6


class NamesField(QPlainTextEdit):
    """Takes lines of plain text; Tab leaves it, and the page keys are for the screen."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self.setTabChangesFocus(True)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page keys to the screen."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.setFont(self._look.theme.font("body"))
        self.setFixedHeight(round(LINES * self._look.theme.line("body")) + 16)
