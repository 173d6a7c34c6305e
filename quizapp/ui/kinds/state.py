"""What an answering widget shows. No Qt: presenters build it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.pack.words import Kind
    from quizapp.quiz.responses import Answer
    from quizapp.ui.widgets.state import Option

SHOWN: Final[frozenset[Kind]] = frozenset({"attribution", "choice", "verdict"})
"""The kinds that have a widget in the registry; the others are left out of a session and counted."""


@dataclass(frozen=True, slots=True)
class PickOneState:
    """Options of which one is picked, in the order shown, each with the answer it stands for."""

    options: tuple[Option, ...]
    answers: tuple[Answer, ...]

    def place(self, answer: Answer | None) -> int | None:
        """Return the place of an answer among the options, from 0, or None."""
        return self.answers.index(answer) if answer in self.answers else None


AnswersState = PickOneState
"""One state class a kind of widget; it becomes a union as the other kinds get theirs."""
