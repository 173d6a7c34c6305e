"""Rows and packs out of one library into another, without doubles; nothing whose checksum fails.

Rows of one history keep their numbers, for the log is ordered by them; where a number is taken by another
row, and for what was given meanwhile in a new library, rows come after those that are there.

Packs come out of one library, or several, into a fresh one: read and checked as any stranger's file is.
What is listed of a pack is worked out anew from its files, and not copied. One that is no longer whole, or
is refused, is kept with its files, and says that it cannot be opened.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from quizapp.library import sessions
from quizapp.library.batches import BATCH_ROWS
from quizapp.library.card_rebuild import Review, Rewordings, update_from_rows
from quizapp.library.packs.installation import list_pack, prepare_pack
from quizapp.library.packs.local_copies import local_copy_from_row
from quizapp.library.packs.pack_list import CHUNKS_SQL, PACK_FILE, is_chunk_whole, join_chunks
from quizapp.library.profiles import apply_session_owners
from quizapp.library.response_history import evidence_from_row, response_from_row
from quizapp.library.row_checksums import (
    COLUMNS,
    REBUILT,
    ROW_KEYS,
    BadRow,
    Row,
    check_rows,
    checksum,
    find_fault,
    insert_row,
    insertion,
    selection,
)
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.pack_folder import describe_media_name_fault, find_size_problem
from quizapp.pack.pack_reader import PackReading, parse_pack
from quizapp.pack.picture_format import find_media_problems

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from quizapp.library.connections import LibraryReader, Value


MERGED_TABLES: Final = tuple(table for table in COLUMNS if table not in REBUILT and table != "pack")
"""What is poured row by row."""

IDENTITY_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "response": ("session", "place", "attempt"),
    "evidence": ("session", "response"),
    "learner_setting": ("learner", "key"),
    "local_copy": ("pack", "source"),
}
"""The columns by which two rows are the same; of the other tables it is the first column."""

_CHANGED: Final = frozenset(
    {
        "learner", "profile", "pin", "learner_setting", "session", "session_owner", "setting", "removal",
        "pack_collection", "local_copy",
    }
)  # fmt: skip
"""Tables whose rows change while they are kept: of two that are the same, the later library's counts."""

_MAKERS: Final[Mapping[str, Callable[[Row], object]]] = {
    "response": response_from_row,
    "evidence": evidence_from_row,
    "session": sessions.plan_from_row,
    "local_copy": local_copy_from_row,
}
"""What has to understand a row of these tables before it is taken."""

_OPEN: Final = selection("session") + " WHERE learner = ? AND pack = ? AND state = 'open' AND id != ?"
_END: Final = "UPDATE session SET state = ?, ended_us = ?, checksum = ? WHERE id = ?"
_BEGUN, _STATE, _ENDED = (COLUMNS["session"].index(name) for name in ("started_us", "state", "ended_us"))
_SET_ASIDE: Final = "SELECT origin, content, reason, at_us FROM quarantine"
_ASIDE: Final = """
    INSERT INTO quarantine (origin, content, reason, at_us) SELECT :origin, :content, :reason, :at_us
    WHERE NOT EXISTS (
        SELECT 1 FROM quarantine WHERE origin = :origin AND content = :content AND at_us = :at_us
    )
"""

_ALL: Final = selection("pack", "number", "damage")
_PACKS: Final = f"{_ALL} WHERE visible OR number IN (SELECT pack FROM removed_pack)"  # noqa: S608 - our own words
_ORPHANS: Final = "SELECT DISTINCT pack FROM pack_chunk WHERE pack NOT IN (SELECT number FROM pack)"
_PIECE: Final = "INSERT OR IGNORE INTO pack_chunk VALUES (?, ?, ?, ?, ?, ?)"
_SHOW: Final = "UPDATE pack SET visible = 1, damage = ? WHERE number = ?"
_REMOVED: Final = "SELECT at_us FROM removal WHERE pack = ? AND at_us >= ?"
_FORGET: Final = "DELETE FROM removal WHERE pack = ? AND at_us = ?"
_PUT_AWAY: Final = "INSERT INTO removed_pack SELECT number, ? FROM pack WHERE id = ? AND visible"
_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND visible"
_THERE: Final = """
    SELECT max(installed_us) FROM pack
    WHERE id = ? AND (visible OR number IN (SELECT pack FROM removed_pack))
"""
_ID, _BUNDLED, _INSTALLED = (COLUMNS["pack"].index(name) for name in ("id", "bundled", "installed_us"))
_REFUSED: Final = "refused"
_DAMAGED: Final = "disk"


