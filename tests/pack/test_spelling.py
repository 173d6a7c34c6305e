"""Typed words: what is folded away before they are compared, and which slips are forgiven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.spelling import compute_edit_distance, count_forgiven_slips, normalize_answer

letters = st.text("abcd ", max_size=6)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("  the\u00a0 Harbour ", "the harbour"), ("‘Nils’ Torv’s “boat”.", "nils' torv's \"boat"),
        ("Straße", "strasse"), ("e\u0301cole", "école"), ("twenty\u2010one", "twenty-one"),
        ("ｆｕｌｌ", "full"), ("har\u00adbour\u200b", "harbour"), ("?!", ""),
    ],
)  # fmt: skip
def test_case_spaces_quotes_dashes_and_end_marks_are_folded_away(typed, wanted):
    assert normalize_answer(typed) == wanted


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_more(text):
    assert normalize_answer(normalize_answer(text)) == normalize_answer(text)


def test_a_swap_of_neighbours_is_one_slip_and_no_part_is_edited_twice():
    assert compute_edit_distance("boats", "baots") == 1
    assert compute_edit_distance("ca", "abc") == 3, "the unrestricted distance would be 2"
    assert compute_edit_distance("", "abc") == 3
    assert compute_edit_distance("harbour", "harbour") == 0


@given(letters, letters)
def test_the_distance_is_symmetric_and_nought_for_the_same_text_alone(one, other):
    assert compute_edit_distance(one, other) == compute_edit_distance(other, one)
    assert (compute_edit_distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= compute_edit_distance(one, other) <= max(len(one), len(other))


@pytest.mark.parametrize(
    ("given_", "wanted", "slips"),
    [
        ("bots", "boat", None),
        ("baot", "boat", None),
        ("baots", "boats", 1),
        ("bosta", "boats", None),
        ("habrour", "harbour", 1),
        ("lihgthosue", "lighthouse", 2),
        ("lihgthosu", "lighthouse", None),
        ("nils torb", "nils torv", 1),
        ("south quay road", "north quay road", None),
        ("nroth quya road", "north quay road", 2),
        ("31 baots", "31 boats", 1),
        ("13 boats", "31 boats", None),
        ("32 boats", "31 boats", None),
        ("news paper", "newspaper", 1),
        ("harbourmaster", "harbour-master", 1),
        ("a b o a t s", "aboats", None),
        ("harbour mas ter", "harbourmaster", 2),
    ],
)
def test_one_slip_is_forgiven_from_five_letters_and_two_from_nine(given_, wanted, slips):
    assert count_forgiven_slips(given_, wanted) == slips


@given(letters, letters, st.integers(0, 4))
def test_a_distance_that_is_looked_for_up_to_a_limit_is_the_same_or_one_over_it(one, other, most):
    assert compute_edit_distance(one, other, most) == min(compute_edit_distance(one, other), most + 1)


def test_texts_of_thousands_of_letters_are_told_apart_at_once():
    assert count_forgiven_slips("a" * 200_000 + "bc", "d" * 200_002) is None
