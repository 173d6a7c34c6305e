"""Scores of whole questions, of all ten kinds, and their correct answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.numbers import parse_number_answer
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.responses import (
    AttributionAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    FindEvidenceAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
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
        if isinstance(picked, FindEvidenceAnswer):
            picked = FindEvidenceAnswer(picked.spans[:1])
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
    several = builders.choices(5, (0, 2))
    one = ChoicesAnswer(("o2", "o4"))
    assert score_answer(several, one, TEXTS) == score_answer(several, ChoicesAnswer(("o4", "o2")), TEXTS)
    evidence = builders.evidence((0, 1))
    marked = FindEvidenceAnswer((ROWS[0], ROWS[3]))
    assert score_answer(evidence, marked, TEXTS) == score_answer(
        evidence, FindEvidenceAnswer(marked.spans[::-1]), TEXTS
    )


def test_other_ids_for_the_same_options_change_no_score():
    options = [{**option, "id": f"new-{option['id']}"} for option in builders.options(5)]
    renamed = builders.built("choices", options=options, keys=["new-o0", "new-o1"])
    before = score_answer(builders.choices(), ChoicesAnswer(("o0", "o3")), TEXTS)
    assert before == score_answer(renamed, ChoicesAnswer(("new-o0", "new-o3")), TEXTS)


def test_an_answer_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="ChoiceAnswer stands where VerdictAnswer is needed"):
        score_answer(builders.verdict(), ChoiceAnswer("o0"), TEXTS)


def test_a_wrong_choice_meets_the_trap_of_its_option():
    question = builders.choice(options=builders.options(3, o1=builders.reason("overclaim")))
    assert score_answer(question, ChoiceAnswer("o1"), TEXTS).trap == "overclaim"
    assert score_answer(question, ChoiceAnswer("o2"), TEXTS).trap is None


def test_a_wrong_verdict_meets_the_altered_statement_where_its_reason_names_no_trap():
    question = builders.verdict(
        "contradicted", "reversed", feedback={"not_stated": builders.reason("missed-conflict")}
    )
    assert score_answer(question, VerdictAnswer("supported"), TEXTS).trap == "reversed"
    assert score_answer(question, VerdictAnswer("not_stated"), TEXTS).trap == "missed-conflict"
    assert score_answer(question, VerdictAnswer("contradicted"), TEXTS).trap is None


def test_evidence_is_scored_by_the_sentences_that_a_evidence_touches():
    scored = score_answer(builders.evidence((0, 1)), FindEvidenceAnswer((ROWS[1], ROWS[2])), TEXTS)
    assert (scored.score, scored.outcome, scored.tally) == (Fraction(1, 2), "partly", AnswerTally(1, 2, 1))


def test_a_quote_across_two_sentences_needs_both():
    across = {"passage": "p2", "quote": "31 boats. Fishers told it"}
    question = builders.evidence(evidence=[[across]])
    assert score_answer(question, FindEvidenceAnswer((ROWS[3], ROWS[4])), TEXTS).score == 1
    assert score_answer(question, FindEvidenceAnswer((ROWS[3],)), TEXTS).score == Fraction(2, 3)


def test_a_near_miss_scores_nothing_and_is_told():
    question = builders.number("3.1", decimals=1, near="0.2")
    near = score_answer(question, parse_number_answer("3,2", "en"), TEXTS)
    assert (near.score, near.near) == (0, Fraction(1, 10))
    assert score_answer(question, parse_number_answer("3.3", "en"), TEXTS).near == Fraction(1, 5)
    assert score_answer(question, parse_number_answer("8", "en"), TEXTS).near is None


def test_what_is_no_number_scores_nothing():
    assert score_answer(builders.number(), NumberAnswer("many", None), TEXTS).score == 0


def test_a_forgiven_slip_of_spelling_is_told():
    scored = score_answer(builders.text("fishers"), TextAnswer("Fihsers"), TEXTS)
    assert (scored.score, scored.forgiven) == (1, "fishers")
    assert score_answer(builders.text("fishers"), TextAnswer("Fishers."), TEXTS).forgiven is None


def test_exact_spelling_forgives_nothing():
    assert score_answer(builders.text("fishers", spelling="exact"), TextAnswer("fihsers"), TEXTS).score == 0
    assert score_answer(builders.text("fishers", spelling="exact"), TextAnswer("FISHERS"), TEXTS).score == 1


def test_a_slip_onto_another_speakers_name_is_not_forgiven():
    assert score_answer(builders.text("Nils Torv"), TextAnswer("Nils Torb"), TEXTS).score == 1
    assert score_answer(builders.text("Nina Tarv"), TextAnswer("Nina Tary"), TEXTS).score == 1
    assert score_answer(builders.text("Nina Torv"), TextAnswer("Nina Tarv"), TEXTS).score == 0


def test_certainty_is_asked_where_the_score_is_0_or_1():
    single = [
        builders.choice(),
        builders.attribution(),
        builders.verdict(),
        builders.number(),
        builders.text(),
    ]
    assert all(asks_certainty(question, TEXTS) for question in single)
    assert asks_certainty(builders.evidence((0,), (3,)), TEXTS)
    shared = [
        builders.evidence((0, 1)),
        builders.choices(),
        builders.chain(),
        builders.match(),
        builders.order(),
    ]
    assert not any(asks_certainty(question, TEXTS) for question in shared)


def test_picks_of_the_key_stand_in_the_packs_order():
    assert build_key_answer(builders.choices(5, (3, 1)), TEXTS) == ChoicesAnswer(("o1", "o3"))


def test_the_first_evidence_is_marked_in_reading_order():
    assert build_key_answer(builders.evidence((4, 1), (0,)), TEXTS) == FindEvidenceAnswer((ROWS[1], ROWS[4]))


def test_nobody_is_the_key_where_the_article_does_not_say():
    question = builders.attribution(3, None, evidence=[], closest=builders.evidence_set(2))
    assert build_key_answer(question, TEXTS) == AttributionAnswer(None)


def test_tied_items_stand_as_the_pack_lists_them():
    assert build_key_answer(builders.order((3,), (1, 0), (2,)), TEXTS) == OrderAnswer(
        ("i3", "i1", "i0", "i2")
    )


def test_a_number_is_given_as_the_pack_writes_it_and_as_read():
    assert build_key_answer(builders.number("3.1", decimals=1), TEXTS) == NumberAnswer("3.1", "31/10")


def test_the_first_of_the_accepted_words_is_the_one_given():
    assert build_key_answer(builders.text("the harbour", "the port"), TEXTS) == TextAnswer("the harbour")
