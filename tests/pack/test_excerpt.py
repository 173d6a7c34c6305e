"""A pack can be cut to the passages that it cites, without losing a quote."""

from __future__ import annotations

import pytest

from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.excerpt import build_excerpt, build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.quote_matching import find_broken_citations, list_citations
from tests.pack.builders import edited, example_json, example_pack, pack_of, questions


def ids(pack):
    return [passage.id for source in pack.sources for passage in source.passages]


def longer(text, **changes):
    """The example pack whose first article has one paragraph more, which nothing cites."""
    extra = {"id": "extra", "paragraph": 9, "role": "body", "text": text}
    article = {"sources/0/passages/-": extra, "sources/0/paragraphs": 9, "sources/0/whole": False}
    return pack_of(edited(article | changes))


def test_what_nothing_cites_becomes_a_gap_and_the_article_is_whole_no_more():
    pack = longer("Nobody asks about this.")
    cut = build_excerpt(pack)
    assert "extra" in ids(pack)
    assert "extra" not in ids(cut)
    assert check_pack(cut, {}) == ()
    assert not cut.sources[0].whole
    assert cut.banks == pack.banks


def test_what_a_text_of_the_packs_own_quotes_stays():
    explained = {"weck-call/explanation": "Elsewhere stands “The kettle sang.”"}
    pack = longer("The kettle sang, she wrote.", **explained)
    assert check_pack(pack, {}) == ()
    assert "extra" in ids(build_excerpt(pack))


def test_an_article_that_nothing_cites_keeps_its_first_passage():
    passages = [
        {"id": f"other-{number}", "paragraph": number, "role": "body", "text": f"Text {number}."}
        for number in (1, 2)
    ]
    other = example_json()["sources"][0] | {
        "id": "other",
        "paragraphs": 2,
        "whole": False,
        "passages": passages,
    }
    cut = build_excerpt(pack_of(edited({"sources/-": other})))
    assert [passage.id for passage in cut.sources[-1].passages] == ["other-1"]


def test_what_is_told_in_the_packs_own_words_stays():
    pack = example_pack()
    told = {each.id for source in pack.sources for each in source.passages if each.role == "summary"}
    assert told
    assert told <= set(ids(build_excerpt(pack)))


ALL = questions(example_pack())


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.id)
def test_a_snapshot_asks_the_same_with_what_it_cites_its_speakers_and_its_source_lines(question):
    pack = example_pack()
    read = parse_pack(build_snapshot(pack, question).encode())
    assert read.problems == ()
    assert list(find_broken_citations(read.pack)) == []
    (kept,) = questions(read.pack)
    assert compute_fingerprint(kept) == compute_fingerprint(question)
    assert kept.explanation == question.explanation
    # The cited passages with one on each side.
    cited = {citation.passage for _, citation in list_citations(question)}
    found = {passage.id for source in read.pack.sources for passage in source.passages}
    assert cited <= found
    for source in pack.sources:
        ids = [passage.id for passage in source.passages]
        for place in (ids.index(each) for each in cited & set(ids)):
            assert set(ids[max(place - 1, 0) : place + 2]) <= found
    lines = {each.id: (each.title, each.publisher, each.published, each.rights) for each in pack.sources}
    for each in read.pack.sources:
        assert lines[each.id] == (each.title, each.publisher, each.published, each.rights)
    speakers = {speaker.id for speaker in read.pack.speakers}
    said = {saying.speaker for _, citation in list_citations(question) for saying in citation.attributions}
    assert said <= speakers
    assert {speaker.speaks_for for speaker in read.pack.speakers if speaker.speaks_for} <= speakers
    (bank,) = read.pack.banks
    assert bank.title in {each.title for each in pack.banks}


def test_a_snapshot_is_small():
    assert max(len(build_snapshot(example_pack(), question)) for question in ALL) < 6_000
