"""The filters of the search: a button each, with a menu of what it can show only."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.search.state import FilterName, SearchFilter

FILTER_NAMES: tuple[FilterName, ...] = ("pack", "bank", "state", "kind", "skill")


class SearchFilterBar(FlowBox):
    """One button a filter, in lines as words are."""

    chosen = Signal(str, str)
    all_asked = Signal()

    def __init__(self, look: Style, show_all: str) -> None:
        self._buttons = {name: KeyButton(look, "", icon="down", small=True) for name in FILTER_NAMES}
        self._all = KeyButton(look, show_all, small=True)
        super().__init__(*self._buttons.values(), self._all, gap=8)
        self._all.clicked.connect(self._show_all)
        self._filters: dict[str, SearchFilter] = {}
        for name, button in self._buttons.items():
            button.clicked.connect(partial(self._open, name))

    def show_filters(self, filters: Sequence[SearchFilter], *, filtered: bool) -> None:
        """Show what the filters show only; one that is not there has nothing to choose from."""
        self._all.setVisible(filtered)
        self._filters = {each.name: each for each in filters}
        for name, button in self._buttons.items():
            found = self._filters.get(name)
            button.setVisible(found is not None)
            if found is not None and (button.words, button.accessibleName()) != (found.words, found.said):
                button.show_words(found.words)
                button.setAccessibleName(found.said)
        self.updateGeometry()

    def _show_all(self) -> None:
        # It goes, and the keyboard with it: to where there is something to be chosen again.
        self._buttons["pack"].setFocus()
        self.all_asked.emit()

    def _open(self, name: FilterName) -> None:
        """Open the menu of a filter below its button; it goes when it is closed."""
        menu = build_menu(self)
        for choice in self._filters[name].choices:
            add_menu_entry(menu, choice.words, partial(self.chosen.emit, name, choice.value), on=choice.on)
        open_menu_below(menu, self._buttons[name])
