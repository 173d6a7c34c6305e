"""Is all that is kept still as it was written? It is checked whole once a day, away from the screen.

SQLite looks after its pages, the checksums after the rows. What is found is put right by `repair`.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.catalogue import message
from quizapp.library import schema
from quizapp.library.batches import BATCH_ROWS, never_stop, run_steps
from quizapp.library.derived_data import CARD_IS_CURRENT, find_changed_packs, is_search_changed
from quizapp.library.errors import DamagedError
from quizapp.library.profiles import OWNER_SQL
from quizapp.library.row_checksums import COLUMNS, ROW_KEYS, BadRow, Row, find_fault

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, Value

CHECK_STEPS: Final = 20_000
"""How many of SQLite's steps pass between two looks at whether the check should stop: under a millisecond."""

CHECK_TRIES: Final = 20
"""So often a look at all pages is given up for others who wait; then it is done whatever comes."""

BATCH_CHUNKS: Final = 8
"""Pieces are up to 128 KB each."""

RowAddress = tuple["Value", ...]
"""The values of ROW_KEYS[table]."""

_OF_SEARCH: Final = "FTS5 table"
"""In what SQLite tells of an index of words, which does not concern pages."""

_PIECES: Final = (
    "SELECT pack_chunk.rowid, pack.id, number, data, pack_chunk.checksum"
    " FROM pack_chunk JOIN pack ON number = pack_chunk.pack"
    " WHERE pack.visible AND damage = '' AND pack_chunk.rowid > ? ORDER BY pack_chunk.rowid LIMIT ?"
)
_GAPS: Final = """
    SELECT DISTINCT id, number FROM pack LEFT JOIN (
        SELECT pack, file, count(*) AS there, min(chunk_count) AS least, max(chunk_count) AS most
        FROM pack_chunk GROUP BY pack, file
    ) AS told ON told.pack = number
    WHERE visible AND damage = '' AND (file IS NULL OR there != least OR there != most)
"""
_ROLLUPS: Final = f"""
    WITH told AS (
        SELECT {OWNER_SQL} AS theirs, pack, count(answer), max(answered_us)
        FROM response GROUP BY theirs, pack
    ), kept AS (SELECT learner, pack, answered, last_us FROM rollup)
    SELECT count(*) FROM (
        SELECT * FROM (SELECT * FROM told EXCEPT SELECT * FROM kept)
        UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM told)
    )
"""  # noqa: S608 - our own words
_MASTERED: Final = f"""
    SELECT count(*) FROM rollup JOIN pack ON pack.id = rollup.pack AND pack.visible
    WHERE mastered != (
        SELECT count(*) FROM card
        WHERE card.learner = rollup.learner AND card.pack = rollup.pack
            AND card.mastered AND {CARD_IS_CURRENT}
    )
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that cannot be believed, where it is, and the checksum that was stored with it.

    That is None of a pack whose own row holds, but a piece of whose files does not.
    """

    at: RowAddress
    bad: BadRow
    stored: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class IntegrityFindings:
    """What a check found.

    `pages` are sentences of SQLite's about pages and indexes, `failing` rows that cannot be believed;
    `derived` are the numbers of packs of which what is listed is no longer as it was worked out,
    `rollups` tells that counts differ from the log, and `search` that what is searched is not as it was made.
    """

    pages: tuple[str, ...]
    failing: tuple[FailedRow, ...] = ()
    derived: tuple[int, ...] = ()
    rollups: bool = False
    search: bool = False

    @property
    def rows(self) -> tuple[BadRow, ...]:
        """The rows that cannot be believed."""
        return tuple(each.bad for each in self.failing)

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not (self.pages or self.failing or self.derived or self.rollups or self.search)


