"""The number of each thing that can be found: its sort, its pack's number, its place among its sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.library.search.texts import Sort

ASKED: Final = "search_asked"
READ: Final = "search_read"
SORTS: Final[dict[Sort, int]] = {
    "question": 0, "pack": 1, "bank": 2, "source": 3, "voice": 4, "passage": 5, "told": 6,
}  # fmt: skip
"""Kept in the database: never changed."""

_NAMES: Final[dict[int, Sort]] = {number: sort for sort, number in SORTS.items()}
INDEX: Final[dict[Sort, str]] = dict.fromkeys(SORTS, ASKED) | {"passage": READ, "told": READ}
"""The index in which the words of a sort are."""

_SORT_BITS: Final = 56
_PACK_BITS: Final = 24
PLACES: Final = (1 << _PACK_BITS) - 1
PACKS: Final = (1 << (_SORT_BITS - _PACK_BITS)) - 1
PACK_SQL: Final = f"((doc.number >> {_PACK_BITS}) & {PACKS})"
PLACE_SQL: Final = f"(doc.number & {PLACES})"
QUESTION_SQL: Final = f"(doc.number & {(1 << _SORT_BITS) - 1})"
"""Of the thing `doc` its pack's number, its place, and the number of the question at its place."""


def number_of(sort: Sort, pack: int, place: int) -> int:
    """Return the number of a thing."""
    return SORTS[sort] << _SORT_BITS | pack << _PACK_BITS | place


def sort_of(number: int) -> Sort:
    """Return the sort of the thing with a number."""
    return _NAMES[number >> _SORT_BITS]


def within(sort: Sort, pack: int | None = None) -> tuple[int, int]:
    """Return the first and the last number that things of a sort can have, of one pack or of all."""
    if pack is None:
        return SORTS[sort] << _SORT_BITS, (SORTS[sort] + 1 << _SORT_BITS) - 1
    return number_of(sort, pack, 0), number_of(sort, pack, PLACES)
