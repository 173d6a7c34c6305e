"""The key: what is right, lettered as on the paper, and the passages that settle it."""

import pytest

from quizapp.exchange.printing.choosing import Numbered, groups
from quizapp.exchange.printing.key import keyed, rules
from quizapp.exchange.printing.offered import offered
from quizapp.exchange.printing.request import Request
from quizapp.pack.words import KINDS
from tests.exchange.printing.papers import example_desk
from tests.pack.builders import ONE_OF_EACH, example_pack, example_question


def answers(kind: str, version: str | None = None, **changes: object) -> list[str]:
    """The lines of the key to the example's question of a kind."""
    question = example_question(ONE_OF_EACH[kind], **changes)
    lines: list[str] = keyed(example_desk(version=version), Numbered(1, question))["answers"]
    return lines


@pytest.mark.parametrize("version", ["A", "B", "C", "D"])
def test_the_letter_is_the_one_that_the_option_has_in_this_version(version):
    question = example_question(ONE_OF_EACH["choice"])
    assert question.kind == "choice"
    right = next(each for each in offered(example_desk(version=version), question) if each.id == question.key)
    assert answers("choice", version) == [f"{right.letter}. {right.text}"]


def test_every_kind_has_a_key():
    assert {kind: len(answers(kind)) > 0 for kind in KINDS} == dict.fromkeys(KINDS, True)


def test_a_row_is_told_from_the_article_inwards_and_lines_with_their_places():
    assert answers("chain")[0].startswith("The article → ")
    assert [line[:3] for line in answers("order")][:2] == ["1: ", "2: "]


def test_lines_that_are_tied_say_so():
    question = example_question(ONE_OF_EACH["order"])
    assert question.kind == "order"
    flat = [item for group in question.order for item in group]
    lines = answers("order", order=[flat[:2], *([item] for item in flat[2:])])
    assert [line.endswith("(these may stand either way round)") for line in lines[:3]] == [True, True, False]


def test_a_number_is_told_with_its_unit_and_how_far_off_counts():
    assert answers("number", value="1200", tolerance="50", before=None, after="seats") == [
        "1,200 seats (or at most 50 off)"
    ]


def test_words_that_are_accepted_are_all_told():
    assert answers("text", accepted=["the harbour fund", "harbour fund"]) == [
        "“the harbour fund” or “harbour fund”"
    ]


def test_evidence_is_told_by_the_numbers_that_sentences_have_on_paper():
    laid, question = example_desk(), example_question(ONE_OF_EACH["evidence"])
    quote = question.proofs[0][0]
    number = next(
        number
        for span, number in laid.numbers.items()
        if span.passage == quote.passage
        and quote.quote in laid.passages[span.passage].text[span.start : span.end]
    )
    assert answers("evidence")[0] == f"Sentence {number}"


@pytest.mark.parametrize("kind", KINDS)
def test_each_key_has_its_passages_with_paragraph_speaker_and_kind_of_statement(kind):
    question = example_question(ONE_OF_EACH[kind])
    shown = keyed(example_desk(), Numbered(1, question))["passages"]
    assert shown
    assert shown[0]["label"] in ("Evidence", "The closest that the article comes")
    for each in shown:
        assert any(each["quote"] in passage.text for passage in example_desk().passages.values())
        assert "paragraph" in each["where"] or "article" in each["where"]


def test_a_speakers_claim_and_the_articles_own_telling_are_told_apart():
    told = {
        each["where"]
        for kind in KINDS
        for each in keyed(example_desk(), Numbered(1, example_question(ONE_OF_EACH[kind])))["passages"]
    }
    assert any(where.endswith("(finding)") for where in told)
    assert any(where.endswith("· the article tells it itself") for where in told)


def test_how_partly_right_answers_count_is_told_for_the_kinds_on_the_paper_alone():
    laid = example_desk()
    assert len(rules(laid, groups(example_pack(), Request()))) == 5
    assert rules(laid, groups(example_pack(), Request(only=(ONE_OF_EACH["choice"],)))) == ()
    (only,) = rules(laid, groups(example_pack(), Request(only=(ONE_OF_EACH["match"],))))
    assert only.startswith("Matching:")


def test_passages_of_lines_come_in_the_order_in_which_they_belong():
    question = example_question(ONE_OF_EACH["order"])
    assert question.kind == "order"
    shown = keyed(example_desk(), Numbered(1, question))["passages"]
    quotes = {item.id: item.citation.quote for item in question.items}
    assert [each["quote"] for each in shown] == [quotes[item] for group in question.order for item in group]


def test_words_that_stand_in_no_paragraph_are_told_by_what_they_are():
    question = example_question(
        "every-evening", proofs=[[{"passage": "gazette-headline", "quote": "twice as many as planned"}]]
    )
    (shown,) = keyed(example_desk(), Numbered(1, question))["passages"]
    assert shown["where"].startswith("Evening ferry carried twice as many as planned, headline · ")
