"""Step 4: packs that were removed and can be brought back, what is on the shelf, and questions worded anew.

Frozen: it imports nothing of the program's, and is never changed once shipped. `removal` and `shelf` are what
somebody decided about a pack, by its id, so that it outlives the pack. `hidden` are packs that are kept for a
while to be brought back. `reworded` follows from a pack's file: questions of which a revision says that it
changed nothing but their wording, with a hash of what is scored in them. `dated` are packs that were put in
when answers to them were there already, so that some of their cards may be of another form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

STATEMENTS: Final = (
    """CREATE TABLE removal (
        number INTEGER PRIMARY KEY,
        pack TEXT NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE shelf (
        number INTEGER PRIMARY KEY,
        pack TEXT NOT NULL UNIQUE,
        favourite INTEGER NOT NULL,
        archived INTEGER NOT NULL,
        in_groups TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE hidden (
        pack INTEGER PRIMARY KEY REFERENCES pack,
        at_us INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE reworded (
        pack INTEGER NOT NULL REFERENCES pack,
        place INTEGER NOT NULL,
        question TEXT NOT NULL,
        revision INTEGER NOT NULL,
        scored TEXT NOT NULL,
        PRIMARY KEY (pack, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE dated (
        pack INTEGER PRIMARY KEY REFERENCES pack
    ) STRICT""",
)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the transaction that the caller began."""
    for statement in STATEMENTS:
        connection.execute(statement)
