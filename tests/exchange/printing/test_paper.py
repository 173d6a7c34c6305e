"""What stands on each paper."""

import pytest

from quizapp.exchange.printing.paper import paper
from quizapp.exchange.printing.request import PAPERS, Request
from tests.exchange.printing.papers import WORDS, Json, example_desk, example_paper, pack_from, parts, told
from tests.pack.builders import example_json, example_pack, questions


def test_a_question_paper_has_name_class_date_and_all_points():
    assert example_paper(points=2)["fields"] == ["Name", "Class", "Date", "Points|of 26"]
    assert example_paper(paper="answers")["fields"] == ["Name", "Class", "Date", "Points|of 13"]
    assert [example_paper(paper=name)["fields"] for name in ("key", "article", "pack")] == [[], [], []]


def test_the_article_stands_before_the_questions_or_its_source_and_rights_behind_them():
    kinds = [part["type"] for part in example_paper()["parts"]]
    assert kinds.index("article") < kinds.index("question")
    without = example_paper(article=False)
    assert parts(without, "article") == []
    (sources,) = parts(without, "sources")
    assert [each["rights"] for each in sources["sources"]] == [
        source.rights.statement for source in example_pack().sources
    ]


@pytest.mark.parametrize("name", [name for name in PAPERS if name != "answers"])
def test_every_paper_with_words_of_an_article_tells_whose_they_are(name):
    texts = set(told(example_paper(paper=name)))
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
    for name in ("questions", "answers", "key"):
        assert example_paper(paper=name, version="B")["what"].endswith(" · Version B")
        assert "Version" not in example_paper(paper=name)["what"]


def test_questions_stand_in_the_same_order_on_paper_sheet_and_key():
    asked = [part["prompt"] for part in parts(example_paper(version="C"), "question")]
    keyed = [part["prompt"] for part in parts(example_paper(paper="key", version="C"), "key")]
    assert asked == keyed


def notes(data: Json) -> list[str]:
    """The lines that stand on a paper before and between its parts."""
    return [line for part in parts(data, "notes") for line in part["lines"]]


@pytest.mark.parametrize("request_", [Request(), Request(article=False), Request(paper="article")])
def test_what_to_know_before_is_told_once_before_anything_is_read(request_):
    data = paper(pack_from({**example_json(), "advisory": "A ferry sinks."}), request_, WORDS)
    assert data["parts"][0] == {"type": "notes", "lines": ["Before you start: A ferry sinks."]}
    assert notes(data).count("Before you start: A ferry sinks.") == 1


def test_that_sentences_are_numbered_is_told_where_they_are():
    assert WORDS.sentences_numbered in notes(example_paper())
    assert WORDS.sentences_numbered not in notes(example_paper(only=("who-pay",)))


def test_the_words_to_know_stand_behind_the_articles():
    data = paper(
        pack_from({**example_json(), "glossary": [{"term": "ferry", "text": "A boat."}]}), Request(), WORDS
    )
    kinds = [part["type"] for part in data["parts"]]
    assert kinds.index("terms") == kinds.index("article") + kinds.count("article")
    assert parts(data, "terms")[0]["terms"] == [["ferry", "A boat."]]


def test_the_key_says_how_points_are_counted_and_of_partly_right_answers_where_there_can_be_any():
    every, one = example_paper(paper="key"), example_paper(paper="key", only=("weck-call",))
    assert notes(every)[:2] == ["Points for a question: 1.", WORDS.partly_right]
    assert len(notes(every)) == 2 + 5
    assert notes(one) == ["Points for a question: 1."]
