"""How the packs that are listed are told, and what else could be. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, get_args

from quizapp.ui.home.lines import pack_line
from quizapp.ui.home.state import ViewChoice, Viewing
from quizapp.ui.home.viewing import ORDERS, View, Which, groups_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quizapp.library.packs.listing import PackRow
    from quizapp.ui.home.state import PackLine
    from quizapp.ui.ports import Clock, Translate


def viewing(view: View, rows: Iterable[PackRow], tr: Translate) -> Viewing:
    """Return how a view is told; `rows` are those of the shelf, in whose groups packs can be looked for."""
    which, order = _which(view.which, view.group, tr), tr(f"collections.order.{view.order}")
    if view.turned:
        order = tr("collections.ordered", order=order)
    return Viewing(
        which,
        tr("collections.viewing", which=which, order=order),
        view,
        lambda: (_places(view, rows, tr), _orders(view, tr)),
    )


def line_of(
    found: Sequence[PackRow],
    every: Iterable[PackRow],
    view: View,
    clock: Clock,
    tr: Translate,
    teaches: Callable[[], bool] = lambda: False,
) -> Callable[[int], PackLine]:
    """Return what words the pack at a place of `found`; those of one title among `every` are told apart.

    A row is asked for once for each thing that is painted or said of it, and worded once.
    """
    titles = Counter(row.title for row in every)
    removed = view.which == "removed"

    @cache
    def told(place: int, teaching: bool) -> PackLine:
        row = found[place]
        twin = titles[row.title] > 1
        return pack_line(row, clock, tr, removed=removed, twin=twin, teaches=teaching)

    return lambda place: told(place, teaches())


def nothing_there(view: View, tr: Translate) -> str:
    """Tell that there is no pack in a view."""
    if view.which == "group":
        return tr("collections.nothing_there.group", group=view.group)
    return tr(f"collections.nothing_there.{view.which}")


def _which(which: Which, group: str, tr: Translate) -> str:
    return group if which == "group" else tr(f"collections.which.{which}")


def _places(view: View, rows: Iterable[PackRow], tr: Translate) -> tuple[ViewChoice, ...]:
    places: list[tuple[Which, str]] = []
    for which in get_args(Which):
        places += [(which, group) for group in groups_of(rows)] if which == "group" else [(which, "")]
    here = (view.which, view.group)
    return tuple(
        ViewChoice(_which(*place, tr), replace(view, which=place[0], group=place[1]), place == here)
        for place in places
    )


def _orders(view: View, tr: Translate) -> tuple[ViewChoice, ...]:
    return tuple(
        ViewChoice(tr(f"collections.order.{order}"), view.ordered(order), order == view.order)
        for order in ORDERS
    )
