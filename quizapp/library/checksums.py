"""A checksum on each row that cannot be rebuilt: SQLite has none, and a flipped bit goes unseen.

CRC-32 finds every flip of one bit and misses one accident in four thousand million. It guards against
failing disks, not against forgers, who could write a new sum beside their row whatever it was made with;
and zlib costs nothing at the start. What is summed is the JSON, in ASCII, of the table's name and the row's
values in the order of `COLUMNS`, so that a text, a number and nothing are told apart, and a value that
moved to another table or column is noticed.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | int | float | None

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "learner": ("id", "name", "made_us"),
    "pack": (
        "id", "revision", "title", "language", "source", "publisher", "published",
        "sources", "banks", "questions", "keys", "bundled", "installed_us", "sha256",
    ),
    "session": ("id", "learner", "pack", "plan", "length", "begun_us", "state", "ended_us"),
    "response": (
        "id", "session", "learner", "place", "pack", "revision", "question", "fingerprint", "kind", "answer",
        "score", "outcome", "certainty", "hint", "attempt", "shown_us", "answered_us", "key", "skill", "day",
    ),
    "proof": ("id", "response", "session", "learner", "spans", "score", "answered_us"),
    "snapshot": ("fingerprint", "content"),
    "setting": ("key", "value"),
}  # fmt: skip
"""The tables whose rows have a checksum, with the columns that it covers."""

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode


def checksum(table: str, values: Sequence[Value]) -> int:
    """Return the checksum of a row's values, given in the order of `COLUMNS[table]`."""
    return zlib.crc32(_ENCODE((table, *values)).encode("ascii"))


def insertion(table: str) -> str:
    """Return the statement that inserts a row: the values of `COLUMNS[table]`, then their checksum."""
    columns = (*COLUMNS[table], "checksum")
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - our own names


def selection(table: str) -> str:
    """Return the start of a statement that reads the values of `COLUMNS[table]`, then their checksum."""
    return f"SELECT {', '.join(COLUMNS[table])}, checksum FROM {table}"  # noqa: S608 - our own names
