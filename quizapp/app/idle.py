"""Noticing that nobody is there: no key, no pointer, for a while."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

LOOK_MS: Final = 10_000
_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """Watches what comes to a window from outside, and tells once when nothing has come for some minutes."""

    def __init__(
        self, minutes: Callable[[], int], left: Callable[[], None], clock: Callable[[], float] = monotonic
    ) -> None:
        """`minutes` are asked for each time, 0: never; `clock` is in seconds."""
        super().__init__()
        self._minutes, self._left, self._clock = minutes, left, clock
        self._last = clock()
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QObject) -> None:
        """Begin to watch the window's handle: what comes to it is what comes to any of its widgets."""
        window.installEventFilter(self)
        self._last = self._clock()
        self._timer.start(LOOK_MS)

    def seconds(self) -> float:
        """Return for how long nothing has come. Any thread may ask."""
        return self._clock() - self._last

    def look(self) -> None:
        """Tell, if it has been long enough."""
        minutes = self._minutes()
        if minutes and not self._told and self.seconds() >= 60 * minutes:
            self._told = True
            self._left()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _SIGNS:
            self._last = self._clock()
            self._told = False
        return super().eventFilter(watched, event)
