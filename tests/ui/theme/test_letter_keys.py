"""Letter keys act by themselves, with Alt, or not; what is printed is what acts."""

from __future__ import annotations

import string
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.settings import LetterKeys
from quizapp.ui.theme.letter_keys import (
    find_bound_key,
    format_key_cap,
    is_letter,
    resolve_key,
)

MODES = get_args(LetterKeys)
LETTERS = st.sampled_from([*string.ascii_uppercase, *string.digits])
SHIFTED = st.builds("Shift+{}".format, LETTERS)
OTHERS = st.sampled_from(["F6", "Shift+F6", "PgDown", "Esc", "Ctrl+C", "Ctrl+Shift+L", "Alt+Left", "↑"])


@given(LETTERS | SHIFTED, st.sampled_from(MODES))
def test_what_a_letter_is_bound_to_means_that_letter(key: str, mode: LetterKeys) -> None:
    if resolve_key(key, mode):
        assert find_bound_key(resolve_key(key, mode), mode) == key
    assert bool(resolve_key(key, mode)) == (mode != "off")


@given(LETTERS | SHIFTED, st.sampled_from(["alt", "off"]))
def test_a_letter_by_itself_means_nothing_where_it_is_moved_or_off(key: str, mode: LetterKeys) -> None:
    assert find_bound_key(key, mode) == ""


@given(OTHERS, st.sampled_from(MODES))
def test_other_keys_are_left_alone(key: str, mode: LetterKeys) -> None:
    assert not is_letter(key)
    assert find_bound_key(key, mode) == resolve_key(key, mode) == key


@pytest.mark.parametrize(
    ("key", "mode", "printed"),
    [
        ("G", "on", "G"),
        ("G", "alt", "Alt G"),
        ("G", "off", ""),
        ("1", "alt", "Alt 1"),
        ("Enter", "off", "Enter"),
    ],
)
def test_a_cap_shows_the_key_as_it_acts(key: str, mode: LetterKeys, printed: str) -> None:
    assert format_key_cap(key, mode) == printed
