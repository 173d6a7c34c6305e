"""How the packs that are listed are told, and what else could be. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, get_args

from quizapp.ui.home.pack_listing import LISTING_ORDERS, ListingScope, PackListing, list_groups
from quizapp.ui.home.pack_row_builder import build_pack_table_row
from quizapp.ui.home.state import ListingChoice, ListingMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quizapp.library.packs.pack_list import PackRow
    from quizapp.ui.home.state import PackTableRow
    from quizapp.ui.ports import Clock, Translate


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
