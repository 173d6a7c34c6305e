"""Words are typed: what stands around the field, and what is told of words. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.pack.spelling import normalize_answer
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.kinds.text import judge_text_answer
from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.presentation import AnswerFeedback, KindPresentation
from quizapp.ui.kinds.typed_answer import (
    TextInputState,
    build_key_row,
    build_other_row,
    describe_evidence,
    describe_typed_answer,
    no_key_hints,
)
from quizapp.ui.messages import practice
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import TextQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit import widget_state as widgets

LIMIT: Final = 240
"""How many characters may be typed: as long as accepted words can be."""


def build_text_answer_state(
    sitting: SessionContext, question: TextQuestion, _given: Answer | None = None
) -> TextInputState:
    """Return the field in its sentence."""
    translate = sitting.translate
    exact = question.spelling == "exact"
    return TextInputState(
        question=question.id,
        before=question.before or "",
        after=question.after or "",
        hint=translate("answers.spelling_counts") if exact else translate("answers.slips_forgiven"),
        limit=LIMIT,
        too_long=translate("answers.too_long", n=LIMIT),
    )


def describe_missing_answer(sitting: SessionContext, _question: TextQuestion, answer: Answer | None) -> str:
    """Say that nothing is written yet; '' if there are words."""
    if isinstance(answer, TextAnswer) and normalize_answer(answer.typed):
        return ""
    return sitting.translate("answers.write_first")


def describe_key(sitting: SessionContext, question: TextQuestion) -> str:
    """Say which words are right, as a sentence of its own."""
    return practice.describe_key_option(sitting.translate, question.accepted[0])


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
            key=practice.describe_key_option(translate, found.accepted),
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


PRESENTATION = KindPresentation(
    build_state=build_text_answer_state,
    build_key_hints=no_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
    describe_answer=describe_typed_answer,
)
