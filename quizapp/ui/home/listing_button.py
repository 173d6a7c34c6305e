"""The button that tells which packs are listed, and changes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.messages.keys import LISTING_MENU, describe_key

if TYPE_CHECKING:
    from quizapp.ui.home.state import ListingMenu
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


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
        if self._viewing is None or not self.isVisible():
            return
        from quizapp.ui.home.pack_menus import build_view_menu  # noqa: PLC0415 -- not for the start
        from quizapp.ui.kit.menu import open_menu_below  # noqa: PLC0415 -- not for the start

        open_menu_below(build_view_menu(self, self._viewing.choices(), self.chosen.emit), self)
