"""What a database of each format is made of, to be compared with one that is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import Final

from quizapp.library.migrations import run

_SCHEMA: Final = """
    SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB)
    FROM sqlite_schema
"""
"""As bytes, for after damage a text may be none."""

Part = tuple[str, ...]
"""Sort (table, index, trigger, view), name, the table it belongs to, and the words that made it, if any."""


@cache
def _parts(steps: tuple[run.Step, ...]) -> frozenset[Part]:
    """Return what a database has after these steps, which all have been run."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        run.migrate(connection, len(steps))
        return _found(connection)


def differences(connection: sqlite3.Connection, format_: int) -> tuple[str, ...]:
    """Return sentences about what a database of this format has beyond what it should, and lacks.

    Raises sqlite3.Error.
    """
    found = _found(connection)
    due = _parts(run.STEPS[:format_])
    strange = (f"the {sort} {name} is not one of this program's" for sort, name, *_ in sorted(found - due))
    lost = (f"the {sort} {name} is lost or changed" for sort, name, *_ in sorted(due - found))
    return (*strange, *lost)


def _found(connection: sqlite3.Connection) -> frozenset[Part]:
    return frozenset(
        tuple("" if part is None else part.decode("utf-8", "replace") for part in row)
        for row in connection.execute(_SCHEMA)
    )
