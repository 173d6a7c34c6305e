"""What every answering widget offers to the answer panel."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer


class AnswerWidget(QWidget):
    """A widget by which a kind of question is answered; `answered` carries the Answer whenever it changes."""

    answered = Signal(object)
    sheet_place: QVBoxLayout | None = None
    """Where a sheet that is part of the answering stands when panes are stacked."""

    @abstractmethod
    def show_answers(self, state: Any, chosen: Answer | None) -> None:
        """Show what can be answered and what is answered so far, without telling it again.

        `state` is the one of the widget's own kinds, out of `AnswerWidgetState`.
        """

    @abstractmethod
    def name_group(self, name: str) -> None:
        """Name the answers as a whole: a screen reader says it before the first of them."""

    @abstractmethod
    def press(self, number: int) -> None:
        """Do what the number's key does; numbers without an answer are ignored."""

    def show_missing(self, *, missing: bool) -> None:
        """Tell whether the answer has just been found to lack something; what it lacks is said beside it."""

    def take_back(self) -> None:
        """Take back the last step, where an answer is given step by step."""

    def start_over(self) -> None:
        """Let the keyboard come to the first answer again: it is asked anew, though it may look the same."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the keyboard on what is chosen, else on the first answer."""
