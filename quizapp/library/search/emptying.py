"""Emptying the index of what can be found, whatever has become of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Final

from quizapp.library.migrations import run
from quizapp.library.search.numbering import ASKED, READ

_PLAIN: Final = ("search_doc", "search_pack", "search_sum")


def empty(connection: sqlite3.Connection) -> None:
    """Empty the index, inside the transaction that the caller began; `indexing` makes it again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        run.migrate(new)
        for index in (ASKED, READ):
            # What SQLite keeps of an index may be broken so that SQLite would not even empty it.
            for part in (f"{index}_data", f"{index}_idx", f"{index}_config"):
                _renew(connection, new, part)
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608 - our own names
    for table in _PLAIN:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _renew(connection: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    rows = new.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - our own names
