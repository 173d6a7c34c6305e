"""Enter counts only after a pause, so that one press, held down or doubled, never goes through two pages."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from quizapp.ui.kit.buttons import ENTER_KEYS

KeyEventTime = Callable[[QKeyEvent], float]
"""Tells when a key was pressed or released, in seconds."""

PAUSE_S: Final = 0.4
"""So long no Enter was pressed or released before a press that counts."""

_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def find_event_time(event: QKeyEvent) -> float:
    """Return when a key was pressed or released, in seconds: as the system says, else now.

    The system's time is right also where the window was too busy to take the event at once. Screen readers
    pass events on without it.
    """
    return event.timestamp() / 1000 or monotonic()


class EnterGuard(QObject):
    """Sees every Enter that comes to a window before its widgets do, and keeps from them what doesn't count.

    X11 repeats a held key as releases and presses, and Qt doesn't always mark them as repeated.
    """

    def __init__(self, moment: KeyEventTime = find_event_time) -> None:
        super().__init__()
        self._moment = moment
        self._last = float("-inf")

    def watch(self, handle: QObject) -> None:
        """Begin to watch a window's handle."""
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a press of Enter that comes too soon after the last event of Enter."""
        if isinstance(event, QKeyEvent) and event.key() in ENTER_KEYS and event.type() in _KEYS:
            before, self._last = self._last, self._moment(event)
            if event.type() == QEvent.Type.KeyPress and not _writes_line(event):
                # The clocks of the system and of a screen reader may differ: time that runs back is no hurry.
                return event.isAutoRepeat() or 0 <= self._last - before < PAUSE_S
        return super().eventFilter(watched, event)


def _writes_line(event: QKeyEvent) -> bool:
    """Tell whether Enter begins another line of what is being written."""
    field = QApplication.focusWidget()
    return (
        field is not None
        and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and bool(field.inputMethodHints() & Qt.InputMethodHint.ImhMultiLine)
        and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
