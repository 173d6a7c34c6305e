"""Which packs home lists, in which order, and how that is told. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from quizapp.record import record
from quizapp.ui.home.pack_row_builder import build_pack_table_row
from quizapp.ui.home.state import ListingChoice, ListingMenu

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.library.packs.pack_list import PackRow
    from quizapp.pack.ids import PackId
    from quizapp.ui.home.state import PackTableRow
    from quizapp.ui.ports import Clock, Translate

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


def build_listing_menu(view: PackListing, rows: Iterable[PackRow], tr: Translate) -> ListingMenu:
    """Return how a view is told; `rows` are those of the shelf, in whose groups packs can be looked for."""
    which, order = _which(view.which, view.group, tr), tr(f"collections.order.{view.order}")
    if view.turned:
        order = tr("collections.ordered", order=order)
    return ListingMenu(
        which,
        tr("collections.viewing", which=which, order=order),
        view,
        lambda: (_places(view, rows, tr), _orders(view, tr)),
    )


def build_row_provider(
    found: Sequence[PackRow],
    every: Iterable[PackRow],
    view: PackListing,
    clock: Clock,
    tr: Translate,
    teaches: Callable[[], bool] = lambda: False,
) -> Callable[[int], PackTableRow]:
    """Return what words the pack at a place of `found`; those of one title among `every` are told apart.

    A row is asked for once for each thing that is painted or said of it, and worded once.
    """
    titles = Counter(row.title for row in every)
    removed = view.which == "removed"

    @cache
    def told(place: int, teaching: bool) -> PackTableRow:
        row = found[place]
        twin = titles[row.title] > 1
        return build_pack_table_row(row, clock, tr, removed=removed, twin=twin, teaches=teaching)

    return lambda place: told(place, teaches())


def describe_empty_listing(view: PackListing, tr: Translate) -> str:
    """Tell that there is no pack in a view."""
    if view.which == "group":
        return tr("collections.nothing_there.group", group=view.group)
    return tr(f"collections.nothing_there.{view.which}")


def _which(which: ListingScope, group: str, tr: Translate) -> str:
    return group if which == "group" else tr(f"collections.which.{which}")


def _places(view: PackListing, rows: Iterable[PackRow], tr: Translate) -> tuple[ListingChoice, ...]:
    places: list[tuple[ListingScope, str]] = []
    for which in get_args(ListingScope):
        places += [(which, group) for group in list_groups(rows)] if which == "group" else [(which, "")]
    here = (view.which, view.group)
    return tuple(
        ListingChoice(_which(*place, tr), replace(view, which=place[0], group=place[1]), place == here)
        for place in places
    )


def _orders(view: PackListing, tr: Translate) -> tuple[ListingChoice, ...]:
    return tuple(
        ListingChoice(tr(f"collections.order.{order}"), view.ordered(order), order == view.order)
        for order in LISTING_ORDERS
    )
