"""A file of the program's own, a backup or what was set aside, written anew without some of its rows.

For erasing somebody: what a statement deletes can still be on the disk, in pages that are free, in the log,
in broken ones. So all that reads is taken out into a fresh file, which takes the place of the old one.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from quizapp.library import database, database_swap
from quizapp.library.errors import DiskError, telling, telling_files
from quizapp.library.left_overs import PART
from quizapp.library.recovery.salvaging import Salvaging, salvage
from quizapp.pack.saving import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def rewritten(file: Path, forget: Callable[[sqlite3.Connection], None]) -> Iterator[Salvaging]:
    """Write a file anew, in batches; `forget` deletes what is not to be in it.

    It is left with the rows of this program's tables that hold, and with nothing that can be made again from
    them. If anything fails, the old file is as it was. Raises OSError, DatabaseError.
    """
    part = file.with_name(file.name + PART)
    try:
        with telling_files(file), telling(file):
            yield from _salvaged(file, part, forget)
            with part.open("r+b") as written:
                os.fsync(written.fileno())
            part.replace(file)
            for side in database_swap.SIDES:
                database_swap.beside(file, side).unlink(missing_ok=True)
            sync_folder(file.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _salvaged(file: Path, part: Path, forget: Callable[[sqlite3.Connection], None]) -> Iterator[Salvaging]:
    part.unlink(missing_ok=True)
    work = file.with_name(file.name + ".work")
    work.unlink(missing_ok=True)
    with closing(database.draft(part)) as into:
        yield from salvage(file, into, work)
        into.execute("PRAGMA secure_delete = ON")
        into.execute("BEGIN IMMEDIATE")
        forget(into)
        into.execute("COMMIT")
        into.execute("VACUUM")
        if into.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise DiskError(file)
