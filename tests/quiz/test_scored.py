"""From score to outcome."""

from fractions import Fraction

import pytest

from quizapp.quiz.scored import Scored, outcome_of


@pytest.mark.parametrize(
    ("score", "outcome"),
    [(Fraction(1), "correct"), (Fraction(1, 3), "partly"), (Fraction(0), "not_this_time"), (1.0, "correct")],
)
def test_only_1_is_correct_and_only_0_is_not_this_time(score: Fraction, outcome: str) -> None:
    assert outcome_of(score) == outcome
    assert Scored(Fraction(score)).outcome == outcome
