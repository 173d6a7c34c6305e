"""A pack's own page. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.ui.packs.card import PackCard
from quizapp.ui.text.keys import pressed_by, printed
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.check_group import CheckGroup
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import MessageLine
from quizapp.ui.widgets.panes import Panes
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.packs.presenter import PackPresenter
    from quizapp.ui.packs.state import PackState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

WIDTH, BETWEEN = 760, 16
LEAST, MOST = 120, 400
EXPORT = "Ctrl+Shift+E"


class PackScreen(Screen):
    """Shows one PackState after another. Its presenter is set once, by whoever makes both."""

    presenter: PackPresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._lines: tuple[str, ...] = ()
        self._to_groups = False
        self._page = Panes(look, WIDTH)
        self._told = MessageLine(look, "info", "neutral")
        self._failed, self._not_grouped = MessageLine(look), MessageLine(look)
        self._folder = self._button("packs.show_folder", self._show_folder)
        self._card = PackCard(look, translate)
        self._facts = QVBoxLayout()
        self._groups = CheckGroup(look)
        self._groups.setAccessibleName(translate("packs.groups"))
        self._name = Field(look, LEAST, MOST)
        self._name.setAccessibleName(translate("packs.new_group"))
        self._name.setPlaceholderText(translate("packs.new_group"))
        self._name.setMaxLength(200)
        self._add = self._button("packs.add_group", self._add_group)
        self._whole = self._button("packs.whole", lambda: self.presenter.export(cited=False))
        self._whole.show_key(printed(EXPORT), pressed_by(translate, EXPORT))
        self._fill()
        self._card.copied.connect(self._copy)
        self._groups.turned.connect(lambda place, on: self.presenter.turn(place, on=on))
        self.bind(EXPORT, lambda: self.presenter.export(cited=False))
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: PackState) -> None:
        """Show a state; what stands there already is left alone."""
        self._told.say("" if state.failed else state.told)
        # Once all is there, nothing but a group can fail: that is told where it is named.
        failed, there = state.told if state.failed else "", state.facts is not None
        self._failed.say("" if there else failed)
        self._not_grouped.say(failed if there else "")
        self._folder.setVisible(state.has_folder)
        came = state.facts is not None and self._card.isHidden()
        for card in (self._card, *self._cards):
            card.setVisible(state.facts is not None)
        if state.facts is not None:
            self._card.show_facts(state.title, state.facts)
            self._show_lines(state.facts.lines)
        self._groups.setVisible(bool(state.groups))
        self._groups.show_switches(state.groups)
        tab_in_order(self)
        self.show_place(Place(state.title, state.back))
        if self.isVisible() and (came or not self._has_keyboard()):
            self.arrive()

    def begin_at_groups(self, at_groups: bool) -> None:
        """Arrive at the groups, or at what the pack is."""
        self._to_groups = at_groups

    def arrive(self) -> None:
        """Put the keyboard where one reads, or on the groups if these are meant."""
        if self._to_groups and self._groups.isVisibleTo(self):
            self._groups.take_focus()
        elif self._to_groups and self._name.isVisibleTo(self):
            self._name.setFocus()
        elif self._card.first is not None and self._card.isVisibleTo(self):
            self._card.first.setFocus()

    def back(self) -> None:
        """Go back to where the page was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Add what is typed; else go back."""
        if self._name.hasFocus():
            self._add_group()
        else:
            self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first."""
        self._page.set_narrow(narrow)

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused) and focused.isVisible()

    def _add_group(self) -> None:
        if self.presenter.add_to(self._name.words):
            self._name.clear()
        else:
            self._name.setFocus()

    def _copy(self, place: int) -> None:
        self.presenter.copy(place)

    def _save_reports(self) -> None:
        self.presenter.save_reports()

    def _show_folder(self) -> None:
        self.presenter.show_folder()

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._facts)
        for line in lines:
            self._facts.addWidget(Spaced(Label(self._look, line, reads=True), 6))

    def _switch_pane(self) -> None:
        """Go from one column to the other."""
        if self._card.isAncestorOf(self.focusWidget()):
            first = self._groups.rows[0] if self._groups.rows else self._name
            first.setFocus()
        else:
            self._to_groups = False
            self.arrive()

    def _button(self, words: str, act: Callable[[], None]) -> KeyButton:
        button = KeyButton(self._look, self._translate(words), small=True)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        look = self._look
        facts, groups, hand_out = Card(look), Card(look), Card(look)
        self._cards = (facts, groups, hand_out)
        facts.column.addLayout(self._facts)
        groups.column.addWidget(Spaced(Label(look, self._translate("packs.groups"), "heading"), 4))
        groups.column.addWidget(
            Spaced(Label(look, self._translate("packs.groups_note"), "meta", "textMuted"), 8)
        )
        groups.column.addWidget(Spaced(self._groups, 8))
        groups.column.addWidget(Spaced(self._name, 8))
        groups.column.addWidget(Spaced(self._not_grouped, 8))
        groups.column.addWidget(Flowing(self._add, gap=8))
        hand_out.column.addWidget(Spaced(Label(look, self._translate("packs.hand_out"), "heading"), 4))
        hand_out.column.addWidget(
            Spaced(Label(look, self._translate("packs.cited_note"), "meta", "textMuted"), 8)
        )
        cited = self._button("packs.cited", lambda: self.presenter.export(cited=True))
        reports = self._button("packs.reports", self._save_reports)
        hand_out.column.addWidget(Flowing(self._whole, cited, reports, gap=8))
        for widget in (self._told, self._failed, self._folder):
            self._page.first.addWidget(Spaced(widget, BETWEEN))
        self._page.first.addWidget(self._card)
        self._page.first.addStretch()
        for card in self._cards:
            self._page.second.addWidget(Spaced(card, BETWEEN))
        self._page.second.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
