"""What stands beside the article: a proposal with its checks, or what is told in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.editor.suggestions.check_cards import (
    ConfirmationCard,
    SuggestionChecksCard,
    SuggestionEndCard,
)
from quizapp.ui.editor.suggestions.options_card import SuggestionOptionsCard
from quizapp.ui.editor.suggestions.suggestion_card import SuggestionCard
from quizapp.ui.kit.card_frames import ProgressCard
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.editor.suggestions.state import SuggestionsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP = 12
"""Between cards, px."""


class SuggestionPane(QWidget):
    """Its cards, one below the other."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self.card, self.tick = SuggestionCard(look, translate), ConfirmationCard(look, translate)
        self.checks, self.end = SuggestionChecksCard(look, translate), SuggestionEndCard(look)
        self.wish = SuggestionOptionsCard(look, translate)
        self._working = ProgressCard(look, translate("suggestions.stop"), "Esc")
        self._late = DelayedIndicator(self._working)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for card in (self.end, self._working, self.wish, self.card, self.tick, self.checks):
            box.addWidget(SpacedWidget(card, GAP))

    def show_state(self, state: SuggestionsState) -> None:
        """Show the proposal of a state, or what there is in its place."""
        if state.work is not None:
            self._working.show_work(state.work.what, state.work.done, state.work.total)
            self._late.begin()
        else:
            self._late.end()
        self.wish.show_options(state.wish)
        self.end.show_words(state.title, state.text)
        self.end.setVisible(bool(state.title))
        self.card.setVisible(state.proposal is not None)
        self.checks.setVisible(state.proposal is not None)
        self.tick.show_tick(state.proposal)
        if state.proposal is not None:
            self.card.show_suggestion(state.proposal)
            self.checks.show_checks(state)

    def take_focus(self) -> bool:
        """Put the keyboard on the proposal, or on what is told; False where there is neither."""
        if not self.wish.isHidden():
            self.wish.types.take_focus()
        elif not self.card.isHidden():
            self.card.setFocus()
        elif not self.end.isHidden():
            self.end.title.setFocus()
        else:
            return False
        return True
