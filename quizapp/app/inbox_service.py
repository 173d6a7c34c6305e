"""What a second start and the command line ask of the window that is open, by messages in its data folder.

Packs are added, and it is told how that goes. A library to be restored is made ready beside the one in use,
and what would change is told. Then the window waits for what is decided; if it is to be done, it closes, and
opens again with the other library.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer

from quizapp.app.system import new_id
from quizapp.catalogue import message
from quizapp.library.errors import LibraryError
from quizapp.library.inbox import (
    AddRequest,
    ConfirmRequest,
    InboxRequest,
    OpenRequest,
    RestoreRequest,
    StopRequest,
    clear_answers,
    take_requests,
    write_answer,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.app.services import AppServices
    from quizapp.library.connections import LibraryWriter
    from quizapp.library.pack_import.importer import ImportProgress
    from quizapp.library.recovery.restoration import PreparedLibrary, RestoreProgress

    AddPacks = Callable[[LibraryWriter, AddRequest, Callable[[], bool]], Iterator[ImportProgress]]
    """Adds what a request asks for; the last argument tells whether it is to stop."""

HEARTBEAT_MS: Final = 500
"""Who asks hears at least this often that somebody is at it: also while other long work goes first."""


class InboxService(QObject):
    """Hands on what arrives: packs to be added for the command line, files to be opened, restores.

    `change_over` goes on with another library that was made ready, for the request that it is told, and tells
    whether the window closes for it.
    """

    def __init__(
        self,
        shared: AppServices,
        add: AddPacks,
        open_file: Callable[[Path], None],
        change_over: Callable[[PreparedLibrary, str], bool],
    ) -> None:
        super().__init__()
        self._shared, self._open = shared, open_file
        self._folder = shared.path.parent
        self._requests = AddRequestQueue(shared, add)
        self._restoring = RestoreRequestHandler(shared, change_over)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._taken: SimpleQueue[InboxRequest] = SimpleQueue()
        self._ends = False
        self._taking = Lock()

    def start(self, *, clear: bool) -> None:
        """Take what is there, and from now on what comes; `clear` away what nobody waits for any more."""
        if clear:
            clear_answers(self._folder)
        self._watcher.addPath(str(self._folder))
        self._look()

    def end(self) -> None:
        """Leave there what comes from now on, for another window, and answer whoever still waits."""
        self._watcher.blockSignals(True)  # noqa: FBT003 -- as Qt has it
        with self._taking:
            self._ends = True
        while not self._taken.empty():
            asked = self._taken.get()
            # Who left these waits to be told that the window closes.
            if isinstance(asked, AddRequest | RestoreRequest):
                self._receive(asked)
        self._requests.end()
        self._restoring.end()

    def _look(self) -> None:
        inbox = self._folder / "inbox"
        # The first to leave something makes the inbox; until then only its folder can be watched.
        if inbox.is_dir() and str(inbox) not in self._watcher.directories():
            self._watcher.addPath(str(inbox))
        # A request may be large, or lie on a slow disk.
        self._shared.background.read(self._take, self._receive_taken, self._shared.fail)

    def _take(self, _: object) -> None:
        """Take what was asked, on the thread that reads, unless another window is to have it."""
        with self._taking:
            for asked in () if self._ends else take_requests(self._folder):
                self._taken.put(asked)

    def _receive_taken(self, _: object) -> None:
        while not self._taken.empty():
            self._receive(self._taken.get())

    def _receive(self, asked: InboxRequest) -> None:
        match asked:
            case AddRequest():
                self._requests.add(asked)
            case RestoreRequest():
                self._restoring.restore(asked)
            case ConfirmRequest():
                self._restoring.go(asked)
            case StopRequest():
                self._requests.stop(asked)
                self._restoring.stop(asked)
            case OpenRequest(path):
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


@dataclass
class _Open:
    """A request that is not at its end."""

    said: dict[str, Any]
    stopped: bool = False
    beat: int = 0


class AddRequestQueue(QObject):
    """Answers requests, one after the other, on the writer's thread; home is read again after each."""

    def __init__(self, shared: AppServices, add: AddPacks) -> None:
        super().__init__()
        self._shared, self._add = shared, add
        self._open: dict[str, _Open] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(HEARTBEAT_MS)
        self._timer.timeout.connect(self._beat)

    def add(self, request: AddRequest) -> None:
        """Add what is asked for, and answer."""
        name = request.name
        asked = self._open[name] = _Open({"done": 0, "total": len(request.paths), "title": ""})
        self._answer(name)
        self._timer.start()
        self._shared.background.write_batches(
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
            asked.said = {"failed": message("inbox.adding_closed")}
        self._beat()
        self._open.clear()

    def _told(self, name: str, adding: ImportProgress) -> None:
        asked = self._open[name]
        if adding.account is None:
            asked.said = {"done": adding.done, "total": adding.total, "title": adding.title}
            return
        asked.said = {"account": self._shared.load().report_to_json(adding.account)}

    def _ended(self, name: str) -> None:
        self._answer(name)
        del self._open[name]
        self._rest()
        self._shared.refresh()

    def _failed(self, name: str, error: Exception) -> None:
        known = isinstance(error, (LibraryError, OSError))
        self._open[name].said = {"failed": str(error) if known else message("inbox.fault", error=repr(error))}
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
            write_answer(self._shared.path.parent, name, asked.said | {"beat": asked.beat})


class RestoreRequestHandler(QObject):
    """Answers one request at a time; `change_over` is called with what is to be done, and who asked."""

    def __init__(self, shared: AppServices, change_over: Callable[[PreparedLibrary, str], bool]) -> None:
        super().__init__()
        self._shared, self._change_over = shared, change_over
        self._name = ""
        self._said: dict[str, Any] = {}
        self._beat = 0
        self._prepared: PreparedLibrary | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(HEARTBEAT_MS)
        self._timer.timeout.connect(self._answer)

    def restore(self, request: RestoreRequest) -> None:
        """Make ready what is asked for, and tell what would change."""
        if self._name:
            self._say(request.name, {"failed": message("inbox.restoring_another")})
            return
        self._name, self._said = request.name, {"phase": "reading", "done": 0, "total": 0}
        self._answer()
        self._timer.start()
        made: list[RestoreProgress | PreparedLibrary] = []

        def told(step: RestoreProgress | PreparedLibrary) -> None:
            made.append(step)
            self._told(step)

        self._shared.background.read_batches(
            lambda _: self._make(request.path), told, lambda: self._ready(made[-1]), self._failed
        )

    def go(self, request: ConfirmRequest) -> None:
        """Do what was made ready."""
        if self._prepared is not None and request.request == self._name:
            self._timer.stop()
            if self._change_over(self._prepared, self._name):
                self._name, self._prepared = "", None
                return
            self._said = {"failed": message("inbox.not_saved")}
            self._answer()
            self._give_up()

    def stop(self, request: StopRequest) -> None:
        """Do not do what was made ready."""
        if request.request == self._name and self._prepared is not None:
            self._give_up()

    def end(self) -> None:
        """Say that nothing more comes, for the window closes."""
        if self._name:
            self._said = {"failed": message("inbox.restoring_closed")}
            self._answer()
            self._give_up()

    def _make(self, file: Path) -> Iterator[RestoreProgress | PreparedLibrary]:
        jobs = self._shared.load()
        yield from jobs.prepare_restore(
            self._shared.path, file, jobs.RestoreContext(self._shared.clock.now(), new_id)
        )

    def _told(self, step: RestoreProgress | PreparedLibrary) -> None:
        if isinstance(step, self._shared.load().RestoreProgress):
            self._said = {"phase": step.phase, "done": step.done, "total": step.total}

    def _ready(self, made: RestoreProgress | PreparedLibrary) -> None:
        jobs = self._shared.load()
        assert isinstance(made, jobs.PreparedLibrary)
        self._prepared = made
        plain = jobs.preview_to_json(made.preview, made.draft.refused, salvaged=made.salvaged)
        self._said = {"preview": plain}
        self._answer()

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, (LibraryError, OSError))
        self._said = {"failed": str(error) if known else message("inbox.fault", error=repr(error))}
        self._answer()
        self._give_up()
        if not known:
            raise error

    def _give_up(self) -> None:
        self._timer.stop()
        self._name = ""
        if self._prepared is not None:
            with suppress(OSError):
                self._prepared.draft.path.unlink()
            self._prepared = None

    def _answer(self) -> None:
        self._beat += 1
        self._say(self._name, self._said | {"beat": self._beat})

    def _say(self, name: str, said: dict[str, Any]) -> None:
        with suppress(OSError):
            write_answer(self._shared.path.parent, name, said)
