"""How sure, how right."""

from fractions import Fraction

import pytest

from quizapp.quiz.calibration import MEANT, Level, calibration
from quizapp.quiz.responses import CERTAINTIES
from tests.quiz.builders import response


def test_answers_are_counted_by_level_from_guess_to_certain() -> None:
    given = [
        response(certainty="certain"),
        response(certainty="certain", outcome="not_this_time", score=0.0),
        response(certainty="guess"),
        response(certainty=None),
        response(certainty=None, answer=None, outcome="skipped", score=0.0),
    ]
    assert calibration(given) == (Level("guess", 1, 1), Level("fairly_sure", 0, 0), Level("certain", 2, 1))


@pytest.mark.parametrize(
    ("level", "standing"),
    [
        (Level("certain", 4, 0), "too_few"),
        (Level("certain", 5, 4), "within"),
        (Level("certain", 10, 7), "below"),
        (Level("fairly_sure", 6, 4), "within"),
        (Level("fairly_sure", 10, 9), "above"),
        (Level("fairly_sure", 5, 4), "within"),
        (Level("fairly_sure", 10, 6), "below"),
        (Level("guess", 10, 7), "above"),
        (Level("guess", 10, 0), "within"),
    ],
)
def test_a_level_stands_below_within_or_above_what_its_word_means(level: Level, standing: str) -> None:
    assert level.standing == standing


def test_the_ranges_that_words_mean_join_where_the_marks_turn() -> None:
    edges = [edge for word in CERTAINTIES for edge in MEANT[word]]
    assert edges == [0, Fraction(2, 3), Fraction(2, 3), Fraction(4, 5), Fraction(4, 5), 1]


def test_a_level_without_answers_has_no_share() -> None:
    assert Level("guess", 0, 0).share is None
