from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import Any

from quizapp.editing.handing_out import left_out, packed_pack, summary_at
from quizapp.editing.opening import open_copy
from quizapp.editing.places import LOG, PACK, public
from quizapp.editing.steps import Written
from quizapp.editing.store import begin
from quizapp.editing.undo import Desk
from quizapp.pack.reading import read_pack
from tests.editing.builders import document

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def passages(written: Any) -> list[Any]:
    return [each for source in written["sources"] for each in source["passages"]]


def packed(tmp_path: Any, written: Any) -> Any:
    path = tmp_path / "cited.quizpack"
    path.write_bytes(packed_pack(written, {}, cited=True))
    reading = read_pack(path)
    assert reading.pack is not None
    return reading.pack


def told(written: Any, words: str) -> Desk:
    """The pack with what its last paragraph tells typed in."""
    desk = Desk(Written(written))
    desk.type(summary_at("p-more"), words, 0.0)
    return desk


def with_one_more_paragraph() -> Any:
    """The example pack, whose first article got a paragraph that nothing cites."""
    from quizapp.editing.writing.articles import _counted  # noqa: PLC0415 -- as the editor counts

    written = document()
    source = written["sources"][0]
    source["passages"].append({"id": "p-more", "role": "body", "text": "The pier is old and grey."})
    written["sources"][0] = _counted(source)
    return written


def test_what_no_question_cites_is_left_out() -> None:
    written = with_one_more_paragraph()
    found = {each.passage: each for each in left_out(written, written["sources"][0])}
    assert "p-more" in found
    cited = {
        citation["passage"]
        for bank in written["banks"]
        for asked in bank["questions"]
        for proof in asked.get("proofs", [])
        for citation in proof
    }
    assert not cited & found.keys()


def test_a_summary_is_asked_for_only_where_a_key_is_that_the_article_does_not_say() -> None:
    written = with_one_more_paragraph()
    asked = {each.passage: each.is_asked for each in left_out(written, written["sources"][0])}
    assert asked["p-more"]
    for bank in written["banks"]:
        bank["questions"] = [each for each in bank["questions"] if each["kind"] == "order"]
    assert not any(each.is_asked for each in left_out(written, written["sources"][0]))


def test_a_summary_stands_in_the_place_of_what_is_left_out_and_only_there(tmp_path: Any) -> None:
    written = with_one_more_paragraph()
    document_ = told(written, "It says in what state the  pier is.").document
    whole = packed_pack(document_, {}, cited=False)
    assert b"in what state" not in whole
    pack = packed(tmp_path, document_)
    (made,) = [each for source in pack.sources for each in source.passages if each.id == "p-more"]
    assert (made.role, made.text) == ("summary", "It says in what state the pier is.")
    assert made.paragraph == written["sources"][0]["paragraphs"]


def test_without_a_summary_there_is_a_gap(tmp_path: Any) -> None:
    written = with_one_more_paragraph()
    pack = packed(tmp_path, written)
    assert not any(each.id == "p-more" for source in pack.sources for each in source.passages)
    assert not pack.sources[0].whole


def test_an_empty_summary_is_none_and_typing_it_is_undone_exactly(tmp_path: Any) -> None:
    written = with_one_more_paragraph()
    desk = told(written, "Of the pier.")
    assert left_out(desk.document, written["sources"][0])[-1].summary == "Of the pier."
    desk.pause()
    desk.type(summary_at("p-more"), " ", 9.0)
    pack = packed(tmp_path, desk.document)
    assert not any(each.id == "p-more" for source in pack.sources for each in source.passages)
    while desk.undo():
        pass
    assert desk.document == written


def test_summaries_are_kept_beside_the_pack_and_not_in_it(tmp_path: Any) -> None:
    written = with_one_more_paragraph()
    folder = begin(tmp_path / "working", told(written, "Of the pier.").written, "Ferry", NOON, Random(1))
    opened = open_copy(folder, NOON)
    opened.keeper.close(opened.desk.document, NOON)
    assert b"Of the pier." not in (folder / PACK).read_bytes()
    (folder / LOG).unlink()
    again = open_copy(folder, NOON)
    assert again.desk.document["summaries"] == {"p-more": "Of the pier."}
    assert "summaries" not in public(again.desk.document)
    again.keeper.close(again.desk.document, NOON)
