from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from quizapp.ui.error_page.screen import ErrorPageScreen
from quizapp.ui.help.screen import HelpScreen
from quizapp.ui.messages import keys
from quizapp.ui.results.screen import ResultsScreen
from tests.ui.fakes import translate

BY_THE_SYSTEM = {"↑", "↓", "Enter", "Space", "Esc", "Home", "End", "Tab", "Shift+Tab"}
"""Keys that rows, buttons, the window and Qt itself take; each screen's tests press them."""


def listed(sections):
    return {key for section in sections for line in section.lines for key in line.keys}


@pytest.mark.parametrize(
    ("key", "cap"),
    [
        ("Ctrl+Shift+L", "Ctrl Shift L"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+-", "Ctrl −"),
        ("Page Up", "Page Up"),
        ("F11", "F11"),
        ("G", "G"),
        ("Shift+N", "Shift N"),
    ],
)
def test_a_key_is_printed_with_its_parts_side_by_side(key, cap):
    assert keys.format_key(key) == cap


def test_a_screen_reader_hears_the_key_of_a_button():
    assert keys.describe_key(translate, "Ctrl+C") == "Key: Ctrl C"


@pytest.mark.parametrize(
    ("make", "sections"),
    [
        (ResultsScreen, keys.list_results_keys),
        (HelpScreen, keys.list_help_keys),
        (ErrorPageScreen, keys.list_error_page_keys),
    ],
)
def test_every_key_of_a_screen_is_listed_and_every_listed_key_is_bound(look, qtbot, make, sections):
    screen = make(look, translate)
    qtbot.addWidget(screen)
    own = listed(sections(translate))
    everywhere = listed([keys.list_global_keys(translate)])
    written = {QKeySequence(key.replace("Page ", "Pg")).toString(): key for key in own | everywhere}
    assert set(screen._keys) <= set(written)
    assert own - BY_THE_SYSTEM - everywhere <= {written[key] for key in screen._keys} | {"Ctrl+C"}


@pytest.mark.parametrize(
    "sections",
    [keys.list_home_keys, keys.list_practice_keys, keys.list_results_keys, keys.list_error_page_keys],
)
def test_no_key_stands_for_two_things_in_one_list(sections):
    every = [key for section in sections(translate) for line in section.lines for key in line.keys]
    twice = {key for key in every if every.count(key) > 1}
    # The last three change letters where one types.
    assert twice <= {"Esc", "Enter", "Page Up", "Page Down", "↑", "↓", "Backspace", "Delete", "Ctrl+Z"}


def test_letters_that_results_share_with_practising_are_the_same():
    shared = set(keys.RESULTS_LETTERS) & set(keys.PRACTICE_LETTERS)
    assert shared == {"article", "again", "next_mark", "words"}
    assert all(keys.RESULTS_LETTERS[action] == keys.PRACTICE_LETTERS[action] for action in shared)
    assert len(set(keys.RESULTS_LETTERS.values())) == len(keys.RESULTS_LETTERS)
