"""A checksum over all that finding is made of: a flipped bit there would hide a question without a word.

SQLite looks after the shape of its index, not after what is in it, for the index keeps no text to compare
with. So what SQLite stores for it is summed when a change is through, and compared by the check of the day.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from quizapp.library.connections import Reader, Value, Writer

BATCH: Final = 200

_PARTS: Final = (
    ("search_doc", "number", "number, texts"),
    ("search_asked_data", "id", "id, block"),
    ("search_read_data", "id", "id, block"),
)
"""A table, its key, and what is summed: in a `_data` table lies what an index is made of."""

_SMALL: Final = (
    "SELECT pack, sha256, form, done FROM search_pack ORDER BY pack",
    "SELECT segid, term, pgno FROM search_asked_idx ORDER BY segid, term",
    "SELECT segid, term, pgno FROM search_read_idx ORDER BY segid, term",
    "SELECT k, v FROM search_asked_config ORDER BY k",
    "SELECT k, v FROM search_read_config ORDER BY k",
)


def remember(writer: Writer) -> Iterator[None]:
    """Sum everything, in batches, and keep the sum. Raises DatabaseError."""
    total = yield from _summed(writer)
    with writer.transaction() as connection:
        connection.execute("INSERT OR REPLACE INTO search_sum VALUES (1, ?)", (total,))
    yield


def changed(reader: Reader) -> Generator[None, None, bool]:
    """Tell, after batches, whether anything is other than when it was summed.

    While the index is being changed there is no sum, and then nothing is told. Raises DatabaseError.
    """
    before = reader.one("SELECT checksum FROM search_sum")
    if before is None:
        return False
    total = yield from _summed(reader)
    after = reader.one("SELECT checksum FROM search_sum")
    return before == after and before != (total,)


def _summed(reader: Reader) -> Generator[None, None, int]:
    total = 0
    for table, key, columns in _PARTS:
        last: Value = -(2**63)
        statement = f"SELECT {columns} FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT {BATCH}"  # noqa: S608 - our own names
        while rows := reader.all(statement, (last,)):
            for row in rows:
                total = zlib.crc32(_bytes(row), total)
            last = rows[-1][0]
            yield
    for statement in _SMALL:
        for row in reader.each(statement):
            total = zlib.crc32(_bytes(row), total)
        yield
    return total


def _bytes(row: tuple[Value, ...]) -> bytes:
    """Return a row as bytes. A text that is broken is read with a mark in it, and so has another sum."""
    parts = (value if isinstance(value, bytes) else str(value).encode("utf-8", "replace") for value in row)
    return b"\0".join(parts)
