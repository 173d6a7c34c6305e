"""The results: the score, the list of answers, and one answer opened again. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from quizapp.quiz.progress import position
from quizapp.ui.question.explaining import Judged, explained
from quizapp.ui.question.on_desk import told_desk
from quizapp.ui.results.listing import answered, listed, mistakes
from quizapp.ui.results.state import OpenedAnswer, ResultsState
from quizapp.ui.text import results as text

if TYPE_CHECKING:
    from quizapp.pack.ids import QuestionId
    from quizapp.pack.words import Trap
    from quizapp.quiz.session import Plan
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.question.finished import Finished
    from quizapp.ui.question.parts import Part
    from quizapp.ui.results.figures import Answered


class ResultsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ResultsState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...


@dataclass(frozen=True)
class Ways:
    """Where results lead to: home, the same pack again, these questions as they were asked, a trap's page.

    `go_on` practises what is to come.
    """

    home: Callable[[], None]
    again: Callable[[], None]
    practise: Callable[[Plan, frozenset[QuestionId]], None]
    trap: Callable[[Trap], None]
    go_on: Callable[[], None]


class ResultsPresenter:
    """Shows one finished session after another."""

    def __init__(self, view: ResultsView, clock: Clock, translate: Translate, ways: Ways) -> None:
        self._view = view
        self._clock = clock
        self._translate = translate
        self._ways = ways
        self._finished: Finished | None = None
        self._answers: tuple[Answered, ...] = ()
        self._state: ResultsState | None = None

    def show(self, finished: Finished, to_come: Sequence[Part] = ()) -> None:
        """Show the results of a session, and offer what is to come after it."""
        self._finished = finished
        self._answers = answered(finished)
        today = self._clock.day(self._clock.now())
        state = listed(finished, self._answers, today)
        self._render(_offering(state, to_come, self._translate) if to_come else state)

    def open(self, row: int) -> None:
        """Open the answer of a row, from 0, with its passage."""
        self._show_answer(row, whole=False)
        if self._state is not None and self._state.opened is not None:
            # The outcome is said already, for the keyboard stands on it.
            self._view.announce(self._state.opened.explanation.said_next)

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
        self._ways.home()

    def practise(self) -> None:
        """Practise the questions that were not right; where all were, the same pack again."""
        if self._finished is None:
            return
        wrong = frozenset(question.id for question in mistakes(self._finished, self._answers))
        if wrong:
            self._ways.practise(self._finished.state.plan, wrong)
        else:
            self._ways.again()

    def go_on(self) -> None:
        """Go on with what is to come, if anything is."""
        if self._state is not None and self._state.go_on:
            self._ways.go_on()

    def about_trap(self, trap: Trap) -> None:
        """Show the page of a trap."""
        self._ways.trap(trap)

    def _show_answer(self, row: int, *, whole: bool) -> None:
        if self._state is None or self._finished is None:
            return
        opened = _opened(self._finished, self._answers[row], self._clock, self._translate, whole=whole)
        self._render(replace(self._state, opened=opened, at=row))

    def _render(self, state: ResultsState) -> None:
        self._state = state
        self._view.show_state(state)


def _offering(state: ResultsState, to_come: Sequence[Part], translate: Translate) -> ResultsState:
    questions = sum(len(part.questions) for part in to_come)
    told = text.to_come(translate, questions, len(to_come))
    return replace(
        state,
        go_on=translate("results.go_on", pack=to_come[0].title),
        to_come=told,
        summary=f"{state.summary} {told}",
    )


def _opened(
    finished: Finished, answer: Answered, clock: Clock, translate: Translate, *, whole: bool
) -> OpenedAnswer:
    response, question = answer.response, answer.question
    sitting = finished.sitting_of(response)
    desk = told_desk(sitting, question, response.answer, whole=whole)
    proof = next((proof for proof in finished.state.proofs if proof.response == response.id), None)
    judged = Judged.of(response, finished.due.get(response.id), clock.day(clock.now()), proof)
    at = position(finished.state, response.place)
    return OpenedAnswer(
        place=translate("results.place_of", number=at.number, total=at.of),
        explanation=explained(sitting, question, judged, desk.description),
        desk=desk,
        whole=whole,
    )