@dataclass
class MergeResult:
    """What came of it so far: how many rows were taken from each table, and those that were refused."""

    taken: dict[str, int] = field(default_factory=dict)
    refused: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class LaterRows:
    """What is poured was kept after what is there: it comes behind, and where rows change it is what counts.

    `review` is as in `rebuild`, `rewordings` are those of the library; `renamed` maps learners to those that
    they are there. `carried` are rows that a new library was begun with: they count for no more than where
    they came from.
    """

    review: Review
    rewordings: Rewordings
    renamed: Mapping[str, str] = field(default_factory=dict)
    carried: Collection[tuple[str, Row]] = frozenset()


def merge_rows(
    into: sqlite3.Connection, reader: LibraryReader, told: MergeResult, later: LaterRows | None = None
) -> Iterator[MergeResult]:
    """Pour all tables but those of packs, in batches each of which is a transaction of `into`.

    Cards and rollups follow only what comes later; else they have to be rebuilt. Raises DatabaseError.
    """
    for table in MERGED_TABLES:
        for batch in _batches(reader, table):
            into.execute("BEGIN IMMEDIATE")
            for number, row in _good(table, batch, told):
                told.taken[table] = told.taken.get(table, 0) + _put(into, table, number, row, later)
            into.execute("COMMIT")
            yield told
    into.execute("BEGIN IMMEDIATE")
    for origin, content, reason, at_us in reader.each(_SET_ASIDE):
        into.execute(_ASIDE, {"origin": origin, "content": content, "reason": reason, "at_us": at_us})
    apply_session_owners(into)
    into.execute("COMMIT")
    yield told


def _batches(reader: LibraryReader, table: str) -> Iterator[list[tuple[int | None, Row]]]:
    """Yield rows in their order, each with its number, None in a table that has none."""
    key = ROW_KEYS[table][0]
    last: Value = None
    while True:
        after = "" if last is None else f"WHERE {key} > ?"
        statement = f"{selection(table, key)} {after} ORDER BY {key} LIMIT {BATCH_ROWS}"
        rows = reader.all(statement, () if last is None else (last,))
        if not rows:
            return
        last = rows[-1][0]
        yield [(row[0] if key == "number" else None, row[1:]) for row in rows]


def _good(
    table: str, batch: list[tuple[int | None, Row]], told: MergeResult
) -> Iterator[tuple[int | None, Row]]:
    """Yield the rows that hold and are understood, and note those that are not."""
    make = _MAKERS.get(table, _as_it_is)
    for number, row in batch:
        checked = check_rows(table, [row], make)
        told.refused += checked.bad
        if checked.good:
            yield number, row


def _as_it_is(row: Row) -> Row:
    return row


def _put(into: sqlite3.Connection, table: str, number: int | None, row: Row, later: LaterRows | None) -> bool:
    """Put a row in unless the same is there; tell whether it was not."""
    if later is not None:
        if (table, row) in later.carried:
            # It counts for no more than where it came from, which has been gone through.
            return False
        renamed = _renamed(table, row, later.renamed)
        if renamed is None:
            return False
        row = renamed
    if table == "session":
        row = _one_open(into, row, later=later is not None)
    numbered = insertion(table, "number", otherwise="IGNORE")
    if number is not None and later is None and into.execute(numbered, (number, *row)).rowcount:
        return True
    # Either the number is taken by another row, or the same row is there.
    if into.execute(insertion(table, otherwise="IGNORE"), row).rowcount:
        if later is not None and table == "response":
            update_from_rows(into, [(None, *row)], later.review, later.rewordings)
        return True
    if later is not None and table in _CHANGED:
        _replace(into, table, row)
    return False


