"""What the command line asks of the window that is open: to restore a library from a file.

The library is made ready beside the one in use, and what would change is told. Then the window waits for what
is decided; if it is to be done, it closes, and opens again with the other library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from quizapp.app.loading import load_presenters
from quizapp.app.system import new_id
from quizapp.library import inbox
from quizapp.library.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.app.system import SystemClock
    from quizapp.library.inbox import GoRequest, RestoreRequest, StopRequest
    from quizapp.library.recovery.restoring import Prepared, Working
    from quizapp.ui.background import Background

BEAT_MS = 500
"""Who asks hears at least this often that somebody is at it."""

WAITING = "The window has answers that cannot be saved. Nothing was changed: look at the window first."
CLOSED = "The window was closed before the library was restored. Nothing was changed."


class Restoring(QObject):
    """Answers one request at a time; `change_over` is called with what is to be done, and who asked."""

    def __init__(
        self,
        background: Background,
        database: Path,
        clock: SystemClock,
        change_over: Callable[[Prepared, str], bool],
    ) -> None:
        super().__init__()
        self._background, self._database, self._clock = background, database, clock
        self._change_over = change_over
        self._name = ""
        self._said: dict[str, Any] = {}
        self._beat = 0
        self._prepared: Prepared | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._answer)

    def restore(self, request: RestoreRequest) -> None:
        """Make ready what is asked for, and tell what would change."""
        if self._name:
            self._say(request.name, {"failed": "Another library is being restored just now."})
            return
        self._name, self._said = request.name, {"phase": "reading", "done": 0, "total": 0}
        self._answer()
        self._timer.start()
        made: list[Working | Prepared] = []

        def told(step: Working | Prepared) -> None:
            made.append(step)
            self._told(step)

        self._background.read_batches(
            lambda _: self._make(request.path), told, lambda: self._ready(made[-1]), self._failed
        )

    def go(self, request: GoRequest) -> None:
        """Do what was made ready."""
        if self._prepared is not None and request.request == self._name:
            self._timer.stop()
            if self._change_over(self._prepared, self._name):
                self._name, self._prepared = "", None
                return
            self._said = {"failed": WAITING}
            self._answer()
            self._give_up()

    def stop(self, request: StopRequest) -> None:
        """Do not do what was made ready."""
        if request.request == self._name and self._prepared is not None:
            self._give_up()

    def end(self) -> None:
        """Say that nothing more comes, for the window closes."""
        if self._name:
            self._said = {"failed": CLOSED}
            self._answer()
            self._give_up()

    def _make(self, file: Path) -> Iterator[Working | Prepared]:
        load_presenters()
        from quizapp.library.recovery.restoring import Making, restoring  # with pydantic

        yield from restoring(self._database, file, Making(self._clock.now(), new_id))

    def _told(self, step: Working | Prepared) -> None:
        from quizapp.library.recovery.restoring import Working  # it is loaded by now

        if isinstance(step, Working):
            self._said = {"phase": step.phase, "done": step.done, "total": step.total}

    def _ready(self, made: Working | Prepared) -> None:
        from quizapp.library.recovery.preview import as_plain  # it is loaded by now
        from quizapp.library.recovery.restoring import Prepared

        assert isinstance(made, Prepared)
        self._prepared = made
        self._said = {"preview": as_plain(made.preview, made.draft.refused, salvaged=made.salvaged)}
        self._answer()

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, (LibraryError, OSError))
        self._said = {"failed": str(error) if known else f"The window failed ({error!r})."}
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
            inbox.answer(self._database.parent, name, said)
