"""Judging typed words: what is accepted, and onto what a slip is never forgiven."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.spelling import Judged, judge_text
from tests.quiz.builders import few


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


def test_exact_spelling_forgives_no_slip_of_a_known_wrong_text_either() -> None:
    assert judge_text("lighthuose", ["harbour"], ["lighthouse"], near=False) == Judged()
    assert judge_text("lighthouse", ["harbour"], ["lighthouse"], near=False) == Judged(known=0)


def test_nothing_typed_is_neither_right_nor_known() -> None:
    assert judge_text(" ... ", ["?"], ["!"]) == Judged()


@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=3))
@few
def test_whatever_is_typed_is_judged(typed: str, accepted: list[str]) -> None:
    found = judge_text(typed, accepted, accepted)
    assert found.accepted is None or found.accepted in accepted
