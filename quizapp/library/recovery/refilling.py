"""Rows and packs that no longer hold, put back from a backup that has the very same ones.

That they are the same is told by their checksums: of a flipped bit in the values the stored sum tells what
they were, and where the sum itself was hit, the values do. Nothing else of a backup is taken.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from quizapp.library.checksums import COLUMNS, FOUND_BY, REBUILT, fault, selection
from quizapp.library.connections import UNREADABLE, Reader, immutable
from quizapp.library.errors import LibraryError
from quizapp.library.packs.listing import PACK_FILE
from quizapp.library.packs.pieces import PIECES, files_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Writer
    from quizapp.library.integrity import Failing

_SAME: Final = "SELECT number FROM pack WHERE id = ? AND sha256 = ? AND visible"
_MINE: Final = "SELECT number, sha256 FROM pack WHERE id = ? AND visible"


def refill(writer: Writer, failing: Sequence[Failing], backups: Iterable[Path]) -> tuple[Failing, ...]:
    """Put back what the backups have, the first before the others, of what fails; return what that was.

    Raises DatabaseError; a backup that cannot be read is passed over.
    """
    done: list[Failing] = []
    for backup in backups:
        left = [each for each in failing if each not in done and each.bad.table not in REBUILT]
        if not left:
            break
        with suppress(*UNREADABLE), closing(immutable(backup)) as connection:
            reader = Reader(connection, backup)
            done += [each for each in left if _refilled(writer, each, reader)]
    return tuple(done)


def _refilled(writer: Writer, failing: Failing, backup: Reader) -> bool:
    return (
        _pack(writer, failing.bad.id, backup)
        if failing.bad.table == "pack"
        else _row(writer, failing, backup)
    )


def _row(writer: Writer, failing: Failing, backup: Reader) -> bool:
    """Put one row back, if the backup has the same one."""
    table = failing.bad.table
    found = " AND ".join(f"{column} = ?" for column in FOUND_BY[table])
    statement = f"{selection(table)} WHERE {found}"
    bad, good = writer.one(statement, failing.at), _one(backup, statement, failing.at)
    if bad is None or good is None or fault(table, good) is not None or not _are_same(bad, good):
        return False
    columns = COLUMNS[table] if FOUND_BY[table] != ("number",) else ("number", *COLUMNS[table])
    values = good if FOUND_BY[table] != ("number",) else (*failing.at, *good)
    names, places = ", ".join((*columns, "checksum")), ", ".join("?" * len(values))
    with writer.transaction() as connection:
        connection.execute(f"DELETE FROM {table} WHERE {found}", failing.at)  # noqa: S608 - our own names
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)  # noqa: S608 - our own names
    return True


def _are_same(bad: Row, good: Row) -> bool:
    """Tell whether either the sum that was stored or the values are those of the good row."""
    return bool(bad[-1] == good[-1] or bad[:-1] == good[:-1])


def _pack(writer: Writer, id_: str, backup: Reader) -> bool:
    """Put a pack's files back, if the backup has the very same pack whole."""
    mine = writer.one(_MINE, (id_,))
    same = None if mine is None else _one(backup, _SAME, (id_, mine[1]))
    if mine is None or same is None:
        return False
    try:
        pieces = backup.all(PIECES, same)
    except LibraryError:
        return False
    if PACK_FILE not in files_of(pieces):
        return False
    with writer.transaction() as connection:
        connection.execute("DELETE FROM piece WHERE pack = ?", (mine[0],))
        connection.executemany(
            "INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?)", [(mine[0], *piece) for piece in pieces]
        )
    return True


def _one(backup: Reader, statement: str, values: Row) -> Row | None:
    """Return the first row that a backup has; none where it cannot be read."""
    try:
        return backup.one(statement, values)
    except (LibraryError, *UNREADABLE):
        return None
