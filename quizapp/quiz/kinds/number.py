"""Number: a number is typed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from quizapp.quiz.kinds.rules import KindRules, scores_all_or_nothing
from quizapp.quiz.responses import NumberAnswer
from quizapp.quiz.scoring_rules import AnswerScore, score_all_or_nothing

if TYPE_CHECKING:
    from quizapp.pack.models.questions import NumberQuestion
    from quizapp.pack.problems import FieldPath
    from quizapp.quiz.evidence_sentences import ScoringTexts


def is_within_tolerance(value: Fraction, tolerance: Fraction, decimals: int, read: Fraction) -> bool:
    """Tell whether a number is right: no further off than the tolerance, or the value rounded as asked.

    Where decimals are asked for, the value rounded to them is right too (.67 for 2/3), half up or down.
    """
    off = abs(read - value)
    rounded = decimals > 0 and (read * 10**decimals).denominator == 1
    return off <= tolerance or (rounded and off <= Fraction(1, 2 * 10**decimals))


def _score(question: NumberQuestion, answer: NumberAnswer, _texts: ScoringTexts) -> AnswerScore:
    if answer.read is None:
        return score_all_or_nothing(right=False)
    off = abs(Fraction(answer.read) - Fraction(question.value))
    is_near = question.near is not None and off <= Fraction(question.near)
    right = _is(question, question.value, answer)
    return score_all_or_nothing(right=right, near=off if is_near and not right else None)


def _key(question: NumberQuestion, _texts: ScoringTexts) -> NumberAnswer:
    return NumberAnswer(question.value, str(Fraction(question.value)))


def _feedback(question: NumberQuestion, answer: NumberAnswer, _texts: ScoringTexts) -> list[FieldPath]:
    if _is(question, question.value, answer):
        return []
    places = [place for place, wrong in enumerate(question.known) if _is(question, wrong.value, answer)]
    return [("known", places[0]) if places else ("other",)]


def _is(question: NumberQuestion, value: str, answer: NumberAnswer) -> bool:
    """Tell whether a value is what was given."""
    near = Fraction(question.tolerance)
    return answer.read is not None and is_within_tolerance(
        Fraction(value), near, question.decimals, Fraction(answer.read)
    )


RULES = KindRules(_score, _key, _feedback, scores_all_or_nothing)
