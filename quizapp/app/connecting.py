"""How the workers come to the library: its folder is locked before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.database import open_reader, open_writer
from quizapp.library.lock import hold

if TYPE_CHECKING:
    from quizapp.app.system import SystemClock
    from quizapp.library.begin import Begun
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.lock import Lock


class Connecting:
    """Opens connections, each on the thread of its worker, and holds the lock of the folder."""

    def __init__(self, begun: Begun, clock: SystemClock) -> None:
        self._begun, self._clock = begun, clock
        self._lock: Lock | None = begun.lock
        # The journal of a network folder leaves room for one connection.
        self.reader = None if begun.journal == "delete" else self._reader

    def writer(self) -> Writer:
        """Open the writing connection. Raises HeldError, DatabaseError, OSError."""
        if self._lock is None:
            self._lock = hold(self._begun.path.parent, self._clock.now())
        return open_writer(self._begun.path, self._begun.journal)

    def release(self) -> None:
        """Give the folder back."""
        if self._lock is not None:
            self._lock.release()

    def _reader(self) -> Reader:
        return open_reader(self._begun.path)
