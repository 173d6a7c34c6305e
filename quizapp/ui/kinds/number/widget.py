"""The widget of numbers: what is read of them is shown while one types."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

from quizapp.quiz.numbers import parse_number_answer
from quizapp.ui.kinds.text_input.sentence_field import TextInputWidget
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer, NumberAnswer
    from quizapp.ui.kinds.number.state import NumberState
    from quizapp.ui.kinds.text_input.state import TextInputState
    from quizapp.ui.kit.style import Style


class NumberWidget(TextInputWidget):
    """A field for a number, the number read below it, and how exact it is to be."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__(look, "body", TextField(look, 150, 150))
        self._look = look
        self._reading = Label(look, style="strong")
        self.box.insertWidget(1, self._reading)
        look.theme.changed.connect(self._keep_room)
        self._keep_room()

    def show_answers(self, state: TextInputState, chosen: Answer | None) -> None:
        """Show the field with what is typed and what was read of it."""
        super().show_answers(state, chosen)
        number = cast("NumberState", state)
        self._reading.show_text(number.reading)
        self._reading.set_tone("text" if number.is_read else "textMuted")

    def describe_input(self, state: TextInputState) -> str:
        """Return what was read and the hint."""
        reading = cast("NumberState", state).reading
        return ". ".join(part for part in (reading, state.hint) if part)

    def answer(self, words: str) -> NumberAnswer:
        """Return the number as typed and as read; the words around the field may have been typed too."""
        state = cast("NumberState", self._state)
        return parse_number_answer(words, state.language, state.before, state.after)

    def _keep_room(self) -> None:
        """Keep a line free, so that nothing moves when something is read."""
        self._reading.setMinimumHeight(ceil(self._look.theme.line("strong")))
