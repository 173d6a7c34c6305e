"""What the widget shows of which one answer is picked. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kit.widget_state import OptionState


@dataclass(frozen=True, slots=True)
class SingleChoiceState:
    """Options of which one is picked, in the order shown, each with the answer it stands for."""

    options: tuple[OptionState, ...]
    answers: tuple[Answer, ...]

    def place(self, answer: Answer | None) -> int | None:
        """Return the place of an answer among the options, from 0, or None."""
        return self.answers.index(answer) if answer in self.answers else None

    def title(self, answer: Answer) -> str:
        """Return the words of the option that stands for an answer; '' if none does."""
        place = self.place(answer)
        return "" if place is None else self.options[place].title
