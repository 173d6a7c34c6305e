"""The explanation: outcome first, then why, the trap, what comes next, and each answer with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.kit.picture_view import PictureView
from quizapp.ui.kit.plate_rows import PlateRowList
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.question.state import ExplanationState

OUTCOME_GAP, STACKED_OUTCOME_GAP = 14, 8
"""Below the outcome, px; where panes are stacked."""


class ExplanationPanel(QWidget):
    """Shows one explanation after another in the same widgets.

    `evidence` takes the stacked sheet, `foot` what stands below all; `outcome` is the first of what is read.
    `trap_asked` tells the trap whose page is asked for.
    """

    trap_asked = Signal(str)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._trap_met = ""
        self._prompt = Label(look, style="strong", reads=True)
        self._claim = Label(look, style="quote", reads=True)
        self.outcome = OutcomeBanner(look)
        self._rows = PlateRowList(look)
        self._evidence = IconLine(look, reads=True)
        self._why = Label(look, reads=True)
        self._trap = IconLine(look, reads=True)
        self._returns = IconLine(look, reads=True)
        self._picture = PictureView(look)
        self._heading = Label(look, style="heading")
        self._answers = AnswerList(look)
        self._trap.link_pressed.connect(self._ask_trap)
        self.evidence, self.foot = QVBoxLayout(), QVBoxLayout()
        self._before_evidence, self._after_evidence = QVBoxLayout(), QVBoxLayout()
        self._next = SpacedWidget(self._returns, 10)
        self._judged = SpacedWidget(self.outcome, OUTCOME_GAP)
        self._fill()
        self.set_stacked(stacked=False)

    def show_explanation(self, state: ExplanationState) -> None:
        """Show the explanation of one answer."""
        self._prompt.show_text(state.prompt)
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self.outcome.show_outcome(state.outcome)
        self._rows.show_rows(state.rows)
        self._evidence.show_line(state.evidence)
        self._why.show_text(state.why)
        self._why.setAccessibleName(state.said)
        self._trap.show_line(state.trap)
        self._trap_met = state.trap_met or ""
        self._returns.show_line(state.returns)
        self._picture.show_picture(state.picture)
        self._heading.show_text(state.answers_heading)
        self._answers.show_answers(state.answers)
        self._answers.setAccessibleName(state.answers_heading)

    def set_stacked(self, *, stacked: bool) -> None:
        """Let the words that settle it, amid the explanation, stand high, and before what comes next."""
        self.outcome.set_tight(stacked)
        self._judged.set_below(STACKED_OUTCOME_GAP if stacked else OUTCOME_GAP)
        place = self._after_evidence if stacked else self._before_evidence
        if place.indexOf(self._next) < 0:
            place.addWidget(self._next)

    def focus_outcome(self) -> None:
        """Put the keyboard on the outcome, the first of what is read."""
        self.outcome.setFocus()

    def _ask_trap(self) -> None:
        self.trap_asked.emit(self._trap_met)

    def _fill(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for words in (self._prompt, self._claim):
            box.addWidget(SpacedWidget(words, 2))
        # Above the outcome stands the same room whether there is a claim or not.
        box.addSpacing(10)
        box.addWidget(self._judged)
        for widget in (self._rows, self._evidence, self._why, self._trap):
            box.addWidget(SpacedWidget(widget, 8))
        box.addLayout(self._before_evidence)
        box.addWidget(SpacedWidget(self._picture, 10))
        box.addLayout(self.evidence)
        box.addSpacing(10)
        box.addLayout(self._after_evidence)
        box.addWidget(SpacedWidget(self._heading, 8))
        box.addWidget(self._answers)
        box.addSpacing(12)
        box.addLayout(self.foot)
        box.addStretch()
