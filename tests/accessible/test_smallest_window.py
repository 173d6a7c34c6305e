"""In the smallest window with the largest text: what has the keyboard on arrival is in view, and all else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from quizapp.library.settings import Settings
from tests.shots.opening import Opener, every_state
from tests.shots.rules import hindrances

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ARRIVALS = (
    "home-due",
    "setup",
    "adding-several",
    "bad-pack",
    "results",
    "results-end",
    "settings",
    "help",
    "report-question",
    "error",
)
STATES = [
    state
    for state in every_state()
    if state.name in ARRIVALS or state.name.endswith("-asked") or state.name.startswith("missing-")
]
"""Every kind of question as it is come to, proving, pictures, what is missing, and the other pages."""


SMALL_SCREEN = [
    state
    for state in every_state()
    if state.name in ("setup", "find_evidence-asked", "damage-recover", "proposals-why-not", "proposals-held")
]
"""Where there is most above and below what scrolls, and so least between."""


@pytest.fixture(scope="module")
def smallest(qapp, first_start, tmp_path_factory):
    settings = Settings(text_size=200, theme="light", reduced_motion=True)
    return Opener(qapp, first_start, tmp_path_factory.mktemp("smallest"), settings, (800, 600))


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_nothing_is_wrong_in_the_smallest_window_with(state, smallest):
    with smallest.open(state) as running:
        assert list(hindrances(running.window)) == []


@pytest.mark.parametrize("state", SMALL_SCREEN, ids=lambda state: state.name)
def test_nothing_is_wrong_on_the_smallest_screen_with(state, qapp, first_start, tmp_path):
    settings = Settings(theme="light", reduced_motion=True)
    with Opener(qapp, first_start, tmp_path, settings, (480, 360)).open(state) as running:
        assert running.window.size() == QSize(480, 360)
        assert list(hindrances(running.window)) == []
