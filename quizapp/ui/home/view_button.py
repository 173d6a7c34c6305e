"""The button that tells which packs are listed, and changes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.text.keys import LISTED, pressed_by
from quizapp.ui.widgets.button import KeyButton

if TYPE_CHECKING:
    from quizapp.ui.home.state import Viewing
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


class ViewButton(KeyButton):
    """Opens a menu of what can be listed, and in which order."""

    chosen = Signal(object)

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__(look, "", icon="down", small=True)
        self._viewing: Viewing | None = None
        self.show_key("", pressed_by(translate, LISTED))
        self.clicked.connect(self.open_menu)

    def show_viewing(self, viewing: Viewing | None) -> None:
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
        from quizapp.ui.home.menus import view_menu  # noqa: PLC0415 -- not for the start
        from quizapp.ui.widgets.menu import open_below  # noqa: PLC0415 -- not for the start

        open_below(view_menu(self, self._viewing.choices(), self.chosen.emit), self)
