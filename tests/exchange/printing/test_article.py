"""An article on paper: passages, summaries, gaps, source line and rights."""

from quizapp.exchange.printing.article import article
from quizapp.exchange.printing.desk import desk
from quizapp.exchange.printing.request import Request
from tests.exchange.printing.papers import WORDS, Json, example_desk, pack_from, shipped
from tests.pack.builders import example_json


def test_every_passage_stands_with_its_paragraphs_number_rights_and_source():
    laid = example_desk()
    told = article(laid, laid.pack.sources[0], numbered=False)
    assert [row["text"] for row in told["rows"]] == [each.text for each in laid.pack.sources[0].passages]
    assert [row["number"] for row in told["rows"] if row["type"] == "body"] == [str(n) for n in range(1, 9)]
    assert told["rights"] == "Written for Quizapp; free to use."
    assert told["source"] == "The Ostermere Gazette, 11 September 2025"
    assert told["note"] == ""


def test_what_is_left_out_is_a_gap_and_what_is_told_in_short_is_set_apart():
    laid = example_desk()
    told = article(laid, laid.pack.sources[1], numbered=False)
    assert told["note"] == "These are parts of the article"
    gaps = [row["text"] for row in told["rows"] if row["type"] == "gap"]
    assert gaps[:2] == ["Paragraph 1 is not in this pack", "The rest of paragraph 2 is not in this pack"]

    pack = shipped("xinjiang-report-2022").pack
    assert pack is not None
    laid = desk(pack, Request(), WORDS)
    rows = article(laid, laid.pack.sources[0], numbered=True)["rows"]
    short = [row for row in rows if row["type"] == "summary"]
    assert len(short) == sum(passage.role == "summary" for passage in pack.sources[0].passages)
    assert {row["label"] for row in short} == {"In short, not in the article’s words"}
    assert [row["number"] for row in rows if row["number"]] == [str(number) for number in range(1, 15)]


def test_sentences_are_numbered_through_all_articles_but_for_summaries():
    laid = example_desk()
    numbers = [
        each["number"]
        for source in laid.pack.sources
        for row in article(laid, source, numbered=True)["rows"]
        if row["type"] != "gap"
        for each in row["sentences"]
    ]
    assert numbers == [str(number) for number in range(1, len(laid.numbers) + 1)]
    pack = shipped("xinjiang-report-2022").pack
    assert pack is not None
    rows = article(desk(pack, Request(), WORDS), pack.sources[0], numbered=True)["rows"]
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
    laid = desk(pack_from(data), Request(), WORDS)
    return article(laid, laid.pack.sources[0], numbered=False)


def test_the_source_line_tells_who_wrote_it_and_where_it_stands_as_far_as_that_is_known():
    data = example_json()
    data["sources"][0] |= {"author": "Ada Weck", "url": "https://gazette.example/ferry"}
    assert _first_article(data)["source"] == (
        "The Ostermere Gazette, 11 September 2025 · Ada Weck · https://gazette.example/ferry"
    )
