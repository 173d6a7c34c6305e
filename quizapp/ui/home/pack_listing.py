"""Which packs home lists, and in which order. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.library.packs.pack_list import PackRow
    from quizapp.pack.ids import PackId

ListingScope = Literal["all", "favourites", "group", "archive", "removed"]
ListingOrder = Literal["title", "mastered", "review", "last"]

LISTING_ORDERS: Final[tuple[ListingOrder, ...]] = get_args(ListingOrder)
"""The orders that packs can be in, by the columns of the table."""


@record
class PackListing:
    """What is listed: `which` packs, of which `group`, in what order, or `turned` the other way round."""

    which: ListingScope = "all"
    group: str = ""
    order: ListingOrder = "title"
    turned: bool = False

    def ordered(self, order: ListingOrder) -> PackListing:
        """Return the view in another order; in the one that it has already, turned round."""
        return replace(self, order=order, turned=order == self.order and not self.turned)


def list_packs(
    rows: Iterable[PackRow], archived: Iterable[PackRow], view: PackListing, removed: Iterable[PackRow] = ()
) -> list[PackRow]:
    """Return the packs of a view. All kinds of rows come by title; by title the favourites stand first."""
    there = {"archive": archived, "removed": removed}.get(view.which, rows)
    packs = [row for row in there if _belongs(row, view)]
    if view.turned and view.order == "title":
        packs.reverse()
    packs.sort(key=_KEYS[view.order], reverse=view.turned and view.order != "title")
    return packs


def find_neighbour(before: Iterable[PackRow], chosen: PackId | None, now: Iterable[PackRow]) -> PackId | None:
    """Return the pack to be chosen of those listed now: the one that was, else the next one to it."""
    there, was = {row.id for row in now}, [row.id for row in before]
    if chosen is None or chosen in there or chosen not in was:
        return chosen
    at = was.index(chosen)
    return next((each for each in (*was[at + 1 :], *was[at::-1]) if each in there), None)


def list_groups(rows: Iterable[PackRow]) -> tuple[str, ...]:
    """Return the names of the groups in which packs are, in order."""
    return tuple(sorted({group for row in rows for group in row.groups}, key=str.casefold))


def _belongs(row: PackRow, view: PackListing) -> bool:
    if view.which == "favourites":
        return row.favourite
    return view.which != "group" or view.group in row.groups


def _mastered(row: PackRow) -> float:
    return row.mastered / row.keys if row.keys else 1.0


def _last(row: PackRow) -> float:
    return 0.0 if row.last is None else -row.last.timestamp()


_KEYS: Final[dict[ListingOrder, Callable[[PackRow], Any]]] = {
    "title": lambda row: not row.favourite,
    "mastered": _mastered,
    "review": lambda row: -row.ready,
    "last": _last,
}
