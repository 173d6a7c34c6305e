"""Step 7: articles' own files, for packs that carry only parts of them.

Frozen: it imports nothing of the program's, and is never changed once shipped. `own_copy` has, by the ids of
a pack and its source, so that it outlives a revision, the name of the file that somebody opened, `words`, a
JSON list of its paragraphs, each its role and its text, and `at_us`, when that was, in microseconds since
1970 in UTC. Where `words` is empty it was taken away again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def migrate(connection: sqlite3.Connection) -> None:
    """Make the table, inside the transaction that the caller began."""
    connection.execute(
        """CREATE TABLE own_copy (
            number INTEGER PRIMARY KEY,
            pack TEXT NOT NULL,
            source TEXT NOT NULL,
            file TEXT NOT NULL,
            words TEXT NOT NULL,
            at_us INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            UNIQUE (pack, source)
        ) STRICT"""
    )