def filter_page_errors(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what SQLite's checks tell about pages and indexes, but for the index of what is searched."""
    return tuple(text for (text,) in rows if text != "ok" and _OF_SEARCH not in text)


def check_integrity(reader: LibraryReader) -> IntegrityFindings:
    """Check every page, index and row in one go. Raises DatabaseError; not for damage, which it looks for."""
    return run_steps(check_in_batches(reader, never_stop))


def check_in_batches(
    reader: LibraryReader, stop: Callable[[], bool]
) -> Generator[None, None, IntegrityFindings]:
    """Check every page, index and row in batches, and return what was found.

    Nothing is held between two batches, so others read what is new meanwhile. A look at all pages is one
    batch, and is begun anew where `stop` says that somebody waits. Raises DatabaseError; not for damage.
    """
    with reader.reading_damage():
        try:
            return (yield from _findings(reader, stop))
        except DamagedError as error:
            return IntegrityFindings((error.reason,))


def _findings(reader: LibraryReader, stop: Callable[[], bool]) -> Generator[None, None, IntegrityFindings]:
    strange = schema.find_differences(reader.connection)
    if strange:
        return IntegrityFindings(strange)
    pages, search = yield from _pages(reader, stop)
    failing = yield from find_failed_rows(reader, tuple(COLUMNS))
    held = {each.bad.id for each in failing if each.bad.table == "pack"}
    failing += yield from find_bad_chunks(reader, held, stop)
    derived = []
    for pack in find_changed_packs(reader):
        if pack is not None:
            derived.append(pack)
        yield
    rollups = yield from _rollups(reader, stop)
    search = search or (yield from is_search_changed(reader))
    return IntegrityFindings(pages, tuple(failing), tuple(derived), rollups, search)


def find_failed_rows(
    reader: LibraryReader, tables: tuple[str, ...]
) -> Generator[None, None, list[FailedRow]]:
    """Look at the rows of these tables in batches, and return those that fail. Raises DatabaseError."""
    found: list[FailedRow] = []
    for table in tables:
        last: RowAddress | None = None
        passed: set[RowAddress | None] = set()
        # In a broken page rows can be out of order; then one would come to the same place again and again.
        while last not in passed and (batch := reader.all(*_batch(table, last))):
            passed.add(last)
            width = len(ROW_KEYS[table])
            found += list(_failing(table, batch, width))
            last = batch[-1][:width]
            yield
    return found


def _failing(table: str, batch: list[Row], width: int) -> Iterator[FailedRow]:
    for found in batch:
        at, row = found[:width], found[width:]
        reason = find_fault(table, row)
        if reason is not None:
            yield FailedRow(at, BadRow(table, str(row[0]), reason), row[-1])


def _batch(table: str, last: RowAddress | None) -> tuple[str, RowAddress]:
    """Return the statement that reads rows after one, each as its address, then what it is summed over."""
    key = ", ".join(ROW_KEYS[table])
    after, values = "", last or ()
    if last is not None:
        after = f" WHERE ({key}) > ({', '.join('?' * len(last))})"
    columns = f"{key}, {', '.join(COLUMNS[table])}, checksum"
    return f"SELECT {columns} FROM {table}{after} ORDER BY {key} LIMIT {BATCH_ROWS}", values  # noqa: S608 - our own names


def find_bad_chunks(
    reader: LibraryReader, held: set[str], stop: Callable[[], bool]
) -> Generator[None, None, list[FailedRow]]:
    """Return the packs, beside those known to fail, whose files have lost a piece or hold a bad one."""
    gaps = yield from _patiently(reader, _GAPS, stop)
    reasons = dict.fromkeys(gaps, "a piece of it is lost")
    last, passed = 0, set[int]()
    while last not in passed and (batch := reader.all(_PIECES, (last, BATCH_CHUNKS))):
        passed.add(last)
        for _, id_, number, data, stored in batch:
            if zlib.crc32(data) != stored:
                reasons[id_, number] = "a piece of it does not hold"
        last = batch[-1][0]
        yield
    return [
        FailedRow((number,), BadRow("pack", str(id_), reason))
        for (id_, number), reason in reasons.items()
        if id_ not in held
    ]


def _pages(
    reader: LibraryReader, stop: Callable[[], bool]
) -> Generator[None, None, tuple[tuple[str, ...], bool]]:
    """Return what is wrong with pages, and whether anything is with the index of what is searched."""
    rows = yield from _patiently(reader, "PRAGMA integrity_check(100)", stop)
    orphans = yield from _patiently(reader, "PRAGMA foreign_key_check", stop)
    lost = (message("health.orphan", table=row[0]) for row in orphans)
    return (*filter_page_errors(rows), *lost), any(_OF_SEARCH in text for (text,) in rows)


def _rollups(reader: LibraryReader, stop: Callable[[], bool]) -> Generator[None, None, bool]:
    for statement in (_ROLLUPS, _MASTERED):
        rows = yield from _patiently(reader, statement, stop)
        if rows != [(0,)]:
            return True
    return False


def _patiently(
    reader: LibraryReader, statement: str, stop: Callable[[], bool]
) -> Generator[None, None, list[Row]]:
    """Run a long query; where somebody waits, give it up, let them pass, and begin anew."""
    for _ in range(CHECK_TRIES):
        rows = _unless_stopped(reader, statement, stop)
        yield
        if rows is not None:
            return rows
    return reader.all(statement)


def _unless_stopped(reader: LibraryReader, statement: str, stop: Callable[[], bool]) -> list[Row] | None:
    try:
        with reader.giving_up(stop, CHECK_STEPS):
            return reader.all(statement)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return None
        raise