def find_decisions(reader: LibraryReader) -> set[tuple[str, Row]]:
    """Return the rows of the small tables in which people decide something. Raises DatabaseError."""
    return {(table, row) for table in sorted(_CHANGED - {"session"}) for row in reader.each(selection(table))}


def _replace(into: sqlite3.Connection, table: str, row: Row) -> None:
    same = IDENTITY_COLUMNS.get(table, COLUMNS[table][:1])
    names = ", ".join(f"{column} = ?" for column in (*COLUMNS[table], "checksum"))
    found = " AND ".join(f"{column} = ?" for column in same)
    values = [row[COLUMNS[table].index(column)] for column in same]
    into.execute(f"UPDATE {table} SET {names} WHERE {found}", (*row, *values))  # noqa: S608 - our own names


def _one_open(into: sqlite3.Connection, row: Row, *, later: bool) -> Row:
    """Leave either this session or the one that is there, where both go on: there is one of a pack."""
    if row[_STATE] != "open":
        return row
    for other in into.execute(_OPEN, (row[1], row[2], row[0])).fetchall():
        if not later:
            return _left(row, row[_BEGUN])
        left = _left(other, row[_BEGUN])
        into.execute(_END, (*left[_STATE:], left[0]))
    return row


def _left(row: Row, ended_us: int) -> Row:
    values = (*row[:_STATE], "left", ended_us)
    return (*values, checksum("session", values))


def _renamed(table: str, row: Row, renamed: Mapping[str, str]) -> Row | None:
    """Return a row of a learner who is another in the library as that one's; None: it is not needed there."""
    if table in ("learner", "profile"):
        return None if row[0] in renamed else row
    if "learner" not in COLUMNS[table]:
        return row
    place = COLUMNS[table].index("learner")
    if row[place] not in renamed:
        return row
    values = (*row[:place], renamed[row[place]], *row[place + 1 : -1])
    return (*values, checksum(table, values))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pack in one of the libraries; `row` is None where only its files are left."""

    reader: LibraryReader
    number: int
    damage: str
    row: Row | None

    @property
    def installed_us(self) -> int:
        return self.row[_INSTALLED] if self.row is not None and isinstance(self.row[_INSTALLED], int) else 0

    def pieces(self) -> list[Row]:
        """Return the pieces of its files that hold."""
        return [row for row in self.reader.all(CHUNKS_SQL, (self.number,)) if is_chunk_whole(row)]


def merge_packs(
    into: sqlite3.Connection, readers: Sequence[LibraryReader], told: MergeResult
) -> Iterator[tuple[int, int]]:
    """Put in every pack once: the last installed that is whole, of those in the libraries.

    `readers` are the most trusted first. One that was removed afterwards, which has to be known already, is
    put in so that it can be brought back; what only less trusted libraries tell was taken back since.
    Yields after each how many of how many were gone through. Raises DatabaseError.
    """
    found: dict[str, list[_Candidate]] = {}
    for reader in readers:
        for candidate in _candidates(reader):
            row = candidate.row
            sound = row is not None and find_fault("pack", row) is None
            id_ = row[_ID] if row is not None and sound else _id_in(candidate)
            found.setdefault(id_, []).append(candidate if sound else replace(candidate, row=None))
    # In the order in which they were installed, also those that only a backup still has: search shows it.
    in_order = sorted(found.items(), key=lambda each: min(candidate.number for candidate in each[1]))
    for done, (id_, candidates) in enumerate(in_order):
        yield done, len(found)
        into.execute("BEGIN IMMEDIATE")
        (there_us,) = into.execute(_THERE, (id_,)).fetchone()
        newer = [each for each in candidates if there_us is None or each.installed_us > there_us]
        if newer:
            into.execute(_HIDE, (id_,))
            taken = _take(into, id_, sorted(newer, key=lambda each: -each.installed_us), told)
            if taken is not None:
                trusted = readers[: readers.index(taken.reader) + 1]
                _put_away(into, id_, taken.installed_us, trusted)
        into.execute("COMMIT")
    yield len(found), len(found)


def _candidates(reader: LibraryReader) -> Iterator[_Candidate]:
    for number, damage, *row in reader.all(_PACKS):
        yield _Candidate(reader, number, damage, tuple(row))
    for (number,) in reader.all(_ORPHANS):
        yield _Candidate(reader, number, "", None)


def _id_in(candidate: _Candidate) -> str:
    """Return the id that a pack's own file tells; '' if it does not."""
    files = join_chunks(candidate.pieces())
    pack = parse_pack(files[PACK_FILE]).pack if PACK_FILE in files else None
    return "" if pack is None else pack.id


