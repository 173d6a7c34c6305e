"""The one stored form of passages, characters that hide, near misses, and values shown short and harmless."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import canonical_text

ANY = st.text(max_size=40) | st.text(
    alphabet=" \t\n\u00a0\u2002\u0301e\u0000\x1f\x85\u2028Aé\u1100\u1161", max_size=20
)


@given(ANY)
def test_making_a_text_canonical_twice_changes_nothing_more(text):
    stored = canonical_text.canonicalize(text)
    assert canonical_text.canonicalize(stored) == stored
    assert canonical_text.is_canonical(stored)
    assert canonical_text.is_canonical(text) == (stored == text)


@given(ANY)
def test_canonical_text_has_single_spaces_composed_letters_and_no_controls(text):
    stored = canonical_text.canonicalize(text)
    assert stored == unicodedata.normalize("NFC", stored)
    assert stored.split(" ") == stored.split() or stored == ""
    assert not {unicodedata.category(char) for char in stored} & {"Cc", "Cs"}


@pytest.mark.parametrize("text", ["[sic] … ...", "“Quotes” — and – dashes", "\ufffd glitch"])
def test_marks_and_glitches_of_the_original_stay(text):
    assert canonical_text.canonicalize(text) == text


@pytest.mark.parametrize(
    ("text", "char"),
    [
        ("plain", None), ("two\nlines", None), ("a\u202eb", "\u202e"), ("a\tb", "\t"),
        ("\ufeffa", "\ufeff"), ("é😀", None), ("soft\u00adhyphen", "\u00ad"), ("a\u2028b", "\u2028"),
        ("a\u200bb", "\u200b"), ("a\u2060b", "\u2060"), ("a\u034fb", "\u034f"), ("\u3164", "\u3164"),
        ("a\u2800b", "\u2800"), ("a\U000e0041", "\U000e0041"), ("half \udcff", "\udcff"),
    ],
)  # fmt: skip
def test_controls_direction_marks_and_what_has_no_width_hide(text, char):
    assert canonical_text.find_hidden(text) == char


def test_soft_hyphens_are_dropped():
    assert canonical_text.canonicalize("soft\u00adhyphen e\u00ad\u0301") == "softhyphen é"
    assert not canonical_text.is_canonical("soft\u00adhyphen")


IGNORABLE = [
    "\u00ad", "\u034f", "\u061c", "\u115f-\u1160", "\u17b4-\u17b5", "\u180b-\u180f", "\u200b-\u200f",
    "\u202a-\u202e", "\u2060-\u206f", "\u3164", "\ufe00-\ufe0f", "\ufeff", "\uffa0", "\ufff0-\ufff8",
    "\U0001bca0-\U0001bca3", "\U0001d173-\U0001d17a", "\U000e0000-\U000e0fff",
]  # fmt: skip
"""Default_Ignorable_Code_Point of Unicode 15: 4,174 of them."""


def test_all_that_unicode_ignores_hides_and_does_not_change_how_a_text_looks():
    chars = [chr(code) for each in IGNORABLE for code in range(ord(each[0]), ord(each[-1]) + 1)]
    assert len(chars) == 4_174
    assert [char for char in chars if canonical_text.find_hidden(f"a{char}b") != char] == []
    assert {canonical_text.remove_invisible(f"a{char}b") for char in chars} == {"ab"}


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم", "\U0001f469\u200d\U0001f680", "क्\u200dष", "❤\ufe0f\u200d🔥", "ه\u200d.ش", "ന്\u200d",
        "🏳\ufe0f\u200d🌈", "👩🏽\u200d💻", "1\ufe0f\u20e3", "©\ufe0e", "☎\ufe0f",
    ],
)  # fmt: skip
def test_a_joiner_or_selector_hides_nothing_where_it_shapes_what_stands_before_it(text):
    assert canonical_text.find_hidden(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ann\u200da", "\u200cAnna", "Анна\u200d", "12\u200c3", "Ann \u200da",
        "می\u200c ", "می\u200c\u200cخ", "क्\u200d\u200dष",
        "😀\u200d", "a\u200d😀", "שלום\u200d", "a\ufe0f", "1\ufe0f", "❤\ufe0f\ufe0f", "葛\U000e0100",
    ],
)  # fmt: skip
def test_a_joiner_or_selector_hides_where_there_is_nothing_to_shape(text):
    hidden = canonical_text.find_hidden(text)
    assert hidden in set("\u200c\u200d\ufe0f\U000e0100")
    assert canonical_text.remove_hidden(text).count(hidden) < text.count(hidden)


@given(st.text(alphabet="a1#م❤😀क\u200c\u200d\ufe0e\ufe0f\u20e3\u00ad", max_size=20))
def test_without_what_hides_a_text_looks_the_same_and_hides_nothing(text):
    seen = canonical_text.remove_hidden(text)
    assert canonical_text.find_hidden(seen) is None
    assert canonical_text.remove_invisible(seen) == canonical_text.remove_invisible(text)
    assert canonical_text.find_hidden(canonical_text.escape_hidden(text)) is None


@pytest.mark.parametrize(
    ("text", "heaped"),
    [
        ("a" + "\u0301" * canonical_text.MAX_STACKED_MARKS, False),
        ("a" + "\u0301" * (canonical_text.MAX_STACKED_MARKS + 1), True),
        ("ab" + "\u0316\u0301" * canonical_text.MAX_STACKED_MARKS + "c", True),
        ("e\u0301" * 100, False),
        ("中" * 100, False),
        ("क्षि" * 50, False),
        ("السلام" * 20, False),
        ("שָׁלוֹם" * 20, False),
        ("plain", False),
    ],
)
def test_only_more_marks_on_a_letter_than_any_language_has_are_a_heap(text, heaped):
    assert canonical_text.has_stacked_marks(text) == heaped


@given(st.text(alphabet="ae\u0301\u0316\u0591\u05b0ا中 ", max_size=60))
def test_a_heap_is_found_wherever_it_stands(text):
    runs, longest = 0, 0
    for char in text:
        runs = runs + 1 if unicodedata.combining(char) else 0
        longest = max(longest, runs)
    assert canonical_text.has_stacked_marks(text) == (longest > canonical_text.MAX_STACKED_MARKS)


@given(ANY)
def test_a_text_made_visible_hides_nothing(text):
    shown = canonical_text.escape_hidden(text)
    assert canonical_text.find_hidden(shown) is None
    assert (shown == text) == (canonical_text.find_hidden(text) is None)


def test_a_hiding_character_is_spelled_out():
    assert canonical_text.escape_hidden("pay \u202e12\u202c now") == "pay ⟨U+202E⟩12⟨U+202C⟩ now"


def test_a_near_word_is_named_and_a_far_one_is_not():
    assert (
        canonical_text.suggest_similar("explantion", ["explanation", "prompt"])
        == " Did you mean “explanation”?"
    )
    assert canonical_text.suggest_similar("zzz", ["explanation", "prompt"]) == ""


def test_a_long_value_is_cut_and_a_hiding_character_spelled_out():
    assert canonical_text.quote_value("x" * 70) == f"“{'x' * 59}…”"
    assert canonical_text.quote_value("a\u202eb\nc") == "“a⟨U+202E⟩b c”"
    assert canonical_text.quote_value(14) == "“14”"


def test_lists_and_objects_are_told_in_outline_however_deep_or_long_they_are():
    deep = "x"
    for _ in range(100_000):
        deep = [deep]
    assert canonical_text.quote_value(deep) == "“[[[[...]]]]”"
    assert len(canonical_text.quote_value([1] * 1_000_000)) < 40
    assert canonical_text.quote_value([]) == "“[]”"
