"""Rows as they are stored: their checksums, and times.

SQLite has no checksums, and a flipped bit goes unseen. So each row that cannot be rebuilt has one. CRC-32
finds every flip of one bit and misses one accident in four thousand million. It guards against failing
disks, not against forgers, who could write a new sum beside their row whatever it was made with; and zlib
costs nothing at the start. What is summed is the JSON, in ASCII, of the table's name and the row's values
in the order of `COLUMNS`, so that a text, a number and nothing are told apart, and a value that moved to
another table or column is noticed.

Rows that are read with their checksum: what holds is given back, what does not is told and never used.
Times are microseconds since 1970 in UTC, exact both ways.
"""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar

from quizapp.record import record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

Value = str | int | float | None

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "learner": ("id", "name", "created_us"),
    "profile": ("learner", "colour", "letter", "class", "archived", "guest", "last_us"),
    "pin": ("learner", "salt", "hash", "cost"),
    "learner_setting": ("learner", "key", "value"),
    "pack": (
        "id", "revision", "title", "language", "source", "publisher", "published",
        "sources", "banks", "questions", "keys", "bundled", "installed_us", "sha256",
    ),
    "session": ("id", "learner", "pack", "plan", "length", "started_us", "state", "ended_us"),
    "session_owner": ("session", "learner", "at_us"),
    "response": (
        "id", "session", "learner", "place", "pack", "revision", "question", "fingerprint", "kind", "answer",
        "score", "outcome", "certainty", "hint", "attempt", "shown_us", "answered_us", "key", "skill", "day",
    ),
    "evidence": ("id", "response", "session", "learner", "spans", "score", "answered_us"),
    "snapshot": ("fingerprint", "content"),
    "setting": ("key", "value"),
    "report": (
        "id", "pack", "title", "revision", "question", "fingerprint", "asked", "words", "written_us",
    ),
    "report_author": ("report", "learner"),
    "removal": ("pack", "at_us"),
    "pack_collection": ("pack", "favourite", "archived", "group_names"),
    "local_copy": ("pack", "source", "file", "paragraphs", "at_us"),
    "card": ("learner", "pack", "key", "card", "due_us", "answers", "first_correct_day", "mastered"),
}  # fmt: skip
"""The tables whose rows have a checksum, with the columns that it covers, in the order of the table."""

REBUILT: Final = frozenset({"card"})
"""Those of them that follow from the others: what fails is made again, and nothing of it is copied."""

ROW_KEYS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(COLUMNS, ("number",)) | {
    "setting": ("key",),
    "card": ("learner", "pack", "key"),
}
"""The columns by which a row is found in its table."""

_ENCODE: Final = json.JSONEncoder(separators=(",", ":"), default=repr).encode
"""Bytes, which no row has before it is damaged, are summed as well, so that it shows."""

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_STEP: Final = timedelta(microseconds=1)


def checksum(table: str, values: Sequence[Value]) -> int:
    """Return the checksum of a row's values, given in the order of `COLUMNS[table]`."""
    return zlib.crc32(_ENCODE((table, *values)).encode("ascii"))


def insertion(table: str, *first: str, otherwise: Literal["", "IGNORE", "REPLACE"] = "") -> str:
    """Return the statement that inserts a row: the values of `COLUMNS[table]`, then their checksum.

    `first` are columns before these; `otherwise` tells what becomes of it where the same row is there.
    """
    columns = (*first, *COLUMNS[table], "checksum")
    places = ", ".join("?" * len(columns))
    insert = f"INSERT OR {otherwise}" if otherwise else "INSERT"
    return f"{insert} INTO {table} ({', '.join(columns)}) VALUES ({places})"


def insert_row(
    connection: sqlite3.Connection,
    table: str,
    values: Sequence[Value],
    otherwise: Literal["", "IGNORE", "REPLACE"] = "",
) -> sqlite3.Cursor:
    """Insert a row with its checksum, inside the transaction that the caller began.

    `values` are in the order of `COLUMNS[table]`; `otherwise` is as in `insertion`.
    """
    return connection.execute(insertion(table, otherwise=otherwise), (*values, checksum(table, values)))


def selection(table: str, *first: str) -> str:
    """Return the start of a statement that reads the values of `COLUMNS[table]`, then their checksum.

    `first` are columns before these.
    """
    return f"SELECT {', '.join((*first, *COLUMNS[table]))}, checksum FROM {table}"  # noqa: S608 - our own names


T = TypeVar("T")
Row = tuple[Any, ...]


@record
class BadRow:
    """A row that cannot be believed: its table, its first value (an id or a key), and why."""

    table: str
    id: str
    reason: str


@record
class Checked(Generic[T]):
    """What was read: the good in the order of its rows, and the bad, to be set aside by `integrity`."""

    good: tuple[T, ...]
    bad: tuple[BadRow, ...] = ()


def check_rows(table: str, rows: Iterable[Row], make: Callable[[Row], T]) -> Checked[T]:
    """Return what `make` makes of each row that holds.

    A row is the values of COLUMNS[table], then their checksum; `make` raises ValueError for one it cannot
    use.
    """
    good, bad = [], []
    for row in rows:
        reason = find_fault(table, row)
        if reason is None:
            try:
                good.append(make(row))
            except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as error:
                reason = f"its content is not understood ({error})"
        if reason is not None:
            bad.append(BadRow(table, str(row[0]), reason))
    return Checked(tuple(good), tuple(bad))


def find_fault(table: str, row: Row) -> str | None:
    """Return why the row cannot be believed; None if it can."""
    return None if checksum(table, row[:-1]) == row[-1] else "its checksum does not hold"


def match_literal(known: tuple[T, ...], value: object) -> T:
    """Return the word of a closed list that equals the value. Raises ValueError if none does."""
    for word in known:
        if word == value:
            return word
    raise ValueError(f"{value!r} is none of {known}")


def to_microseconds(moment: datetime) -> int:
    """Return the microseconds since 1970 in UTC. Raises TypeError for a time without its zone."""
    return (moment - _START) // _STEP


def from_microseconds(stored_us: int) -> datetime:
    """Return the moment in UTC. Raises OverflowError for what no calendar holds."""
    return _START + stored_us * _STEP
