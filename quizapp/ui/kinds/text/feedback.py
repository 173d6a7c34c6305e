"""What is told after words were typed: what is right, a slip forgiven, and each known text. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.spelling import normalize_answer
from quizapp.quiz.feedback import find_feedback, judge_text_answer
from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kinds.text_input.answer_rows import build_key_row, build_other_row, describe_evidence
from quizapp.ui.messages import explanation
from quizapp.ui.messages import text_input as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import TextQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit import widget_state as widgets


def describe_key(sitting: SessionContext, question: TextQuestion) -> str:
    """Say which words are right, as a sentence of its own."""
    return explanation.describe_key_option(sitting.translate, question.accepted[0])


def build_feedback(sitting: SessionContext, question: TextQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of words, or of none."""
    return AnswerFeedback(_line(sitting, question, given), tuple(_rows(sitting, question, given)))


def _line(sitting: SessionContext, question: TextQuestion, given: Answer | None) -> str:
    translate, key = sitting.translate, describe_key(sitting, question)
    if not isinstance(given, TextAnswer):
        return translate("explanation.skipped", key=key)
    found = judge_text_answer(question, given.typed, sitting.opened.texts)
    wrote = translate("answers.typed", words=given.typed.strip())
    if found.accepted is None:
        return translate("answers.wrote", answer=wrote, key=key)
    if found.slips:
        return translate(
            "answers.slip_forgiven",
            answer=wrote,
            key=explanation.describe_key_option(translate, found.accepted),
        )
    if normalize_answer(given.typed) == normalize_answer(question.accepted[0]):
        return key
    return translate("answers.accepted_too", answer=wrote, key=key)


def _rows(sitting: SessionContext, question: TextQuestion, given: Answer | None) -> list[widgets.AnswerState]:
    paths = (
        [] if given is None else [path for path, _ in find_feedback(question, given, sitting.opened.texts)]
    )
    right = given is not None and not paths
    rows = [build_key_row(sitting, question.accepted[0], _key_reason(sitting, question), given=right)]
    for place, wrong in enumerate(question.known):
        rows.append(build_other_row(sitting, wrong.text, wrong.feedback, given=("known", place) in paths))
    other = sitting.translate("answers.any_other_words")
    rows.append(build_other_row(sitting, other, question.other.feedback, given=("other",) in paths))
    return rows


def _key_reason(sitting: SessionContext, question: TextQuestion) -> str:
    others = question.accepted[1:]
    also = text.describe_accepted_answers(sitting.translate, others) if others else ""
    return " ".join(part for part in (describe_evidence(sitting, question), also) if part)
