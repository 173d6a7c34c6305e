"""Step 5: finding. All of it follows from the files of packs, and is made again when in doubt.

Frozen: it imports nothing of the program's, and is never changed once shipped. `search_asked` is an index of
the words in questions and of names, `search_read` of those in passages and explanations; neither keeps any
text. `search_doc` has the texts, as JSON, under the same numbers. `search_pack` tells which packs, by their
files, are in it, whether they are `done`, and with which `form` of the words they were made. `search_sum` has
a checksum over everything, and no row while something is being changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

STATEMENTS: Final = (
    # Words come folded. What is typed first, a letter or two, is looked up without going through all words.
    """CREATE VIRTUAL TABLE search_asked USING fts5 (
        words, content='', columnsize=0, tokenize='ascii', prefix='1 2'
    )""",
    "CREATE VIRTUAL TABLE search_read USING fts5 (words, content='', columnsize=0, tokenize='ascii')",
    # What is put in is merged afterwards, in small steps, and never while something is stored.
    "INSERT INTO search_asked (search_asked, rank) VALUES ('automerge', 0)",
    "INSERT INTO search_asked (search_asked, rank) VALUES ('crisismerge', 1000)",
    "INSERT INTO search_read (search_read, rank) VALUES ('automerge', 0)",
    "INSERT INTO search_read (search_read, rank) VALUES ('crisismerge', 1000)",
    """CREATE TABLE search_doc (
        number INTEGER PRIMARY KEY,
        texts TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE search_pack (
        pack INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        form TEXT NOT NULL,
        done INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE search_sum (
        number INTEGER PRIMARY KEY,
        checksum INTEGER NOT NULL
    ) STRICT""",
)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the transaction that the caller began."""
    for statement in STATEMENTS:
        connection.execute(statement)
