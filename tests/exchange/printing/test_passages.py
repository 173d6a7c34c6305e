"""The passages that settle a question."""

import pytest

from quizapp.exchange.printing.passages import passages, quoted
from quizapp.pack.models.questions import MatchQuestion
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
    assert any(where.endswith("· the article itself says it") for where in told)


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


def told_of(*said: dict[str, object]) -> str:
    """The line below a passage that is said so."""
    citation = {
        "passage": "gazette-5",
        "quote": "Two in three said they would pay more for it.",
        "said": said,
    }
    (shown,) = passages(example_desk(), example_question("every-evening", proofs=[[citation]]))
    where: str = shown["where"]
    return where.partition(" · ")[2]


def test_speakers_come_outermost_first_and_the_kind_of_statement_is_the_innermosts():
    report, passengers = {"voice": "report", "status": "finding"}, {"voice": "passengers", "status": "claim"}
    assert told_of(report, passengers) == "The harbour office’s report → Passengers in the report (claim)"
    assert told_of(report) == "The harbour office’s report (finding)"


def test_that_somebody_denies_it_is_told():
    assert told_of({"voice": "weck", "status": "claim", "denies": True}) == (
        "Anton Weck (claim, says that it is not so)"
    )


def test_a_passage_that_several_lines_cite_stands_once_under_one_label():
    items = [each.model_dump(mode="json") for each in _match().items]
    items[1]["citation"] = items[0]["citation"]
    shown = passages(example_desk(), example_question(ONE_OF_EACH["match"], items=items))
    assert [each["label"] for each in shown] == ["Evidence", ""]
    assert len({each["quote"] for each in shown}) == 2


def _match() -> MatchQuestion:
    question = example_question(ONE_OF_EACH["match"])
    assert question.kind == "match"
    return question
