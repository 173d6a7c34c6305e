"""Step 3: checksums on what is worked out from the log and from packs: a flipped bit is noticed there too.

Frozen: it imports nothing of the program's, and is never changed once shipped. A card's is the CRC-32 of the
JSON, in ASCII, of the word card and its values. A pack's, in `derived`, goes over its rows in `about`, `bank`
and `question`, without the pack's number, in the order of their places, each row's JSON after the other's.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import sqlite3

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode
_ROWS: Final = (
    "SELECT summary, advisory FROM about WHERE pack = ?",
    "SELECT place, id, title, summary, worked, questions FROM bank WHERE pack = ? ORDER BY place",
    """SELECT place, bank, id, kind, skill, difficulty, family, key, fingerprint, worked, traps, sentences,
        reads FROM question WHERE pack = ? ORDER BY place""",
)


def migrate(connection: sqlite3.Connection) -> None:
    """Add the checksums, inside the transaction that the caller began."""
    connection.execute("ALTER TABLE card ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0")
    connection.create_function("card_checksum", 8, _card, deterministic=True)
    connection.execute(
        "UPDATE card SET checksum"
        " = card_checksum(learner, pack, key, card, due_us, answers, good_day, mastered)"
    )
    connection.execute(
        """CREATE TABLE derived (
            pack INTEGER PRIMARY KEY REFERENCES pack,
            checksum INTEGER NOT NULL
        ) STRICT"""
    )
    for (number,) in connection.execute("SELECT number FROM pack WHERE visible").fetchall():
        connection.execute("INSERT INTO derived VALUES (?, ?)", (number, _pack(connection, number)))


def _card(*values: Any) -> int:
    return zlib.crc32(_ENCODE(("card", *values)).encode("ascii"))


def _pack(connection: sqlite3.Connection, number: int) -> int:
    total = 0
    for statement in _ROWS:
        for row in connection.execute(statement, (number,)):
            total = zlib.crc32(_ENCODE(row).encode("ascii"), total)
    return total
