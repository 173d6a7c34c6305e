"""The key of an event, written as keys are bound and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def format_key_event(event: QKeyEvent) -> str:
    """Return the key as QKeySequence writes it, the keypad's digits as the others, Tab back as Shift+Tab."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else event.key()
    return QKeySequence(plain.value | key).toString()
