"""A field to type lines into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style

LARGE = 1.5
"""From this size of text on fewer lines are seen, for what is said of them to be seen too."""


class LinesField(QPlainTextEdit):
    """Takes lines of plain text; Tab leaves it, and Ctrl+Enter and the page keys are for the screen."""

    def __init__(self, look: Style, lines: int) -> None:
        super().__init__()
        self._look, self._lines = look, lines
        self.setTabChangesFocus(True)
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, words: str) -> None:
        """Show other words than those that stand there, without telling of it."""
        if words != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and the page keys to the screen."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (enter and control) or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("body"))
        lines = self._lines if theme.factor < LARGE else self._lines * 2 // 3
        self.setFixedHeight(round(lines * theme.line("body")) + 16)
