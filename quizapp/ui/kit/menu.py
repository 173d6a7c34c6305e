"""Menus that are made when they are opened, and go when they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def build_menu(around: QWidget) -> QMenu:
    """Return an empty menu; it goes when it is closed."""
    menu = QMenu(around)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def add_menu_entry(menu: QMenu, words: str, act: Callable[[], None], *, on: bool | None = None) -> None:
    """Add an entry that does something; one that is not None `on` has a check."""
    # Qt would take a single ampersand for a shortcut.
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(on is not None)
    action.setChecked(bool(on))
    action.triggered.connect(lambda _checked=False: act())


def open_menu_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu below a widget, usually the button that it belongs to, or above it where there is no room.

    Qt would move it up over the button, and take a press on the entry there for one on the button.
    """
    place = widget.mapToGlobal(widget.rect().bottomLeft())
    above = widget.mapToGlobal(widget.rect().topLeft()) - QPoint(0, menu.sizeHint().height())
    room = widget.screen().availableGeometry()
    fits = place.y() + menu.sizeHint().height() <= room.bottom() or above.y() < room.top()
    menu.popup(place if fits else above)
