"""What the command line asks of the window that is open: to add packs, and to tell how that goes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from quizapp.library import inbox
from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.library.adding.intake import Adding
    from quizapp.library.connections import Writer
    from quizapp.library.inbox import AddRequest, StopRequest
    from quizapp.ui.background import Background

    Add = Callable[[Writer, AddRequest, Callable[[], bool]], Iterator[Adding]]
    """Adds what a request asks for; the last argument tells whether it is to stop."""

BEAT_MS = 500
"""Who asks hears at least this often that somebody is at it: also while other long work goes first."""

CLOSED = "The window was closed before all was added. What was added until then is in the library."


@dataclass
class _Open:
    """A request that is not at its end."""

    said: dict[str, Any]
    stopped: bool = False
    beat: int = 0


class Requests(QObject):
    """Answers requests, one after the other, on the writer's thread; `added` is called after each."""

    def __init__(self, background: Background, folder: Path, add: Add, added: Callable[[], None]) -> None:
        super().__init__()
        self._background, self._folder = background, folder
        self._add, self._added = add, added
        self._open: dict[str, _Open] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def add(self, request: AddRequest) -> None:
        """Add what is asked for, and answer."""
        name = request.name
        asked = self._open[name] = _Open({"done": 0, "total": len(request.paths), "title": ""})
        self._answer(name)
        self._timer.start()
        self._background.write_batches(
            lambda writer: self._add(writer, request, lambda: asked.stopped),
            lambda adding: self._told(name, adding),
            lambda: self._ended(name),
            lambda error: self._failed(name, error),
        )

    def stop(self, request: StopRequest) -> None:
        """Take no more of what a request asked for."""
        if request.request in self._open:
            self._open[request.request].stopped = True

    def end(self) -> None:
        """Say that nothing more comes, for the window closes."""
        for asked in self._open.values():
            asked.said = {"failed": CLOSED}
        self._beat()
        self._open.clear()

    def _told(self, name: str, adding: Adding) -> None:
        asked = self._open[name]
        if adding.account is None:
            asked.said = {"done": adding.done, "total": adding.total, "title": adding.title}
            return
        from quizapp.library.adding.intake import as_plain  # it is loaded by now

        asked.said = {"account": as_plain(adding.account)}

    def _ended(self, name: str) -> None:
        self._answer(name)
        del self._open[name]
        self._rest()
        self._added()

    def _failed(self, name: str, error: Exception) -> None:
        known = isinstance(error, (LibraryError, OSError))
        self._open[name].said = {"failed": str(error) if known else f"The window failed ({error!r})."}
        self._answer(name)
        del self._open[name]
        self._rest()
        if not known:
            raise error

    def _beat(self) -> None:
        for name in self._open:
            self._answer(name)

    def _rest(self) -> None:
        if not self._open:
            self._timer.stop()

    def _answer(self, name: str) -> None:
        asked = self._open[name]
        asked.beat += 1
        # Where the folder cannot be written, nobody can be told; the adding goes on, or fails by itself.
        with suppress(OSError):
            inbox.answer(self._folder, name, asked.said | {"beat": asked.beat})
