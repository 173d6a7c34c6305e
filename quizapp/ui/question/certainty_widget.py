"""The question how sure one is, below the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.quiz.responses import CERTAINTIES
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import OptionState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.quiz.responses import Certainty
    from quizapp.ui.kit.style import Style
    from quizapp.ui.question.state import CertaintyState

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
