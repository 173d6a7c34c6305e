"""What follows from other rows: counts of cards, what is listed of packs, what finding is made of.

The rows of `pack_description`, `bank`, `question` and `rewording` follow from the pack's bytes: they are
worked out when it is put in, and again when in doubt. One checksum over all that a pack has tells that none
of them has changed on the disk.

So does one over all that finding is made of: a flipped bit there would hide a question without a word.
SQLite looks after the shape of its index, not after what is in it, for the index keeps no text to compare
with. So what SQLite stores for it is summed when a change is through, and compared by the check of the day.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Final

from quizapp.library.batches import batched

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from quizapp.library.connections import LibraryReader, LibraryWriter, Value


CARD_IS_CURRENT: Final = """
    EXISTS (SELECT 1 FROM question WHERE question.pack = pack.number AND question.key = card.key
        AND NOT question.worked AND instr(card.answers, question.fingerprint))
"""
"""A card stands for what can be asked if one of its key's questions is there as it was answered."""

RECOUNT_MASTERED: Final = f"""
    UPDATE rollup SET mastered = (
        SELECT count(*) FROM card JOIN pack ON pack.id = card.pack AND pack.visible
        WHERE card.learner = rollup.learner AND card.pack = rollup.pack
            AND card.mastered AND {CARD_IS_CURRENT}
    )
"""  # noqa: S608 - our own words
"""Counts anew what is mastered of every pack; a condition on rollup may follow."""

_ENCODE: Final = json.JSONEncoder(separators=(",", ":"), default=repr).encode
_ROWS: Final = (
    "SELECT summary, advisory, authors, origin FROM pack_description WHERE pack = ?",
    "SELECT place, id, title, summary, worked, questions FROM bank WHERE pack = ? ORDER BY place",
    """SELECT place, bank, id, kind, skill, difficulty, family, key, fingerprint, worked, traps, sentences,
        reads FROM question WHERE pack = ? ORDER BY place""",
    "SELECT place, question, revision, scoring FROM rewording WHERE pack = ? ORDER BY place",
)
_VISIBLE: Final = (
    "SELECT number, pack_checksum.checksum FROM pack LEFT JOIN pack_checksum ON pack_checksum.pack = number"
    " WHERE visible AND damage = ''"
)

CHECKSUM_BATCH: Final = 200

_PARTS: Final = (
    ("search_document", "number", "number, texts"),
    ("search_question_data", "id", "id, block"),
    ("search_passage_data", "id", "id, block"),
)
"""A table, its key, and what is summed: in a `_data` table lies what an index is made of."""

_SMALL: Final = (
    "SELECT pack, sha256, form, done FROM search_pack ORDER BY pack",
    "SELECT segid, term, pgno FROM search_question_idx ORDER BY segid, term",
    "SELECT segid, term, pgno FROM search_passage_idx ORDER BY segid, term",
    "SELECT k, v FROM search_question_config ORDER BY k",
    "SELECT k, v FROM search_passage_config ORDER BY k",
)


def checksum_rows(rows: Iterable[tuple[Value, ...]], so_far: int = 0) -> int:
    """Return the checksum over rows, without the pack's number, that follow those already summed.

    How many are summed in one call changes nothing.
    """
    for batch in batched(rows):
        plain = [[int(each) if each is True or each is False else each for each in row] for row in batch]
        so_far = zlib.crc32(f"{_ENCODE(plain)[1:-1]},".encode("ascii"), so_far)
    return so_far


def find_changed_packs(reader: LibraryReader) -> Iterator[int | None]:
    """Yield the number of each pack in sight whose rows are not as they were put in, None for a sound one.

    One that is known to be damaged is passed over.
    Raises DatabaseError.
    """
    for number, stored in reader.all(_VISIBLE):
        total = 0
        for statement in _ROWS:
            total = checksum_rows(reader.each(statement, (number,)), total)
        yield None if total == stored else number


def save_search_checksum(writer: LibraryWriter) -> Iterator[None]:
    """Sum everything, in batches, and keep the sum. Raises DatabaseError."""
    total = yield from _summed(writer)
    with writer.transaction() as connection:
        connection.execute("INSERT OR REPLACE INTO search_checksum VALUES (1, ?)", (total,))
    yield


def is_search_changed(reader: LibraryReader) -> Generator[None, None, bool]:
    """Tell, after batches, whether anything is other than when it was summed.

    While the index is being changed there is no sum, and then nothing is told. Raises DatabaseError.
    """
    before = reader.one("SELECT checksum FROM search_checksum")
    if before is None:
        return False
    total = yield from _summed(reader)
    after = reader.one("SELECT checksum FROM search_checksum")
    return before == after and before != (total,)


def _summed(reader: LibraryReader) -> Generator[None, None, int]:
    total = 0
    for table, key, columns in _PARTS:
        last: Value = -(2**63)
        statement = f"SELECT {columns} FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT {CHECKSUM_BATCH}"  # noqa: S608 - our own names
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
