"""Who practises here, and whose an answer is since a practice was moved.

There is always one who practises: the first is made with the database, and asked for no name.

“That was not me”: a practice that somebody else gave under one's name is given to whom it belongs. The log
is never changed: it tells who was chosen when an answer was given. A row of its own tells whose the
practice is since it was moved, and whoever reads the log by learner heeds it. Cards and counts of both
follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import Checked, check, checksum, fault, insertion, selection
from quizapp.library.moments import from_us, to_us

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader


THEIRS: Final = """
    ((learner = :learner AND session NOT IN (SELECT session FROM session_owner))
        OR session IN (SELECT session FROM session_owner WHERE learner = :learner))
"""
"""Of the log's rows (answers, proofs) those that are a learner's now."""

WHOSE: Final = """
    coalesce((SELECT learner FROM session_owner AS owner WHERE owner.session = response.session), learner)
"""
"""Whose an answer of the log is now."""

MOVED: Final = "SELECT session, learner FROM session_owner"

_SITTINGS: Final = """
    SELECT session.id, session.pack, coalesce(pack.title, ''), started_us,
        (SELECT count(answer) FROM response WHERE response.session = session.id)
    FROM session LEFT JOIN pack ON pack.id = session.pack AND pack.visible
    WHERE learner = ? ORDER BY session.number DESC LIMIT ?
"""

ERASING: Final = "quizapp.erasing"
"""Tells in the folder who is being erased, as long as that is not done."""

_INSERT: Final = insertion("learner")
_SELECT: Final = selection("learner") + " ORDER BY number"
_RENAME: Final = "UPDATE learner SET name = ?, checksum = ? WHERE id = ?"
_MADE: Final = "SELECT created_us FROM learner WHERE id = ?"
_LOST: Final = f"""
    SELECT {WHOSE} AS theirs, min(answered_us) FROM response
    WHERE theirs NOT IN (SELECT id FROM learner) GROUP BY theirs
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who practises here; the name is empty for the first one until it is given."""

    id: str
    name: str
    made: datetime


def learners(reader: Reader) -> Checked[Learner]:
    """Return all learners in the order in which they came. Raises DatabaseError."""
    return check("learner", reader.each(_SELECT), _learner)


def insert(connection: sqlite3.Connection, learner: Learner) -> None:
    """Add a learner, inside the transaction that the caller began."""
    values = (learner.id, learner.name, to_us(learner.made))
    connection.execute(_INSERT, (*values, checksum("learner", values)))


def rename(connection: sqlite3.Connection, learner: str, name: str) -> None:
    """Give a learner another name, inside the transaction that the caller began.

    Raises ValueError where there is no such learner.
    """
    row = connection.execute(_MADE, (learner,)).fetchone()
    if row is None:
        raise ValueError(f"there is no learner {learner}")
    connection.execute(_RENAME, (name, checksum("learner", (learner, name, *row)), learner))


def restore(connection: sqlite3.Connection) -> None:
    """Add, without a name, every learner whom only the log knows, inside the caller's transaction."""
    for id_, first_us in connection.execute(_LOST).fetchall():
        insert(connection, Learner(id_, "", from_us(first_us)))


def _learner(row: Row) -> Learner:
    return Learner(row[0], row[1], from_us(row[2]))


@dataclass(frozen=True, slots=True)
class Sitting:
    """One practice of a learner: the pack ('' where several are mixed), when it began, how many answers."""

    id: str
    pack: str
    pack_title: str
    begun: datetime
    answers: int


def sessions_of(reader: Reader, learner: str, limit: int = 20) -> tuple[Sitting, ...]:
    """Return the last practices of a learner, the newest first. Raises DatabaseError."""
    rows = reader.all(_SITTINGS, (learner, limit))
    return tuple(Sitting(id_, pack, title, from_us(us), answers) for id_, pack, title, us, answers in rows)


def whose(reader: Reader) -> Mapping[str, str]:
    """Return whose the practices are that were moved, by their ids. Raises DatabaseError."""
    rows = reader.each(selection("session_owner"))
    return {row[0]: row[1] for row in rows if fault("session_owner", row) is None}


def carry(reader: Reader, made: sqlite3.Connection, more: Mapping[str, str] | None = None) -> None:
    """Tell a database in which cards are being made what was moved, or is to be. Raises DatabaseError."""
    told = ((session, to, 0, 0) for session, to in {**whose(reader), **(more or {})}.items())
    made.executemany(
        "INSERT INTO session_owner (session, learner, at_us, checksum) VALUES (?, ?, ?, ?)", told
    )
