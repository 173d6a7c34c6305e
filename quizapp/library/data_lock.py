"""The lock on the data folder: one process writes there.

The lock is the operating system's, on an open file, so it goes with its holder, however that ends: a file
that was left behind locks nothing. Beside it stands who holds it, for people to read.

Loading `filelock` takes about as long as a fifth of an empty window. So a start may first ask `read_holder`,
which does without: where nobody is said to hold the folder, it can paint from a query-only connection and
take the lock before the first writing one; else it takes the lock at once, and learns whether the holder is
alive.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import HeldError, LockError
from quizapp.pack.atomic_file import read_regular_file, write_atomically
from quizapp.record import record

if TYPE_CHECKING:
    from filelock import BaseFileLock

_LOCK: Final = "quizapp.lock"
_HOLDER: Final = "quizapp.holder.json"
_LARGEST: Final = 64 * 1024


@record
class LockHolder:
    """Who said last that they hold the folder: process, computer, and since when."""

    pid: int
    host: str
    since: datetime


class DataLock:
    """A lock that is held, until `release`."""

    def __init__(self, folder: Path, lock: BaseFileLock) -> None:
        self._folder = folder
        self._lock = lock

    def release(self) -> None:
        """Give the folder back."""
        # Where the folder may not be written any more, who held it stays said.
        with suppress(OSError):
            (self._folder / _HOLDER).unlink(missing_ok=True)
        self._lock.release()


def acquire_lock(folder: Path, now: datetime) -> DataLock:
    """Lock the data folder, made if it is not there.

    Raises HeldError if another process holds it, LockError if it cannot be locked at all.
    """
    import platform  # noqa: PLC0415 - a start paints without it

    from filelock import FileLock, Timeout  # noqa: PLC0415 - takes long to load, and a start paints without it

    lock = FileLock(folder / _LOCK, timeout=0, thread_local=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        said = {"pid": os.getpid(), "host": platform.node(), "since": now.isoformat()}
        write_atomically(folder / _HOLDER, json.dumps(said).encode(), follow=False)
    except Timeout:
        found = read_holder(folder)
        who = (found.pid, found.host, found.since) if found else (None, None, None)
        raise HeldError(folder, *who) from None
    except (OSError, NotImplementedError) as error:
        lock.release()
        name = getattr(error, "filename2", None) or getattr(error, "filename", None)
        reason = getattr(error, "strerror", None) or str(error)
        raise LockError(folder, f"{Path(name).name}: {reason}" if name else reason) from error
    return DataLock(folder, lock)


def read_holder(folder: Path) -> LockHolder | None:
    """Return who said last that they hold the folder, killed since or not; None if nobody does."""
    try:
        said = json.loads(read_regular_file(folder / _HOLDER, _LARGEST))
        return LockHolder(int(said["pid"]), str(said["host"]), datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
