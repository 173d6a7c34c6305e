"""Scores of whole questions, of all ten kinds, and their correct answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz import responses
from quizapp.quiz.numbers import parse_number_answer
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.scoring import asks_certainty, build_key_answer, score_answer
from quizapp.quiz.scoring_rules import AnswerTally
from tests.pack.builders import example_pack
from tests.pack.builders import questions as all_of
from tests.quiz import builders
from tests.quiz.builders import ROWS, TEXTS, answers


@pytest.mark.parametrize("kind", QUESTION_KINDS)
@given(data=st.data())
def test_every_answer_scores_from_0_to_1_and_the_key_scores_1(kind, data):
    question = data.draw(builders.questions(kind))
    scored = score_answer(question, data.draw(answers(question)), TEXTS)
    assert 0 <= scored.score <= 1
    assert (scored.outcome == "correct") == (scored.score == 1)
    assert scored.trap is None or scored.score < 1
    key = score_answer(question, build_key_answer(question, TEXTS), TEXTS)
    assert (key.score, key.trap, key.near, key.forgiven) == (1, None, None, None)


@given(data=st.data())
def test_where_certainty_is_asked_no_answer_is_partly_right(data):
    question = data.draw(builders.questions())
    if asks_certainty(question, TEXTS):
        picked = data.draw(answers(question))
        if isinstance(picked, responses.FindEvidenceAnswer):
            picked = responses.FindEvidenceAnswer(picked.spans[:1])
        assert score_answer(question, picked, TEXTS).score in (0, 1)


def test_every_example_question_gives_its_key_full_score():
    texts = build_scoring_texts(example_pack())
    scores = [
        score_answer(question, build_key_answer(question, texts), texts).score
        for question in all_of(example_pack())
    ]
    assert scores == [1] * len(scores)
    assert len(scores) >= 10


def test_the_order_of_picks_makes_no_difference():
    for question, kind, picks in (
        (builders.choices(5, (0, 2)), responses.ChoicesAnswer, ("o2", "o4")),
        (builders.evidence((0, 1)), responses.FindEvidenceAnswer, (ROWS[0], ROWS[3])),
    ):
        scored = score_answer(question, kind(picks), TEXTS)
        assert scored == score_answer(question, kind(picks[::-1]), TEXTS)


def test_an_answer_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="ChoiceAnswer stands where VerdictAnswer is needed"):
        score_answer(builders.verdict(), responses.ChoiceAnswer("o0"), TEXTS)


def test_a_wrong_choice_meets_the_trap_of_its_option():
    question = builders.choice(options=builders.options(3, o1=builders.reason("overclaim")))
    assert score_answer(question, responses.ChoiceAnswer("o1"), TEXTS).trap == "overclaim"
    assert score_answer(question, responses.ChoiceAnswer("o2"), TEXTS).trap is None


def test_a_wrong_verdict_meets_the_altered_statement_where_its_reason_names_no_trap():
    question = builders.verdict(
        "contradicted", "reversed", feedback={"not_stated": builders.reason("missed-conflict")}
    )
    assert score_answer(question, responses.VerdictAnswer("supported"), TEXTS).trap == "reversed"
    assert score_answer(question, responses.VerdictAnswer("not_stated"), TEXTS).trap == "missed-conflict"
    assert score_answer(question, responses.VerdictAnswer("contradicted"), TEXTS).trap is None


def test_evidence_is_scored_by_the_sentences_that_a_evidence_touches():
    scored = score_answer(builders.evidence((0, 1)), responses.FindEvidenceAnswer((ROWS[1], ROWS[2])), TEXTS)
    assert (scored.score, scored.outcome, scored.tally) == (Fraction(1, 2), "partly", AnswerTally(1, 2, 1))


def test_a_quote_across_two_sentences_needs_both():
    across = {"passage": "p2", "quote": "31 boats. Fishers told it"}
    question = builders.evidence(evidence=[[across]])
    assert score_answer(question, responses.FindEvidenceAnswer((ROWS[3], ROWS[4])), TEXTS).score == 1
    assert score_answer(question, responses.FindEvidenceAnswer((ROWS[3],)), TEXTS).score == Fraction(2, 3)


@pytest.mark.parametrize(
    ("typed", "near"), [("3,2", Fraction(1, 10)), ("3.3", Fraction(1, 5)), ("8", None), ("many", None)]
)
def test_a_near_miss_scores_nothing_and_is_told(typed, near):
    question = builders.number("3.1", decimals=1, near="0.2")
    scored = score_answer(question, parse_number_answer(typed, "en"), TEXTS)
    assert (scored.score, scored.near) == (0, near)


@pytest.mark.parametrize(
    ("question", "typed", "score", "forgiven"),
    [
        (builders.text("fishers"), "Fihsers", 1, "fishers"),
        (builders.text("fishers"), "Fishers.", 1, None),
        (builders.text("fishers", spelling="exact"), "fihsers", 0, None),
        (builders.text("fishers", spelling="exact"), "FISHERS", 1, None),
        (builders.text("Nils Torv"), "Nils Torb", 1, "Nils Torv"),
        (builders.text("Nina Tarv"), "Nina Tary", 1, "Nina Tarv"),
        (builders.text("Nina Torv"), "Nina Tarv", 0, None),  # a slip onto another speaker's name
    ],
    ids=range(7),
)
def test_a_slip_of_spelling_is_forgiven_and_told_unless_exact_words_are_asked(
    question, typed, score, forgiven
):
    scored = score_answer(question, responses.TextAnswer(typed), TEXTS)
    assert (scored.score, scored.forgiven) == (score, forgiven)


def test_certainty_is_asked_where_the_score_is_0_or_1():
    single = ("choice", "attribution", "verdict", "number", "text")
    shared = ("choices", "chain", "match", "order")
    asked = {kind: asks_certainty(getattr(builders, kind)(), TEXTS) for kind in single + shared}
    assert asked == dict.fromkeys(single, True) | dict.fromkeys(shared, False)
    assert asks_certainty(builders.evidence((0,), (3,)), TEXTS)
    assert not asks_certainty(builders.evidence((0, 1)), TEXTS)


NOBODY = builders.attribution(3, None, evidence=[], closest=builders.evidence_set(2))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # picks stand in the pack's order, and sentences in reading order
        (builders.choices(5, (3, 1)), responses.ChoicesAnswer(("o1", "o3"))),
        (builders.evidence((4, 1), (0,)), responses.FindEvidenceAnswer((ROWS[1], ROWS[4]))),
        (NOBODY, responses.AttributionAnswer(None)),
        # tied items stand as the pack lists them
        (builders.order((3,), (1, 0), (2,)), responses.OrderAnswer(("i3", "i1", "i0", "i2"))),
        # a number as the pack writes it and as read, and the first of the accepted words
        (builders.number("3.1", decimals=1), responses.NumberAnswer("3.1", "31/10")),
        (builders.text("the harbour", "the port"), responses.TextAnswer("the harbour")),
    ],
    ids=lambda value: str(getattr(value, "kind", value)),
)
def test_the_key_is_given_as_the_pack_has_it(question, answer):
    assert build_key_answer(question, TEXTS) == answer
