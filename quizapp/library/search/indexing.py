"""Putting packs into the index of what can be found, and out of it, in batches between which answers pass.

It follows what is installed: whoever adds, changes or removes packs calls `indexing` afterwards, and it
finds by itself what is to do. A pack is found only when all of it is in. What a killed run left behind is
taken out by the next. The index can be emptied whatever has become of it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from quizapp.library import schema
from quizapp.library.derived import remember_search
from quizapp.library.errors import DamagedError
from quizapp.library.packs.listing import OF_FILE, PACK_FILE, files_of
from quizapp.library.search.folding import FORM, fold
from quizapp.library.search.texts import ASKED, INDEX, READ, SORTS, docs, number_of, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader, Writer
    from quizapp.library.search.texts import Doc


_PLAIN: Final = ("search_document", "search_pack", "search_checksum")

BATCH: Final = 200
"""Things in one transaction."""

_BETWEEN: Final = " \N{PILCROW SIGN} "
"""Parts the texts of a thing, so that no phrase goes from one to the next: nobody can type this word."""

_MERGED_PAGES: Final = 64
_CHANGED_MORE: Final = 2
"""A merge that had nothing to do changes one row; see https://www.sqlite.org/fts5.html, section 6.8."""

MERGE_EVERY: Final = 200
"""So many pieces are put in before they are merged, if no pack is half in; SQLite has room for 2,000."""

_ENCODE: Final = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
_UNFINISHED: Final = """
    SELECT pack FROM search_pack
    WHERE NOT done OR NOT EXISTS (
        SELECT 1 FROM pack WHERE number = search_pack.pack AND pack.sha256 = search_pack.sha256
            AND (visible OR number IN (SELECT pack FROM removed_pack))
    )
"""
_MISSING: Final = """
    SELECT number, sha256 FROM pack
    WHERE visible AND damage = '' AND number NOT IN (SELECT pack FROM search_pack) ORDER BY number
"""
_WAITING: Final = """
    SELECT 1 FROM pack WHERE visible AND damage = ''
        AND number NOT IN (SELECT pack FROM search_pack WHERE done) LIMIT 1
"""
_DOCS: Final = (
    "SELECT number, texts FROM search_document WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"
)
_GONE: Final = "DELETE FROM search_document WHERE number BETWEEN ? AND ?"


