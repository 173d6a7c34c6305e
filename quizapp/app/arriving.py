"""What arrives in the inbox while the window is open: from a second start, and from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.app.inbox import Inbox
from quizapp.app.requests import Requests
from quizapp.library.inbox import (
    AddRequest,
    GoRequest,
    Message,
    RestoreRequest,
    StopRequest,
    clear_answers,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.app.requests import Add
    from quizapp.app.restoring import Restoring
    from quizapp.app.shared import Shared
    from quizapp.library.inbox import Asked


class Arriving:
    """Hands on what arrives: packs to be added for the command line, files to be opened, restores."""

    def __init__(
        self, shared: Shared, add: Add, open_file: Callable[[Path], None], restoring: Callable[[], Restoring]
    ) -> None:
        self._shared, self._open, self._restoring = shared, open_file, restoring
        self._folder = shared.path.parent
        self._inbox = Inbox(self._folder, self._receive)
        self._requests = Requests(shared.background, self._folder, add, shared.refresh)

    def start(self, *, clear: bool) -> None:
        """Look from now on; `clear` away what nobody waits for any more."""
        if clear:
            clear_answers(self._folder)
        self._inbox.start()

    def end(self) -> None:
        """Take nothing more, and answer whoever still waits."""
        self._inbox.end()
        self._requests.end()

    def _receive(self, asked: Asked) -> None:
        match asked:
            case AddRequest():
                self._requests.add(asked)
            case RestoreRequest():
                self._restoring().restore(asked)
            case GoRequest():
                self._restoring().go(asked)
            case StopRequest():
                self._requests.stop(asked)
                self._restoring().stop(asked)
            case Message(path):
                self._come_to_the_front(path)

    def _come_to_the_front(self, path: Path | None) -> None:
        """Show the window to whoever started the program a second time, and open their file."""
        window = self._shared.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None:
            self._open(path)
