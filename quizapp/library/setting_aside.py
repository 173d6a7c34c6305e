"""Rows that fail are set aside: moved to a table of their own with the reason, never used and never deleted.

A pack that fails stays listed, and says so.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.checksums import COLUMNS, FOUND_BY, REBUILT, fault
from quizapp.library.integrity import bad_pieces, failing_rows, never
from quizapp.library.learners import known as learners
from quizapp.library.moments import to_us

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.library.checksums import BadRow
    from quizapp.library.connections import Writer
    from quizapp.library.integrity import Failing

_ASIDE: Final = "INSERT INTO set_aside (origin, content, reason, at_us) VALUES (?, ?, ?, ?)"
_DAMAGED: Final = "UPDATE pack SET damage = 'was damaged on the disk' WHERE number = ? AND damage = ''"


def set_rows_aside(writer: Writer, now: datetime) -> tuple[BadRow, ...]:
    """Look at every row, move away those that fail, mark the packs that do, and return what they were.

    After responses or cards were moved, `rebuild` the rest. Raises DatabaseError.
    """
    with writer.reading_damage():
        found = _run(failing_rows(writer, tuple(COLUMNS)))
        held = {each.bad.id for each in found if each.bad.table == "pack"}
        return move_aside(writer, (*found, *_run(bad_pieces(writer, held, never))), now)


def move_aside(writer: Writer, failing: tuple[Failing, ...], now: datetime) -> tuple[BadRow, ...]:
    """Move away the rows that still fail, mark the packs, and return what they were.

    A learner whose row is lost is made again, without a name, if there are responses.
    """
    if not failing:
        return ()
    packs = [each for each in failing if each.bad.table == "pack"]
    with writer.transaction() as connection:
        moved = [each.bad for each in failing if each.bad.table != "pack" and _moved(connection, each, now)]
        connection.executemany(_DAMAGED, [each.at for each in packs])
        learners.restore(connection)
    return (*moved, *(each.bad for each in packs))


def _moved(connection: sqlite3.Connection, failing: Failing, now: datetime) -> bool:
    """Move one row, if it is still there and still fails."""
    table = failing.bad.table
    found = " AND ".join(f"{column} = ?" for column in FOUND_BY[table])
    columns = ", ".join(COLUMNS[table])
    row = connection.execute(
        f"SELECT {columns}, checksum FROM {table} WHERE {found}",  # noqa: S608 - our own names
        failing.at,
    ).fetchone()
    if row is None or fault(table, row) is None:
        return False
    if table not in REBUILT:
        connection.execute(_ASIDE, (table, json.dumps(row, default=repr), failing.bad.reason, to_us(now)))
    connection.execute(f"DELETE FROM {table} WHERE {found}", failing.at)  # noqa: S608 - our own names
    return True


def _run(steps: Generator[None, None, Any]) -> Any:
    """Take all steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
