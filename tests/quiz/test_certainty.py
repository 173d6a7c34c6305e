"""What certainty is worth, derived from the marks."""

from fractions import Fraction

import pytest

from quizapp.quiz.certainty import MARKS, PROBABILITIES, brier, expected_mark, mark
from quizapp.quiz.responses import CERTAINTIES, Certainty


def turning_point(lower: Certainty, upper: Certainty) -> Fraction:
    """The probability at which both words have the same mean mark: two straight lines cross."""
    gap_at_0 = mark(lower, right=False) - mark(upper, right=False)
    gap_at_1 = mark(lower, right=True) - mark(upper, right=True)
    return Fraction(gap_at_0, gap_at_0 - gap_at_1)


def test_the_marks_are_1_2_3_if_right_and_0_minus_2_minus_6_if_not() -> None:
    assert [mark(word, right=True) for word in CERTAINTIES] == [1, 2, 3]
    assert [mark(word, right=False) for word in CERTAINTIES] == [0, -2, -6]
    assert tuple(MARKS) == CERTAINTIES


def test_the_marks_turn_at_two_in_three_and_four_in_five() -> None:
    assert turning_point("guess", "fairly_sure") == Fraction(2, 3)
    assert turning_point("fairly_sure", "certain") == Fraction(4, 5)


@pytest.mark.parametrize("word", CERTAINTIES)
def test_each_word_pays_best_at_the_probability_that_it_stands_for(word: Certainty) -> None:
    means = {other: expected_mark(other, PROBABILITIES[word]) for other in CERTAINTIES}
    assert max(means, key=lambda other: means[other]) == word


def test_the_mean_mark_weighs_both_marks() -> None:
    assert expected_mark("certain", Fraction(3, 4)) == Fraction(3, 4)
    assert expected_mark("guess", Fraction(1, 2)) == Fraction(1, 2)


def test_the_brier_score_is_the_mean_squared_gap() -> None:
    assert brier([("certain", True)]) == Fraction(1, 100)
    assert brier([("guess", True), ("guess", False)]) == Fraction(1, 4)
    assert brier([("fairly_sure", True), ("certain", False)]) == (Fraction(1, 16) + Fraction(81, 100)) / 2


def test_there_is_no_brier_score_without_answers() -> None:
    assert brier([]) is None
