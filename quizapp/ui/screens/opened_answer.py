"""An answer opened from the results: its explanation beside the article. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from quizapp.quiz.session_progress import find_position
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.reading_builder import build_answered_reading

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.question.state import ExplanationState
    from quizapp.ui.screens.results_cards import AnsweredQuestion


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """One answer, read only, with its passages. `place` tells which it is."""

    place: str
    explanation: ExplanationState
    desk: ReadingState
    whole: bool


class OpenedAnswerView(Protocol):
    """What the presenter needs of its screen."""

    def show_answer(self, opened: OpenedAnswer) -> None:
        """Show an answer."""
        ...

    def announce(self, sentence: str) -> None:
        """Say a sentence to a screen reader."""
        ...


@dataclass(frozen=True)
class OpenedAnswerRoutes:
    """Where it leads to: a trap's page, and back."""

    trap: Callable[[Trap], None]
    back: Callable[[], None]


class OpenedAnswerPresenter:
    """Shows one answer after another, each beginning with its passage."""

    def __init__(
        self, view: OpenedAnswerView, clock: Clock, translate: Translate, ways: OpenedAnswerRoutes
    ) -> None:
        self._view, self._clock, self._translate, self.ways = view, clock, translate, ways
        self._shown: tuple[FinishedSession, AnsweredQuestion] | None = None
        self._opened: OpenedAnswer | None = None
        self._said = False

    def show(self, finished: FinishedSession, answer: AnsweredQuestion) -> None:
        """Show an answer of a session."""
        self._shown, self._said = (finished, answer), False
        self._render(finished, answer, whole=False)

    def toggle_whole(self) -> None:
        """Show the whole article around the evidence, or only its surroundings again."""
        if self._shown is not None and self._opened is not None:
            self._render(*self._shown, whole=not self._opened.whole)

    def say_evidence(self) -> None:
        """Say the evidence, once: the outcome is said already, for the keyboard has come to it."""
        if self._opened is not None and not self._said:
            self._said = True
            self._view.announce(self._opened.explanation.said_next)

    def say_again(self) -> None:
        """Say the outcome and the evidence again."""
        if self._opened is not None:
            self._view.announce(self._opened.explanation.announcement)

    def _render(self, finished: FinishedSession, answer: AnsweredQuestion, *, whole: bool) -> None:
        response, question = answer.response, answer.question
        sitting = finished.find_context(response)
        desk = build_answered_reading(sitting, question, response.answer, whole=whole)
        evidence = next((each for each in finished.state.evidence if each.response == response.id), None)
        today = self._clock.day(self._clock.now())
        judged = ExplainedResponse.of(response, finished.due.get(response.id), today, evidence)
        at = find_position(finished.state, response.place)
        opened = OpenedAnswer(
            place=self._translate("results.place_of", number=at.number, total=at.of),
            explanation=build_explanation(sitting, question, judged, desk.description),
            desk=desk,
            whole=whole,
        )
        self._opened = opened
        self._view.show_answer(opened)
