"""A library that an older program wrote, brought to the newest format.

That is done in a copy, which is looked at before it takes the place of the old one; the old one is kept as
NAME.format-N. So whatever fails, at whatever moment, the library is as it was.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, FOUND_BY, REBUILT, selection
from quizapp.library.connections import address, mended
from quizapp.library.database_swap import beside, change_over
from quizapp.library.errors import DamagedError, NotUpgradedError, cause_of, telling, telling_files
from quizapp.library.integrity import told_of_pages
from quizapp.library.migrations import run, schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

UPGRADING: Final = ".upgrading"
"""How the name of the copy ends."""

_KEPT: Final = tuple(table for table in COLUMNS if table not in REBUILT)


def upgrade(path: Path, found: int) -> Path:
    """Bring a database of this format, which nobody has open, to the newest, and return where the old one is.

    Raises DamagedError if it is not made as that format was, NotUpgradedError, other DatabaseErrors.
    """
    made = path.with_name(path.name + UPGRADING)
    for side in ("", "-journal"):
        beside(made, side).unlink(missing_ok=True)
    try:
        with telling_files(path), telling(path):
            _copy(path, made)
            _migrate(path, made, found)
            with made.open("r+b") as file:
                os.fsync(file.fileno())
            return change_over(path, made, f"format-{found}")
    except BaseException:
        for side in ("", "-journal"):
            beside(made, side).unlink(missing_ok=True)
        raise


def _copy(path: Path, made: Path) -> None:
    """Copy the database with its log, which is empty then."""
    with (
        closing(sqlite3.connect(address(path, "mode=rw"), uri=True, isolation_level=None)) as old,
        closing(sqlite3.connect(made, isolation_level=None)) as new,
    ):
        new.execute("PRAGMA synchronous = OFF")
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _migrate(path: Path, made: Path, found: int) -> None:
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        connection.text_factory = mended
        strange = _fault(connection, found)
        if strange:
            raise DamagedError(path, f"is damaged ({strange})")
        before = _sums(connection)
        connection.execute("PRAGMA synchronous = OFF")
        try:
            run.migrate(connection)
        except sqlite3.Error as error:
            if cause_of(error, path) is not None:
                raise
            raise NotUpgradedError(path, found, run.newest(), str(error)) from error
        reason = _fault(connection, run.newest()) or _changed(before, _sums(connection))
        if reason:
            raise NotUpgradedError(path, found, run.newest(), reason)


def _fault(connection: sqlite3.Connection, format_: int) -> str:
    """Return what is wrong with a database of this format; '' if nothing is."""
    strange = schema.differences(connection, format_)
    if strange:
        return strange[0]
    return next(iter(told_of_pages(connection.execute("PRAGMA integrity_check(100)").fetchall())), "")


def _changed(before: Mapping[str, int], after: Mapping[str, int]) -> str:
    changed = (f"rows of {table} have changed" for table, total in before.items() if after[table] != total)
    return next(changed, "")


def _sums(connection: sqlite3.Connection) -> dict[str, int]:
    """Return a checksum over all rows, in their order, of each table whose rows have to be kept."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {table: _sum(connection, table) for table in _KEPT if table in there}


def _sum(connection: sqlite3.Connection, table: str) -> int:
    total = 0
    for row in connection.execute(f"{selection(table)} ORDER BY {', '.join(FOUND_BY[table])}"):
        total = zlib.crc32(repr(row).encode("utf-8", "surrogatepass"), total)
    return total
