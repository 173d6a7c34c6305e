"""The widget by which speakers are put in a row: chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kinds.answer_widget import AnswerWidget
from quizapp.ui.kinds.chain.chain_places import ChainPlacesRow
from quizapp.ui.kinds.chain.state import PLACE_COUNT
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.chain.state import ChainRow, ChainState
    from quizapp.ui.kit.style import Style


class ChainWidget(AnswerWidget):
    """A row of places, the sentence that it reads, and the speakers to be put there.

    A speaker goes to the next place by pointer, Space or number. The same again takes back who stands there
    already, and everybody after; so does a press on their place, and Backspace takes back the last.
    """

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._state: ChainState | None = None
        self._row: ChainRow = ()
        self._places = ChainPlacesRow(look, PLACE_COUNT)
        self._places.pressed.connect(self._take)
        self._reading = Label(look)
        self._group = OptionGroup(look, chosen_word=chosen_word, several=True)
        self._group.chosen.connect(self._follow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, below in ((self._places, 12), (self._reading, 16), (self._group, 0)):
            box.addWidget(widget)
            box.addSpacing(below)

    def show_answers(self, state: ChainState, chosen: Answer | None) -> None:
        """Show speakers and the row so far; speakers that stand there already are left alone."""
        if self._state is None or state.offered != self._state.offered:
            self._group.show_options(state.options)
            self._places.setAccessibleName(state.row_name())
        elif state.row(chosen) == self._row:
            return
        self._state, self._row = state, state.row(chosen)
        self._show_row(state)

    def name_group(self, name: str) -> None:
        """Name the speakers as a whole: a screen reader says it before the first of them."""
        self._group.setAccessibleName(name)

    def press(self, number: int) -> None:
        """Put the speaker with this number, from 1, at the next place, or take them back from theirs."""
        self._group.press(number - 1)

    def take_back(self) -> None:
        """Take the last of the row back."""
        if self._row:
            self._take(len(self._row) - 1)

    def start_over(self) -> None:
        """Begin with the first speaker."""
        self._group.start_over()

    def take_focus(self) -> None:
        """Put the keyboard on the speaker that had it last, at first on the first."""
        self._group.take_focus()

    def _follow(self) -> None:
        """Do to the row what was done to a speaker's mark."""
        shown = set(self._group.choice())
        for index in shown - set(self._row):
            self._put(index)
            return
        for index in set(self._row) - shown:
            self._take(self._row.index(index))
            return

    def _put(self, index: int) -> None:
        state = self._state
        if state is None:
            return
        if len(self._row) == PLACE_COUNT:
            self._show_row(state)
            announce(self, state.full())
            return
        row = (*self._row, index)
        self._change(state, row, state.put(row))

    def _take(self, at: int) -> None:
        """Take back who stands at a place, from 0, and everybody after."""
        state = self._state
        if state is not None:
            self._change(state, self._row[:at], state.taken(self._row, at))

    def _change(self, state: ChainState, row: ChainRow, what: str) -> None:
        self._row = row
        self._show_row(state)
        announce(self, f"{what} {state.spoken(row)}")
        self.answered.emit(state.answer(row))

    def _show_row(self, state: ChainState) -> None:
        self._places.show_places([state.article(), *state.places(self._row)])
        self._reading.show_pieces(state.reading(self._row))
        for index, row in enumerate(self._group.rows):
            row.show_option(state.option(index, self._row))
        self._group.choose(self._row)
