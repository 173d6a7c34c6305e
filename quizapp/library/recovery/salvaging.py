"""Every row that still reads, out of a damaged database into a fresh one, whatever else is broken.

First what SQLite itself gives, table by table, as far as it comes; then every page by itself. A row is taken
only if its checksum holds. The damaged file is only read.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.library.connections import UNREADABLE, immutable
from quizapp.library.recovery import images
from quizapp.library.recovery.layouts import layouts, recognised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import Value
    from quizapp.library.recovery.images import Image
    from quizapp.library.recovery.layouts import Layout

Found = tuple["Layout", tuple["Value", ...]]
BATCH_ROWS: Final = 200
BATCH_PAGES: Final = 64


@dataclass(frozen=True, slots=True)
class Salvaging:
    """How many pages of how many were looked at, and how many rows were taken so far."""

    done: int
    total: int
    rows: int


def salvage(damaged: Path, into: sqlite3.Connection, work: Path) -> Iterator[Salvaging]:
    """Take every row that reads and holds into a fresh database that has nothing yet but its tables.

    `damaged` may be no database at all, with a log beside it or not; `work` is a path at which nothing is,
    for a copy with the log played in. Yields after each batch. Raises OSError, sqlite3.Error of `into` alone.
    """
    into.execute("PRAGMA foreign_keys = OFF")
    taken = 0
    with images.opened(damaged) as image:
        total = len(image.numbers()) + len(image.others)
        yield Salvaging(0, total, 0)
        for batch in _as_sqlite_reads(damaged, image, work):
            taken += _take(into, batch)
            yield Salvaging(0, total, taken)
        found: list[Found] = []
        for done, page in enumerate(images.scanned(image)):
            found += filter(None, map(recognised, page))
            if len(found) >= BATCH_ROWS or done % BATCH_PAGES == 0:
                taken += _take(into, found)
                found = []
                yield Salvaging(min(done, total), total, taken)
        taken += _take(into, found)
    yield Salvaging(total, total, taken)


def _take(into: sqlite3.Connection, batch: list[Found]) -> int:
    """Insert what is not there yet, and return how many rows that were."""
    before = into.total_changes
    into.execute("BEGIN")
    for layout, row in batch:
        places = ", ".join("?" * len(row))
        into.execute(f"INSERT OR IGNORE INTO {layout.table} VALUES ({places})", row)  # noqa: S608 - our own names
    into.execute("COMMIT")
    return into.total_changes - before


def _as_sqlite_reads(damaged: Path, image: Image, work: Path) -> Iterator[list[Found]]:
    """Yield what SQLite gives of each table until it fails."""
    alone = damaged
    if image.written:
        images.rebuilt(image, work)
        alone = work
    try:
        with suppress(*UNREADABLE), closing(immutable(alone)) as connection:
            for layout in layouts().values():
                with suppress(*UNREADABLE):
                    yield from _table(connection, layout)
    finally:
        if image.written:
            work.unlink()


def _table(connection: sqlite3.Connection, layout: Layout) -> Iterator[list[Found]]:
    rows = connection.execute(f"SELECT {', '.join(layout.columns)} FROM {layout.table}")  # noqa: S608 - our own names
    more = True
    while more:
        read, more = _some(rows)
        yield [(layout, row) for row in read if layout.holds(row)]


def _some(rows: sqlite3.Cursor) -> tuple[list[tuple[Value, ...]], bool]:
    """Return the next rows, as far as they can be read, and whether there may be more."""
    read: list[tuple[Value, ...]] = []
    try:
        read.extend(islice(rows, BATCH_ROWS))
    except UNREADABLE:
        return read, False
    return read, len(read) == BATCH_ROWS
