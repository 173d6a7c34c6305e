"""Rows that are read with their checksum: what holds is given back, what does not is told and never used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from quizapp.library.checksums import checksum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be believed: its table, its first value (an id or a key), and why."""

    table: str
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What was read: the good in the order of its rows, and the bad, to be set aside by `integrity`."""

    good: tuple[T, ...]
    bad: tuple[BadRow, ...] = ()


def check(table: str, rows: Iterable[Row], make: Callable[[Row], T]) -> Checked[T]:
    """Return what `make` makes of each row that holds.

    A row is the values of COLUMNS[table], then their checksum; `make` raises ValueError for one it cannot
    use.
    """
    good, bad = [], []
    for row in rows:
        reason = fault(table, row)
        if reason is None:
            try:
                good.append(make(row))
            except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as error:
                reason = f"its content is not understood ({error})"
        if reason is not None:
            bad.append(BadRow(table, str(row[0]), reason))
    return Checked(tuple(good), tuple(bad))


def fault(table: str, row: Row) -> str | None:
    """Return why the row cannot be believed; None if it can."""
    return None if checksum(table, row[:-1]) == row[-1] else "its checksum does not hold"


def one_of(known: tuple[T, ...], value: object) -> T:
    """Return the word of a closed list that equals the value. Raises ValueError if none does."""
    for word in known:
        if word == value:
            return word
    raise ValueError(f"{value!r} is none of {known}")
