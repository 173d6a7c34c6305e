"""Every question that is shipped, taken through the engine as a learner would take it."""

from fractions import Fraction

import pytest

from quizapp.pack.models.questions import NumberQuestion, OrderQuestion
from quizapp.pack.quote_matching import iter_feedback, list_citations, locate_citation
from quizapp.quiz.answer_order import order_items
from quizapp.quiz.evidence_sentences import find_cited_sentences
from quizapp.quiz.feedback import find_feedback
from quizapp.quiz.numbers import parse_number
from quizapp.quiz.question_candidates import build_scoring_texts
from quizapp.quiz.responses import OrderAnswer
from quizapp.quiz.scoring import build_key_answer, score_answer
from tests.content.packs import FOLDERS, load
from tests.content.wrong_answers import wrong_answers
from tests.pack.builders import questions

TEXTS = {name: build_scoring_texts(load(name)) for name in FOLDERS}


def each(*kinds):
    """Parametrise a test with every question, or with every one of these kinds."""
    found = [
        pytest.param((load(name), question, TEXTS[name]), id=f"{name}-{question.id}")
        for name in FOLDERS
        for question in questions(load(name))
        if not kinds or question.kind in kinds
    ]
    return pytest.mark.parametrize("asked", found)


@each()
def test_the_key_scores_full_and_meets_no_trap(asked):
    _, question, texts = asked
    scored = score_answer(question, build_key_answer(question, texts), texts)
    assert (scored.score, scored.outcome, scored.trap, scored.forgiven) == (1, "correct", None, None)


@each()
def test_every_other_answer_scores_less_and_gets_its_reason(asked):
    pack, question, texts = asked
    answers = list(wrong_answers(pack, question, texts))
    assert answers
    for answer in answers:
        assert score_answer(question, answer, texts).score < 1, answer
        if question.kind == "match":
            assert all(item.feedback for item in question.items)
        else:
            assert find_feedback(question, answer, texts), answer


@each()
def test_every_reason_of_a_wrong_answer_can_be_met(asked):
    pack, question, texts = asked
    given = [build_key_answer(question, texts), *wrong_answers(pack, question, texts)]
    found = {path for answer in given for path, _ in find_feedback(question, answer, texts)}
    written = {path for path, _ in iter_feedback(question)}
    assert written <= found


@each()
def test_passage_speaker_and_kind_of_statement_are_found(asked):
    pack, question, texts = asked
    speakers = {speaker.id for speaker in pack.speakers}
    cited = [citation for _, citation in list_citations(question)]
    assert cited
    for citation in cited:
        passage = texts.passages[citation.passage]
        span = locate_citation(citation, passage)
        assert passage[span.start : span.end] == citation.quote
        assert find_cited_sentences(citation, texts)
        assert {saying.speaker for saying in citation.attributions} <= speakers


@each("number")
def test_a_number_is_read_as_the_pack_writes_it(asked):
    pack, question, _ = asked
    assert isinstance(question, NumberQuestion)
    assert parse_number(question.value, pack.language) == Fraction(question.value)


@each("order")
def test_an_order_never_lies_there_solved(asked):
    _, question, texts = asked
    assert isinstance(question, OrderQuestion)
    for seed in range(20):
        shown = tuple(item.id for item in order_items(question, seed))
        assert score_answer(question, OrderAnswer(shown), texts).score < 1
