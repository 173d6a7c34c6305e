"""The list of reports. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.text.keys import pressed_by, printed
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.column import Column
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.frames import MARGIN, ActionBar
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import MessageLine
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Cap
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.report.listing.presenter import ReportsPresenter
    from quizapp.ui.report.state import ReportRow, ReportsState
    from quizapp.ui.widgets.look import Look

SAVE = "Ctrl+Shift+E"


class ReportsScreen(Screen):
    """Shows one ReportsState after another. Its presenter is set once, by whoever makes both."""

    presenter: ReportsPresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._rows: tuple[ReportRow, ...] | None = None
        self._first: Label | None = None
        self._told = MessageLine(look, "info", "neutral")
        self._failed = MessageLine(look)
        self._cards = QVBoxLayout()
        self._column = Column()
        self._bar = ActionBar(look)
        self._save = KeyButton(
            look, translate("report.save"), printed(SAVE), key_description=pressed_by(translate, SAVE)
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
                self.arrive()
        tab_in_order(self)
        self.show_place(Place(self._translate("report.reports"), state.back))

    def arrive(self) -> None:
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
        self._bar.show_hints([Cap("F1"), self._translate("report.keys_hint")] if narrow else [])

    def _show_rows(self, rows: tuple[ReportRow, ...]) -> None:
        empty(self._cards)
        look = self._look
        if not rows:
            self._first = Label(look, self._translate("report.none"), reads=True)
            self._cards.addWidget(self._first)
            return
        for place, row in enumerate(rows):
            card = Card(look)
            words = Label(look, row.words, reads=True)
            head = Label(look, row.heading, "label", "textMuted", reads=True)
            card.column.addWidget(Spaced(head, 8))
            card.column.addWidget(Spaced(words, 10))
            card.column.addWidget(Label(look, row.question, "label", "textMuted"))
            card.column.addWidget(Label(look, row.asked, tone="textMuted", reads=True))
            self._cards.addWidget(card)
            if not place:
                self._first = head

    def _switch_pane(self) -> None:
        """Go from the reports to the button, or back."""
        if self._save.hasFocus() or not self._save.isVisibleTo(self):
            self.arrive()
        else:
            self._save.setFocus()

    def _save_all(self) -> None:
        self.presenter.save()

    def _fill(self) -> None:
        self._cards.setSpacing(16)
        inner = self._column.box
        self._column.set_margins(MARGIN, 20, MARGIN, 20)
        inner.addWidget(Spaced(self._told, 12))
        inner.addWidget(Spaced(self._failed, 12))
        inner.addLayout(self._cards)
        inner.addStretch()
        self._bar.end.addWidget(self._save)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        box.addWidget(self._bar)
