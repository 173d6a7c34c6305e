"""The computer as the program sees it: clock, ids, language, signals, faults that nobody caught, absence."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QSocketNotifier,
    QStandardPaths,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication

from quizapp.catalogue import LOCALE, SOURCE, remove_isolates
from quizapp.file_modes import user_umask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quizapp.library.settings import Settings

IDLE_CHECK_MS: Final = 10_000
ACTIVITY_EVENTS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class SystemClock:
    """The computer's clock and time zone. A clock that is set back goes on from where it was."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._ahead = timedelta()
        self._last = clock()

    def computers(self) -> datetime:
        """Return what the computer's clock itself says, in UTC."""
        return self._clock()

    def go_ahead(self, by: timedelta) -> None:
        """Add so much to the computer's clock from now on, which is behind the last answer."""
        self._ahead = by

    def now(self) -> datetime:
        """Return the moment, in UTC; never one before that which was returned last."""
        moment = self._clock() + self._ahead
        if moment < self._last:
            self._ahead += self._last - moment
            moment = self._last
        self._last = moment
        return moment

    def zone(self) -> tzinfo:
        """Return the zone of this computer now."""
        zone = datetime.now(UTC).astimezone().tzinfo
        return UTC if zone is None else zone

    def day(self, moment: datetime) -> date:
        """Return the local day of a moment."""
        return moment.astimezone(self.zone()).date()


def ignore_result(*_: object) -> None:
    """Take a result, or an end, that nobody waits for."""


def new_id() -> str:
    """Return an id that was never given out before."""
    return os.urandom(16).hex()


def find_versions() -> dict[str, str]:
    """Return the versions of the program and of what it stands on, by name."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found = {"Python": platform.python_version()}
    for name, package in (("PySide6", "PySide6-Essentials"), ("Quizapp", "quizapp")):
        try:
            found = {name: version(package), **found}
        except PackageNotFoundError:
            # Run from a folder of sources that nobody installed.
            found = {name: "?", **found}
    return found


def find_files_folder(settings: Settings) -> str:
    """Return where files are looked for first: where one was chosen last, the documents, or home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # In the stead of one that is gone a dialog begins wherever the program was started.
    wanted = settings.last_folder, documents
    return next((each for each in wanted if each and Path(each).is_dir()), str(Path.home()))


def show_folder(folder: Path) -> bool:
    """Have the system's program for files show a folder of this computer; tell whether there is one."""
    with user_umask():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(remove_isolates(text))


def read_clipboard() -> tuple[str, str]:
    """Return what was copied: its words, and its HTML or ''."""
    found = QGuiApplication.clipboard().mimeData()
    return found.text(), found.html() if found.hasHtml() else ""


def find_interface_language() -> str:
    """Return the language of this computer as BCP 47 tells it."""
    return QLocale.system().name().partition("_")[0].replace("C", "en")


def detect_language() -> str:
    """Return the language of this computer that the program speaks, else English."""
    name = QLocale.system().name().partition("_")[0]
    return name if (LOCALE / name).is_dir() else SOURCE


def set_layout_direction(app: QApplication, language: str) -> None:
    """Lay the window out as a language is written: Arabic from the right."""
    app.setLayoutDirection(QLocale(language).textDirection())


def delete_pending_objects() -> None:
    """Delete what was to be deleted later, of a window that was closed."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class FaultHandler(QObject):
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


class SignalHandler(QObject):
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


class FirstPaintWatcher(QObject):
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


class IdleMonitor(QObject):
    """Watches what comes to a window from outside, and tells once when nothing has come for some minutes."""

    def __init__(
        self, minutes: Callable[[], int], left: Callable[[], None], clock: Callable[[], float] = monotonic
    ) -> None:
        """`minutes` are asked for each time, 0: never; `clock` is in seconds."""
        super().__init__()
        self._minutes, self.left, self._clock = minutes, left, clock
        self._last = clock()
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QObject) -> None:
        """Begin to watch the window's handle: what comes to it is what comes to any of its widgets."""
        window.installEventFilter(self)
        self._last = self._clock()
        self._timer.start(IDLE_CHECK_MS)

    def look(self) -> None:
        """Tell, if it has been long enough."""
        minutes = self._minutes()
        if minutes and not self._told and self._clock() - self._last >= 60 * minutes:
            self._told = True
            self.left()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in ACTIVITY_EVENTS:
            self._last = self._clock()
            self._told = False
        return super().eventFilter(watched, event)
