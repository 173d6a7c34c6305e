from __future__ import annotations

import pytest

from quizapp.ui.messages import keys
from quizapp.ui.messages.key_tables import ERROR_PAGE_KEYS, HOME_KEYS, PRACTICE_KEYS, RESULTS_KEYS


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


@pytest.mark.parametrize(
    "sections",
    [HOME_KEYS, PRACTICE_KEYS, RESULTS_KEYS, ERROR_PAGE_KEYS],
)
def test_no_key_stands_for_two_things_in_one_list(sections):
    every = [key for section in sections for line in section.lines for key in line.keys]
    twice = {key for key in every if every.count(key) > 1}
    # The last three change letters where one types.
    assert twice <= {"Esc", "Enter", "Page Up", "Page Down", "↑", "↓", "Backspace", "Delete", "Ctrl+Z"}


def test_letters_that_results_share_with_practising_are_the_same():
    shared = set(keys.RESULTS_LETTERS) & set(keys.PRACTICE_LETTERS)
    assert shared == {"article", "again", "next_mark", "words"}
    assert all(keys.RESULTS_LETTERS[action] == keys.PRACTICE_LETTERS[action] for action in shared)
    assert len(set(keys.RESULTS_LETTERS.values())) == len(keys.RESULTS_LETTERS)