def empty(connection: sqlite3.Connection) -> None:
    """Empty the index, inside the transaction that the caller began; `indexing` makes it again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        schema.create(new)
        for index in (ASKED, READ):
            # What SQLite keeps of an index may be broken so that SQLite would not even empty it.
            for part in (f"{index}_data", f"{index}_idx", f"{index}_config"):
                _renew(connection, new, part)
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608 - our own names
    for table in _PLAIN:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _renew(connection: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    rows = new.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class Indexing:
    """How far it is: `done` of `packs` that were to be put in."""

    done: int
    packs: int


def ready(reader: Reader) -> bool:
    """Tell whether all that is installed can be found. Raises DatabaseError."""
    return reader.one(_WAITING) is None


def indexing(writer: Writer, *, anew: bool = False) -> Iterator[Indexing]:
    """Bring the index to what is installed. When no pack is left to be put in, all can be found.

    One that turns out to be damaged, or is known to be and has to be made `anew`, is emptied first. Raises
    DatabaseError.
    """
    if anew:
        _emptied(writer)
    try:
        yield from _brought(writer)
    except DamagedError:
        # Whether it is only the index is found out so: where pages are broken, this fails as well.
        _emptied(writer)
        yield from _brought(writer)


def _emptied(writer: Writer) -> None:
    with writer.transaction() as connection:
        empty(connection)


def _brought(writer: Writer) -> Iterator[Indexing]:
    if writer.one("SELECT 1 FROM search_pack WHERE form != ? LIMIT 1", (FORM,)) is not None:
        # What another version folded cannot be taken out word by word.
        _emptied(writer)
        yield Indexing(0, 0)
    for (pack,) in writer.all(_UNFINISHED):
        for _ in _taken_out(writer, pack):
            yield Indexing(0, 0)
    missing = writer.all(_MISSING)
    pieces = 0
    for done, (pack, sha256) in enumerate(missing):
        for _ in _put_in(writer, pack, sha256):
            pieces += 1
            yield Indexing(done, len(missing))
        if pieces >= MERGE_EVERY:
            pieces = 0
            for _ in _merged(writer):
                yield Indexing(done + 1, len(missing))
    yield Indexing(len(missing), len(missing))
    if writer.one("SELECT 1 FROM search_checksum") is None:
        for _ in chain(_merged(writer), remember_search(writer)):
            yield Indexing(len(missing), len(missing))


def _put_in(writer: Writer, pack: int, sha256: str) -> Iterator[None]:
    data = files_of(writer.all(OF_FILE, (pack, PACK_FILE))).get(PACK_FILE)
    yield
    if data is None:
        return
    with _changing(writer) as connection:
        connection.execute("INSERT INTO search_pack VALUES (?, ?, ?, 0)", (pack, sha256, FORM))
    batches = _batches(data)
    while batch := next(batches, None):
        with _changing(writer) as connection:
            _insert(connection, pack, batch)
        yield
    with _changing(writer) as connection:
        connection.execute("UPDATE search_pack SET done = 1 WHERE pack = ?", (pack,))
    yield


def _batches(data: bytes) -> Iterator[list[Doc]]:
    # A pack that is no longer one is found by the check of the day: here it is only not to be found.
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        found = docs(data.decode("utf-8"))
        while batch := list(islice(found, BATCH)):
            yield batch


def _insert(connection: sqlite3.Connection, pack: int, batch: list[Doc]) -> None:
    # In the order of their numbers, for else each would be written by itself.
    batch.sort(key=lambda doc: SORTS[doc.sort])
    numbered = [(number_of(doc.sort, pack, doc.place), doc) for doc in batch]
    connection.executemany(
        "INSERT INTO search_document VALUES (?, ?)", [(number, _stored(doc)) for number, doc in numbered]
    )
    for index in (ASKED, READ):
        rows = [(number, _folded(doc.texts)) for number, doc in numbered if INDEX[doc.sort] == index]
        connection.executemany(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", rows)  # noqa: S608 - our own names


def _taken_out(writer: Writer, pack: int) -> Iterator[None]:
    with _changing(writer) as connection:
        connection.execute("UPDATE search_pack SET done = 0 WHERE pack = ?", (pack,))
    yield
    for sort in SORTS:
        first, last = within(sort, pack)
        while rows := writer.all(_DOCS, (first, last, BATCH)):
            with _changing(writer) as connection:
                _delete(connection, INDEX[sort], rows)
                connection.execute(_GONE, (first, rows[-1][0]))
            yield
    with _changing(writer) as connection:
        connection.execute("DELETE FROM search_pack WHERE pack = ?", (pack,))
    yield


def _delete(connection: sqlite3.Connection, index: str, rows: list[Row]) -> None:
    statement = f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608 - our own names
    connection.executemany(statement, [(number, _folded(texts_of(stored))) for number, stored in rows])


def _merged(writer: Writer) -> Iterator[None]:
    """Bring what was put in piece by piece together, a little at a time."""
    for index in (ASKED, READ):
        merge = f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)"  # noqa: S608 - our own names
        changed = _CHANGED_MORE
        while changed >= _CHANGED_MORE:
            with _changing(writer) as connection:
                before = connection.total_changes
                connection.execute(merge, (_MERGED_PAGES,))
                changed = connection.total_changes - before
            yield


@contextmanager
def _changing(writer: Writer) -> Iterator[sqlite3.Connection]:
    """Hold a transaction that changes the index, which then has no checksum until the end."""
    with writer.transaction() as connection:
        connection.execute("DELETE FROM search_checksum")
        yield connection


def _stored(doc: Doc) -> str:
    if doc.sort == "passage":
        return _ENCODE([[*doc.texts[0], *doc.source, doc.paragraph]])
    return _ENCODE(doc.texts)


def texts_of(stored: str) -> list[list[Any]]:
    """Return the texts of a thing as they are kept: where each stands, the text, and more of a passage."""
    texts: list[list[Any]] = json.loads(stored)
    return texts


def _folded(texts: Iterable[Sequence[Any]]) -> str:
    return _BETWEEN.join(fold(text[1]) for text in texts)
