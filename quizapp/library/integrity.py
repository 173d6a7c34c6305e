"""Is all that is kept still as it was written? Quick at the start, whole once a day, both away from the
screen.

SQLite looks after its pages, the checksums after the rows. A row that fails is set aside: moved to a table
of its own with the reason, never used and never deleted. A pack that fails stays listed, and says so.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.library import learners
from quizapp.library.checked import BadRow, fault
from quizapp.library.checksums import COLUMNS
from quizapp.library.errors import DamagedError
from quizapp.library.moments import to_us

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from quizapp.library.checked import Row
    from quizapp.library.connections import Reader, Writer

STEPS: Final = 20_000
"""How many of SQLite's steps pass between two looks at whether the check should stop: under a millisecond."""

_BY: Final = dict.fromkeys(COLUMNS, "number") | {"setting": "key"}
"""What a row is found by."""

_MOVED: Final = tuple(table for table in COLUMNS if table != "pack")
_READ: Final = {
    table: f"SELECT {_BY[table]}, {', '.join(COLUMNS[table])}, checksum FROM {table}"  # noqa: S608 - our own names
    for table in COLUMNS
}
_DELETE: Final = {table: f"DELETE FROM {table} WHERE {_BY[table]} = ?" for table in _MOVED}  # noqa: S608 - ours
_ASIDE: Final = "INSERT INTO set_aside (origin, content, reason, at_us) VALUES (?, ?, ?, ?)"
_PIECES: Final = (
    "SELECT pack.id, data, piece.checksum FROM piece JOIN pack ON pack.number = piece.pack WHERE pack.visible"
)
_DAMAGED: Final = "UPDATE pack SET damage = 'was damaged on the disk' WHERE id = ? AND damage = ''"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: sentences of SQLite's about pages and indexes, and rows that cannot be believed."""

    pages: tuple[str, ...]
    rows: tuple[BadRow, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.pages and not self.rows


def quick_check(reader: Reader, stop: Callable[[], bool]) -> bool | None:
    """Tell whether the pages hold; None if `stop` said yes before that was known. Raises DatabaseError."""
    stopped = False

    def look() -> int:
        nonlocal stopped
        stopped = stopped or stop()
        return int(stopped)

    reader.connection.set_progress_handler(look, STEPS)
    try:
        return reader.all("PRAGMA quick_check(1)") == [("ok",)]
    except DamagedError:
        return False
    except sqlite3.OperationalError:
        if stopped:
            return None
        raise
    finally:
        reader.connection.set_progress_handler(None, 0)


def integrity_check(reader: Reader) -> Findings:
    """Check every page, index and row. For the background; `interrupt()` of the connection ends it.

    Raises DatabaseError; not for damage, which is what it looks for.
    """
    try:
        pages = [text for (text,) in reader.all("PRAGMA integrity_check(100)") if text != "ok"]
        orphans = [f"a row of {row[0]} belongs to nothing" for row in reader.all("PRAGMA foreign_key_check")]
        rows = tuple(bad for table in _MOVED for _, _, bad in _failing(reader, table))
        return Findings((*pages, *orphans), (*rows, *_bad_packs(reader)))
    except DamagedError as error:
        return Findings((error.reason,), ())


def set_rows_aside(writer: Writer, now: datetime) -> tuple[BadRow, ...]:
    """Move away every row whose checksum fails, mark the packs that do, and return what they were.

    After responses were moved, `rebuild` the rest. A learner whose row is lost is made again, without a name,
    if there are responses. Raises DatabaseError.
    """
    found = [(table, *failing) for table in _MOVED for failing in _failing(writer, table)]
    packs = _bad_packs(writer)
    with writer.transaction() as connection:
        for table, address, row, bad in found:
            connection.execute(_ASIDE, (table, json.dumps(row), bad.reason, to_us(now)))
            connection.execute(_DELETE[table], (address,))
        connection.executemany(_DAMAGED, [(bad.id,) for bad in packs])
        learners.restore(connection)
    return (*(bad for *_, bad in found), *packs)


def _failing(reader: Reader, table: str) -> Iterator[tuple[str | int, Row, BadRow]]:
    """Yield what each row that fails is found by, its values with their checksum, and why."""
    for address, *values in reader.each(_READ[table]):
        row = tuple(values)
        reason = fault(table, row)
        if reason is not None:
            yield address, row, BadRow(table, str(row[0]), reason)


def _bad_packs(reader: Reader) -> tuple[BadRow, ...]:
    """Return the packs whose own row, or a piece of whose files, does not hold."""
    found = {bad.id: bad for _, _, bad in _failing(reader, "pack")}
    for id_, data, stored in reader.each(_PIECES):
        if zlib.crc32(data) != stored:
            found.setdefault(id_, BadRow("pack", id_, "a piece of it does not hold"))
    return tuple(found.values())
