"""Which reasons speak to an answer, which trap it met, and what typed words come to."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import given as given_data
from hypothesis import strategies as st

from quizapp.pack.quote_matching import iter_feedback
from quizapp.quiz import responses
from quizapp.quiz.feedback import JudgedText, find_feedback, find_trap, judge_text
from quizapp.quiz.scoring import build_key_answer
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS


def test_the_accepted_words_that_are_nearest_are_the_ones_meant() -> None:
    assert judge_text("harbor", ["harbours", "harbour"]) == JudgedText("harbour", 1)


def test_a_known_wrong_text_is_never_a_slip_of_the_right_one() -> None:
    assert judge_text("thousand", ["thousands"], ["thousand"]) == JudgedText(known=0)


def test_what_lies_between_the_right_words_and_a_known_wrong_text_is_not_forgiven() -> None:
    assert judge_text("marker", ["market"]) == JudgedText("market", 1)
    assert judge_text("marker", ["market"], ["barker"]).accepted is None


def test_a_slip_is_never_forgiven_onto_another_speaker() -> None:
    names = [("Ada Hansen", "Hansen"), ("Ole Jansen", "Jansen")]
    assert judge_text("Hansn", ["Hansen"], names=names) == JudgedText("Hansen", 1)
    assert judge_text("Jansen", ["Hansen"], names=names) == JudgedText()
    assert judge_text("Ansen", ["Hansen"], names=names) == JudgedText(), "as near to the one as to the other"


def test_other_names_of_the_speaker_meant_are_no_rivals() -> None:
    assert judge_text("Hansem", ["Hansen"], names=[("Hansen", "Hanser")]) == JudgedText("Hansen", 1)


def test_exact_spelling_forgives_no_slip_of_a_known_wrong_text_either() -> None:
    assert judge_text("lighthuose", ["harbour"], ["lighthouse"], near=False) == JudgedText()
    assert judge_text("lighthouse", ["harbour"], ["lighthouse"], near=False) == JudgedText(known=0)


def test_nothing_typed_is_neither_right_nor_known() -> None:
    assert judge_text(" ... ", ["?"], ["!"]) == JudgedText()


@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=3))
def test_whatever_is_typed_is_judged(typed: str, accepted: list[str]) -> None:
    found = judge_text(typed, accepted, accepted)
    assert found.accepted is None or found.accepted in accepted


def paths(question: Any, answer: responses.Answer) -> list[tuple[str | int, ...]]:
    return [path for path, _ in find_feedback(question, answer, TEXTS)]


@given_data(data=st.data())
def test_reasons_that_speak_are_the_questions_own_and_in_its_order(data: st.DataObject) -> None:
    question = data.draw(builders.questions())
    spoken = find_feedback(question, data.draw(builders.answers(question)), TEXTS)
    own = list(iter_feedback(question))
    assert [pair for pair in own if pair in spoken] == list(spoken)


@given_data(data=st.data())
def test_the_key_meets_no_trap(data: st.DataObject) -> None:
    question = data.draw(builders.questions())
    assert find_trap(question, build_key_answer(question, TEXTS), TEXTS) is None


def test_what_was_picked_speaks() -> None:
    assert paths(builders.choice(), responses.ChoiceAnswer("o2")) == [("options", 2)]
    assert paths(builders.choices(), responses.ChoicesAnswer(("o4", "o1"))) == [
        ("options", 1),
        ("options", 4),
    ]
    assert paths(builders.attribution(), responses.AttributionAnswer("v1")) == [("options", 1)]
    assert paths(builders.attribution(), responses.AttributionAnswer(None)) == [("nobody",)]
    assert paths(builders.verdict(), responses.VerdictAnswer("not_stated")) == [("feedback", "not_stated")]


def test_in_a_chain_the_speakers_out_of_place_speak_and_then_the_other_reason() -> None:
    question = builders.chain(4, ("v0", "v1"))
    assert paths(question, responses.ChainAnswer(("v0", "v2"))) == [("offered", 2), ("other",)]
    assert paths(question, responses.ChainAnswer(("v0",))) == [("other",)]
    assert paths(question, responses.ChainAnswer(("v0", "v1", "v3"))) == [("offered", 3), ("other",)]
    assert paths(question, responses.ChainAnswer(("v0", "v1"))) == []


def test_a_marked_distractor_speaks_and_the_other_reason_for_any_other_sentence() -> None:
    distractor = {"citation": builders.citation(3), **builders.reason("overclaim")}
    question = builders.evidence((0,), distractors=[distractor])
    assert paths(question, responses.FindEvidenceAnswer((ROWS[3],))) == [("distractors", 0)]
    assert paths(question, responses.FindEvidenceAnswer((ROWS[3], ROWS[5]))) == [
        ("distractors", 0),
        ("other",),
    ]
    assert paths(question, responses.FindEvidenceAnswer((ROWS[0],))) == []
    assert find_trap(question, responses.FindEvidenceAnswer((ROWS[3], ROWS[5])), TEXTS) == "overclaim"


@pytest.mark.parametrize(("read", "path"), [("8", ("known", 0)), ("9", ("other",)), (None, ("other",))])
def test_a_known_wrong_number_has_its_own_reason(read: str | None, path: tuple[str | int, ...]) -> None:
    question = builders.number("31", known=[{"value": "8", **builders.reason("swapped-number")}])
    assert paths(question, responses.NumberAnswer("typed", read)) == [path]


def test_a_known_number_within_the_tolerance_is_right_and_says_nothing() -> None:
    question = builders.number(
        "31", tolerance="2", known=[{"value": "30", **builders.reason("swapped-number")}]
    )
    assert paths(question, responses.NumberAnswer("30", "30")) == []


def test_a_known_wrong_text_has_its_own_reason_even_when_spelt_badly() -> None:
    question = builders.text("harbour", known=[{"text": "lighthouse", **builders.reason("wrong-reference")}])
    assert paths(question, responses.TextAnswer("Lighthouse")) == [("known", 0)]
    assert paths(question, responses.TextAnswer("lighthuose")) == [("known", 0)]
    assert paths(question, responses.TextAnswer("gulls")) == [("other",)]
    assert paths(question, responses.TextAnswer("harbour")) == []


def test_a_wrong_order_has_the_other_reason_and_match_has_none() -> None:
    assert paths(builders.order(), responses.OrderAnswer(("i1", "i0", "i2", "i3"))) == [("other",)]
    assert paths(builders.order(), responses.OrderAnswer(("i0", "i1", "i2", "i3"))) == []
    assert paths(builders.match(), responses.MatchAnswer((("i0", "w1"), ("i1", "w0"), ("i2", "w2")))) == []
