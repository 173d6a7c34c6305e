"""The menus of home: what can be done with a pack, and which packs are listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.ui.kit.menu import add_menu_entry, build_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMenu, QWidget

    from quizapp.ui.home.listing import PackListing
    from quizapp.ui.home.state import HomeAction, ListingChoice


def build_row_menu(around: QWidget, deeds: Iterable[HomeAction], do: Callable[[HomeAction], None]) -> QMenu:
    """Return a menu of what can be done with a pack; it goes when it is closed."""
    menu = build_menu(around)
    for deed in deeds:
        if deed.begins:
            menu.addSeparator()
        add_menu_entry(menu, deed.words, partial(do, deed), on=deed.on)
    return menu


def build_view_menu(
    around: QWidget, parts: Iterable[Iterable[ListingChoice]], show_only: Callable[[PackListing], None]
) -> QMenu:
    """Return a menu of the ways in which packs can be listed; it goes when it is closed."""
    menu = build_menu(around)
    for place, part in enumerate(parts):
        if place:
            menu.addSeparator()
        for choice in part:
            add_menu_entry(menu, choice.words, partial(show_only, choice.view), on=choice.on)
    return menu
