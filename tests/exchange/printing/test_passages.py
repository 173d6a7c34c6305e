"""The passages that settle a question."""

import pytest

from quizapp.exchange.printing.passages import passages, quoted
from quizapp.pack.words import KINDS
from tests.exchange.printing.papers import example_desk
from tests.pack.builders import ONE_OF_EACH, example_question


@pytest.mark.parametrize("kind", KINDS)
def test_each_key_has_its_passages_with_paragraph_speaker_and_kind_of_statement(kind):
    question = example_question(ONE_OF_EACH[kind])
    shown = passages(example_desk(), question)
    assert shown
    assert shown[0]["label"] in ("Evidence", "The closest that the article comes")
    for each in shown:
        assert any(each["quote"] in passage.text for passage in example_desk().passages.values())
        assert "paragraph" in each["where"] or "article" in each["where"]


def test_a_speakers_claim_and_the_articles_own_telling_are_told_apart():
    told = {
        each["where"]
        for kind in KINDS
        for each in passages(example_desk(), example_question(ONE_OF_EACH[kind]))
    }
    assert any(where.endswith("(finding)") for where in told)
    assert any(where.endswith("· the article tells it itself") for where in told)


def test_passages_of_lines_come_in_the_order_in_which_they_belong():
    question = example_question(ONE_OF_EACH["order"])
    assert question.kind == "order"
    shown = passages(example_desk(), question)
    quotes = {item.id: item.citation.quote for item in question.items}
    assert [each["quote"] for each in shown] == [quotes[item] for group in question.order for item in group]


def test_words_that_stand_in_no_paragraph_are_told_by_what_they_are():
    question = example_question(
        "every-evening", proofs=[[{"passage": "gazette-headline", "quote": "twice as many as planned"}]]
    )
    (shown,) = passages(example_desk(), question)
    assert shown["where"].startswith("Evening ferry carried twice as many as planned, headline · ")


def test_words_that_bring_quotation_marks_get_no_others():
    assert quoted("the last bus") == "“the last bus”"
    assert quoted("said “no”") == "said “no”"
