"""A snapshot is a pack that can be read, and shows its question alone."""

import pytest

from quizapp.library.snapshots import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.quote_matching import find_broken_citations, list_citations
from tests.pack.builders import example_pack, questions

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
