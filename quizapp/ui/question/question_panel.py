"""The answer panel while a question is asked: what is asked, the answers, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.kinds.single_choice import SingleChoiceState
from quizapp.ui.kinds.widgets.registry import ANSWER_WIDGETS
from quizapp.ui.kit.claim_block import ClaimBlock
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.picture_view import PictureView
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, OptionState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.quiz.responses import Certainty
    from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
    from quizapp.ui.kit.style import Style
    from quizapp.ui.question.state import CertaintyState, QuestionState

ROW_GAP, COLUMN_GAP = 8, 16
"""Between title and words, px: one below the other, and on one line."""


class CertaintyWidget(QWidget):
    """A title and three words, of which `sure` tells the one that is chosen; below them, what is missing.

    Where every line counts, title and words stand on one if they fit.
    """

    sure = Signal(str)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._options: tuple[OptionState, ...] = ()
        self._tight = False
        self._title = Label(look, style="heading")
        self._words = OptionGroup(look, chosen_word="", across=True, compact=True)
        self._words.chosen.connect(self._tell)
        self._missing = MessageLine(look)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words)
        self._row.setSpacing(ROW_GAP)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._row)
        box.addSpacing(ROW_GAP)
        box.addWidget(SpacedWidget(self._missing, ROW_GAP))

    @property
    def missing(self) -> MessageLine:
        """The line that says that it is missing, hidden while it is not."""
        return self._missing

    def show_certainty(self, state: CertaintyState | None, missing: str) -> None:
        """Show what is said so far, and that it is missing; None takes the question away."""
        self.setVisible(state is not None)
        self._missing.say(missing)
        if state is None:
            return
        self._title.show_text(state.title)
        self._words.setAccessibleName(state.title)
        options = tuple(OptionState(word, key=key) for _, word, key in state.words)
        if options != self._options:
            self._words.show_options(options)
            self._options = options
        chosen = () if state.chosen is None else (CERTAINTIES.index(state.chosen),)
        if self._words.choice() != chosen:
            self._words.choose(chosen)

    def press(self, certainty: Certainty) -> None:
        """Do what a certainty's letter does."""
        self._words.press(CERTAINTIES.index(certainty))

    def take_focus(self) -> None:
        """Put the keyboard on the words."""
        self._words.take_focus()

    def set_tight(self, tight: bool) -> None:
        """Take as little height as may be, or stand in two lines as beside an article."""
        self._tight = tight
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Fit again when the words have another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to another width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._title.sizeHint().width() + COLUMN_GAP + self._words.sizeHint().width()
        across = self._tight and needed <= self.width()
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if across else directions.TopToBottom
        if direction == self._row.direction():
            return
        if not across:
            self._row.takeAt(self._row.count() - 1)
        self._row.setDirection(direction)
        self._row.setSpacing(COLUMN_GAP if across else ROW_GAP)
        if across:
            # The words keep their width, and what is left stays free.
            self._row.addStretch()

    def _tell(self) -> None:
        for place in self._words.choice():
            self.sure.emit(CERTAINTIES[place])


SKILL_GAP = 16
"""Between the skill and a button beside it, px."""


