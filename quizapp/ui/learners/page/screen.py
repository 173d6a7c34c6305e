"""Somebody's own page: what is kept at the start, what can be done with it at the end. It lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.learners.tile import LearnerTile
from quizapp.ui.messages import keys_learners as keys
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.page.presenter import LearnerPagePresenter
    from quizapp.ui.learners.page.state import LearnerPageState
    from quizapp.ui.ports import Translate

WIDTH, BETWEEN = 604, 16


class LearnerPageScreen(Screen):
    """Shows one LearnerPageState after another. Its presenter is set once, by whoever makes both."""

    presenter: LearnerPagePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._rows: tuple[tuple[str, str], ...] = ()
        self._tile = LearnerTile(look)
        self._name = Label(look, style="question", reads=True)
        self._since = Label(look, tone="textMuted")
        self._kept = QVBoxLayout()
        self._told = MessageLine(look, "info", "neutral")
        self._failed = MessageLine(look)
        self._erase_title = Label(look, style="heading")
        self._change = self._button("learner_page.change", self._change_it, icon="edit")
        self._save = self._button("learner_page.everything", self._save_all, keys.EXPORT_DATA, icon="export")
        self._table = self._button("learner_page.table", self._save_table)
        self._move = self._button("learner_page.move", self._move_one)
        self._erase = KeyButton(look, "")
        self._erase.clicked.connect(self._erase_all)
        self._page = TwoColumnPage(look, WIDTH)
        self._fill()
        self.bind(keys.EXPORT_DATA, self._save_all)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: LearnerPageState) -> None:
        """Show a state."""
        self._tile.show_tile(state.letter, state.colour)
        self._name.show_text(state.name)
        self._since.show_text(state.since)
        self._show_rows(state.rows)
        self._told.say("" if state.failed else state.told)
        self._failed.say(state.told if state.failed else "")
        self._erase_title.show_text(state.erase)
        self._erase.show_words(state.erase)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("learner_page.kept"), state.back))

    def set_initial_focus(self) -> None:
        """Put the keyboard on what is saved."""
        self._save.setFocus()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Nothing stands out here: Enter presses what has the keyboard."""

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first."""
        self._page.set_narrow(narrow)
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._head.setAlignment(self._change, side)
        set_tab_order(self)

    def _show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        delete_layout_items(self._kept)
        for place, (what, much) in enumerate(rows):
            if place:
                self._kept.addWidget(Hairline())
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 9, 0, 9)
            row.setSpacing(16)
            row.addWidget(Label(self._look, what), 3)
            row.addWidget(Label(self._look, much, tone="textMuted", align=Qt.AlignmentFlag.AlignRight), 2)
            self._kept.addWidget(line)

    def _button(self, words: str, act: Callable[[], None], key: str = "", icon: str = "") -> KeyButton:
        cap, said = (format_key(key), describe_key(self._translate, key)) if key else ("", "")
        button = KeyButton(self._look, self._translate(words), cap, icon=icon, key_description=said)
        button.clicked.connect(act)
        return button

    def _switch_pane(self) -> None:
        (self._name if self._save.hasFocus() else self._save).setFocus()

    def _change_it(self) -> None:
        self.presenter.change()

    def _save_all(self) -> None:
        self.presenter.save_everything()

    def _save_table(self) -> None:
        self.presenter.save_table()

    def _move_one(self) -> None:
        self.presenter.move()

    def _erase_all(self) -> None:
        self.presenter.erase()

    def _fill(self) -> None:
        look = self._look
        self._page.first.addWidget(self._about())
        self._page.first.addStretch()
        second = self._page.second
        for title, told, buttons in (
            (
                Label(look, self._translate("learner_page.take"), "heading"),
                ("take_told",),
                (self._save, self._table),
            ),
            (Label(look, self._translate("learner_page.not_me"), "heading"), ("not_me_told",), (self._move,)),
            (self._erase_title, ("erase_told", "elsewhere"), (self._erase,)),
        ):
            card = CardFrame(look)
            card.column.addWidget(SpacedWidget(title, 8))
            for each in told:
                card.column.addWidget(SpacedWidget(Label(look, self._translate(f"learner_page.{each}")), 8))
            if self._save in buttons:
                card.column.addWidget(SpacedWidget(self._told, 8))
                card.column.addWidget(SpacedWidget(self._failed, 8))
            card.column.addSpacing(8)
            card.column.addWidget(FlowBox(*buttons, gap=12))
            second.addWidget(SpacedWidget(card, BETWEEN))
        second.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def _about(self) -> CardFrame:
        look = self._look
        card = CardFrame(look)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._since)
        named = QHBoxLayout()
        named.setSpacing(BETWEEN)
        named.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        named.addLayout(names, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(BETWEEN)
        self._head.addLayout(named, 1)
        self._head.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(self._head)
        card.column.addSpacing(24)
        card.column.addWidget(SpacedWidget(Label(look, self._translate("learner_page.kept"), "heading"), 8))
        card.column.addLayout(self._kept)
        card.column.addSpacing(16)
        card.column.addWidget(Label(look, self._translate("learner_page.where")))
        return card
