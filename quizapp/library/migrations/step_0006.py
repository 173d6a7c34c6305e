"""Step 6: what is kept of learners beside their names.

Frozen: it imports nothing of the program's, and is never changed once shipped. `profile` is how a learner is
shown, `code` a salted hash of four digits (of the teacher's under an empty id), `own_setting` what a learner
has set otherwise than this computer. `moved` tells whose a session is that was given to another learner, for
the log is never changed; `written_by` who wrote a report, so that it goes when that learner is erased. Times
are microseconds since 1970 in UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

STATEMENTS: Final = (
    """CREATE TABLE profile (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL UNIQUE,
        colour TEXT NOT NULL,
        letter TEXT NOT NULL,
        class TEXT NOT NULL,
        archived INTEGER NOT NULL,
        guest INTEGER NOT NULL,
        last_us INTEGER,
        checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE code (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL UNIQUE,
        salt TEXT NOT NULL,
        hash TEXT NOT NULL,
        rounds INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE own_setting (
        number INTEGER PRIMARY KEY,
        learner TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        UNIQUE (learner, key)
    ) STRICT""",
    """CREATE TABLE moved (
        number INTEGER PRIMARY KEY,
        session TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL,
        at_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE written_by (
        number INTEGER PRIMARY KEY,
        report TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the transaction that the caller began."""
    for statement in STATEMENTS:
        connection.execute(statement)
