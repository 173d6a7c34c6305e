"""Putting a pack into the library, in batches between which an answer passes.

A pack is not seen until its last batch, which takes the older revision out of sight in the same transaction.
What a killed installation left behind is not seen either, and `sweep` removes it at the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.checksums import checksum, insertion
from quizapp.library.moments import to_us
from quizapp.library.preparing import BATCH_ROWS, prepare

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime

    from quizapp.library.checksums import Value
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.preparing import Head, Prepared
    from quizapp.pack.ids import PackId
    from quizapp.pack.reading import Reading

Status = Literal["new", "same", "update", "older", "other"]
"""Against what is installed: there is none; the very same; lower; higher; the same revision, other bytes."""

_FOUND: Final = "SELECT revision, sha256 FROM pack WHERE id = ? AND visible"
_ABOUT: Final = "INSERT INTO about VALUES (?, ?, ?)"
_BANK: Final = "INSERT INTO bank VALUES (?, ?, ?, ?, ?, ?, ?)"
_QUESTION: Final = "INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PIECE: Final = "INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?)"
_HIDE: Final = "UPDATE pack SET visible = 0 WHERE id = ? AND visible RETURNING number"
_SHOW: Final = "UPDATE pack SET visible = 1 WHERE number = ?"
_RECOUNT: Final = """
    UPDATE rollup SET mastered = (
        SELECT count(*) FROM card
        WHERE card.learner = rollup.learner AND card.pack = rollup.pack AND card.mastered AND EXISTS (
            SELECT 1 FROM question WHERE question.pack = ? AND question.key = card.key AND NOT question.worked
        )
    ) WHERE pack = ?
"""
_LEFT: Final = "SELECT number FROM pack WHERE NOT visible"
_LAST_ROWS: Final = (
    "DELETE FROM bank WHERE pack = ?",
    "DELETE FROM about WHERE pack = ?",
    "DELETE FROM pack WHERE number = ?",
)
_PLACES: Final = "SELECT coalesce(max(place) + 1, 0) FROM question WHERE pack = ?"


def status(reader: Reader, pack: PackId, revision: int, sha256: str) -> Status:
    """Return what a pack is against the one that is installed. Raises DatabaseError.

    Of the bundled packs, those are due that are "new" or an "update".
    """
    found = reader.one(_FOUND, (pack,))
    if found is None:
        return "new"
    if found[0] != revision:
        return "update" if found[0] < revision else "older"
    return "same" if found[1] == sha256 else "other"


def install(writer: Writer, reading: Reading, now: datetime, *, bundled: bool = False) -> Iterator[int]:
    """Store a pack that was read without problems, as `store` does. Raises DatabaseError, ValueError."""
    yield from store(writer, prepare(reading), now, bundled=bundled)


def store(writer: Writer, prepared: Prepared, now: datetime, *, bundled: bool = False) -> Iterator[int]:
    """Store a pack, or do nothing if the very same is installed.

    Yields after each batch the number of questions stored so far; the pack is there when the last one was
    yielded, and its older revision cleared away when there are no more. To stop is to take no more batches.
    Raises DatabaseError.
    """
    head = prepared.head
    if status(writer, head.id, head.revision, head.sha256) == "same":
        return
    with writer.transaction() as connection:
        number = _begin(connection, head, now, bundled=bundled)
    yield 0
    for piece in prepared.pieces:
        with writer.transaction() as connection:
            connection.execute(_PIECE, (number, *piece))
        yield 0
    stored = 0
    for batch in prepared.batches:
        with writer.transaction() as connection:
            connection.executemany(_QUESTION, [(number, *row) for row in batch])
        stored += len(batch)
        yield stored
    with writer.transaction() as connection:
        replaced = [old for (old,) in connection.execute(_HIDE, (head.id,)).fetchall()]
        connection.execute(_SHOW, (number,))
        connection.execute(_RECOUNT, (number, head.id))
    yield stored
    for old in replaced:
        yield from (stored for _ in _remove(writer, old))


def sweep(writer: Writer) -> Iterator[int]:
    """Remove, in batches, what is not seen: of killed installations, and of replaced revisions.

    For the start, while no installation is under way. Yields how many packs were left before. Raises
    DatabaseError.
    """
    left = writer.all(_LEFT)
    for (number,) in left:
        for _ in _remove(writer, number):
            yield len(left)


def _begin(connection: sqlite3.Connection, head: Head, now: datetime, *, bundled: bool) -> int:
    values: tuple[Value, ...] = (*head.columns, int(bundled), to_us(now), head.sha256)
    number = connection.execute(insertion("pack"), (*values, checksum("pack", values))).lastrowid
    assert number is not None
    connection.execute(_ABOUT, (number, *head.about))
    connection.executemany(_BANK, [(number, *bank) for bank in head.banks])
    return number


def _remove(writer: Writer, number: int) -> Iterator[None]:
    """Delete a pack that is not seen, yielding after each batch."""
    for end in range(BATCH_ROWS, writer.all(_PLACES, (number,))[0][0] + BATCH_ROWS, BATCH_ROWS):
        with writer.transaction() as connection:
            connection.execute("DELETE FROM question WHERE pack = ? AND place < ?", (number, end))
        yield
    for (row,) in writer.all("SELECT rowid FROM piece WHERE pack = ?", (number,)):
        with writer.transaction() as connection:
            connection.execute("DELETE FROM piece WHERE rowid = ?", (row,))
        yield
    with writer.transaction() as connection:
        for statement in _LAST_ROWS:
            connection.execute(statement, (number,))
    yield
