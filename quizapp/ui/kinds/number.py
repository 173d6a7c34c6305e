"""A number is typed: what stands around the field, and what is told of a number. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.numbers import format_localized_number, has_number_words
from quizapp.quiz.responses import NumberAnswer
from quizapp.quiz.scoring import score_answer
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

if TYPE_CHECKING:
    from quizapp.pack.models.questions import NumberQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit import widget_state as widgets


@dataclass(frozen=True, slots=True)
class NumberState(TextInputState):
    """A field for a number: the language that it is read in, and what was read of it so far.

    `reading` is '' while nothing is typed; `is_read`: it tells a number.
    """

    language: str
    reading: str
    is_read: bool


LIMIT: Final = 200
"""How many characters may be typed, as many as are read."""

_THOUSANDS: Final = 3
"""With so many decimals a comma is not as good as a point: 1,500 and 1.500 are two numbers."""


def build_number_state(
    sitting: SessionContext, question: NumberQuestion, given: Answer | None
) -> NumberState:
    """Return the field with what has been read of the answer given so far."""
    reading = _reading(sitting, given)
    return NumberState(
        question=question.id,
        before=question.before or "",
        after=question.after or "",
        hint=_hint(sitting, question.decimals),
        limit=LIMIT,
        too_long=sitting.translate("answers.too_long", n=LIMIT),
        language=sitting.opened.pack.language,
        reading=reading or (sitting.translate("answers.not_read") if given else ""),
        is_read=bool(reading),
    )


def describe_missing_answer(sitting: SessionContext, _question: NumberQuestion, answer: Answer | None) -> str:
    """Say what is missing before a number can be checked; '' if it was read."""
    if not isinstance(answer, NumberAnswer):
        return sitting.translate("answers.write_first")
    return sitting.translate("answers.unreadable", ways=_ways(sitting)) if answer.read is None else ""


def format_value(sitting: SessionContext, question: NumberQuestion, value: str) -> str:
    """Return a figure as the pack's language writes it, as exact as the question asks for."""
    return format_localized_number(Fraction(value), question.decimals, sitting.opened.pack.language)


def _reading(sitting: SessionContext, given: Answer | None) -> str:
    if not isinstance(given, NumberAnswer) or given.read is None:
        return ""
    # As many decimals as it has, not as are asked for: 3 is not read as 3.0.
    read = format_localized_number(Fraction(given.read), 0, sitting.opened.pack.language)
    return sitting.translate("answers.read_as", number=read)


def _hint(sitting: SessionContext, decimals: int) -> str:
    parts = [sitting.translate("answers.decimals", n=decimals)] if decimals else []
    if decimals and decimals != _THOUSANDS:
        parts.append(sitting.translate("answers.comma_or_point"))
    return " ".join([*parts, _ways(sitting)])


def _ways(sitting: SessionContext) -> str:
    in_words = has_number_words(sitting.opened.pack.language)
    return sitting.translate("answers.digits_or_words") if in_words else sitting.translate("answers.digits")


_UNIT: Final = 24
"""How long the words after the field may be to be taken for a unit, in characters."""


def describe_key(sitting: SessionContext, question: NumberQuestion) -> str:
    """Say which number is right, as a sentence of its own."""
    return practice.describe_key_option(sitting.translate, _with_unit(sitting, question, question.value))


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


PRESENTATION = KindPresentation(
    build_state=build_number_state,
    build_key_hints=no_key_hints,
    build_feedback=build_feedback,
    describe_key=describe_key,
    describe_missing_answer=describe_missing_answer,
    describe_answer=describe_typed_answer,
)
