"""The kinds of question that can be practised, each with its presentation. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.ui.kinds import chain, choices, find_evidence, match, number, order, single_choice, text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit.widget_state import KeyHint

KINDS: Final[dict[QuestionKind, KindPresentation]] = {
    "attribution": single_choice.PRESENTATION,
    "chain": chain.PRESENTATION,
    "choice": single_choice.PRESENTATION,
    "choices": choices.PRESENTATION,
    "find_evidence": find_evidence.PRESENTATION,
    "match": match.PRESENTATION,
    "number": number.PRESENTATION,
    "order": order.PRESENTATION,
    "text": text.PRESENTATION,
    "verdict": single_choice.PRESENTATION,
}
"""A kind that is not here is left out of a session and counted."""


def build_answer_widget_state(
    sitting: SessionContext, question: Question, given: Answer | None = None
) -> Any:
    """Return what can be answered, in this session's order, and what is read of the answer given so far."""
    return KINDS[question.kind].build_state(sitting, question, given)


def build_key_hints(sitting: SessionContext, question: Question, answers: Any) -> tuple[KeyHint | str, ...]:
    """Return the keys that answer, as the action bar prints them, each followed by what it does."""
    return KINDS[question.kind].build_key_hints(sitting, answers)


def describe_missing_answer(sitting: SessionContext, question: Question, given: Answer | None) -> str:
    """Say what has to be given before an answer can be checked; '' if it is complete."""
    return KINDS[question.kind].describe_missing_answer(sitting, question, given)


def describe_answer(sitting: SessionContext, question: Question, answer: Answer) -> str:
    """Return an answer in words. Raises TypeError for a kind that is not proved."""
    return KINDS[question.kind].describe_answer(sitting, question, answer)


def build_feedback(sitting: SessionContext, question: Question, given: Answer | None) -> AnswerFeedback:
    """Return what is told of an answer, or of none."""
    return KINDS[question.kind].build_feedback(sitting, question, given)


def describe_key(sitting: SessionContext, question: Question) -> str:
    """Say what is right, as a sentence of its own."""
    return KINDS[question.kind].describe_key(sitting, question)
