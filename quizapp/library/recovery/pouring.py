"""Rows out of one library into another, without doubles; nothing is taken whose checksum does not hold.

Rows of one history keep their numbers, for the log is ordered by them; where a number is taken by another
row, and for what was given meanwhile in a new library, rows come after those that are there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.library import sessions
from quizapp.library.checksums import COLUMNS, FOUND_BY, REBUILT, BadRow, check, checksum, selection
from quizapp.library.learners.moving import give_as_moved
from quizapp.library.packs.own_copies import to_own_copy
from quizapp.library.rebuild import follow
from quizapp.library.response_rows import to_proof, to_response

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterator, Mapping

    from quizapp.library.checksums import Row
    from quizapp.library.connections import Reader, Value
    from quizapp.library.packs.rewording import Rewordings
    from quizapp.library.rebuild import Review

BATCH_ROWS: Final = 200

TABLES: Final = tuple(table for table in COLUMNS if table not in REBUILT and table != "pack")
"""What is poured row by row."""

SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "response": ("session", "place", "attempt"),
    "proof": ("session", "response"),
    "own_setting": ("learner", "key"),
    "own_copy": ("pack", "source"),
}
"""The columns by which two rows are the same; of the other tables it is the first column."""

_CHANGED: Final = frozenset(
    {
        "learner", "profile", "code", "own_setting", "session", "moved", "setting", "removal", "shelf",
        "own_copy",
    }
)  # fmt: skip
"""Tables whose rows change while they are kept: of two that are the same, the later library's counts."""

_MAKERS: Final[Mapping[str, Callable[[Row], object]]] = {
    "response": to_response,
    "proof": to_proof,
    "session": sessions.to_plan,
    "own_copy": to_own_copy,
}
"""What has to understand a row of these tables before it is taken."""

_OPEN: Final = selection("session") + " WHERE learner = ? AND pack = ? AND state = 'open' AND id != ?"
_END: Final = "UPDATE session SET state = ?, ended_us = ?, checksum = ? WHERE id = ?"
_BEGUN, _STATE, _ENDED = (COLUMNS["session"].index(name) for name in ("begun_us", "state", "ended_us"))
_ASIDE: Final = """
    INSERT INTO set_aside (origin, content, reason, at_us) SELECT :origin, :content, :reason, :at_us
    WHERE NOT EXISTS (
        SELECT 1 FROM set_aside WHERE origin = :origin AND content = :content AND at_us = :at_us
    )
"""


@dataclass
class Pouring:
    """What came of it so far: how many rows were taken from each table, and those that were refused."""

    taken: dict[str, int] = field(default_factory=dict)
    refused: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class Later:
    """What is poured was kept after what is there: it comes behind, and where rows change it is what counts.

    `review` is as in `rebuild`, `rewordings` are those of the library; `renamed` maps learners to those that
    they are there. `carried` are rows that a new library was begun with: they count for no more than where
    they came from.
    """

    review: Review
    rewordings: Rewordings
    renamed: Mapping[str, str] = field(default_factory=dict)
    carried: Collection[tuple[str, Row]] = frozenset()


def pour(
    into: sqlite3.Connection, reader: Reader, told: Pouring, later: Later | None = None
) -> Iterator[Pouring]:
    """Pour all tables but those of packs, in batches each of which is a transaction of `into`.

    Cards and rollups follow only what comes later; else they have to be rebuilt. Raises DatabaseError.
    """
    for table in TABLES:
        for batch in _batches(reader, table):
            into.execute("BEGIN IMMEDIATE")
            for number, row in _good(table, batch, told):
                told.taken[table] = told.taken.get(table, 0) + _put(into, table, number, row, later)
            into.execute("COMMIT")
            yield told
    into.execute("BEGIN IMMEDIATE")
    for origin, content, reason, at_us in reader.each("SELECT origin, content, reason, at_us FROM set_aside"):
        into.execute(_ASIDE, {"origin": origin, "content": content, "reason": reason, "at_us": at_us})
    give_as_moved(into)
    into.execute("COMMIT")
    yield told


def _batches(reader: Reader, table: str) -> Iterator[list[tuple[int | None, Row]]]:
    """Yield rows in their order, each with its number, None in a table that has none."""
    key = FOUND_BY[table][0]
    last: Value = None
    while True:
        after = "" if last is None else f"WHERE {key} > ?"
        statement = f"{selection(table)} {after} ORDER BY {key} LIMIT {BATCH_ROWS}".replace(
            "SELECT ", f"SELECT {key}, ", 1
        )
        rows = reader.all(statement, () if last is None else (last,))
        if not rows:
            return
        last = rows[-1][0]
        yield [(row[0] if key == "number" else None, row[1:]) for row in rows]


def _good(table: str, batch: list[tuple[int | None, Row]], told: Pouring) -> Iterator[tuple[int | None, Row]]:
    """Yield the rows that hold and are understood, and note those that are not."""
    make = _MAKERS.get(table, _as_it_is)
    for number, row in batch:
        checked = check(table, [row], make)
        told.refused += checked.bad
        if checked.good:
            yield number, row


def _as_it_is(row: Row) -> Row:
    return row


def _put(into: sqlite3.Connection, table: str, number: int | None, row: Row, later: Later | None) -> bool:
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
    columns = COLUMNS[table]
    if number is not None and later is None and _insert(into, table, ("number", *columns), (number, *row)):
        return True
    # Either the number is taken by another row, or the same row is there.
    if _insert(into, table, columns, row):
        if later is not None and table == "response":
            follow(into, [(None, *row)], later.review, later.rewordings)
        return True
    if later is not None and table in _CHANGED:
        _replace(into, table, row)
    return False


def decided(reader: Reader) -> set[tuple[str, Row]]:
    """Return the rows of the small tables in which people decide something. Raises DatabaseError."""
    return {(table, row) for table in sorted(_CHANGED - {"session"}) for row in reader.each(selection(table))}


def _insert(into: sqlite3.Connection, table: str, columns: tuple[str, ...], values: Row) -> bool:
    names = ", ".join((*columns, "checksum"))
    places = ", ".join("?" * len(values))
    statement = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})"  # noqa: S608 - our own names
    return into.execute(statement, values).rowcount > 0


def _replace(into: sqlite3.Connection, table: str, row: Row) -> None:
    same = SAME.get(table, COLUMNS[table][:1])
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
