"""Which reasons speak to an answer, which trap it met, and what typed words come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.quote_matching import iter_feedback
from quizapp.quiz import responses
from quizapp.quiz.feedback import find_feedback, find_trap
from quizapp.quiz.kinds.text import JudgedText, judge_text
from quizapp.quiz.scoring import build_key_answer
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS

HANSENS = [("Ada Hansen", "Hansen"), ("Ole Jansen", "Jansen")]


@pytest.mark.parametrize(
    ("typed", "accepted", "more", "judged"),
    [
        # the accepted words that are nearest are the ones meant
        ("harbor", ["harbours", "harbour"], {}, JudgedText("harbour", 1)),
        # a known wrong text is never a slip of the right one, nor is what lies between them
        ("thousand", ["thousands"], {"known": ["thousand"]}, JudgedText(known=0)),
        ("marker", ["market"], {}, JudgedText("market", 1)),
        ("marker", ["market"], {"known": ["barker"]}, JudgedText(known=0)),
        # a slip is never forgiven onto another speaker, or one as near, but onto another name of the same
        ("Hansn", ["Hansen"], {"names": HANSENS}, JudgedText("Hansen", 1)),
        ("Jansen", ["Hansen"], {"names": HANSENS}, JudgedText()),
        ("Ansen", ["Hansen"], {"names": HANSENS}, JudgedText()),
        ("Hansem", ["Hansen"], {"names": [("Hansen", "Hanser")]}, JudgedText("Hansen", 1)),
        # exact spelling forgives no slip of a known wrong text either
        ("lighthuose", ["harbour"], {"known": ["lighthouse"], "near": False}, JudgedText()),
        ("lighthouse", ["harbour"], {"known": ["lighthouse"], "near": False}, JudgedText(known=0)),
        (" ... ", ["?"], {"known": ["!"]}, JudgedText()),
    ],
)
def test_typed_words_are_right_known_or_neither(typed, accepted, more, judged):
    assert judge_text(typed, accepted, **more) == judged


@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=3))
def test_whatever_is_typed_is_judged(typed, accepted):
    found = judge_text(typed, accepted, accepted)
    assert found.accepted is None or found.accepted in accepted


@given(data=st.data())
def test_reasons_that_speak_are_the_questions_own_and_in_its_order(data):
    question = data.draw(builders.questions())
    spoken = find_feedback(question, data.draw(builders.answers(question)), TEXTS)
    own = list(iter_feedback(question))
    assert [pair for pair in own if pair in spoken] == list(spoken)


@given(data=st.data())
def test_the_key_meets_no_trap(data):
    question = data.draw(builders.questions())
    assert find_trap(question, build_key_answer(question, TEXTS), TEXTS) is None


DISTRACTED = builders.evidence(
    (0,), distractors=[{"citation": builders.citation(3), **builders.reason("overclaim")}]
)
KNOWN_NUMBER = builders.number("31", known=[{"value": "8", **builders.reason("swapped-number")}])
KNOWN_TEXT = builders.text("harbour", known=[{"text": "lighthouse", **builders.reason("wrong-reference")}])
TOLERANT = builders.number("31", tolerance="2", known=[{"value": "30", **builders.reason()}])


@pytest.mark.parametrize(
    ("question", "answer", "spoken"),
    [
        (builders.choice(), responses.ChoiceAnswer("o2"), ["options/2"]),
        (builders.choices(), responses.ChoicesAnswer(("o4", "o1")), ["options/1", "options/4"]),
        (builders.attribution(), responses.AttributionAnswer("v1"), ["options/1"]),
        (builders.attribution(), responses.AttributionAnswer(None), ["nobody"]),
        (builders.verdict(), responses.VerdictAnswer("not_stated"), ["feedback/not_stated"]),
        (builders.chain(), responses.ChainAnswer(("v0", "v2")), ["offered/2", "other"]),
        (builders.chain(), responses.ChainAnswer(("v0",)), ["other"]),
        (builders.chain(), responses.ChainAnswer(("v0", "v1", "v3")), ["offered/3", "other"]),
        (builders.chain(), responses.ChainAnswer(("v0", "v1")), []),
        (DISTRACTED, responses.FindEvidenceAnswer((ROWS[3],)), ["distractors/0"]),
        (DISTRACTED, responses.FindEvidenceAnswer((ROWS[3], ROWS[5])), ["distractors/0", "other"]),
        (DISTRACTED, responses.FindEvidenceAnswer((ROWS[0],)), []),
        (KNOWN_NUMBER, responses.NumberAnswer("typed", "8"), ["known/0"]),
        (KNOWN_NUMBER, responses.NumberAnswer("typed", "9"), ["other"]),
        (KNOWN_NUMBER, responses.NumberAnswer("typed", None), ["other"]),
        (TOLERANT, responses.NumberAnswer("30", "30"), []),
        (KNOWN_TEXT, responses.TextAnswer("Lighthouse"), ["known/0"]),
        (KNOWN_TEXT, responses.TextAnswer("lighthuose"), ["known/0"]),
        (KNOWN_TEXT, responses.TextAnswer("gulls"), ["other"]),
        (KNOWN_TEXT, responses.TextAnswer("harbour"), []),
        (builders.order(), responses.OrderAnswer(("i1", "i0", "i2", "i3")), ["other"]),
        (builders.order(), responses.OrderAnswer(("i0", "i1", "i2", "i3")), []),
        (builders.match(), responses.MatchAnswer((("i0", "w1"), ("i1", "w0"), ("i2", "w2"))), []),
    ],
    ids=lambda value: str(getattr(value, "kind", value)),
)
def test_what_was_given_out_of_place_or_known_as_wrong_speaks_and_else_the_other_reason(
    question, answer, spoken
):
    found = find_feedback(question, answer, TEXTS)
    assert ["/".join(map(str, path)) for path, _ in found] == spoken


def test_a_marked_distractor_is_the_trap_that_was_met():
    assert find_trap(DISTRACTED, responses.FindEvidenceAnswer((ROWS[3], ROWS[5])), TEXTS) == "overclaim"
