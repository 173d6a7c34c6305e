"""A number to be typed: the sentence around the field, how exact it is to be, what was read so far. No Qt."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.quiz.numbers import format_localized_number, has_number_words
from quizapp.quiz.responses import NumberAnswer
from quizapp.ui.kinds.number.state import NumberState

if TYPE_CHECKING:
    from quizapp.pack.models.questions import NumberQuestion
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext

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


def describe_missing_answer(sitting: SessionContext, answer: Answer | None) -> str:
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
