"""How an answer turned out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon, RowStripe
from quizapp.ui.kit.row_widget import RowLabel
from quizapp.ui.kit.style import set_style_name
from quizapp.ui.kit.widget_state import OutcomeState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

STRIPE, START, AFTER_ICON, END = 7, 23, 14, 21
"""Width of the stripe, where the icon begins, between it and the words, and at the row's end, px."""
BETWEEN = 2
AROUND, TIGHT = (15, 14), (6, 5)
"""Above and below word and line, px; where every line counts."""


class OutcomeBanner(RowLabel):
    """Stripe, icon, word and line. The keyboard can stand on it: it begins what is read after an answer."""

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._outcome = OutcomeState("neutral", "skipped", "")
        self._around = AROUND
        self.setObjectName(self._outcome.tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_outcome(self, outcome: OutcomeState) -> None:
        """Show another outcome."""
        self._outcome = outcome
        set_style_name(self, outcome.tone)
        self.setText(outcome.said)
        self.show_content()

    def set_tight(self, tight: bool) -> None:
        """Take as little height as may be, or as much as beside an article."""
        self._around = TIGHT if tight else AROUND
        self.show_content()

    def fill(self) -> None:
        """Icon, word and line."""
        outcome, theme = self._outcome, self._look.theme
        above, below = self._around
        shape = RowShape(0, END, above, below, words=theme.scaled(96), between=BETWEEN, first_line=True)
        icon = RowIcon(outcome.icon, AFTER_ICON, "iconOutcome", outcome.tone)
        word = [TextRun(outcome.word, "outcome", outcome.tone)]
        line = [TextRun(outcome.line)] if outcome.line else []
        stripe = RowStripe(outcome.tone, STRIPE, START - STRIPE)
        self._content.show(shape, [stripe, icon], word, more=line)
