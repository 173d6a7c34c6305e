"""The page of backups: those there are at left, the second folder and other files at right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.backups.authoring_folder_card import AuthoringFolderCard
from quizapp.ui.backups.backup_row import BackupRowWidget
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import backups as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.backups.presenter import BackupsPresenter
    from quizapp.ui.backups.state import BackupRow, BackupsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH, BETWEEN = 648, 16


class BackupsScreen(Screen):
    """Shows one BackupsState after another. Its presenter is set once, by whoever makes both."""

    presenter: BackupsPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._lines: list[BackupRowWidget] = []
        self._list = QVBoxLayout()
        self._none = Label(look, translate("backups.none_yet"), reads=True)
        self._folder = Label(look, style="meta", tone="textMuted", reads=True)
        self._told = MessageLine(look, "info", "neutral")
        self._failed = MessageLine(look)
        self._second = Label(look, style="meta", reads=True)
        self._warning = MessageLine(look, "warn", "partial")
        self._now = self._button("now", self._back_up)
        self._choose = self._button("choose", self._choose_second)
        self._forget = self._button("forget", self._forget_second)
        self._file = self._button("from_file", self._restore_file)
        self._recover = self._button("bring_back", self._recover_damage)
        self._damage, self._working = CardFrame(look), AuthoringFolderCard(look, translate)
        self._working.wanted.connect(self._show_working)
        self._page = TwoColumnPage(look, WIDTH)
        self._fill()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: BackupsState) -> None:
        """Show a state; backups that stand there already are left alone."""
        self._folder.show_text(state.folder)
        self._told.say("" if state.failed else state.told)
        self._failed.say(state.told if state.failed else "")
        self._second.show_text(state.second)
        self._second.setVisible(bool(state.second))
        self._warning.say(state.warning)
        self._forget.setVisible(bool(state.second))
        self._damage.setVisible(state.damage)
        self._working.show_place(state.working)
        self._show_rows(state.rows)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("backups.title"), state.back))

    def set_initial_focus(self) -> None:
        """Put the keyboard on what was damaged, if anything was, else on the button that makes a backup."""
        (self._recover if self._damage.isVisibleTo(self) else self._now).setFocus()

    def back(self) -> None:
        """Go back to where the page was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go back."""
        self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first."""
        self._page.set_narrow(narrow)

    def _show_rows(self, rows: tuple[BackupRow, ...]) -> None:
        """Show the backups in the lines that are there, and in new ones; the keyboard stays where it is."""
        while len(self._lines) < len(rows):
            line = BackupRowWidget(self._look, self._translate("backups.restore"))
            line.restore.connect(partial(self._restore, len(self._lines)))
            self._lines.append(line)
            self._list.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(rows))
            if place < len(rows):
                line.show_backup(rows[place])
        self._none.setVisible(not rows)

    def _restore(self, place: int) -> None:
        self.presenter.restore(place)

    def _switch_pane(self) -> None:
        """Go from one column to the other."""
        focus = self.focusWidget()
        beside = focus in (self._choose, self._forget, self._file, self._second, self._working.show_folder)
        (self._now if beside else self._choose).setFocus()

    def _button(self, words: str, act: Callable[[], None]) -> KeyButton:
        button = KeyButton(self._look, self._translate(f"backups.{words}"), small=True)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        first, second = self._page.first, self._page.second
        damage = self._damage.column
        damage.addWidget(SpacedWidget(Label(self._look, self._translate("backups.damage"), "heading"), 8))
        damage.addWidget(SpacedWidget(Label(self._look, " ".join(text.describe_damage(self._translate))), 10))
        damage.addWidget(FlowBox(self._recover, gap=8))
        self._damage.hide()
        first.addWidget(SpacedWidget(self._damage, BETWEEN))
        first.addWidget(self._backups())
        second.addWidget(SpacedWidget(self._second_card(), BETWEEN))
        second.addWidget(SpacedWidget(self._file_card(), BETWEEN))
        second.addWidget(self._working)
        for column in (first, second):
            column.addStretch()

    def _backups(self) -> CardFrame:
        card, look = CardFrame(self._look), self._look
        column = card.column
        column.addWidget(SpacedWidget(Label(look, self._translate("backups.own"), "heading"), 8))
        column.addWidget(SpacedWidget(Label(look, self._translate("backups.kept"), tone="textMuted"), 6))
        column.addWidget(
            SpacedWidget(Label(look, self._translate("local_copy.in_backups"), tone="textMuted"), 6)
        )
        column.addWidget(SpacedWidget(self._folder, 10))
        column.addWidget(FlowBox(self._now, gap=8))
        column.addSpacing(10)
        column.addWidget(SpacedWidget(self._told, 10))
        column.addWidget(SpacedWidget(self._failed, 10))
        column.addWidget(self._none)
        column.addLayout(self._list)
        return card

    def _second_card(self) -> CardFrame:
        card, look = CardFrame(self._look), self._look
        column = card.column
        column.addWidget(SpacedWidget(Label(look, self._translate("backups.second"), "heading"), 8))
        column.addWidget(
            SpacedWidget(Label(look, self._translate("backups.why_second"), tone="textMuted"), 8)
        )
        column.addWidget(SpacedWidget(self._second, 8))
        column.addWidget(SpacedWidget(self._warning, 10))
        column.addWidget(FlowBox(self._choose, self._forget, gap=8))
        return card

    def _file_card(self) -> CardFrame:
        card, look = CardFrame(self._look), self._look
        column = card.column
        column.addWidget(SpacedWidget(Label(look, self._translate("backups.file"), "heading"), 8))
        column.addWidget(
            SpacedWidget(Label(look, self._translate("backups.about_file"), tone="textMuted"), 10)
        )
        column.addWidget(FlowBox(self._file, gap=8))
        return card

    def _back_up(self) -> None:
        self.presenter.back_up()

    def _choose_second(self) -> None:
        self.presenter.choose_second()

    def _forget_second(self) -> None:
        self.presenter.forget_second()

    def _restore_file(self) -> None:
        self.presenter.restore_file()

    def _show_working(self) -> None:
        self.presenter.show_working()

    def _recover_damage(self) -> None:
        self.presenter.recover()
