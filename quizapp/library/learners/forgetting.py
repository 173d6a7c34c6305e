"""Every row of a learner's out of a database: the one in use in batches, a draft of another in one go.

What somebody gave under this learner's name, and what was since given to whom it belongs, stays with that
one; its rows are written anew, for they name whom it was given as.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.checksums import COLUMNS, checksum, fault, selection
from quizapp.library.learner_rows import THEIRS
from quizapp.library.learners.moving import give

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from quizapp.library.connections import Reader

BATCH_ROWS: Final = 200

LOGS: Final = ("response", "evidence")
"""The tables of the log."""

_SOME: Final = f"""
    DELETE FROM {{table}} WHERE number IN (SELECT number FROM {{table}} WHERE {THEIRS} LIMIT :most)
"""  # noqa: S608 - our own words
_SMALL: Final = (
    "DELETE FROM learner WHERE id = ?",
    "DELETE FROM profile WHERE learner = ?",
    "DELETE FROM pin WHERE learner = ?",
    "DELETE FROM learner_setting WHERE learner = ?",
    "DELETE FROM card WHERE learner = ?",
    "DELETE FROM rollup WHERE learner = ?",
)
_REST: Final = (
    "DELETE FROM report WHERE id IN (SELECT report FROM report_author WHERE learner = :learner)",
    "DELETE FROM report_author WHERE learner = :learner",
    "DELETE FROM session WHERE learner = :learner",
    "DELETE FROM session WHERE id IN (SELECT session FROM session_owner WHERE learner = :learner)",
    "DELETE FROM session_owner WHERE learner = :learner",
)
_GIVEN_AWAY: Final = """
    WHERE learner = :learner AND session IN (SELECT session FROM session_owner WHERE learner != :learner)
    LIMIT :most
"""
_MOVED: Final = """
    SELECT session, learner FROM session_owner WHERE learner = :learner
    UNION SELECT owner.session, owner.learner FROM session_owner AS owner
    JOIN response ON response.session = owner.session
    WHERE response.learner = :learner
"""
_SET_ASIDE: Final = "SELECT number, origin, content FROM quarantine"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Somebody of whom nothing is to be left: id, name, and whose the sessions are that were moved.

    Those are the sessions that came to this learner, and those that went from them to others; an older copy
    does not know of them.
    """

    learner: str
    name: str
    moved: Mapping[str, str]


def forgotten(reader: Reader, learner: str) -> Forgotten:
    """Return what is to be known of somebody to forget them. Raises DatabaseError."""
    row = reader.one("SELECT name FROM learner WHERE id = ?", (learner,))
    return Forgotten(learner, row[0] if row else "", dict(reader.all(_MOVED, {"learner": learner})))


def hide(connection: sqlite3.Connection, learner: str) -> None:
    """Delete all but the log: from now on there is no such learner. Inside the caller's transaction."""
    for statement in _SMALL:
        connection.execute(statement, (learner,))


def numbers_of(reader: Reader, table: str, learner: str) -> list[int]:
    """Return the numbers of a learner's rows in a table of the log. Raises DatabaseError."""
    statement = f"SELECT number FROM {table} WHERE {THEIRS}"  # noqa: S608 - our own words
    return [number for (number,) in reader.each(statement, {"learner": learner})]


def delete_rows(connection: sqlite3.Connection, table: str, numbers: Iterable[int]) -> None:
    """Delete rows of the log, inside the caller's transaction."""
    statement = f"DELETE FROM {table} WHERE number = ?"  # noqa: S608 - our own names
    connection.executemany(statement, ((number,) for number in numbers))


def forget_some(connection: sqlite3.Connection, who: Forgotten) -> bool:
    """Delete a batch of what is in the log and around it; False when there was nothing left to delete.

    Inside the caller's transaction, after `hide`.
    """
    of: dict[str, str | int] = {"learner": who.learner, "most": BATCH_ROWS}
    for table in LOGS:
        given_away = _given_away(connection, table, of)
        if given_away or connection.execute(_SOME.format(table=table), of).rowcount:
            return True
    _forget_set_aside(connection, who)
    return sum(connection.execute(statement, of).rowcount for statement in _REST) > 0


def forget(connection: sqlite3.Connection, who: Forgotten) -> None:
    """Delete all of somebody's from a database that may not know what was moved since.

    Inside the caller's transaction.
    """
    for session, learner in who.moved.items():
        if connection.execute("SELECT 1 FROM response WHERE session = ?", (session,)).fetchone() is None:
            continue
        give(connection, session, learner, 0)
    hide(connection, who.learner)
    while forget_some(connection, who):
        pass


def _given_away(connection: sqlite3.Connection, table: str, of: Mapping[str, str | int]) -> int:
    """Write rows anew that were given as this learner and are another's now; return how many."""
    numbered = selection(table).replace("SELECT ", "SELECT number, ", 1)
    rows = connection.execute(f"{numbered} {_GIVEN_AWAY}", of).fetchall()
    theirs = dict(connection.execute("SELECT session, learner FROM session_owner").fetchall())
    names, place = COLUMNS[table], COLUMNS[table].index("learner")
    for number, *row in rows:
        values = (*row[:place], theirs[row[names.index("session")]], *row[place + 1 : -1])
        # A row that did not hold keeps a sum that does not hold.
        total = checksum(table, values) if fault(table, tuple(row)) is None else row[-1]
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608 - our own names
        columns, places = ", ".join(("number", *names, "checksum")), ", ".join("?" * (len(names) + 2))
        connection.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({places})",  # noqa: S608 - our own names
            (number, *values, total),
        )
    return len(rows)


def _forget_set_aside(connection: sqlite3.Connection, who: Forgotten) -> None:
    """Delete rows that were set aside, as they did not hold, where anything in them tells whose they are."""
    sessions = connection.execute("SELECT id FROM session WHERE learner = ?", (who.learner,))
    known = {who.learner, *(id_ for (id_,) in sessions)}
    for number, origin, content in connection.execute(_SET_ASIDE).fetchall():
        if _is_of(origin, content, who, known):
            connection.execute("DELETE FROM quarantine WHERE number = ?", (number,))


def _is_of(origin: str, content: str, who: Forgotten, known: set[str]) -> bool:
    if who.learner in content:
        return True
    try:
        values: Any = json.loads(content)
    except ValueError:
        return bool(who.name) and who.name in content
    if not isinstance(values, list):
        return False
    texts = {each for each in values if isinstance(each, str)}
    return bool(texts & known) or (origin == "learner" and bool(who.name) and who.name in texts)
