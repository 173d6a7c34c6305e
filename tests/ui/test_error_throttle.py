from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.error_report import REPEAT_DELAY, ErrorThrottle
from tests.ui.fakes import NOON, FakeClock
from tests.ui.faults_made import bad_answer, bad_theme, bad_word


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def faults(clock):
    return ErrorThrottle(clock)


def later(clock, seconds=1.0):
    clock.moment += timedelta(seconds=seconds)


def test_a_fault_that_is_on_screen_is_not_shown_again_however_long_it_stands(faults, clock):
    faults.seen(bad_word())
    later(clock, 600)
    assert faults.seen(bad_word()) is None


def test_a_fault_that_comes_back_later_is_shown_with_how_often_it_happened(faults, clock):
    faults.seen(bad_word())
    faults.seen(bad_word())
    faults.left()
    later(clock)
    assert faults.seen(bad_word()).times == 3


@pytest.mark.parametrize("other", [bad_answer, bad_theme])
def test_a_fault_of_another_type_or_at_another_place_is_another(faults, other):
    assert type(bad_theme()) is type(bad_word())
    faults.seen(bad_word())
    assert faults.seen(other()).times == 1


def test_the_words_of_a_fault_make_no_other_fault_of_it(faults):
    faults.seen(bad_word("a"))
    assert faults.seen(bad_word("b")) is None


def test_a_clock_that_was_set_back_keeps_no_fault_from_being_shown(faults, clock):
    faults.seen(bad_word())
    faults.left()
    later(clock, -3600)
    assert faults.seen(bad_word()).times == 2


ERRORS = (bad_word(), bad_answer())
STEPS = st.lists(
    st.one_of(
        st.sampled_from([("seen", 0), ("seen", 1), ("left", 0)]),
        st.tuples(st.just("wait"), st.integers(0, 2000)),
    ),
    max_size=40,
)


@given(STEPS)
def test_a_fault_is_never_shown_twice_within_a_second_and_every_one_is_counted(steps):
    clock = FakeClock()
    faults = ErrorThrottle(clock)
    happened, shown = [0, 0], [NOON - REPEAT_DELAY, NOON - REPEAT_DELAY]
    for what, value in steps:
        if what == "wait":
            later(clock, value / 1000)
        elif what == "left":
            faults.left()
        else:
            happened[value] += 1
            fault = faults.seen(ERRORS[value])
            if fault is not None:
                assert fault.times == happened[value]
                assert clock.moment - shown[value] >= REPEAT_DELAY
                shown[value] = clock.moment
