"""Who practises here. There is always one: the first is made with the database, and asked for no name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import Checked, check, checksum, insertion, selection
from quizapp.library.moments import from_us, to_us
from quizapp.library.moved import WHOSE

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader

ERASING: Final = "quizapp.erasing"
"""Tells in the folder who is being erased, as long as that is not done."""

_INSERT: Final = insertion("learner")
_SELECT: Final = selection("learner") + " ORDER BY number"
_RENAME: Final = "UPDATE learner SET name = ?, checksum = ? WHERE id = ?"
_MADE: Final = "SELECT made_us FROM learner WHERE id = ?"
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
