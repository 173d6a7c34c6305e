"""Every state of every screen: named, reached, large enough, whole, readable, and with keys that act.

Each is visited as it is designed and, without Tab, in a small window. A third of them, another each day, is
tried with single letters turned off, and visited again with large text, also in German or Arabic.
`python -m tests.long states` does all of this for all, the desk in English alone. Criteria of WCAG 2.2: 1.4.3
(contrast), 1.4.4 (large text), 2.1.1 (keys), 2.1.4 (single letters), 2.5.8 (size of targets), 4.1.2 (names).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import DAY
from tests.shots.designed import DESIGNED, OTHERWISE
from tests.shots.opening import every_state, practised
from tests.shots.visits import AGAIN, Visitor

if TYPE_CHECKING:
    from tests.shots.state import State

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STATES = every_state()
CROWDED = ("setup", "find_evidence-asked", "damage-recover", "proposals-why-not", "proposals-held")
"""Where there is most above and below what scrolls, and so least between."""
WIDEST = (("setup-parts", "in German at 200 %"),)
"""Where the longest words have the least room: seen each day."""


def again() -> list[tuple[State, str]]:
    """Today's third, each with the view of today, and WIDEST; the teacher's desk is in English alone."""
    turn, third = divmod(DAY, 3)
    today = [
        (state, AGAIN[(place // 3 + turn) % len(AGAIN) if place < len(practised()) else 0])
        for place, state in enumerate(STATES)
        if place % 3 == third
    ]
    widest = [(state, view) for name, view in WIDEST for state in STATES if state.name == name]
    return [*today, *(each for each in widest if each not in today)]


@pytest.fixture(scope="module")
def visitor(qapp, first_start, tmp_path_factory):
    return Visitor(qapp, first_start, tmp_path_factory.mktemp("states"))


@pytest.mark.parametrize(
    ("state", "letters"),
    [(state, place % 3 == DAY % 3) for place, state in enumerate(STATES)],
    ids=lambda value: getattr(value, "name", ""),
)
def test_nothing_is_wrong_with(state, letters, visitor):
    assert list(visitor.visit(state, letters=letters)) == []


@pytest.mark.parametrize(("state", "view"), again(), ids=lambda value: getattr(value, "name", value))
def test_nothing_is_wrong_with_large_text_or_in_another_language(state, view, visitor):
    assert list(visitor.visit_again(state, view)) == []


@pytest.mark.parametrize(
    "state", [state for state in STATES if state.name in CROWDED], ids=lambda state: state.name
)
def test_nothing_is_wrong_on_the_smallest_screen_with(state, visitor):
    assert list(visitor.visit_smallest(state)) == []


def test_each_state_has_a_name_of_its_own_and_all_that_were_designed_are_there():
    names = [state.name for state in STATES]
    assert sorted(set(names)) == sorted(names)
    assert ({*DESIGNED} | {state for state, _ in OTHERWISE}) - {*names} == set()
