"""Putting right what a check has found, as far as the database itself can be made whole.

Rows and packs that no longer hold are put back from a backup that has the very same ones. That they are the
same is told by their checksums: of a flipped bit in the values the stored sum tells what they were, and
where the sum itself was hit, the values do. Nothing else of a backup is taken.

Other rows that fail are set aside: moved to a table of their own with the reason, never used and never
deleted. A pack that fails stays listed, and says so.

What follows from others is made again: indexes, cards and rollups, and what is listed of a pack, from its
files. Where pages themselves are broken nothing is written: see `recovery`.
"""

from __future__ import annotations

import json
import re
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.library import profiles
from quizapp.library.batches import never_stop, run_steps
from quizapp.library.card_rebuild import rebuild_in_batches
from quizapp.library.connections import UNREADABLE, LibraryReader, open_immutable
from quizapp.library.errors import DamagedError, LibraryError
from quizapp.library.integrity import filter_page_errors, find_bad_chunks, find_failed_rows
from quizapp.library.packs.installation import content_sha256, list_pack, prepare_pack
from quizapp.library.packs.pack_list import CHUNKS_SQL, PACK_FILE, join_chunks
from quizapp.library.row_checksums import (
    COLUMNS,
    REBUILT,
    ROW_KEYS,
    checksum,
    find_fault,
    insertion,
    selection,
    to_microseconds,
)
from quizapp.library.search.indexing import update_index
from quizapp.pack.pack_reader import parse_pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from quizapp.library.card_rebuild import Review
    from quizapp.library.connections import LibraryWriter
    from quizapp.library.integrity import FailedRow, IntegrityFindings
    from quizapp.library.packs.installation import PackHead
    from quizapp.library.row_checksums import BadRow, Row


_ASIDE: Final = "INSERT INTO quarantine (origin, content, reason, at_us) VALUES (?, ?, ?, ?)"
_DAMAGED: Final = "UPDATE pack SET damage = 'disk' WHERE number = ? AND damage = ''"

_SAME: Final = "SELECT number FROM pack WHERE id = ? AND sha256 = ? AND visible"
_MINE: Final = "SELECT number, sha256 FROM pack WHERE id = ? AND visible"

_ROW: Final = "SELECT bundled, installed_us, checksum FROM pack WHERE number = ? AND visible"

_OF_AN_INDEX: Final = re.compile(
    r"(row \d+ missing from|wrong # of entries in|non-unique entry in|row \d+ values differ from) index "
)
"""What SQLite says of an index that does not fit its table."""


@dataclass(frozen=True, slots=True)
class RepairResult:
    """What was put right: rows set aside and packs marked, packs listed anew, whether cards were made anew.

    `healed` are rows and packs that were put back whole, from backups or from themselves, `packs` the numbers
    of those listed anew. `searched` tells that what is searched was made anew. `broken` are
    sentences about pages for which the database has to be made anew; then nothing was done.
    """

    rows: tuple[BadRow, ...] = ()
    healed: tuple[BadRow, ...] = ()
    packs: tuple[int, ...] = ()
    rebuilt: bool = False
    searched: bool = False
    broken: tuple[str, ...] = ()


def repair_library(
    writer: LibraryWriter,
    findings: IntegrityFindings,
    review: Review,
    now: datetime,
    backups: Sequence[Path] = (),
) -> Iterator[RepairResult]:
    """Put right what a check found, in batches; the last value tells what was done.

    What `backups`, the newest first, still have of rows and packs is put back; the rest is set aside. Every
    row is looked at again before it is moved, for it may be another by now. Raises DatabaseError.
    """
    with writer.reading_damage():
        yield from _mended(writer, findings, review, now, backups)


