"""The list of reports. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.report.listing.presenter import ReportsPresenter
    from quizapp.ui.report.state import ReportRow, ReportsState

SAVE = "Ctrl+Shift+E"


class ReportsScreen(Screen):
    """Shows one ReportsState after another. Its presenter is set once, by whoever makes both."""

    presenter: ReportsPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._rows: tuple[ReportRow, ...] | None = None
        self._first: Label | None = None
        self._told = MessageLine(look, "info", "neutral")
        self._failed = MessageLine(look)
        self._cards = QVBoxLayout()
        self._column = ScrollColumn()
        self._bar = ActionBar(look)
        self._save = KeyButton(
            look, translate("report.save"), format_key(SAVE), key_description=describe_key(translate, SAVE)
        )
        self._save.clicked.connect(self._save_all)
        self._fill()
        self.bind(SAVE, self._save_all)
        self.bind("Page Down", lambda: self._column.page(1))
        self.bind("Page Up", lambda: self._column.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: ReportsState) -> None:
        """Show a state; reports that stand there already are left alone."""
        self._told.say("" if state.failed else state.told)
        self._failed.say(state.told if state.failed else "")
        self._save.setVisible(bool(state.rows))
        if state.rows != self._rows:
            self._rows = state.rows
            self._show_rows(state.rows)
            if self.isVisible():
                self.set_initial_focus()
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("report.reports"), state.back))

    def set_initial_focus(self) -> None:
        """Put the keyboard on the first report."""
        if self._first is not None:
            self._first.setFocus()

    def back(self) -> None:
        """Go back to where the list was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go back."""
        self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        self._bar.show_hints([KeyHint("F1"), self._translate("report.keys_hint")] if narrow else [])

    def _show_rows(self, rows: tuple[ReportRow, ...]) -> None:
        delete_layout_items(self._cards)
        look = self._look
        if not rows:
            self._first = Label(look, self._translate("report.none"), reads=True)
            self._cards.addWidget(self._first)
            return
        for place, row in enumerate(rows):
            card = CardFrame(look)
            words = Label(look, row.words, reads=True)
            head = Label(look, row.heading, "label", "textMuted", reads=True)
            card.column.addWidget(SpacedWidget(head, 8))
            card.column.addWidget(SpacedWidget(words, 10))
            card.column.addWidget(Label(look, row.question, "label", "textMuted"))
            card.column.addWidget(Label(look, row.asked, tone="textMuted", reads=True))
            self._cards.addWidget(card)
            if not place:
                self._first = head

    def _switch_pane(self) -> None:
        """Go from the reports to the button, or back."""
        if self._save.hasFocus() or not self._save.isVisibleTo(self):
            self.set_initial_focus()
        else:
            self._save.setFocus()

    def _save_all(self) -> None:
        self.presenter.save()

    def _fill(self) -> None:
        self._cards.setSpacing(16)
        inner = self._column.box
        self._column.set_margins(MARGIN, 20, MARGIN, 20)
        inner.addWidget(SpacedWidget(self._told, 12))
        inner.addWidget(SpacedWidget(self._failed, 12))
        inner.addLayout(self._cards)
        inner.addStretch()
        self._bar.end.addWidget(self._save)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        box.addWidget(self._bar)
