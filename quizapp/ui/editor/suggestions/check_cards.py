"""The cards below a proposal: what the checks find, what a person confirms, what was not proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.check_widgets import INSET, CheckRows
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.check_row import CheckRow
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, SwitchState
from quizapp.ui.messages.keys_suggestions import OPTIONS

if TYPE_CHECKING:
    from quizapp.ui.editor.suggestions.state import SuggestionsState, SuggestionState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, LINES = 16, 4
"""Inside a card, and between its lines, px."""


class ConfirmationCard(CardFrame):
    """What a person has to confirm, since no rule can know it. `ticked` tells whether it is."""

    ticked = Signal(bool)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 6)
        self._why = translate("suggestions.tick_why")
        self.row = CheckRow(look, self._switch("", on=False))
        self.row.toggled.connect(self.ticked)
        self.column.addWidget(self.row)
        self.hide()

    def show_tick(self, state: SuggestionState | None) -> None:
        """Show what is to be confirmed, if anything is."""
        self.setVisible(state is not None and bool(state.tick))
        if state is not None and state.tick:
            self.row.show_switch(self._switch(state.tick, on=state.ticked))

    def _switch(self, words: str, *, on: bool) -> SwitchState:
        return SwitchState(words, self._why, on, f"{words}. {self._why}")


class SuggestionChecksCard(CardFrame):
    """What the checks find in a proposal, what is proved of it, and what only a reader can tell."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._sound = IconLineState("correct", translate("suggestions.sound"), tone="correct")
        self._told = Label(look, tone="textMuted")
        self.heading = Label(look, translate("suggestions.checks"), "heading")
        self.rows = CheckRows(look)
        self.column.addWidget(FlowBox(self.heading, self._told, gap=12, grows=self.heading))
        self.column.addSpacing(LINES)
        self.column.addWidget(self.rows)

    def show_checks(self, state: SuggestionsState) -> None:
        """Show those of another proposal."""
        self._told.show_text(state.checks_told)
        self._told.setVisible(bool(state.checks_told))
        sound = () if state.checks else (self._sound,)
        self.rows.show_checks(state.checks, (*sound, *state.proved))


class SuggestionNotesCard(CardFrame):
    """How many were held back and why, and how many were rejected; more can be wished for."""

    forgotten = Signal()
    wished = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._lines = QVBoxLayout()
        self._shown: tuple[IconLineState, ...] = ()
        self.forget = build_key_button(look, translate, translate("suggestions.forget"), "", small=True)
        self.forget.clicked.connect(self.forgotten)
        self.wish = build_key_button(look, translate, translate("suggestions.wish"), OPTIONS, small=True)
        self.wish.clicked.connect(self.wished)
        self.column.addWidget(SpacedWidget(Label(look, translate("suggestions.notes"), "heading"), LINES))
        self.column.addLayout(self._lines)
        self._lines.setSpacing(LINES)
        self.column.addSpacing(8)
        self.column.addWidget(FlowBox(self.wish, self.forget, gap=8))
        self.hide()

    def show_notes(self, state: SuggestionsState) -> None:
        """Show other lines; nothing is shown for none."""
        self.setVisible(bool(state.notes))
        self.forget.setVisible(state.forgets)
        if state.notes == self._shown:
            return
        self._shown = state.notes
        delete_layout_items(self._lines)
        for each in state.notes:
            self._lines.addWidget(self._line(each) if each.icon else _Below(self._look, each.text))

    def _line(self, each: IconLineState) -> QWidget:
        line = IconLine(self._look, reads=True)
        line.show_line(each)
        return line


class _Below(QWidget):
    """Words that belong to the line above, and begin where its words do."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # A margin would stay at the left where the interface is mirrored.
        row.addSpacing(INSET)
        row.addWidget(Label(look, words, tone="textMuted", reads=True), 1)


class SuggestionEndCard(CardFrame):
    """What stands where no proposal is shown: what the review came to, or why there is nothing."""

    def __init__(self, look: Style) -> None:
        super().__init__(look, PAD)
        self.title = Label(look, style="heading", reads=True)
        self._text = Label(look, tone="textMuted")
        self.column.addWidget(self.title)
        self.column.addSpacing(2)
        self.column.addWidget(self._text)

    def show_words(self, title: str, words: str) -> None:
        """Show other words."""
        self.title.show_text(title)
        self._text.show_text(words)
        self._text.setVisible(bool(words))
