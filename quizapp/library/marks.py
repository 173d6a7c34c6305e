"""What the program remembers of its own work: when it checked last, how far the clock is behind.

They are kept among the settings under names that no setting has, and are as if they had never been where they
do not hold.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from quizapp.library.checked import fault
from quizapp.library.checksums import checksum, insertion, selection

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

PREFIX: Final = "mark:"
"""What the keys of marks begin with."""

_ONE: Final = selection("setting") + " WHERE key = ?"
_PUT: Final = insertion("setting").replace("INSERT", "INSERT OR REPLACE", 1)


def mark(reader: Reader, name: str) -> int | None:
    """Return a mark; None if there is none that holds. Raises DatabaseError."""
    row = reader.one(_ONE, (PREFIX + name,))
    if row is None or fault("setting", row) is not None:
        return None
    try:
        value = json.loads(row[1])
    except ValueError:
        return None
    return value if isinstance(value, int) else None


def put_mark(writer: Writer, name: str, value: int) -> None:
    """Keep a mark in place of the one before. Raises DatabaseError."""
    row = (PREFIX + name, json.dumps(value))
    with writer.transaction() as connection:
        connection.execute(_PUT, (*row, checksum("setting", row)))
