"""The settings screen: cards in two columns. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen, TopBarState
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.settings.setting_row import SettingRowWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.settings.presenter import SettingsPresenter
    from quizapp.ui.settings.state import SettingGroup, SettingsState

WIDTH, BETWEEN = 604, 16
COPY = "Ctrl+C"


class SettingsScreen(Screen):
    """Shows one SettingsState after another. Its presenter is set once, by whoever makes both."""

    presenter: SettingsPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._rows: dict[str, SettingRowWidget] = {}
        self._second: tuple[str, ...] = ()
        self._page = TwoColumnPage(look, WIDTH)
        self._folder = Label(look, style="meta", reads=True)
        self._told = MessageLine(look, "info", "neutral")
        self._copy = self._button("copy", self._copy_folder, COPY)
        self._show = self._button("show", self._show_folder)
        self._backups = Label(look, style="meta", tone="textMuted")
        self._open_backups = self._button("open_backups", self._show_backups)
        self._reported = Label(look, style="meta", tone="textMuted")
        self._reports = self._button("open_reports", self._open_reports)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.bind(COPY, self._copy_folder)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: SettingsState) -> None:
        """Show a state; what is there already is left alone."""
        if not self._rows:
            self._fill(state)
        for group in (*state.first, *state.second):
            for setting in group.settings:
                self._rows[setting.field].show_chosen(setting.chosen)
        self._folder.show_text(state.folder)
        self._backups.show_text(state.backups)
        self._reported.show_text(state.reported)
        self._reports.setVisible(state.has_reports)
        self._told.say(state.told)
        set_tab_order(self)
        self.show_place(
            TopBarState(self._translate("settings.settings"), state.back, self._translate("settings.aside"))
        )

    def set_initial_focus(self) -> None:
        """Put the keyboard on the first setting."""
        for row in list(self._rows.values())[:1]:
            row.take_focus()

    def back(self) -> None:
        """Go back to where the settings were opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go back: everything is saved already."""
        self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first."""
        self._page.set_narrow(narrow)

    def _fill(self, state: SettingsState) -> None:
        self._second = tuple(setting.field for group in state.second for setting in group.settings)
        for column, groups in ((self._page.first, state.first), (self._page.second, state.second)):
            for group in groups:
                column.addWidget(SpacedWidget(self._card(group), BETWEEN))
        self._page.second.addWidget(self._keeping())
        for column in (self._page.first, self._page.second):
            column.addStretch()

    def _card(self, group: SettingGroup) -> CardFrame:
        card = CardFrame(self._look)
        card.column.addWidget(Label(self._look, group.title, "heading"))
        for place, setting in enumerate(group.settings):
            if place:
                card.column.addWidget(Hairline(self._look))
            row = SettingRowWidget(self._look, setting)
            row.changed.connect(self._change)
            self._rows[setting.field] = row
            card.column.addWidget(row)
        return card

    def _keeping(self) -> CardFrame:
        card, look = CardFrame(self._look), self._look
        column = card.column
        column.addWidget(SpacedWidget(Label(look, self._translate("settings.keeping"), "heading"), 8))
        column.addWidget(Label(look, self._translate("settings.folder"), "strong"))
        column.addWidget(SpacedWidget(self._folder, 8))
        column.addWidget(FlowBox(self._copy, self._show, gap=8))
        column.addSpacing(10)
        column.addWidget(SpacedWidget(self._told, 10))
        column.addWidget(SpacedWidget(Hairline(look), 8))
        column.addWidget(Label(look, self._translate("settings.backups"), "strong"))
        column.addWidget(SpacedWidget(self._backups, 8))
        column.addWidget(SpacedWidget(self._open_backups, 10))
        column.addWidget(SpacedWidget(Hairline(look), 8))
        column.addWidget(Label(look, self._translate("settings.reports"), "strong"))
        column.addWidget(SpacedWidget(self._reported, 8))
        column.addWidget(self._reports)
        return card

    def _button(self, words: str, act: Callable[[], None], key: str = "") -> KeyButton:
        button = build_key_button(
            self._look, self._translate, self._translate(f"settings.{words}"), key, small=True
        )
        button.clicked.connect(act)
        return button

    def _switch_pane(self) -> None:
        """Go from one column to the other."""
        focus = self.focusWidget()
        if any(row.isAncestorOf(focus) for row in self._first_rows()):
            self._rows[self._second[0]].take_focus()
        else:
            self.set_initial_focus()

    def _first_rows(self) -> list[SettingRowWidget]:
        return [row for field, row in self._rows.items() if field not in self._second]

    def _change(self, field: str, place: int) -> None:
        self.presenter.change(field, place)

    def _copy_folder(self) -> None:
        self.presenter.copy_folder()

    def _show_folder(self) -> None:
        self.presenter.show_folder()

    def _show_backups(self) -> None:
        self.presenter.open_backups()

    def _open_reports(self) -> None:
        self.presenter.open_reports()