def _take(
    into: sqlite3.Connection, id_: str, candidates: Sequence[_Candidate], told: MergeResult
) -> _Candidate | None:
    """Put in the first that is whole and admitted, and return it.

    If there is none, the first that is known is put in as damaged.
    """
    reason = ""
    for candidate in candidates:
        reading = _read(join_chunks(candidate.pieces()))
        if reading is None or reading.pack is None or reading.pack.id != id_:
            reason = reason or _DAMAGED
        elif reading.problems:
            reason = reason or _REFUSED
        else:
            _put_pack(into, candidate, reading)
            told.taken["pack"] = told.taken.get("pack", 0) + 1
            return candidate
    told.refused.append(BadRow("pack", id_, reason))
    for candidate in candidates:
        if candidate.row is not None:
            _put_damaged(into, candidate, candidate.row, candidate.damage or reason)
            break
    return None


def _put_away(
    into: sqlite3.Connection, id_: str, installed_us: int, trusted: Sequence[LibraryReader]
) -> None:
    """Hide a pack that was removed since it was installed, if one of these libraries tells of it.

    If none does, that it was removed is forgotten.
    """
    told = {removed for reader in trusted for removed in reader.all(_REMOVED, (id_, installed_us))}
    for removed in into.execute(_REMOVED, (id_, installed_us)).fetchall():
        if removed in told:
            into.execute(_PUT_AWAY, (*removed, id_))
            into.execute(_HIDE, (id_,))
        else:
            into.execute(_FORGET, (id_, *removed))


def _read(files: Mapping[str, bytes]) -> PackReading | None:
    """Read and check a pack's files as if somebody had just handed them in."""
    if PACK_FILE not in files or any(find_size_problem(name, len(data)) for name, data in files.items()):
        return None
    media = {name: data for name, data in files.items() if name != PACK_FILE}
    if any(describe_media_name_fault(name) for name in media):
        return None
    reading = replace(parse_pack(files[PACK_FILE]), media=media)
    if reading.pack is None or reading.problems:
        return reading
    return replace(reading, problems=(*find_media_problems(media), *check_pack(reading.pack, media)))


def _put_pack(into: sqlite3.Connection, candidate: _Candidate, reading: PackReading) -> None:
    prepared = prepare_pack(reading)
    bundled = candidate.row is not None and bool(candidate.row[_BUNDLED])
    values = (*prepared.head.columns, int(bundled), candidate.installed_us, prepared.head.sha256)
    number = insert_row(into, "pack", values).lastrowid
    assert number is not None
    into.executemany(_PIECE, [(number, *piece) for piece in prepared.pieces])
    list_pack(into, number, prepared)
    into.execute(_SHOW, ("", number))


def _put_damaged(into: sqlite3.Connection, candidate: _Candidate, row: Row, reason: str) -> None:
    number = into.execute(insertion("pack"), row).lastrowid
    assert number is not None
    into.executemany(_PIECE, [(number, *piece) for piece in candidate.pieces()])
    into.execute(_SHOW, (reason, number))
