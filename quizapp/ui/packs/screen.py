"""A pack's own page. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.keys import describe_key, format_key
from quizapp.ui.packs.pack_card import PackCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.style import Style
    from quizapp.ui.packs.presenter import PackPresenter
    from quizapp.ui.packs.state import PackState
    from quizapp.ui.ports import Translate

WIDTH, BETWEEN = 760, 16
LEAST, MOST = 120, 400
EXPORT = "Ctrl+Shift+E"


class PackScreen(Screen):
    """Shows one PackState after another. Its presenter is set once, by whoever makes both."""

    presenter: PackPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._lines: tuple[str, ...] = ()
        self._to_groups = False
        self._page = TwoColumnPage(look, WIDTH)
        self._told = MessageLine(look, "info", "neutral")
        self._failed, self._not_grouped = MessageLine(look), MessageLine(look)
        self._folder = self._button("packs.show_folder", self._show_folder)
        self.card = PackCard(look, translate)
        self._facts = QVBoxLayout()
        self._groups = CheckGroup(look)
        self._groups.setAccessibleName(translate("packs.groups"))
        self._name = TextField(look, LEAST, MOST)
        self._name.setAccessibleName(translate("packs.new_group"))
        self._name.setPlaceholderText(translate("packs.new_group"))
        self._name.setMaxLength(200)
        self._add = self._button("packs.add_group", self._add_group)
        self._whole = self._button("packs.whole", lambda: self.presenter.export(cited=False))
        self._whole.show_key(format_key(EXPORT), describe_key(translate, EXPORT))
        self._fill()
        self.card.copied.connect(self._copy)
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
        came = state.facts is not None and self.card.isHidden()
        for card in (self.card, *self._cards):
            card.setVisible(state.facts is not None)
        if state.facts is not None:
            self.card.show_facts(state.title, state.facts)
            self._show_lines(state.facts.lines)
        self._groups.setVisible(bool(state.groups))
        self._groups.show_switches(state.groups)
        set_tab_order(self)
        self.show_place(TopBarState(state.title, state.back))
        if self.isVisible() and (came or not self._has_keyboard()):
            self.set_initial_focus()

    def begin_at_groups(self, at_groups: bool) -> None:
        """Arrive at the groups, or at what the pack is."""
        self._to_groups = at_groups

    def set_initial_focus(self) -> None:
        """Put the keyboard where one reads, or on the groups if these are meant."""
        if self._to_groups and self._groups.isVisibleTo(self):
            self._groups.take_focus()
        elif self._to_groups and self._name.isVisibleTo(self):
            self._name.setFocus()
        elif self.card.first is not None and self.card.isVisibleTo(self):
            self.card.first.setFocus()

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
        delete_layout_items(self._facts)
        for line in lines:
            self._facts.addWidget(SpacedWidget(Label(self._look, line, reads=True), 6))

    def _switch_pane(self) -> None:
        """Go from one column to the other."""
        if self.card.isAncestorOf(self.focusWidget()):
            first = self._groups.rows[0] if self._groups.rows else self._name
            first.setFocus()
        else:
            self._to_groups = False
            self.set_initial_focus()

    def _button(self, words: str, act: Callable[[], None]) -> KeyButton:
        button = KeyButton(self._look, self._translate(words), small=True)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        look = self._look
        facts, groups, hand_out = CardFrame(look), CardFrame(look), CardFrame(look)
        self._cards = (facts, groups, hand_out)
        facts.column.addLayout(self._facts)
        groups.column.addWidget(SpacedWidget(Label(look, self._translate("packs.groups"), "heading"), 4))
        groups.column.addWidget(
            SpacedWidget(Label(look, self._translate("packs.groups_note"), "meta", "textMuted"), 8)
        )
        groups.column.addWidget(SpacedWidget(self._groups, 8))
        groups.column.addWidget(SpacedWidget(self._name, 8))
        groups.column.addWidget(SpacedWidget(self._not_grouped, 8))
        groups.column.addWidget(FlowBox(self._add, gap=8))
        hand_out.column.addWidget(SpacedWidget(Label(look, self._translate("packs.hand_out"), "heading"), 4))
        hand_out.column.addWidget(
            SpacedWidget(Label(look, self._translate("packs.cited_note"), "meta", "textMuted"), 8)
        )
        cited = self._button("packs.cited", lambda: self.presenter.export(cited=True))
        reports = self._button("packs.reports", self._save_reports)
        hand_out.column.addWidget(FlowBox(self._whole, cited, reports, gap=8))
        for widget in (self._told, self._failed, self._folder):
            self._page.first.addWidget(SpacedWidget(widget, BETWEEN))
        self._page.first.addWidget(self.card)
        self._page.first.addStretch()
        for card in self._cards:
            self._page.second.addWidget(SpacedWidget(card, BETWEEN))
        self._page.second.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
