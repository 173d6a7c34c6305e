"""The widgets of the search: the field, the filters, and what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.search_field import SearchField
from quizapp.ui.screens.search import FilterMenus, HitList, SearchInput
from quizapp.ui.search.hit_list import HitListView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.search_filters import SearchFilter

FIELD_WIDTH: Final = 320
ANNOUNCEMENT_DELAY_MS: Final = 700
"""So long after the last letter it is said how much was found."""

STEP_KEYS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
SCREEN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class StepField(SearchField):
    """Up and Down go through what was found; Enter is left to the screen."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through what was found, or type."""
        if event.key() in STEP_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(STEP_KEYS[Qt.Key(event.key())])
        elif event.key() in SCREEN_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SearchPart(Part):
    """Shows a SearchInput, and speaks what was found: the keyboard stays here meanwhile."""

    item: SearchInput

    def build(self, look: Style) -> StepField:
        """Make the field."""
        self.field = StepField(look, self.item.name, FIELD_WIDTH, self.item.longest)
        self.field.textEdited.connect(self.edit)
        self.field.stepped.connect(lambda by: self.item.step(by))  # noqa: PLW0108 -- the item changes
        self.quiet = QTimer(self.field)
        self.quiet.setSingleShot(True)
        self.quiet.setInterval(ANNOUNCEMENT_DELAY_MS)
        self.quiet.timeout.connect(self._speak)
        self.found, self.steps = self.item.found, self.item.steps
        return self.field

    def show(self, item: SearchInput) -> None:
        """Show the words, where they are not what was typed."""
        if item.words != self.field.text():
            self.field.setText(item.words)
        if item.found != self.found:
            self.found = item.found
            self.quiet.start()
        if item.steps != self.steps:
            self.steps = item.steps
            self.quiet.stop()
            announce(self.field, item.row)

    def take_focus(self) -> None:
        """Put the keyboard on words that are replaced by what is typed."""
        super().take_focus()
        self.field.selectAll()

    def _speak(self) -> None:
        if self.field.isVisible():
            announce(self.field, self.found)


class FiltersPart(Part):
    """Shows FilterMenus: in lines, as words are."""

    item: FilterMenus

    def build(self, look: Style) -> FlowBox:
        """Make the buttons."""
        self.buttons: dict[str, KeyButton] = {}
        self.all = KeyButton(look, self.item.all_words, small=True)
        self.all.clicked.connect(self._show_all)
        for name in ("pack", "bank", "state", "kind", "skill"):
            self.buttons[name] = KeyButton(look, "", icon="down", small=True)
            self.buttons[name].clicked.connect(partial(self._open, name))
        return FlowBox(*self.buttons.values(), self.all, gap=8)

    def show(self, item: FilterMenus) -> None:
        """Show what the filters show only; one that is not there has nothing to choose from."""
        filters: dict[str, SearchFilter] = {each.name: each for each in item.filters}
        for name, button in self.buttons.items():
            button.setVisible(name in filters)
            found = filters.get(name)
            if found is not None and (button.words, button.accessibleName()) != (found.words, found.said):
                button.show_words(found.words)
                button.setAccessibleName(found.said)
        self.all.setVisible(bool(item.all_words))
        if item.all_words:
            self.all.show_words(item.all_words)
        self.widget.updateGeometry()

    def _show_all(self) -> None:
        # It goes, and the keyboard with it: to where there is something to be chosen again.
        self.buttons["pack"].setFocus()
        self.item.show_all()

    def _open(self, name: str) -> None:
        """Open the menu of a filter below its button; it goes when it is closed."""
        found = next(each for each in self.item.filters if each.name == name)
        menu = build_menu(self.widget)
        for words, value in found.choices:
            act = partial(self.item.choose, found.name, value)
            add_menu_entry(menu, words, act, on=value == found.on)
        open_menu_below(menu, self.buttons[name])


class HitsPart(Part):
    """Shows a HitList."""

    item: HitList
    fills = is_pane = True

    def build(self, look: Style) -> HitListView:
        """Make the list."""
        self.list = HitListView(look, self.item.name)
        self.list.moved.connect(lambda row: self.item.move(row))  # noqa: PLW0108 -- the item changes
        self.list.pressed_row.connect(self._press)
        return self.list

    def show(self, item: HitList) -> None:
        """Show the rows."""
        self.list.show_lines(item.lines, item.chosen)

    def page(self, pages: int) -> None:
        """Scroll by most of what is in sight."""
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _press(self, row: int) -> None:
        self.item.move(row)
        self.item.press()


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    SearchInput: SearchPart,
    FilterMenus: FiltersPart,
    HitList: HitsPart,
}
