"""A database file to take rows from, though it may be broken or a stranger's: it is only read.

It is opened so that SQLite writes nothing, nor reads its log; what its log adds goes into a copy. What is
not this program's by name and words in its schema is refused: a trigger or a view of a stranger's never
runs.

Where its pages are broken, every row that still reads goes into a fresh database, whatever else is broken.
First what SQLite itself gives, table by table, as far as it comes; then every page by itself. Which table a
row belongs to whose place is not known, and whether it is whole, its checksum tells: a row is taken only if
that holds.
"""

from __future__ import annotations

import sqlite3
import stat
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from quizapp.library import schema
from quizapp.library.batches import BATCH_ROWS
from quizapp.library.connections import UNREADABLE, LibraryReader, open_immutable
from quizapp.library.database import APPLICATION_ID, SQLITE_MAGIC, create_unsynced
from quizapp.library.errors import FormatError, UnusableFileError
from quizapp.library.integrity import filter_page_errors
from quizapp.library.recovery.sqlite_pages import open_image, scan_records, write_database
from quizapp.library.row_checksums import COLUMNS, REBUILT, find_fault

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from quizapp.library.connections import Value
    from quizapp.library.recovery.sqlite_pages import DatabaseImage, PageRecord

CHUNK_TABLE: Final = "pack_chunk"
"""The table of packs' files, whose checksums go over the data alone."""

KEPT_TABLES: Final[tuple[str, ...]] = (*(table for table in COLUMNS if table not in REBUILT), CHUNK_TABLE)
"""The tables of which every row has to be kept."""

FoundRow = tuple["TableLayout", tuple["Value", ...]]
BATCH_PAGES: Final = 64


@dataclass(frozen=True, slots=True)
class RecoverySource:
    """A file that can be read: `readable` is the file itself or a copy of it.

    `salvaged` tells that the file is broken, and that this is what could still be read of it.
    """

    path: Path
    readable: Path
    salvaged: bool

    def open(self) -> LibraryReader:
        """Open it so that nothing is written. Raises sqlite3.Error."""
        return LibraryReader(open_immutable(self.readable), self.readable)


def open_source(path: Path, work: Path) -> Generator[SalvageProgress | None, None, RecoverySource]:
    """Make a file readable, in steps, and return it. `work` is a folder in which nothing is.

    Raises UnusableFileError, OSError, DatabaseError.
    """
    _look(path)
    work.mkdir()
    plain = path
    with open_image(path) as image:
        torn = image.torn
        if image.written:
            plain = work / "with-log.db"
            write_database(image, plain)
    yield None
    whole = not torn and is_intact(path, plain)
    yield None
    if not whole:
        return (yield from salvage_source(path, work))
    return RecoverySource(path, plain, salvaged=False)


def salvage_source(path: Path, work: Path) -> Generator[SalvageProgress | None, None, RecoverySource]:
    """Take all that reads out of a broken file, which need not even look like a database.

    `work` is a folder. Raises UnusableFileError if nothing does, OSError, sqlite3.Error.
    """
    readable, rows = work / "salvaged.db", 0
    with closing(create_unsynced(readable)) as into:
        for step in salvage_rows(path, into, work / "salvaging.db"):
            rows = step.rows
            yield step
    if not rows:
        raise UnusableFileError(path, "nothing")
    return RecoverySource(path, readable, salvaged=True)


