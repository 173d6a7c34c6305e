"""What stands beside the article: a proposal with its checks, or what is told in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.late import Late
from quizapp.ui.editor.proposals.card import ProposalCard
from quizapp.ui.editor.proposals.cards import EndCard, FoundCard, TickCard
from quizapp.ui.editor.proposals.wish_card import WishCard
from quizapp.ui.widgets.cards import WorkingCard
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from quizapp.ui.editor.proposals.state import ProposalsState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

GAP = 12
"""Between cards, px."""


class Decision(QWidget):
    """Its cards, one below the other."""

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self.card, self.tick = ProposalCard(look, translate), TickCard(look, translate)
        self.checks, self.end = FoundCard(look, translate), EndCard(look)
        self.wish = WishCard(look, translate)
        self._working = WorkingCard(look, translate("suggestions.stop"), "Esc")
        self._late = Late(self._working)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for card in (self.end, self._working, self.wish, self.card, self.tick, self.checks):
            box.addWidget(Spaced(card, GAP))

    def show_state(self, state: ProposalsState) -> None:
        """Show the proposal of a state, or what there is in its place."""
        if state.work is not None:
            self._working.show_work(state.work.what, state.work.done, state.work.total)
            self._late.begin()
        else:
            self._late.end()
        self.wish.show_wish(state.wish)
        self.end.show_words(state.title, state.text)
        self.end.setVisible(bool(state.title))
        self.card.setVisible(state.proposal is not None)
        self.checks.setVisible(state.proposal is not None)
        self.tick.show_tick(state.proposal)
        if state.proposal is not None:
            self.card.show_proposal(state.proposal)
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
