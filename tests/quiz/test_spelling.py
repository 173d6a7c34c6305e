"""Typed words: what is folded away, which slips are forgiven, and onto what they never are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.spelling import Judged, distance, forgiven, judge_text, normalised
from tests.quiz.builders import few

letters = st.text("abcd ", max_size=6)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("  the\u00a0 Harbour ", "the harbour"),
        ("‘Nils’ Torv’s “boat”.", "nils' torv's \"boat"),
        ("Straße", "strasse"),
        ("e\u0301cole", "école"),
        ("twenty\u2010one", "twenty-one"),
        ("ｆｕｌｌ", "full"),
        ("har\u00adbour\u200b", "harbour"),
        ("?!", ""),
    ],
)
def test_case_spaces_quotes_dashes_and_end_marks_are_folded_away(typed: str, wanted: str) -> None:
    assert normalised(typed) == wanted


@given(st.text(max_size=20))
@few
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_a_swap_of_neighbours_is_one_slip_and_no_part_is_edited_twice() -> None:
    assert distance("boats", "baots") == 1
    assert distance("ca", "abc") == 3, "the unrestricted distance would be 2"
    assert distance("", "abc") == 3
    assert distance("harbour", "harbour") == 0


@given(letters, letters)
@few
def test_the_distance_is_symmetric_and_nought_for_the_same_text_alone(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


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
    ],
)
def test_one_slip_is_forgiven_from_five_letters_and_two_from_nine(
    given_: str, wanted: str, slips: int | None
) -> None:
    assert forgiven(given_, wanted) == slips


def test_the_accepted_words_that_are_nearest_are_the_ones_meant() -> None:
    assert judge_text("harbor", ["harbours", "harbour"]) == Judged("harbour", 1)


def test_a_known_wrong_text_is_never_a_slip_of_the_right_one() -> None:
    assert judge_text("thousand", ["thousands"], ["thousand"]) == Judged(known=0)


def test_what_lies_between_the_right_words_and_a_known_wrong_text_is_not_forgiven() -> None:
    assert judge_text("marker", ["market"]) == Judged("market", 1)
    assert judge_text("marker", ["market"], ["barker"]).accepted is None


def test_a_slip_is_never_forgiven_onto_another_speaker() -> None:
    names = [("Ada Hansen", "Hansen"), ("Ole Jansen", "Jansen")]
    assert judge_text("Hansn", ["Hansen"], names=names) == Judged("Hansen", 1)
    assert judge_text("Jansen", ["Hansen"], names=names) == Judged()
    assert judge_text("Ansen", ["Hansen"], names=names) == Judged(), "as near to the one as to the other"


def test_other_names_of_the_speaker_meant_are_no_rivals() -> None:
    assert judge_text("Hansem", ["Hansen"], names=[("Hansen", "Hanser")]) == Judged("Hansen", 1)


def test_nothing_typed_is_neither_right_nor_known() -> None:
    assert judge_text(" ... ", ["?"], ["!"]) == Judged()


@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=3))
@few
def test_whatever_is_typed_is_judged(typed: str, accepted: list[str]) -> None:
    found = judge_text(typed, accepted, accepted)
    assert found.accepted is None or found.accepted in accepted
