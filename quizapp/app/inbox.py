"""The folder in which a second start and the command line leave what they ask of the window that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject

from quizapp.library.inbox import take

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.library.inbox import Asked


class Inbox(QObject):
    """Watches the data folder for what a second start leaves there."""

    def __init__(self, folder: Path, receive: Callable[[Asked], None]) -> None:
        super().__init__()
        self._folder, self._receive = folder, receive
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def start(self) -> None:
        """Take what is there, and from now on what comes."""
        self._watcher.addPath(str(self._folder))
        self._look()

    def end(self) -> None:
        """Leave there what comes from now on: it is for another window."""
        self._watcher.blockSignals(True)  # noqa: FBT003 -- as Qt has it

    def _look(self) -> None:
        inbox = self._folder / "inbox"
        # The first to leave something makes the inbox; until then only its folder can be watched.
        if inbox.is_dir() and str(inbox) not in self._watcher.directories():
            self._watcher.addPath(str(inbox))
        for message in take(self._folder):
            self._receive(message)
