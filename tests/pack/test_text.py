"""The one stored form of passages, and characters that hide."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.text import canonical, hidden, is_canonical, visible

ANY = st.text(max_size=40) | st.text(
    alphabet=" \t\n\u00a0\u2002\u0301e\u0000\x1f\x85\u2028Aé\u1100\u1161", max_size=20
)


@given(ANY)
def test_making_a_text_canonical_twice_changes_nothing_more(text):
    once = canonical(text)
    assert canonical(once) == once
    assert is_canonical(once)


@given(ANY)
def test_a_text_is_canonical_where_making_it_so_changes_nothing(text):
    assert is_canonical(text) == (canonical(text) == text)


@given(ANY)
def test_canonical_text_has_single_spaces_composed_letters_and_no_controls(text):
    stored = canonical(text)
    assert stored == unicodedata.normalize("NFC", stored)
    assert stored.split(" ") == stored.split() or stored == ""
    assert not {unicodedata.category(char) for char in stored} & {"Cc", "Cs"}


@pytest.mark.parametrize(
    "text", ["[sic] … ...", "“Quotes” — and – dashes", "\ufffd glitch", "soft\u00adhyphen"]
)
def test_marks_and_glitches_of_the_original_stay(text):
    assert canonical(text) == text


@pytest.mark.parametrize(
    ("text", "char"),
    [
        ("plain", None),
        ("two\nlines", None),
        ("a\u202eb", "\u202e"),
        ("a\tb", "\t"),
        ("\ufeffa", "\ufeff"),
        ("é😀", None),
    ],
)
def test_controls_and_direction_marks_hide(text, char):
    assert hidden(text) == char


@given(ANY)
def test_a_text_made_visible_hides_nothing(text):
    shown = visible(text)
    assert hidden(shown) is None
    assert (shown == text) == (hidden(text) is None)


def test_a_hiding_character_is_spelled_out():
    assert visible("pay \u202e12\u202c now") == "pay ⟨U+202E⟩12⟨U+202C⟩ now"
