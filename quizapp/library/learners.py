"""Who practises here. There is always one: the first is made with the database, and asked for no name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library.checked import Checked, check
from quizapp.library.checksums import checksum, insertion, selection
from quizapp.library.moments import from_us, to_us

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.library.checked import Row
    from quizapp.library.connections import Reader

_INSERT: Final = insertion("learner")
_SELECT: Final = selection("learner") + " ORDER BY number"
_LOST: Final = (
    "SELECT learner, min(answered_us) FROM response"
    " WHERE learner NOT IN (SELECT id FROM learner) GROUP BY learner"
)


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


def restore(connection: sqlite3.Connection) -> None:
    """Add, without a name, every learner whom only the log knows, inside the caller's transaction."""
    for id_, first_us in connection.execute(_LOST).fetchall():
        insert(connection, Learner(id_, "", from_us(first_us)))


def _learner(row: Row) -> Learner:
    return Learner(row[0], row[1], from_us(row[2]))
