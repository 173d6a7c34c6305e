"""The widgets of options: one of them is picked, or all that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.choices import ChoicesState
    from quizapp.ui.kinds.single_choice import SingleChoiceState
    from quizapp.ui.kit.style import Style


class SingleChoiceWidget(AnswerWidget):
    """Rows of which one is picked, by pointer, arrows, Space or its number."""

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._state: SingleChoiceState | None = None
        self._group = OptionGroup(look, chosen_word=chosen_word)
        self._group.chosen.connect(self._tell)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._group)

    def show_answers(self, state: SingleChoiceState, chosen: Answer | None) -> None:
        """Show options and what is chosen of them; options that stand there already are left alone."""
        if self._state is None or state.options != self._state.options:
            self._group.show_options(state.options)
        self._state = state
        place = state.place(chosen)
        if self._group.choice() != (() if place is None else (place,)):
            self._group.choose(() if place is None else (place,))

    def name_group(self, name: str) -> None:
        """Name the options as a whole: a screen reader says it before the first of them."""
        self._group.setAccessibleName(name)

    def press(self, number: int) -> None:
        """Choose the option with this number, from 1; others are ignored."""
        self._group.press(number - 1)

    def take_focus(self) -> None:
        """Put the keyboard on the chosen option, else on the first."""
        self._group.take_focus()

    def _tell(self) -> None:
        places = self._group.choice()
        if self._state is not None and places:
            self.answered.emit(self._state.answers[places[0]])


class ChoicesWidget(AnswerWidget):
    """Rows with check boxes, turned on and off by pointer, Space or their numbers."""

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._state: ChoicesState | None = None
        self._instruction = Label(look, tone="textMuted")
        self._group = OptionGroup(look, chosen_word=chosen_word, several=True, boxes=True)
        self._group.chosen.connect(self._tell)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._instruction)
        box.addWidget(self._group)

    def show_answers(self, state: ChoicesState, chosen: Answer | None) -> None:
        """Show options and what is chosen of them; options that stand there already are left alone."""
        if self._state is None or state.options != self._state.options:
            self._instruction.show_text(state.instruction)
            self._group.show_options(state.options)
        self._state = state
        places = state.places(chosen)
        if self._group.choice() != places:
            self._group.choose(places)

    def name_group(self, name: str) -> None:
        """Name the options as a whole: a screen reader says it first, with the instruction."""
        self._group.setAccessibleName(" ".join(part for part in (name, self._instruction.text()) if part))

    def press(self, number: int) -> None:
        """Turn the option with this number on or off, from 1; others are ignored."""
        self._group.press(number - 1)

    def start_over(self) -> None:
        """Begin with the first option."""
        self._group.start_over()

    def take_focus(self) -> None:
        """Put the keyboard on the option that had it last, at first on the first."""
        self._group.take_focus()

    def _tell(self) -> None:
        if self._state is not None:
            self.answered.emit(self._state.answer(self._group.choice()))
