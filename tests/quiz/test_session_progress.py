"""The number of a question, the outcomes so far, the score at the end, and how sure, how right."""

from fractions import Fraction

import pytest

from quizapp.quiz.responses import CERTAINTIES
from quizapp.quiz.session import SessionState, add_evidence, build_evidence_response, exclude_question
from quizapp.quiz.session_progress import (
    EXPECTED_SHARES,
    CertaintyLevel,
    EvidenceCounts,
    SessionPosition,
    SessionTotals,
    compute_calibration,
    compute_totals,
    count_evidence,
    find_position,
    list_outcomes,
)
from tests.quiz.builders import NOON, plan, response
from tests.quiz.test_session import answer


def test_answers_are_counted_by_level_from_guess_to_certain():
    given = [
        response(certainty="certain"),
        response(certainty="certain", outcome="not_this_time", score=0.0),
        response(certainty="guess"),
        response(certainty=None),
        response(certainty=None, answer=None, outcome="skipped", score=0.0),
    ]
    assert compute_calibration(given) == (
        CertaintyLevel("guess", 1, 1),
        CertaintyLevel("fairly_sure", 0, 0),
        CertaintyLevel("certain", 2, 1),
    )


@pytest.mark.parametrize(
    ("level", "standing"),
    [
        (CertaintyLevel("certain", 4, 0), "too_few"),
        (CertaintyLevel("certain", 5, 4), "within"),
        (CertaintyLevel("certain", 10, 7), "below"),
        (CertaintyLevel("fairly_sure", 6, 4), "within"),
        (CertaintyLevel("fairly_sure", 10, 9), "above"),
        (CertaintyLevel("fairly_sure", 5, 4), "within"),
        (CertaintyLevel("fairly_sure", 10, 6), "below"),
        (CertaintyLevel("guess", 10, 7), "above"),
        (CertaintyLevel("guess", 10, 0), "within"),
    ],
)
def test_a_level_stands_below_within_or_above_what_its_word_means(level, standing):
    assert level.standing == standing


def test_the_ranges_that_words_mean_join_where_the_marks_turn():
    edges = [edge for word in CERTAINTIES for edge in EXPECTED_SHARES[word]]
    assert edges == [0, Fraction(2, 3), Fraction(2, 3), Fraction(4, 5), Fraction(4, 5), 1]


def test_a_level_without_answers_has_no_share():
    assert CertaintyLevel("guess", 0, 0).share is None


def stopped_early():
    """Of six: correct, partly, not this time, skipped once, left out, open."""
    state = SessionState(plan(6))
    for score in (Fraction(1), Fraction(1, 2), Fraction(0), None):
        state = answer(state, score)
    return exclude_question(state, 4)


def test_outcomes_stand_in_the_plans_order():
    assert list_outcomes(stopped_early()) == ("correct", "partly", "not_this_time", None, "left_out", None)


def test_totals_leave_open_what_was_not_answered_when_a_session_stops():
    count = compute_totals(stopped_early())
    assert count == SessionTotals(1, 1, 1, 0, 1, 2, 1.5)
    assert (count.answered, count.counted) == (3, 3)


def test_totals_count_what_was_skipped_twice():
    state = SessionState(plan(2))
    for score in (None, Fraction(1), None):
        state = answer(state, score)
    count = compute_totals(state)
    assert count == SessionTotals(1, 0, 0, 1, 0, 0, 1.0)
    assert (count.answered, count.counted) == (1, 2)


def test_the_second_answer_to_a_skipped_question_is_the_one_that_counts():
    state = answer(answer(SessionState(plan(1)), None), Fraction(1))
    assert list_outcomes(state) == ("correct",)
    assert compute_totals(state) == SessionTotals(1, 0, 0, 0, 0, 0, 1.0)


def test_a_skipped_question_that_comes_back_has_the_number_that_it_had():
    state = answer(SessionState(plan(3)), None)
    assert find_position(state, 0) == SessionPosition(1, 3)
    state = answer(answer(state))
    assert state.turn is not None
    assert (state.turn.attempt, find_position(state, state.turn.place)) == (2, SessionPosition(1, 3))


def test_a_question_left_out_is_not_counted_among_the_numbers():
    state = exclude_question(SessionState(plan(3)), 1)
    assert find_position(state, 0) == SessionPosition(1, 2)
    assert find_position(state, 2) == SessionPosition(2, 2)


def test_answers_are_counted_by_right_answer_and_right_evidence():
    state = SessionState(plan(7, evidence_prompt=True))
    for answered, proved in ((1, 1.0), (1, 1.0), (1, 1.0), (1, 0.5), (1, 0.0), (0, 1.0), (1, None)):
        state = answer(state, Fraction(answered))
        spans = None if proved is None else ()
        last = state.responses[-1]
        state = add_evidence(
            state, build_evidence_response(last, spans, proved or 0.0, id=f"p{last.id}", answered=NOON)
        )
    assert count_evidence(state) == EvidenceCounts(both=3, answer_alone=2, evidence_alone=1, neither=0)
