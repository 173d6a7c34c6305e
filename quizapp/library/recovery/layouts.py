"""Which table a row belongs to whose place is not known, and whether it is whole: its checksum tells."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, REBUILT, fault
from quizapp.library.migrations import run

if TYPE_CHECKING:
    from quizapp.library.connections import Value
    from quizapp.library.recovery.pages import Record

PIECE: Final = "piece"
"""The table of packs' files, whose checksums go over the data alone."""

KEPT: Final[tuple[str, ...]] = (*(table for table in COLUMNS if table not in REBUILT), PIECE)
"""The tables of which every row has to be kept."""


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
        run.migrate(connection)
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
