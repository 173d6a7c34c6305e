"""What is told after a number was typed: how near it came, and each known number with its reason. No Qt."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.responses import NumberAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.number.prompt import format_value
from quizapp.ui.kinds.state import AnswerFeedback
from quizapp.ui.kinds.text_input.answer_rows import build_key_row, build_other_row, describe_evidence
from quizapp.ui.messages import explanation

if TYPE_CHECKING:
    from quizapp.pack.models.questions import NumberQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit import widget_state as widgets

_UNIT: Final = 24
"""How long the words after the field may be to be taken for a unit, in characters."""


def describe_key(sitting: SessionContext, question: NumberQuestion) -> str:
    """Say which number is right, as a sentence of its own."""
    return explanation.describe_key_option(sitting.translate, _with_unit(sitting, question, question.value))


def build_feedback(sitting: SessionContext, question: NumberQuestion, given: Answer | None) -> AnswerFeedback:
    """Return what is told of a number, or of none."""
    return AnswerFeedback(_line(sitting, question, given), tuple(_rows(sitting, question, given)))


def _line(sitting: SessionContext, question: NumberQuestion, given: Answer | None) -> str:
    translate, key = sitting.translate, describe_key(sitting, question)
    if not isinstance(given, NumberAnswer):
        return translate("explanation.skipped", key=key)
    if given.read is None:
        return translate(
            "answers.wrote", answer=translate("answers.typed", words=given.typed.strip()), key=key
        )
    scored = score_answer(question, given, sitting.opened.texts)
    wrote = _with_unit(sitting, question, given.read)
    if scored.near is not None:
        off = format_value(sitting, question, str(scored.near))
        return translate("answers.wrote_near", answer=wrote, off=off, key=key)
    if scored.score < 1:
        return translate("answers.wrote", answer=wrote, key=key)
    if Fraction(given.read) == Fraction(question.value):
        return key
    return translate("answers.near_enough", answer=wrote, key=key)


def _rows(
    sitting: SessionContext, question: NumberQuestion, given: Answer | None
) -> list[widgets.AnswerState]:
    paths = (
        [] if given is None else [path for path, _ in find_feedback(question, given, sitting.opened.texts)]
    )
    key = _with_unit(sitting, question, question.value)
    right = given is not None and not paths
    rows = [build_key_row(sitting, key, describe_evidence(sitting, question), given=right)]
    for place, wrong in enumerate(question.known):
        # Without the unit: a known number often counts something else.
        title = format_value(sitting, question, wrong.value)
        rows.append(build_other_row(sitting, title, wrong.feedback, given=("known", place) in paths))
    other = sitting.translate("answers.any_other_number")
    rows.append(build_other_row(sitting, other, question.other.feedback, given=("other",) in paths))
    return rows


def _with_unit(sitting: SessionContext, question: NumberQuestion, value: str) -> str:
    figure, unit = format_value(sitting, question, value), question.after or ""
    return f"{figure} {unit}" if unit and len(unit) <= _UNIT and not question.before else figure
