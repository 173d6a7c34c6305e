"""What stands on each paper: articles, questions, and what the pack says of itself."""

import pytest

from quizapp.catalogue import load_english
from quizapp.exchange.printing.paper import render_article, render_pack_head, render_speakers
from quizapp.exchange.printing.print_request import PAPER_KINDS
from quizapp.formatting import capitalize_first
from tests.exchange.printing.papers import (
    Json,
    desk,
    example_desk,
    example_paper,
    pack_from,
    paper_of,
    parts,
    shipped,
    told,
)
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


@pytest.mark.parametrize("name", [name for name in PAPER_KINDS if name != "answers"])
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
    for speaker in laid.pack.speakers:
        assert capitalize_first(speaker.name) in texts
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


@pytest.mark.parametrize("request_", [{}, {"article": False}, {"paper": "article"}])
def test_what_to_know_before_is_told_once_before_anything_is_read(request_):
    data = paper_of({**example_json(), "advisory": "A ferry sinks."}, **request_)
    assert data["parts"][0] == {"type": "notes", "lines": ["Before you start: A ferry sinks."]}
    assert notes(data).count("Before you start: A ferry sinks.") == 1


def test_that_sentences_are_numbered_is_told_where_they_are():
    assert load_english()("printing.words.sentences_numbered") in notes(example_paper())
    assert load_english()("printing.words.sentences_numbered") not in notes(example_paper(only=("who-pay",)))


def test_the_words_to_know_stand_behind_the_articles():
    data = paper_of({**example_json(), "glossary": [{"term": "ferry", "text": "A boat."}]})
    kinds = [part["type"] for part in data["parts"]]
    assert kinds.index("terms") == kinds.index("article") + kinds.count("article")
    assert parts(data, "terms")[0]["terms"] == [["ferry", "A boat."]]


def test_the_key_says_how_points_are_counted_and_of_partly_right_answers_where_there_can_be_any():
    every, one = example_paper(paper="key"), example_paper(paper="key", only=("weck-call",))
    assert notes(every)[:2] == ["Points for a question: 1.", load_english()("printing.words.partly_right")]
    assert len(notes(every)) == 2 + 5
    assert notes(one) == ["Points for a question: 1."]


def test_the_pack_says_what_it_is_and_who_made_it():
    lines = render_pack_head(example_desk())["lines"]
    assert lines[0] == example_pack().summary
    assert lines[-2:] == ["Written by The Quizapp authors.", "Licence of the questions: CC0-1.0."]


def test_who_reviewed_the_pack_and_what_to_know_before_are_told():
    data = {**example_json(), "reviewers": ["Ida", "Bea"], "advisory": "A ferry sinks."}
    lines = render_pack_head(desk(pack_from(data)))["lines"]
    assert lines[1] == "Before you start: A ferry sinks."
    assert lines[3] == "Read and reviewed by Ida, Bea."


def test_whom_a_speaker_speaks_for_is_told_behind_the_role():
    terms = dict(render_speakers(example_desk())["terms"])
    assert terms["Ilse Corran"] == "runs the ferry company; speaks for the ferry company"
    assert terms["Anton Weck"] == "deputy mayor"
    assert terms["The ferry company"] == ""


def test_every_passage_stands_with_its_paragraphs_number_rights_and_source():
    laid = example_desk()
    told = render_article(laid, laid.pack.sources[0], numbered=False)
    assert [row["text"] for row in told["rows"]] == [each.text for each in laid.pack.sources[0].passages]
    assert [row["number"] for row in told["rows"] if row["type"] == "body"] == [str(n) for n in range(1, 9)]
    assert told["rights"] == "Written for Quizapp; free to use."
    assert told["source"] == "The Ostermere Gazette, 11 September 2025"
    assert told["note"] == ""


def test_what_is_left_out_is_a_gap_and_what_is_told_in_short_is_set_apart():
    laid = example_desk()
    told = render_article(laid, laid.pack.sources[1], numbered=False)
    assert told["note"] == "These are parts of the article"
    gaps = [row["text"] for row in told["rows"] if row["type"] == "gap"]
    assert gaps[:2] == ["Paragraph 1 is not in this pack", "The rest of paragraph 2 is not in this pack"]

    pack = shipped("xinjiang-report-2022").pack
    rows = render_article(desk(pack), pack.sources[0], numbered=True)["rows"]
    short = [row for row in rows if row["type"] == "summary"]
    assert len(short) == sum(passage.role == "summary" for passage in pack.sources[0].passages)
    assert {row["label"] for row in short} == {"In short, not in the article’s words"}
    assert [row["number"] for row in rows if row["number"]] == [str(number) for number in range(1, 15)]


def test_sentences_are_numbered_through_all_articles_but_for_summaries():
    laid = example_desk()
    numbers = [
        each["number"]
        for source in laid.pack.sources
        for row in render_article(laid, source, numbered=True)["rows"]
        if row["type"] != "gap"
        for each in row["sentences"]
    ]
    assert numbers == [str(number) for number in range(1, len(laid.numbers) + 1)]
    pack = shipped("xinjiang-report-2022").pack
    rows = render_article(desk(pack), pack.sources[0], numbered=True)["rows"]
    assert all(row["sentences"] == [] for row in rows if row["type"] == "summary")


def test_of_an_article_that_may_not_be_passed_on_there_is_no_more_than_is_cited():
    data = example_json()
    source = data["sources"][0]
    source["paragraphs"] = 9
    source["passages"].append({"id": "uncited", "role": "body", "paragraph": 9, "text": "Nobody cites this."})
    for share in ("whole", "class"):
        source["rights"]["share"] = share
        assert "Nobody cites this." in str(_first_article(data))
    source["rights"]["share"] = "cited"
    rows = _first_article(data)["rows"]
    assert "Nobody cites this." not in str(rows)
    assert rows[-1] == {"type": "gap", "text": "Paragraph 9 is not in this pack"}


def _first_article(data: Json) -> Json:
    laid = desk(pack_from(data))
    return render_article(laid, laid.pack.sources[0], numbered=False)


def test_the_source_line_tells_who_wrote_it_and_where_it_stands_as_far_as_that_is_known():
    data = example_json()
    data["sources"][0] |= {"author": "Ada Weck", "url": "https://gazette.example/ferry"}
    assert _first_article(data)["source"] == (
        "The Ostermere Gazette, 11 September 2025 · Ada Weck · https://gazette.example/ferry"
    )
