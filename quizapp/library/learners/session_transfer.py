"""Giving a practice to another learner: one row more, and cards and counts of both made again."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from quizapp.library import schema
from quizapp.library.batches import BATCH_ROWS
from quizapp.library.card_rebuild import LOG_SQL, Review, Rewordings, update_from_rows
from quizapp.library.derived_data import RECOUNT_MASTERED
from quizapp.library.profiles import copy_session_owners, transfer_to
from quizapp.library.row_checksums import insertion, selection, to_microseconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from quizapp.library.connections import LibraryWriter

_SESSION: Final = selection("session") + " WHERE id = ?"
_PACKS: Final = "SELECT DISTINCT pack FROM response WHERE session = ?"
_IN_PACKS: Final = "pack IN (SELECT value FROM json_each(:packs))"
_OF_BOTH: Final = f"learner IN (:one, :other) AND {_IN_PACKS}"
_LOG_OF_BOTH: Final = f"""
    {LOG_SQL} WHERE number > :last AND {_IN_PACKS} AND (learner IN (:one, :other)
        OR session IN (SELECT session FROM session_owner WHERE learner IN (:one, :other)))
    ORDER BY number LIMIT :most
"""  # noqa: S608 - our own words
_PUTS: Final = {"card": insertion("card"), "rollup": "INSERT INTO rollup VALUES (?, ?, ?, ?, ?)"}
_KNOWN: Final = "SELECT 1 FROM learner WHERE id = ?"


def transfer_session(
    writer: LibraryWriter, session: str, to: str, now: datetime, review: Review
) -> Iterator[int]:
    """Give a practice to another learner, with the cards and counts of both, in batches.

    Those of the packs in it are made again beside the library first, and all changes in one transaction.
    Where that learner has one of the same pack that goes on, this one is ended. `review` is as in `rebuild`.
    Raises DatabaseError; ValueError where there is no such practice or learner.
    """
    if writer.one(_KNOWN, (to,)) is None:
        raise ValueError(f"there is no learner {to}")
    row = writer.one(_SESSION, (session,))
    if row is None:
        raise ValueError(f"there is no session {session}")
    packs = [pack for (pack,) in writer.all(_PACKS, (session,))]
    of = {"one": row[1], "other": to, "packs": json.dumps(packs), "most": BATCH_ROWS, "last": 0}
    with closing(sqlite3.connect("", isolation_level=None)) as made:
        schema.create_schema(made)
        made.execute("BEGIN")
        copy_session_owners(writer, made, {session: to})
        rewordings, done = Rewordings(writer), 0
        while rows := writer.all(_LOG_OF_BOTH, of):
            of["last"], done = rows[-1][0], done + len(rows)
            update_from_rows(made, rows, review, rewordings)
            yield done
        with writer.transaction() as connection:
            while rows := connection.execute(_LOG_OF_BOTH, of).fetchall():
                of["last"] = rows[-1][0]
                update_from_rows(made, rows, review, rewordings)
            transfer_to(connection, session, to, to_microseconds(now))
            _take_place(connection, made, of)
    yield done


def _take_place(connection: sqlite3.Connection, made: sqlite3.Connection, of: dict[str, Any]) -> None:
    """Put the cards and counts of both in the place of those that are there."""
    for table, kept in (("card", selection("card")), ("rollup", "SELECT * FROM rollup")):
        connection.execute(f"DELETE FROM {table} WHERE {_OF_BOTH}", of)  # noqa: S608 - our own names
        rows = made.execute(f"{kept} WHERE {_OF_BOTH}", of).fetchall()
        connection.executemany(_PUTS[table], rows)
    connection.execute(f"{RECOUNT_MASTERED} WHERE {_OF_BOTH}", of)
