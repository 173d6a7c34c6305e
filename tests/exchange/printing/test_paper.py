"""What stands on each paper."""

import pytest

from quizapp.exchange.printing.request import PAPERS
from tests.exchange.printing.papers import WORDS, example_desk, example_paper, parts, told
from tests.pack.builders import example_pack, questions


def test_a_question_paper_has_name_class_date_and_all_points():
    assert example_paper(points=2)["fields"] == ["Name", "Class", "Date", "Points|of 26"]
    assert example_paper(paper="answers")["fields"] == ["Name", "Class", "Date", "Points|of 13"]
    assert [example_paper(paper=paper)["fields"] for paper in ("key", "article", "pack")] == [[], [], []]


def test_the_article_stands_before_the_questions_or_its_source_and_rights_behind_them():
    kinds = [part["type"] for part in example_paper()["parts"]]
    assert kinds.index("article") < kinds.index("question")
    without = example_paper(article=False)
    assert parts(without, "article") == []
    (sources,) = parts(without, "sources")
    assert [each["rights"] for each in sources["sources"]] == [
        source.rights.statement for source in example_pack().sources
    ]


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper != "answers"])
def test_every_paper_with_words_of_an_article_tells_whose_they_are(paper):
    texts = set(told(example_paper(paper=paper)))
    for source in example_pack().sources:
        assert source.rights.statement in texts
        assert any(source.publisher in text for text in texts if source.publisher)


def test_sentences_have_numbers_where_a_question_asks_for_them_and_the_same_ones_on_every_paper():
    with_evidence = parts(example_paper(), "article")
    assert parts(example_paper(paper="article"), "article") == with_evidence
    (plain,) = parts(example_paper(only=("who-pay",)), "article")
    assert all(row.get("sentences") in ([], None) for row in plain["rows"])


def test_the_whole_pack_has_speakers_keys_and_the_reason_for_every_answer():
    whole = example_paper(paper="pack")
    texts = set(told(whole))
    laid = example_desk()
    for voice in laid.pack.voices:
        assert WORDS.speaker(voice.name) in texts
    assert len(parts(whole, "key")) == 13
    for question in questions(laid.pack):
        assert question.explanation in texts
        if question.kind == "choice":
            for option in question.options:
                assert any(text.startswith(option.feedback) for text in texts)


def test_a_version_is_named_on_the_paper_its_sheet_and_its_key():
    for paper in ("questions", "answers", "key"):
        assert example_paper(paper=paper, version="B")["what"].endswith(" · Version B")
        assert "Version" not in example_paper(paper=paper)["what"]


def test_questions_stand_in_the_same_order_on_paper_sheet_and_key():
    asked = [part["prompt"] for part in parts(example_paper(version="C"), "question")]
    keyed = [part["prompt"] for part in parts(example_paper(paper="key", version="C"), "key")]
    assert asked == keyed
