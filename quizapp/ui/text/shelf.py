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
        "all": translate("shelf", "All packs"),
        "favourites": translate("shelf", "Favourites"),
        "archive": translate("shelf", "Archive"),
        "removed": translate("shelf", "Removed"),
        "group": group,
    }[which]


def order(translate: Translate, order: str) -> str:
    """Name an order of packs."""
    return {
        "title": translate("shelf", "By title"),
        "mastered": translate("shelf", "Least mastered first"),
        "review": translate("shelf", "Most ready for review first"),
        "last": translate("shelf", "Practised last first"),
    }[order]


def ordered(translate: Translate, order_words: str, turned: bool) -> str:
    """Tell the order that packs are in."""
    if turned:
        return translate("shelf", "{order}, the other way round").format(order=order_words)
    return order_words


def viewing(translate: Translate, which_words: str, order_words: str) -> str:
    """Name, for a screen reader, the button that changes which packs are listed."""
    return translate("shelf", "Packs that are listed: {which}. {order}.").format(
        which=which_words, order=order_words
    )


def nothing_there(translate: Translate, which: str, group: str) -> str:
    """Tell that no pack is where one looks."""
    return {
        "all": translate("shelf", "Every pack was removed or put in the archive."),
        "favourites": translate("shelf", "No pack is among the favourites. A pack’s menu puts it there."),
        "archive": translate("shelf", "No pack is in the archive. A pack’s menu puts it there."),
        "removed": translate("shelf", "No pack was removed in the last 30 days."),
        "group": translate("shelf", "No pack is in the group {group}.").format(group=group),
    }[which]


def favourite(translate: Translate) -> str:
    """Say, within a row’s name, that a pack is a favourite."""
    return translate("shelf", "favourite")


def in_groups(translate: Translate, groups: str) -> str:
    """Say, within a row’s name, in which groups a pack is."""
    return translate("shelf", "in {groups}").format(groups=groups)


def remove_it(translate: Translate) -> str:
    """Name the button that removes a pack which cannot be opened."""
    return translate("shelf", "Remove the pack")


def revision(translate: Translate, number: int, day: date) -> str:
    """Tell a pack from another of its title."""
    return translate("shelf", "Revision {number}, added {day}").format(
        number=number, day=dates.day(translate, day)
    )


def deeds(translate: Translate) -> dict[str, str]:
    """Return the entries of a row’s menu on the pack itself, by what they do."""
    return {
        "about": translate("shelf", "About this pack"),
        "favourite": translate("shelf", "Favourite"),
        "groups": translate("shelf", "Groups …"),
        "edit_copy": translate("shelf", "Edit a copy"),
        "export": translate("shelf", "Export …"),
        "export_cited": translate("shelf", "Export cited passages only …"),
        "reports": translate("shelf", "Save problems reported …"),
        "archive": translate("shelf", "Put in the archive"),
        "unarchive": translate("shelf", "Take out of the archive"),
        "remove": translate("shelf", "Remove"),
        "bring_back": translate("shelf", "Bring back"),
    }
