"""The sentences on where packs stand: favourites, groups, archive, and in which order they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text import dates

if TYPE_CHECKING:
    from datetime import date

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
    return {
        "title": translate("collections.order.title"),
        "mastered": translate("collections.order.mastered"),
        "review": translate("collections.order.review"),
        "last": translate("collections.order.last"),
    }[order]


def ordered(translate: Translate, order_words: str, turned: bool) -> str:
    """Tell the order that packs are in."""
    if turned:
        return translate("collections.ordered", order=order_words)
    return order_words


def viewing(translate: Translate, which_words: str, order_words: str) -> str:
    """Name, for a screen reader, the button that changes which packs are listed."""
    return translate("collections.viewing", which=which_words, order=order_words
    )


def nothing_there(translate: Translate, which: str, group: str) -> str:
    """Tell that no pack is where one looks."""
    return {
        "all": translate("collections.nothing_there.all"),
        "favourites": translate("collections.nothing_there.favourites"),
        "archive": translate("collections.nothing_there.archive"),
        "removed": translate("collections.nothing_there.removed"),
        "group": translate("collections.nothing_there.group", group=group),
    }[which]


def favourite(translate: Translate) -> str:
    """Say, within a row’s name, that a pack is a favourite."""
    return translate("collections.favourite")


def in_groups(translate: Translate, groups: str) -> str:
    """Say, within a row’s name, in which groups a pack is."""
    return translate("collections.in_groups", groups=groups)


def remove_it(translate: Translate) -> str:
    """Name the button that removes a pack which cannot be opened."""
    return translate("collections.remove_it")


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell a pack from another of its title."""
    return translate("collections.revision", number=number, day=dates.day(translate, day)
    )


def deeds(translate: Translate) -> dict[str, str]:
    """Return the entries of a row’s menu on the pack itself, by what they do."""
    return {
        "about": translate("collections.deeds.about"),
        "favourite": translate("collections.deeds.favourite"),
        "groups": translate("collections.deeds.groups"),
        "edit_copy": translate("collections.deeds.edit_copy"),
        "export": translate("collections.deeds.export"),
        "export_cited": translate("collections.deeds.export_cited"),
        "reports": translate("collections.deeds.reports"),
        "archive": translate("collections.deeds.archive"),
        "unarchive": translate("collections.deeds.unarchive"),
        "remove": translate("collections.deeds.remove"),
        "bring_back": translate("collections.deeds.bring_back"),
    }