class QuestionPanel(QWidget):
    """Shows one QuestionState after another in the same widgets, and tells what is answered.

    `head` takes a button at the end of the line above the question.
    """

    answered = Signal(object)
    sure = Signal(str)

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._skill = IconLine(look, "label")
        self.head = QHBoxLayout()
        self._prompt = Label(look, style="question", reads=True)
        self._picture = PictureView(look)
        self._claim_heading = Label(look, style="label", tone="textMuted")
        self._claim = ClaimBlock(look)
        self._look, self._chosen_word = look, chosen_word
        self._widgets: dict[tuple[object, int], AnswerWidget] = {}
        self._asked: tuple[str, ...] = ()
        self._side = 0
        self._place = QWidget()
        self._answers = QVBoxLayout(self._place)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._shows: type = SingleChoiceState
        self._answer_missing = MessageLine(look)
        self._how_sure = CertaintyWidget(look)
        self._how_sure.sure.connect(self.sure)
        self._fill()

    def show_question(self, state: QuestionState, name: str) -> None:
        """Show a question. `name` is its place, for the group of answers to be named with."""
        self._skill.show_line(IconLineState(state.skill_icon, state.skill))
        self._prompt.show_text(state.prompt)
        self._picture.show_picture(state.picture)
        self._claim_heading.show_text(state.claim_heading)
        self._claim_heading.setVisible(bool(state.claim_heading and state.claim))
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._take_side(name, state.prompt, state.claim)
        widget = self._answering(type(state.answers))
        widget.show_answers(state.answers, state.chosen)
        widget.show_missing(missing=state.missing == "answer")
        widget.name_group(": ".join((name, " ".join(filter(None, (state.prompt, state.claim))))))
        self._how_sure.show_certainty(state.certainty, state.message if state.missing == "certainty" else "")
        self._answer_missing.say(state.message if state.missing == "answer" else "")

    @property
    def statement(self) -> Label:
        """The words that are asked about, or else what is asked."""
        return self._prompt if self._claim.isHidden() else self._claim.words

    @property
    def sheet_place(self) -> QVBoxLayout | None:
        """Where a sheet that is part of the answering stands when panes are stacked."""
        return self._widget().sheet_place

    def set_stacked(self, stacked: bool) -> None:
        """Take as little height as may be where the panes are stacked."""
        self._how_sure.set_tight(stacked)

    def start_over(self) -> None:
        """Let the keyboard come to the first answer: the question is asked anew."""
        self._widget().start_over()

    def press(self, number: int) -> None:
        """Do what a number key does."""
        self._widget().press(number)

    def take_back(self) -> None:
        """Take back the last step, where an answer is given step by step."""
        self._widget().take_back()

    def press_certainty(self, certainty: Certainty) -> None:
        """Do what a certainty's letter does, where certainty is asked."""
        if self._how_sure.isVisibleTo(self):
            self._how_sure.press(certainty)

    def focus_answers(self) -> None:
        """Put the keyboard on the answers."""
        self._widget().take_focus()

    def focus_side_controls(self) -> bool:
        """Put the keyboard on what is chosen, else on the certainties; False if there is neither."""
        before = QApplication.focusWidget()
        self.focus_answers()
        if QApplication.focusWidget() is before and self._how_sure.isVisibleTo(self):
            self.focus_certainty()
        return QApplication.focusWidget() is not before

    def focus_certainty(self) -> None:
        """Put the keyboard on the certainties."""
        self._how_sure.take_focus()

    def find_missing_line(self) -> QWidget | None:
        """Return the line that says what is missing, while something is."""
        lines = (self._answer_missing, self._how_sure.missing)
        return next((line for line in lines if not line.isHidden()), None)

    def _answering(self, shows: type) -> AnswerWidget:
        """Return the widget of a kind of state, made when it is first needed, and show no other."""
        make = ANSWER_WIDGETS[shows]
        wanted = make, self._side
        if wanted not in self._widgets:
            made = make(self._look, self._chosen_word)
            made.answered.connect(self.answered)
            self._widgets[wanted] = made
            self._answers.addWidget(made)
        for other, widget in self._widgets.items():
            widget.setVisible(other == wanted)
        self._shows = shows
        return self._widgets[wanted]

    def _take_side(self, *asked: str) -> None:
        """Ask another question in the second of two like widgets, if the keyboard is in the first.

        A screen reader names a group to whoever comes to it. Who stays where they are, as with the key that
        skips, would not hear that it asks something else.
        """
        focused = QApplication.focusWidget()
        if asked != self._asked and focused is not None and self._place.isAncestorOf(focused):
            focused.clearFocus()
            self._side = 1 - self._side
        self._asked = asked

    def _widget(self) -> AnswerWidget:
        return self._answering(self._shows)

    def _fill(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.head.setSpacing(SKILL_GAP)
        self.head.addWidget(self._skill, 1)
        head = QWidget()
        head.setLayout(self.head)
        self.head.setContentsMargins(0, 0, 0, 0)
        for widget, below in (
            (head, 4),
            (self._prompt, 16),
            (self._picture, 16),
            (self._claim_heading, 4),
            (self._claim, 24),
            (self._place, 8),
            (self._answer_missing, 8),
            (self._how_sure, 0),
        ):
            box.addWidget(SpacedWidget(widget, below))
        box.addStretch()
