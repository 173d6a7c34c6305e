"""The page on which one searches. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.kit.wrapping_button import WrappingButton
from quizapp.ui.messages.keys import describe_key
from quizapp.ui.search.filter_bar import SearchFilterBar
from quizapp.ui.search.hit_list import HitList
from quizapp.ui.search.search_input import SearchInput

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.search.presenter import SearchPresenter
    from quizapp.ui.search.state import FilterName, SearchState

ANNOUNCEMENT_DELAY_MS = 700
"""So long after the last letter it is said how much was found."""

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchScreen(Screen):
    """Shows one SearchState after another. Its presenter is set once, by whoever makes both."""

    presenter: SearchPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self.state: SearchState | None = None
        self._field = SearchInput(look, translate("search.field"))
        self._filters = SearchFilterBar(look, translate("search.show_all"))
        self._heading = Label(look, style="heading", reads=True)
        self._notice = MessageLine(look, "info", "text")
        self._empty = Label(look, tone="textMuted", reads=True)
        self._list = HitList(look, translate("search.found"))
        self._column = ScrollColumn()
        self._bar = ActionBar(look)
        described = describe_key(translate, "Ctrl+Enter")
        self._all = WrappingButton(look, "", "Ctrl Enter", "primary", key_description=described)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(ANNOUNCEMENT_DELAY_MS)
        self._quiet.timeout.connect(self._say)
        self._fill()
        self._connect()

    def show_state(self, state: SearchState) -> None:
        """Show a state; the keyboard stays where it is, for somebody types."""
        before, self.state = self.state, state
        if self._field.text() != state.typed and not self._field.hasFocus():
            self._field.setText(state.typed)
        self._filters.show_filters(state.filters, filtered=state.filtered)
        self._heading.show_text(state.heading)
        self._heading.setVisible(bool(state.heading))
        if before is None or before.notice != state.notice:
            self._notice.say(state.notice)
        self._empty.show_text(state.empty)
        self._empty.setVisible(bool(state.empty))
        if not state.lines and self._list.hasFocus():
            self._field.setFocus()
        self._list.show_lines(state.lines, state.chosen)
        self._list.setVisible(bool(state.lines))
        if self._all.words != state.practise:
            self._all.show_words(state.practise)
        if not state.practise and self._all.hasFocus():
            self._field.setFocus()
        self._all.setVisible(bool(state.practise))
        self.show_place(TopBarState(self._translate("search.title"), state.back))
        if before is None or bool(before.lines) != bool(state.lines):
            self._show_hints()
        if before is None or _in_view(before) != _in_view(state):
            set_tab_order(self)
        if before is not None and (before.heading, before.empty) != (state.heading, state.empty):
            self._quiet.start()

    def set_initial_focus(self) -> None:
        """Put the keyboard into the field, on words that are replaced by what is typed."""
        if self.state is not None:
            self._field.setText(self.state.typed)
        self.seek()

    def seek(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()
        self._field.selectAll()

    def back(self) -> None:
        """Take the words away; without any, go back."""
        if self._field.text():
            self._field.clear()
            self._field.setFocus()
            self.presenter.type("")
        else:
            self.presenter.back()

    def primary(self) -> None:
        """Practise the row that the keyboard is on."""
        self.presenter.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Practise all with Ctrl+Enter; Enter alone is for the row."""
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._practise_all()
        else:
            super().keyPressEvent(event)

    def set_narrow(self, narrow: bool) -> None:
        """Let words stand below where they are."""
        self._list.set_narrow(narrow)

    def _say(self) -> None:
        if self.state is not None and self.isVisible():
            announce(self, self.state.heading or self.state.empty)

    def _show_hints(self) -> None:
        found = self.state is not None and bool(self.state.lines)
        hints: list[KeyHint | str] = []
        if found:
            hints = [
                KeyHint("↑"),
                KeyHint("↓"),
                self._translate("search.move"),
                KeyHint("Enter"),
                self._translate("search.practise"),
            ]
        self._bar.show_hints([*hints, KeyHint("Esc"), self._translate("search.clear")])

    def _type(self, words: str) -> None:
        self.presenter.type(words)

    def _show_only(self, name: FilterName, value: str) -> None:
        self.presenter.show_only(name, value)

    def _show_all(self) -> None:
        self.presenter.show_all()

    def _move(self, place: int) -> None:
        self.presenter.choose(place)

    def _step(self, by: int) -> None:
        """Go to another row from the field, and have it said, for the keyboard stays."""
        self.presenter.step(by)
        state = self.state
        if state is not None and state.lines:
            self._quiet.stop()
            announce(self, state.lines[state.chosen].name)

    def _press(self, place: int) -> None:
        self.presenter.choose(place)
        self.presenter.press()

    def _practise_all(self) -> None:
        if self._all.isVisibleTo(self):
            self.presenter.practise_all()

    def _switch_pane(self) -> None:
        """Go from the field to what was found, or back."""
        if self._list.isVisibleTo(self) and not self._list.hasFocus():
            self._list.setFocus()
        else:
            self.seek()

    def _connect(self) -> None:
        self._field.textEdited.connect(self._type)
        self._field.stepped.connect(self._step)
        self._filters.chosen.connect(self._show_only)
        self._filters.all_asked.connect(self._show_all)
        self._list.moved.connect(self._move)
        self._list.pressed_row.connect(self._press)
        self._all.clicked.connect(self._practise_all)
        self.bind("Ctrl+F", self.seek)
        self.bind("Ctrl+Return", self._practise_all)
        self.bind("F3", lambda: self._step(1))
        self.bind("Shift+F3", lambda: self._step(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: self._list.page(1))
        self.bind("Page Up", lambda: self._list.page(-1))

    def _fill(self) -> None:
        box = self._column.box
        box.addWidget(self._field)
        box.addSpacing(10)
        box.addWidget(self._filters)
        box.addSpacing(12)
        box.addWidget(SpacedWidget(self._notice, 8))
        box.addWidget(SpacedWidget(self._heading, 8))
        box.addWidget(self._empty)
        box.addWidget(self._list, 1)
        box.addStretch()
        self._column.set_margins(MARGIN, 20, MARGIN, 16)
        # As high as its words, which may wrap, and not as the bar.
        self._bar.end.addWidget(self._all, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        whole.addWidget(self._bar)


def _in_view(state: SearchState) -> tuple[object, ...]:
    """Return what tells which widgets there are."""
    names = tuple(each.name for each in state.filters)
    return names, state.filtered, bool(state.lines), bool(state.practise)
