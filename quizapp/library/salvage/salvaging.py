"""Every row that still reads, out of a damaged database into a fresh one, whatever else is broken.

First what SQLite itself gives, table by table, as far as it comes; then every page by itself. Which table a
row belongs to whose place is not known, and whether it is whole, its checksum tells: a row is taken only if
that holds. The damaged file is only read.
"""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.library import schema
from quizapp.library.checksums import COLUMNS, REBUILT, fault
from quizapp.library.connections import UNREADABLE, immutable
from quizapp.library.salvage import images

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import Value
    from quizapp.library.salvage.images import Image
    from quizapp.library.salvage.pages import Record


PIECE: Final = "pack_chunk"
"""The table of packs' files, whose checksums go over the data alone."""

KEPT: Final[tuple[str, ...]] = (*(table for table in COLUMNS if table not in REBUILT), PIECE)
"""The tables of which every row has to be kept."""

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


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table in order, which of them is the row's number, and which are real numbers."""

    table: str
    columns: tuple[str, ...]
    number: int | None
    reals: tuple[int, ...]

    def row(self, record: Record) -> tuple[Value, ...] | None:
        """Return the values of all columns if the record is a whole row of this table, else None."""
        rowid, found = record
        if len(found) != len(self.columns) or (self.number is not None and rowid is None):
            return None
        values = list(found)
        if self.number is not None:
            values[self.number] = rowid
        for place in self.reals:
            # A whole number is kept as one, also where it is a real number.
            value = values[place]
            values[place] = float(value) if isinstance(value, int) else value
        return tuple(values) if self.holds(tuple(values)) else None

    def holds(self, values: tuple[Value, ...]) -> bool:
        """Tell whether the checksum among the values of all columns is theirs."""
        by_name = dict(zip(self.columns, values, strict=True))
        if self.table == PIECE:
            data = by_name["data"]
            return isinstance(data, bytes) and zlib.crc32(data) == by_name["checksum"]
        row = (*(by_name[column] for column in COLUMNS[self.table]), by_name["checksum"])
        # Bytes are in no such row, and cannot be summed.
        return not any(isinstance(value, bytes) for value in row) and fault(self.table, row) is None


@cache
def layouts() -> dict[str, Layout]:
    """Return how the tables are laid out whose rows have to be kept."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.create(connection)
        return {table: _layout(connection, table) for table in KEPT}


def recognised(record: Record) -> tuple[Layout, tuple[Value, ...]] | None:
    """Return the table that a row belongs to, and its values; None if it is no row, or not whole."""
    for layout in layouts().values():
        row = layout.row(record)
        if row is not None:
            return layout, row
    return None


def _layout(connection: sqlite3.Connection, table: str) -> Layout:
    told = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = tuple(name for _, name, *_ in told)
    number = columns.index("number") if "number" in columns else None
    reals = tuple(place for place, (_, _, sort, *_) in enumerate(told) if sort == "REAL")
    return Layout(table, columns, number, reals)
