"""What a database is made of: the tables in schema.sql, to be made, or compared with those that are there.

There is one format. A database of any other is refused and stays as it is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Final

from quizapp.catalogue import message

SCHEMA_FORMAT: Final = 9
"""The number of the format, kept in the database's header: a change of schema.sql gives it the next."""

_STATEMENTS: Final = """
    SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB)
    FROM sqlite_schema
"""
"""As bytes, for after damage a text may be none."""

_Part = tuple[str, ...]
"""Sort (table, index, trigger, view), name, the table it belongs to, and the words that made it, if any."""


def create_schema(connection: sqlite3.Connection) -> None:
    """Make the tables in a database that has none, in one go. The connection is in autocommit mode."""
    statements = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    try:
        # The format is kept in the database's first page, so it is committed or rolled back with the tables.
        connection.executescript(f"BEGIN IMMEDIATE;{statements}PRAGMA user_version = {SCHEMA_FORMAT};COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def read_format(connection: sqlite3.Connection) -> int:
    """Return the format of the database; 0 where it has none."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def find_differences(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return sentences about what a database has beyond what it should, and lacks. Raises sqlite3.Error."""
    found, due = _parts(connection), _due()
    strange = (
        message("health.schema.foreign", sort=sort, name=name) for sort, name, *_ in sorted(found - due)
    )
    lost = (message("health.schema.lost", sort=sort, name=name) for sort, name, *_ in sorted(due - found))
    return (*strange, *lost)


@cache
def _due() -> frozenset[_Part]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        create_schema(connection)
        return _parts(connection)


def _parts(connection: sqlite3.Connection) -> frozenset[_Part]:
    return frozenset(
        tuple("" if part is None else part.decode("utf-8", "replace") for part in row)
        for row in connection.execute(_STATEMENTS)
    )
