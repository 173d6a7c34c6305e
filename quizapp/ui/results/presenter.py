"""The results: the score, the list of answers, and one answer opened again. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from quizapp.quiz.session_progress import find_position
from quizapp.ui.messages import results as text
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.reading_builder import build_answered_reading
from quizapp.ui.results.results_builder import build_results, find_mistakes, list_answered_questions
from quizapp.ui.results.state import OpenedAnswer, ResultsState

if TYPE_CHECKING:
    from quizapp.pack.ids import QuestionId
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.session import SessionPlan
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.question.pack_questions import PackQuestions
    from quizapp.ui.results.session_statistics import AnsweredQuestion


class ResultsView(Protocol):
    """What the presenter needs of its screen."""

    def show_state(self, state: ResultsState) -> None:
        """Show a state."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...


@dataclass(frozen=True)
class ResultsRoutes:
    """Where results lead to: home, the same pack again, these questions as they were asked, a trap's page.

    `go_on` practises what is to come.
    """

    home: Callable[[], None]
    again: Callable[[], None]
    practise: Callable[[SessionPlan, frozenset[QuestionId]], None]
    trap: Callable[[Trap], None]
    go_on: Callable[[], None]


class ResultsPresenter:
    """Shows one finished session after another."""

    def __init__(self, view: ResultsView, clock: Clock, translate: Translate, ways: ResultsRoutes) -> None:
        self._view = view
        self._clock = clock
        self._translate = translate
        self._ways = ways
        self._finished: FinishedSession | None = None
        self._answers: tuple[AnsweredQuestion, ...] = ()
        self._state: ResultsState | None = None

    def show(self, finished: FinishedSession, to_come: Sequence[PackQuestions] = ()) -> None:
        """Show the results of a session, and offer what is to come after it."""
        self._finished = finished
        self._answers = list_answered_questions(finished)
        today = self._clock.day(self._clock.now())
        state = build_results(finished, self._answers, today)
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
        wrong = frozenset(question.id for question in find_mistakes(self._finished, self._answers))
        if wrong:
            self._ways.practise(self._finished.state.plan, wrong)
        else:
            self._ways.again()

    def go_on(self) -> None:
        """Go on with what is to come, if anything is."""
        if self._state is not None and self._state.go_on:
            self._ways.go_on()

    def open_trap_page(self, trap: Trap) -> None:
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


def _offering(state: ResultsState, to_come: Sequence[PackQuestions], translate: Translate) -> ResultsState:
    questions = sum(len(part.questions) for part in to_come)
    told = text.describe_remaining_packs(translate, questions, len(to_come))
    return replace(
        state,
        go_on=translate("results.go_on", pack=to_come[0].title),
        to_come=told,
        summary=f"{state.summary} {told}",
    )


def _opened(
    finished: FinishedSession, answer: AnsweredQuestion, clock: Clock, translate: Translate, *, whole: bool
) -> OpenedAnswer:
    response, question = answer.response, answer.question
    sitting = finished.find_context(response)
    desk = build_answered_reading(sitting, question, response.answer, whole=whole)
    evidence = next(
        (evidence for evidence in finished.state.evidence if evidence.response == response.id), None
    )
    judged = ExplainedResponse.of(response, finished.due.get(response.id), clock.day(clock.now()), evidence)
    at = find_position(finished.state, response.place)
    return OpenedAnswer(
        place=translate("results.place_of", number=at.number, total=at.of),
        explanation=build_explanation(sitting, question, judged, desk.description),
        desk=desk,
        whole=whole,
    )
