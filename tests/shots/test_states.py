"""The states that are drawn: each under a name of its own, and all that were designed among them."""

from __future__ import annotations

from tests.shots.designed import DESIGNED, OTHERWISE
from tests.shots.opening import every_state

NAMES = [state.name for state in every_state()]


def test_no_two_states_have_one_name():
    assert sorted(set(NAMES)) == sorted(NAMES)


def test_what_was_designed_is_drawn():
    assert ({*DESIGNED} | {state for state, _ in OTHERWISE}) - {*NAMES} == set()
