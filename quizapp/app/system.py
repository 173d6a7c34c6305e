"""The computer as the program sees it: clock, ids, language, signals, faults that nobody caught."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QSocketNotifier,
    QTimer,
    QTranslator,
    Signal,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class SystemClock:
    """The computer's clock and time zone."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """Return the zone of this computer now."""
        zone = datetime.now(UTC).astimezone().tzinfo
        return UTC if zone is None else zone

    def day(self, moment: datetime) -> date:
        """Return the local day of a moment."""
        return moment.astimezone(self.zone()).date()


def new_id() -> str:
    """Return an id that was never given out before."""
    return os.urandom(16).hex()


def translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """Return a text in the language of the interface."""
    return QCoreApplication.translate(context, text, comment, n)


def load_translations(app: QApplication, folder: Path) -> None:
    """Load the sentences of the system's language; English has a file too, for its plurals."""
    language = QLocale.system().name().partition("_")[0]
    for name in (f"quizapp_{language}", "quizapp_en"):
        translator = QTranslator(app)
        if translator.load(name, str(folder)):
            app.installTranslator(translator)
            return


class Faults(QObject):
    """Brings every exception that nobody caught, on whatever thread, to one handler on the UI thread."""

    caught = Signal(object)
    _telling = False

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self.caught.emit(args.exc_value)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        # A fault in telling of a fault would come here again, and again.
        if not issubclass(kind, Exception) or self._telling:
            sys.__excepthook__(kind, error, trace)
            return
        self._telling = True
        try:
            self.caught.emit(error.with_traceback(trace))
        finally:
            self._telling = False


class Ending(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into a call on the UI thread, so that the program ends in order."""

    def __init__(self, end: Callable[[], object]) -> None:
        super().__init__()
        self._end = end
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._writing, False)
        os.set_blocking(self._reading, False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def install(self) -> None:
        """Handle the signals that this system has."""
        signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                # The handler itself has nothing to do: the byte in the pipe wakes Qt, which calls `_wake`.
                signal.signal(getattr(signal, name), lambda *_: None)

    def _wake(self) -> None:
        os.read(self._reading, 64)
        self._end()


class FirstPaint(QObject):
    """Tells once that a widget has been painted and is on the screen."""

    painted = Signal()

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            # The painting itself comes after this event, and what is told now would be done before it.
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)
