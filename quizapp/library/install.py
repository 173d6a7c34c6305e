"""Putting a pack into the library, in batches between which an answer passes.

A pack is not seen until its last batch, which takes the older revision out of sight in the same transaction.
What a killed installation left behind is not seen either, and `sweep` removes it at the next start.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.cards import key_of
from quizapp.library.checksums import checksum, insertion
from quizapp.library.moments import to_us
from quizapp.library.packs import PACK_FILE
from quizapp.pack.fingerprint import fingerprint
from quizapp.quiz.candidates import candidate, texts_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from quizapp.library.checksums import Value
    from quizapp.library.connections import Reader, Writer
    from quizapp.pack.ids import PackId
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.reading import Reading

Status = Literal["new", "same", "update", "older", "other"]
"""Against what is installed: there is none; the very same; lower; higher; the same revision, other bytes."""

BATCH_ROWS: Final = 200
PIECE_BYTES: Final = 512 * 1024

_ENCODE: Final = json.JSONEncoder(separators=(",", ":")).encode
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


def content_sha256(data: bytes, media: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of a pack's files, by which the same is told from another."""
    whole = hashlib.sha256(data)
    for name in sorted(media):
        whole.update(f"\0{name}\0{len(media[name])}\0".encode())
        whole.update(media[name])
    return whole.hexdigest()


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
    """Store a pack that was read without problems, or do nothing if the very same is installed.

    Yields after each batch the number of questions stored so far; the pack is there when the last one was
    yielded, and its older revision cleared away when there are no more. To stop is to take no more batches.
    Raises DatabaseError, ValueError if the pack has problems.
    """
    pack = reading.pack
    if pack is None or reading.problems:
        raise ValueError("a pack with problems is not installed")
    sha256 = content_sha256(reading.data, reading.media)
    if status(writer, pack.id, pack.revision, sha256) == "same":
        return
    with writer.transaction() as connection:
        number = _begin(connection, pack, sha256, now, bundled=bundled)
    yield 0
    for piece in _pieces(number, {PACK_FILE: reading.data, **reading.media}):
        with writer.transaction() as connection:
            connection.execute(_PIECE, piece)
        yield 0
    rows, stored = _questions(number, pack), 0
    while batch := list(islice(rows, BATCH_ROWS)):
        with writer.transaction() as connection:
            connection.executemany(_QUESTION, batch)
        stored += len(batch)
        yield stored
    with writer.transaction() as connection:
        replaced = [old for (old,) in connection.execute(_HIDE, (pack.id,)).fetchall()]
        connection.execute(_SHOW, (number,))
        connection.execute(_RECOUNT, (number, pack.id))
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


def _begin(connection: sqlite3.Connection, pack: Pack, sha256: str, now: datetime, *, bundled: bool) -> int:
    practised = [bank for bank in pack.banks if not bank.worked]
    keys = {key_of(question.id, question.family) for bank in practised for question in bank.questions}
    first = pack.sources[0]
    values: tuple[Value, ...] = (
        pack.id, pack.revision, pack.title, pack.language, first.title, first.publisher, first.published,
        len(pack.sources), len(practised), sum(len(bank.questions) for bank in practised), len(keys),
        int(bundled), to_us(now), sha256,
    )  # fmt: skip
    number = connection.execute(insertion("pack"), (*values, checksum("pack", values))).lastrowid
    assert number is not None
    connection.execute(_ABOUT, (number, pack.summary, pack.advisory))
    connection.executemany(
        _BANK,
        [
            (number, place, bank.id, bank.title, bank.summary, bank.worked, len(bank.questions))
            for place, bank in enumerate(pack.banks)
        ],
    )
    return number


def _pieces(number: int, files: Mapping[str, bytes]) -> Iterator[tuple[Value | bytes, ...]]:
    for name, data in files.items():
        starts = range(0, max(len(data), 1), PIECE_BYTES)
        for place, start in enumerate(starts):
            piece = data[start : start + PIECE_BYTES]
            yield number, name, place, len(starts), piece, zlib.crc32(piece)


def _questions(number: int, pack: Pack) -> Iterator[tuple[Value, ...]]:
    texts, place = texts_of(pack), 0
    for bank in pack.banks:
        for question in bank.questions:
            known = candidate(pack, bank.id, question, fingerprint(question), texts)
            yield (
                number, place, bank.id, question.id, question.kind, question.skill, question.difficulty,
                question.family, key_of(question.id, question.family), known.fingerprint, bank.worked,
                _list(known.traps), _list(known.sentences), _ENCODE(question.reads or ()),
            )  # fmt: skip
            place += 1


def _list(words: Iterable[str]) -> str:
    return _ENCODE(sorted(words))


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
