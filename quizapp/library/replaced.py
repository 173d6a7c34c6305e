"""A library whose file was replaced while it was open: what is left of it is kept as a file of its own.

Its log still lies beside the file in its place. SQLite would play it into that one at the next start, and mix
the two without a word where one is an older copy of the other.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizapp.library.database import aside_name, beside, label

if TYPE_CHECKING:
    from pathlib import Path


def keep_apart(connection: sqlite3.Connection, path: Path) -> None:
    """Copy what a connection still holds beside the file that took its place, and take its log away.

    Where it cannot be copied, the log is given the copy's name. The connection is closed.
    """
    log = beside(path, "-wal")
    # When it was written last: nobody is asked for the time.
    written = datetime.fromtimestamp(log.stat().st_mtime, UTC)
    target = aside_name(path, label("replaced", written))
    copied = False
    with suppress(sqlite3.Error), closing(sqlite3.connect(target, isolation_level=None)) as made:
        connection.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")
        copied = True
    connection.close()
    if not copied:
        target.unlink(missing_ok=True)
    for side in ("-wal", "-shm"):
        left = beside(path, side)
        if copied:
            left.unlink(missing_ok=True)
        elif left.exists():
            left.rename(beside(target, side))
