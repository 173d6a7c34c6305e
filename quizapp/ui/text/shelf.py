"""The sentences on where packs stand: favourites, groups, archive, and in which order they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def which(translate: Translate, which: str, group: str) -> str:
    """Name the packs that are listed; a group has its own name."""
    return {
        "all": translate("collections.which.all"),
        "favourites": translate("collections.which.favourites"),
        "archive": translate("collections.which.archive"),
        "removed": translate("collections.which.removed"),
        "group": group,
    }[which]


def order(translate: Translate, order: str) -> str:
    """Name an order of packs."""
    return translate(f"collections.order.{order}")


def ordered(translate: Translate, order_words: str, turned: bool) -> str:
    """Tell the order that packs are in."""
    if turned:
        return translate("collections.ordered", order=order_words)
    return order_words


def nothing_there(translate: Translate, which: str, group: str) -> str:
    """Tell that no pack is where one looks."""
    return {
        "all": translate("collections.nothing_there.all"),
        "favourites": translate("collections.nothing_there.favourites"),
        "archive": translate("collections.nothing_there.archive"),
        "removed": translate("collections.nothing_there.removed"),
        "group": translate("collections.nothing_there.group", group=group),
    }[which]
