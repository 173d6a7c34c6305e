"""Step 2: reports of questions in which something may be wrong.

Frozen: it imports nothing of the program's, and is never changed once shipped. A report names no learner, and
refers to a question by its ids, so that it outlives the pack. `asked` is the question as it was read, `words`
what was written about it, `written_us` when, in microseconds since 1970 in UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def migrate(connection: sqlite3.Connection) -> None:
    """Make the table of reports, inside the transaction that the caller began."""
    connection.execute(
        """CREATE TABLE report (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            pack TEXT NOT NULL,
            title TEXT NOT NULL,
            revision INTEGER NOT NULL,
            question TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            asked TEXT NOT NULL,
            words TEXT NOT NULL,
            written_us INTEGER NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT"""
    )
