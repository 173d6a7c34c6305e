"""The number of a question, the outcomes so far, and the score at the end."""

from fractions import Fraction

from quizapp.quiz.progress import Position, ProofCounts, Totals, outcomes, position, proof_counts, totals
from quizapp.quiz.session import State, after_proof, begin, leave_out, prove
from tests.quiz.builders import NOON, plan
from tests.quiz.test_session import answer


def stopped_early() -> State:
    """Of six: correct, partly, not this time, skipped once, left out, open."""
    state = begin(plan(6))
    for score in (Fraction(1), Fraction(1, 2), Fraction(0), None):
        state = answer(state, score)
    return leave_out(state, 4)


def test_outcomes_stand_in_the_plans_order() -> None:
    assert outcomes(stopped_early()) == ("correct", "partly", "not_this_time", None, "left_out", None)


def test_totals_leave_open_what_was_not_answered_when_a_session_stops() -> None:
    count = totals(stopped_early())
    assert count == Totals(1, 1, 1, 0, 1, 2, 1.5)
    assert (count.answered, count.counted) == (3, 3)


def test_totals_count_what_was_skipped_twice() -> None:
    state = begin(plan(2))
    for score in (None, Fraction(1), None):
        state = answer(state, score)
    count = totals(state)
    assert count == Totals(1, 0, 0, 1, 0, 0, 1.0)
    assert (count.answered, count.counted) == (1, 2)


def test_the_second_answer_to_a_skipped_question_is_the_one_that_counts() -> None:
    state = answer(answer(begin(plan(1)), None), Fraction(1))
    assert outcomes(state) == ("correct",)
    assert totals(state) == Totals(1, 0, 0, 0, 0, 0, 1.0)


def test_a_skipped_question_that_comes_back_has_the_number_that_it_had() -> None:
    state = answer(begin(plan(3)), None)
    assert position(state, 0) == Position(1, 3)
    state = answer(answer(state))
    assert state.turn is not None
    assert (state.turn.attempt, position(state, state.turn.place)) == (2, Position(1, 3))


def test_a_question_left_out_is_not_counted_among_the_numbers() -> None:
    state = leave_out(begin(plan(3)), 1)
    assert position(state, 0) == Position(1, 2)
    assert position(state, 2) == Position(2, 2)


def test_answers_are_counted_by_right_answer_and_right_evidence() -> None:
    state = begin(plan(7, proving=True))
    for answered, proved in ((1, 1.0), (1, 1.0), (1, 1.0), (1, 0.5), (1, 0.0), (0, 1.0), (1, None)):
        state = answer(state, Fraction(answered))
        spans = None if proved is None else ()
        last = state.responses[-1]
        state = after_proof(state, prove(last, spans, proved or 0.0, id=f"p{last.id}", answered=NOON))
    assert proof_counts(state) == ProofCounts(both=3, answer_alone=2, evidence_alone=1, neither=0)