def _look(path: Path) -> None:
    """Refuse what is no database before it is opened: a pipe would be waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnusableFileError(path, "not-a-file")
        with path.open("rb") as file:
            head = file.read(len(SQLITE_MAGIC))
    except FileNotFoundError:
        raise UnusableFileError(path, "missing") from None
    if not head:
        raise UnusableFileError(path, "empty")
    if head != SQLITE_MAGIC:
        raise UnusableFileError(path, "no-library")


def is_intact(path: Path, plain: Path) -> bool:
    """Tell whether the pages of a library are whole.

    Raises UnusableFileError where it is another program's, FormatError where it is another version's.
    """
    try:
        with closing(open_immutable(plain)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise UnusableFileError(path, "foreign")
            found = schema.read_format(connection)
            if found != schema.SCHEMA_FORMAT:
                raise FormatError(path, found, schema.SCHEMA_FORMAT)
            strange = schema.find_differences(connection)
            if strange:
                raise UnusableFileError(path, "schema", what=strange[0])
            return not filter_page_errors(connection.execute("PRAGMA integrity_check(100)").fetchall())
    except UNREADABLE:
        return False


@dataclass(frozen=True, slots=True)
class SalvageProgress:
    """How many pages of how many were looked at, and how many rows were taken so far."""

    done: int
    total: int
    rows: int


def salvage_rows(damaged: Path, into: sqlite3.Connection, work: Path) -> Iterator[SalvageProgress]:
    """Take every row that reads and holds into a fresh database that has nothing yet but its tables.

    `damaged` may be no database at all, with a log beside it or not; `work` is a path at which nothing is,
    for a copy with the log played in. Yields after each batch. Raises OSError, sqlite3.Error of `into` alone.
    """
    into.execute("PRAGMA foreign_keys = OFF")
    taken = 0
    with open_image(damaged) as image:
        total = len(image.numbers()) + len(image.others)
        yield SalvageProgress(0, total, 0)
        for batch in _as_sqlite_reads(damaged, image, work):
            taken += _take(into, batch)
            yield SalvageProgress(0, total, taken)
        found: list[FoundRow] = []
        for done, page in enumerate(scan_records(image)):
            found += filter(None, map(match_record, page))
            if len(found) >= BATCH_ROWS or done % BATCH_PAGES == 0:
                taken += _take(into, found)
                found = []
                yield SalvageProgress(min(done, total), total, taken)
        taken += _take(into, found)
    yield SalvageProgress(total, total, taken)


def _take(into: sqlite3.Connection, batch: list[FoundRow]) -> int:
    """Insert what is not there yet, and return how many rows that were."""
    before = into.total_changes
    into.execute("BEGIN")
    for layout, row in batch:
        places = ", ".join("?" * len(row))
        into.execute(f"INSERT OR IGNORE INTO {layout.table} VALUES ({places})", row)  # noqa: S608 - our own names
    into.execute("COMMIT")
    return into.total_changes - before


def _as_sqlite_reads(damaged: Path, image: DatabaseImage, work: Path) -> Iterator[list[FoundRow]]:
    """Yield what SQLite gives of each table until it fails."""
    alone = damaged
    if image.written:
        write_database(image, work)
        alone = work
    try:
        with suppress(*UNREADABLE), closing(open_immutable(alone)) as connection:
            for layout in load_layouts().values():
                with suppress(*UNREADABLE):
                    yield from _table(connection, layout)
    finally:
        if image.written:
            work.unlink()


def _table(connection: sqlite3.Connection, layout: TableLayout) -> Iterator[list[FoundRow]]:
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
class TableLayout:
    """The columns of a table in order, which of them is the row's number, and which are real numbers."""

    table: str
    columns: tuple[str, ...]
    number: int | None
    reals: tuple[int, ...]

    def row(self, record: PageRecord) -> tuple[Value, ...] | None:
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
        if self.table == CHUNK_TABLE:
            data = by_name["data"]
            return isinstance(data, bytes) and zlib.crc32(data) == by_name["checksum"]
        row = (*(by_name[column] for column in COLUMNS[self.table]), by_name["checksum"])
        # Bytes are in no such row, and cannot be summed.
        return not any(isinstance(value, bytes) for value in row) and find_fault(self.table, row) is None


@cache
def load_layouts() -> dict[str, TableLayout]:
    """Return how the tables are laid out whose rows have to be kept."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.create_schema(connection)
        return {table: _layout(connection, table) for table in KEPT_TABLES}


def match_record(record: PageRecord) -> tuple[TableLayout, tuple[Value, ...]] | None:
    """Return the table that a row belongs to, and its values; None if it is no row, or not whole."""
    for layout in load_layouts().values():
        row = layout.row(record)
        if row is not None:
            return layout, row
    return None


def _layout(connection: sqlite3.Connection, table: str) -> TableLayout:
    told = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = tuple(name for _, name, *_ in told)
    number = columns.index("number") if "number" in columns else None
    reals = tuple(place for place, (_, _, sort, *_) in enumerate(told) if sort == "REAL")
    return TableLayout(table, columns, number, reals)
