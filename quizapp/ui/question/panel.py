"""The answer panel while a question is asked: what is asked, the answers, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.kinds.registry import WIDGETS
from quizapp.ui.widgets.claim import ClaimBlock
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine, MessageLine
from quizapp.ui.widgets.option_group import OptionGroup
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Line, Option

if TYPE_CHECKING:
    from quizapp.pack.words import Kind
    from quizapp.quiz.responses import Certainty
    from quizapp.ui.kinds.answering import AnswerWidget
    from quizapp.ui.question.state import CertaintyState, QuestionState
    from quizapp.ui.widgets.look import Look


class QuestionPanel(QWidget):
    """Shows one QuestionState after another in the same widgets, and tells what is answered."""

    answered = Signal(object)
    sure = Signal(str)

    def __init__(self, look: Look, chosen_word: str) -> None:
        super().__init__()
        self._skill = IconLine(look, "label")
        self._prompt = Label(look, style="question", reads=True)
        self._claim_heading = Label(look, style="label", tone="textMuted")
        self._claim = ClaimBlock(look)
        self._hint = IconLine(look, reads=True)
        self._look, self._chosen_word = look, chosen_word
        self._widgets: dict[object, AnswerWidget] = {}
        self._answers = QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._kind: Kind = "choice"
        self._options: tuple[Option, ...] = ()
        self._answer_missing = MessageLine(look)
        self._how_sure = Label(look, style="heading")
        self._certainty = OptionGroup(look, chosen_word="", across=True, compact=True)
        self._certainty.chosen.connect(self._tell_sure)
        self._certainty_missing = MessageLine(look)
        self._fill()

    def show_question(self, state: QuestionState, name: str) -> None:
        """Show a question. `name` is its place, for the group of answers to be named with."""
        self._skill.show_line(Line(state.skill_icon, state.skill))
        self._prompt.show_text(state.prompt)
        self._claim_heading.show_text(state.claim_heading)
        self._claim_heading.setVisible(bool(state.claim_heading and state.claim))
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._hint.show_line(Line("info", state.hint) if state.hint else None)
        widget = self._answering(state.kind)
        widget.show_answers(state.answers, state.chosen)
        widget.name_group(": ".join(part for part in (name, state.prompt, state.claim) if part))
        self._show_certainty(state.certainty)
        self._answer_missing.say(state.message if state.missing == "answer" else "")
        self._certainty_missing.say(state.message if state.missing == "certainty" else "")

    def press(self, number: int) -> None:
        """Do what a number key does."""
        self._widget().press(number)

    def press_certainty(self, certainty: Certainty) -> None:
        """Do what a certainty's letter does, where certainty is asked."""
        if self._certainty.isVisibleTo(self):
            self._certainty.press(CERTAINTIES.index(certainty))

    def focus_answers(self) -> None:
        """Put the keyboard on the answers."""
        self._widget().take_focus()

    def focus_certainty(self) -> None:
        """Put the keyboard on the certainties."""
        self._certainty.take_focus()

    def told_missing(self) -> QWidget | None:
        """Return the line that says what is missing, while something is."""
        lines = (self._answer_missing, self._certainty_missing)
        return next((line for line in lines if not line.isHidden()), None)

    def _answering(self, kind: Kind) -> AnswerWidget:
        """Return the kind's widget, made when it is first needed, and show no other."""
        make = WIDGETS[kind]
        if make not in self._widgets:
            made = make(self._look, self._chosen_word)
            made.answered.connect(self.answered)
            self._widgets[make] = made
            self._answers.addWidget(made)
        for other, widget in self._widgets.items():
            widget.setVisible(other is make)
        self._kind = kind
        return self._widgets[make]

    def _widget(self) -> AnswerWidget:
        return self._answering(self._kind)

    def _show_certainty(self, state: CertaintyState | None) -> None:
        for widget in (self._how_sure, self._certainty):
            widget.setVisible(state is not None)
        if state is None:
            return
        self._how_sure.show_text(state.title)
        self._certainty.setAccessibleName(state.title)
        options = tuple(Option(word, key=key) for _, word, key in state.words)
        if options != self._options:
            self._certainty.show_options(options)
            self._options = options
        chosen = () if state.chosen is None else (CERTAINTIES.index(state.chosen),)
        if self._certainty.choice() != chosen:
            self._certainty.choose(chosen)

    def _tell_sure(self) -> None:
        for place in self._certainty.choice():
            self.sure.emit(CERTAINTIES[place])

    def _fill(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 24, 0, 0)
        box.setSpacing(0)
        answers = QWidget()
        answers.setLayout(self._answers)
        for widget, below in (
            (self._skill, 4),
            (self._prompt, 16),
            (self._claim_heading, 4),
            (self._claim, 24),
            (self._hint, 16),
            (answers, 8),
            (self._answer_missing, 8),
            (self._how_sure, 8),
            (self._certainty, 8),
            (self._certainty_missing, 8),
        ):
            box.addWidget(Spaced(widget, below))
        box.addStretch()