def _mended(
    writer: LibraryWriter, findings: IntegrityFindings, review: Review, now: datetime, backups: Sequence[Path]
) -> Iterator[RepairResult]:
    broken = _index_again(writer) if _only_of_indexes(findings.pages) else findings.pages
    if broken:
        yield RepairResult(broken=broken)
        return
    refilled = refill_from_backups(writer, findings.failing, backups)
    listed = [each for each in findings.failing if each.bad.table == "pack" and _relisted(writer, each)]
    healed = [
        each
        for each in findings.failing
        if (each in listed and _is_as_stored(writer, each)) or each in refilled
    ]
    rows = quarantine_rows(
        writer, tuple(each for each in findings.failing if each not in (*healed, *listed)), now
    )
    told = (*rows, *(each.bad for each in listed if each not in healed))
    done = RepairResult(told, tuple(each.bad for each in healed))
    for number in findings.derived:
        yield done
        if (number,) in [each.at for each in listed] or relist_pack(writer, number):
            done = replace(done, packs=(*done.packs, number))
    if findings.rollups or any(bad.table in ("response", "card") for bad in (*told, *done.healed)):
        for _ in rebuild_in_batches(writer, review):
            yield done
        done = replace(done, rebuilt=True)
    if findings.search:
        for _ in update_index(writer, anew=True):
            yield done
        done = replace(done, searched=True)
    yield done


def _relisted(writer: LibraryWriter, failing: FailedRow) -> bool:
    """List a pack again from its files, if they hold."""
    (number,) = failing.at
    return isinstance(number, int) and relist_pack(writer, number)


def _is_as_stored(writer: LibraryWriter, failing: FailedRow) -> bool:
    """Tell whether a pack's row is as it was: not all of it is in its files."""
    after = writer.one("SELECT checksum FROM pack WHERE number = ?", failing.at)
    return failing.stored is None or after == (failing.stored,)


def _only_of_indexes(pages: tuple[str, ...]) -> bool:
    """Tell whether all that is wrong is that indexes do not fit their tables, which can be made again."""
    return bool(pages) and all(map(_OF_AN_INDEX.match, pages))


def _index_again(writer: LibraryWriter) -> tuple[str, ...]:
    """Make all indexes again, and return what is still wrong with the pages."""
    try:
        with writer.transaction() as connection:
            connection.execute("REINDEX")
        rows = writer.all("PRAGMA integrity_check(100)")
    except DamagedError as error:
        return (error.reason,)
    return filter_page_errors(rows)


def quarantine_failed_rows(writer: LibraryWriter, now: datetime) -> tuple[BadRow, ...]:
    """Look at every row, move away those that fail, mark the packs that do, and return what they were.

    After responses or cards were moved, `card_rebuild` the rest. Raises DatabaseError.
    """
    with writer.reading_damage():
        found = run_steps(find_failed_rows(writer, tuple(COLUMNS)))
        held = {each.bad.id for each in found if each.bad.table == "pack"}
        return quarantine_rows(writer, (*found, *run_steps(find_bad_chunks(writer, held, never_stop))), now)


def quarantine_rows(
    writer: LibraryWriter, failing: tuple[FailedRow, ...], now: datetime
) -> tuple[BadRow, ...]:
    """Move away the rows that still fail, mark the packs, and return what they were.

    A learner whose row is lost is made again, without a name, if there are responses.
    """
    if not failing:
        return ()
    packs = [each for each in failing if each.bad.table == "pack"]
    with writer.transaction() as connection:
        moved = [each.bad for each in failing if each.bad.table != "pack" and _moved(connection, each, now)]
        connection.executemany(_DAMAGED, [each.at for each in packs])
        profiles.restore_learners(connection)
    return (*moved, *(each.bad for each in packs))


def _moved(connection: sqlite3.Connection, failing: FailedRow, now: datetime) -> bool:
    """Move one row, if it is still there and still fails."""
    table = failing.bad.table
    found = " AND ".join(f"{column} = ?" for column in ROW_KEYS[table])
    row = connection.execute(f"{selection(table)} WHERE {found}", failing.at).fetchone()
    if row is None or find_fault(table, row) is None:
        return False
    if table not in REBUILT:
        connection.execute(
            _ASIDE, (table, json.dumps(row, default=repr), failing.bad.reason, to_microseconds(now))
        )
    connection.execute(f"DELETE FROM {table} WHERE {found}", failing.at)  # noqa: S608 - our own names
    return True


def refill_from_backups(
    writer: LibraryWriter, failing: Sequence[FailedRow], backups: Iterable[Path]
) -> tuple[FailedRow, ...]:
    """Put back what the backups have, the first before the others, of what fails; return what that was.

    Raises DatabaseError; a backup that cannot be read is passed over.
    """
    done: list[FailedRow] = []
    for backup in backups:
        left = [each for each in failing if each not in done and each.bad.table not in REBUILT]
        if not left:
            break
        with suppress(*UNREADABLE), closing(open_immutable(backup)) as connection:
            reader = LibraryReader(connection, backup)
            done += [each for each in left if _restore(writer, each, reader)]
    return tuple(done)


