"""What finds packs, chooses which are listed, and opens the menu of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.search_field import SearchField
from quizapp.ui.messages.keys import LISTING_MENU, describe_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from quizapp.ui.home.listing import PackListing
    from quizapp.ui.home.state import HomeAction, ListingChoice, ListingMenu
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


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


class ListingButton(KeyButton):
    """Opens a menu of what can be listed, and in which order."""

    chosen = Signal(object)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, "", icon="down", small=True)
        self._viewing: ListingMenu | None = None
        self.show_key("", describe_key(translate, LISTING_MENU))
        self.clicked.connect(self.open_menu)

    def show_viewing(self, viewing: ListingMenu | None) -> None:
        """Tell what is listed; without any packs there is nothing to choose."""
        self._viewing = viewing
        self.setVisible(viewing is not None)
        if viewing is not None:
            self.show_words(viewing.words)
            self.setAccessibleName(viewing.name)

    def open_menu(self) -> None:
        """Open the menu below the button."""
        if self._viewing is not None and self.isVisible():
            open_menu_below(build_view_menu(self, self._viewing.choices(), self.chosen.emit), self)


FIELD_WIDTH: Final = 240
MAX_LENGTH: Final = 200


class PackFilterField(SearchField):
    """Esc, Enter and Down are left to the screen."""

    cleared = Signal()
    down_pressed = Signal()

    def __init__(self, look: Style, words: str) -> None:
        super().__init__(look, words, FIELD_WIDTH, MAX_LENGTH)

    def clear(self) -> None:
        """Take the words away, and say so."""
        super().clear()
        self.cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the packs; leave Enter to the screen."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
