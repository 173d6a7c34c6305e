"""The results: the score, the list of answers, and one answer opened again. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quizapp.quiz.progress import position
from quizapp.ui.question.evidence import evidence_sheet
from quizapp.ui.question.explaining import Judged, explained
from quizapp.ui.results.listing import Answered, answered, listed
from quizapp.ui.results.state import OpenedAnswer, ResultsState
from quizapp.ui.text import results as text

if TYPE_CHECKING:
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.question.finished import Finished


class ResultsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ResultsState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...


class ResultsPresenter:
    """Shows one finished session after another."""

    def __init__(
        self,
        view: ResultsView,
        clock: Clock,
        translate: Translate,
        go_home: Callable[[], None],
        again: Callable[[], None],
    ) -> None:
        self._view = view
        self._clock = clock
        self._translate = translate
        self._go_home = go_home
        self._again = again
        self._finished: Finished | None = None
        self._answers: tuple[Answered, ...] = ()
        self._state: ResultsState | None = None

    def show(self, finished: Finished) -> None:
        """Show the results of a session."""
        self._finished = finished
        self._answers = answered(finished)
        today = self._clock.day(self._clock.now())
        self._render(listed(finished, self._answers, today))

    def open(self, row: int) -> None:
        """Open the answer of a row, from 0, with its passage."""
        self._show_answer(row, whole=False)
        self.say_again()

    def close(self) -> None:
        """Go back from the opened answer to the list."""
        if self._state is not None:
            self._render(replace(self._state, opened=None))

    def toggle_whole(self) -> None:
        """Show the whole article around the evidence, or only its surroundings again."""
        if self._state is None or self._state.opened is None or self._state.at is None:
            return
        self._show_answer(self._state.at, whole=not self._state.opened.whole)

    def say_again(self) -> None:
        """Say the outcome and the evidence of the opened answer again."""
        if self._state is not None and self._state.opened is not None:
            self._view.announce(self._state.opened.explanation.announcement)

    def done(self) -> None:
        """Go home."""
        self._go_home()

    def again(self) -> None:
        """Practise the same pack again."""
        self._again()

    def _show_answer(self, row: int, *, whole: bool) -> None:
        if self._state is None or self._finished is None:
            return
        opened = _opened(self._finished, self._answers[row], self._clock, self._translate, whole=whole)
        self._render(replace(self._state, opened=opened, at=row))

    def _render(self, state: ResultsState) -> None:
        self._state = state
        self._view.show_state(state)


def _opened(
    finished: Finished, answer: Answered, clock: Clock, translate: Translate, *, whole: bool
) -> OpenedAnswer:
    response, question = answer.response, answer.question
    sheet = evidence_sheet(finished.sitting.opened.pack, question, translate, whole=whole)
    judged = Judged(
        response.answer,
        response.outcome,
        response.certainty,
        finished.due.get(response.id),
        clock.day(clock.now()),
    )
    at = position(finished.state, response.place)
    return OpenedAnswer(
        place=text.place_of(translate, at.number, at.of),
        explanation=explained(finished.sitting, question, judged, sheet.description),
        sheet=sheet,
        whole=whole,
    )
