"""The explanation: outcome first, then why, the trap, what comes next, and each answer with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.widgets.answers import AnswerList
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine
from quizapp.ui.widgets.outcome import OutcomeBanner
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from quizapp.ui.question.state import ExplanationState
    from quizapp.ui.widgets.look import Look


class Explanation(QWidget):
    """Shows one explanation after another in the same widgets.

    `evidence` takes the stacked sheet; `outcome` is the first of what is read.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._prompt = Label(look, style="strong", reads=True)
        self._claim = Label(look, style="quote", reads=True)
        self.outcome = OutcomeBanner(look)
        self._why = Label(look, reads=True)
        self._trap = IconLine(look, reads=True)
        self._returns = IconLine(look, reads=True)
        self._heading = Label(look, style="heading")
        self._answers = AnswerList(look)
        self.evidence = QVBoxLayout()
        self._fill()

    def show_explanation(self, state: ExplanationState) -> None:
        """Show the explanation of one answer."""
        self._prompt.show_text(state.prompt)
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self.outcome.show_outcome(state.outcome)
        self._why.show_text(state.why)
        self._trap.show_line(state.trap)
        self._returns.show_line(state.returns)
        self._heading.show_text(state.answers_heading)
        self._answers.show_answers(state.answers)
        self._answers.setAccessibleName(state.answers_heading)

    def focus_outcome(self) -> None:
        """Put the keyboard on the outcome, the first of what is read."""
        self.outcome.setFocus()

    def _fill(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        # Above the outcome stands the same room whether there is a claim or not.
        above = 10
        for widget, below in (
            (self._prompt, 2),
            (self._claim, 2),
            (self.outcome, 14),
            (self._why, 8),
            (self._trap, 8),
            (self._returns, 10),
        ):
            if widget is self.outcome:
                box.addSpacing(above)
            box.addWidget(Spaced(widget, below))
        box.addLayout(self.evidence)
        box.addSpacing(10)
        box.addWidget(Spaced(self._heading, 8))
        box.addWidget(self._answers)
        box.addStretch()