def _restore(writer: LibraryWriter, failing: FailedRow, backup: LibraryReader) -> bool:
    restore = _restore_pack if failing.bad.table == "pack" else _restore_row
    return restore(writer, failing, backup)


def _restore_row(writer: LibraryWriter, failing: FailedRow, backup: LibraryReader) -> bool:
    """Put one row back, if the backup has the same one."""
    table = failing.bad.table
    found = " AND ".join(f"{column} = ?" for column in ROW_KEYS[table])
    statement = f"{selection(table)} WHERE {found}"
    bad, good = writer.one(statement, failing.at), _one(backup, statement, failing.at)
    if bad is None or good is None or find_fault(table, good) is not None:
        return False
    # Either the sum that was stored or the values are those of the good row.
    if bad[-1] != good[-1] and bad[:-1] != good[:-1]:
        return False
    # A row that is found by its number is put back under it.
    first = ROW_KEYS[table] if ROW_KEYS[table] == ("number",) else ()
    values = (*failing.at, *good) if first else good
    with writer.transaction() as connection:
        connection.execute(f"DELETE FROM {table} WHERE {found}", failing.at)  # noqa: S608 - our own names
        connection.execute(insertion(table, *first), values)
    return True


def _restore_pack(writer: LibraryWriter, failing: FailedRow, backup: LibraryReader) -> bool:
    """Put a pack's files back, if the backup has the very same pack whole."""
    id_ = failing.bad.id
    mine = writer.one(_MINE, (id_,))
    same = None if mine is None else _one(backup, _SAME, (id_, mine[1]))
    if mine is None or same is None:
        return False
    try:
        pieces = backup.all(CHUNKS_SQL, same)
    except LibraryError:
        return False
    files = dict(join_chunks(pieces))
    data = files.pop(PACK_FILE, None)
    if data is None or content_sha256(data, files) != mine[1]:
        return False
    with writer.transaction() as connection:
        connection.execute("DELETE FROM pack_chunk WHERE pack = ?", (mine[0],))
        connection.executemany(
            "INSERT INTO pack_chunk VALUES (?, ?, ?, ?, ?, ?)", [(mine[0], *piece) for piece in pieces]
        )
    return True


def _one(backup: LibraryReader, statement: str, values: Row) -> Row | None:
    """Return the first row that a backup has; none where it cannot be read."""
    try:
        return backup.one(statement, values)
    except (LibraryError, *UNREADABLE):
        return None


def relist_pack(writer: LibraryWriter, number: int) -> bool:
    """Make again what is listed of the pack with a number, its own row too, and tell whether that could be.

    It cannot if its files do not hold, or it is gone. Raises DatabaseError.
    """
    files = dict(join_chunks(writer.all(CHUNKS_SQL, (number,))))
    data = files.pop(PACK_FILE, None)
    reading = None if data is None else replace(parse_pack(data), media=files)
    if reading is None or reading.pack is None or reading.problems:
        return False
    prepared = prepare_pack(reading)
    with writer.transaction() as connection:
        found = connection.execute(_ROW, (number,)).fetchone()
        if found is not None:
            _write_row(connection, number, _as_stored(prepared.head, *found))
            list_pack(connection, number, prepared)
    return found is not None


def _as_stored(head: PackHead, bundled: int, installed_us: int, stored: int) -> Row:
    """Return a pack's row; what its files do not tell is as it was before a single bit of it flipped.

    The sum that was stored tells whether it is.
    """
    moments = (installed_us, *(installed_us ^ (1 << bit) for bit in range(62)))
    for values in ((*head.columns, flag, at, head.sha256) for at in moments for flag in (bundled, 0, 1)):
        if checksum("pack", values) == stored:
            return values
    return (*head.columns, int(bool(bundled)), installed_us, head.sha256)


def _write_row(connection: sqlite3.Connection, number: int, values: Row) -> None:
    names = ", ".join(f"{column} = ?" for column in (*COLUMNS["pack"], "checksum"))
    statement = f"UPDATE pack SET {names}, damage = '' WHERE number = ?"  # noqa: S608 - our own names
    connection.execute(statement, (*values, checksum("pack", values), number))
