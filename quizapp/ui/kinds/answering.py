"""What every answering widget offers to the answer panel."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.state import AnswersState


class AnswerWidget(QWidget):
    """A widget by which a kind of question is answered; `answered` carries the Answer whenever it changes."""

    answered = Signal(object)

    @abstractmethod
    def show_answers(self, state: AnswersState, chosen: Answer | None) -> None:
        """Show what can be answered and what is answered so far, without telling it again."""

    @abstractmethod
    def name_group(self, name: str) -> None:
        """Name the answers as a whole: a screen reader says it before the first of them."""

    @abstractmethod
    def press(self, number: int) -> None:
        """Do what the number's key does; numbers without an answer are ignored."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the keyboard on what is chosen, else on the first answer."""
