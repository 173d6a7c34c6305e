"""Going back through the explanations of a session, and forward again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.practice.feedback_history import FeedbackEntry, FeedbackHistory
from tests.quiz.builders import response

DAY = date(2026, 3, 2)
SOME = tuple(FeedbackEntry(response(id=str(number)), DAY if number % 2 else None) for number in range(4))


@given(st.integers(0, len(SOME)), st.booleans())
def test_whoever_goes_back_to_the_first_comes_forward_by_as_many_steps(many, explaining):
    explanations = FeedbackHistory(SOME[:many])
    behind = SOME[: max(many - 1, 0)] if explaining else SOME[:many]
    for told in reversed(behind):
        assert explanations.back(explaining=explaining)
        assert explanations.shown is told
        assert explanations.looking_back
    assert not explanations.back(explaining=explaining)
    assert not explanations.has_before
    for told in behind[1:]:
        assert explanations.forward(explaining=explaining)
        assert explanations.shown is told
    assert not explanations.forward(explaining=explaining)
    assert not explanations.looking_back


def test_what_was_looked_at_is_left_for_the_last():
    explanations = FeedbackHistory(SOME[:3])
    explanations.back(explaining=True)
    explanations.add(SOME[3])
    assert explanations.shown is SOME[1]
    explanations.stop_looking_back()
    assert explanations.shown is SOME[3]


def test_an_answer_still_to_be_proved_is_not_told_of():
    explanations = FeedbackHistory(SOME[:1])
    assert explanations.take_last() is SOME[0]
    assert not explanations.has_any
    with pytest.raises(IndexError):
        _ = explanations.shown


def test_only_what_comes_back_has_a_day():
    assert FeedbackHistory(SOME).due == {"1": DAY, "3": DAY}
