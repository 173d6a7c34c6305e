"""A snapshot is a pack that can be read, and shows its question alone."""

import pytest

from quizapp.library.snapshots import build_snapshot
from quizapp.pack.fingerprint import compute_fingerprint
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.quote_matching import find_broken_citations, list_citations
from tests.pack.builders import example_pack, questions

ALL = questions(example_pack())


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.id)
def test_a_snapshot_is_read_without_problems_and_asks_the_same(question):
    read = parse_pack(build_snapshot(example_pack(), question).encode())
    assert read.problems == ()
    (kept,) = questions(read.pack)
    assert compute_fingerprint(kept) == compute_fingerprint(question)
    assert kept.explanation == question.explanation
    assert list(find_broken_citations(read.pack)) == []


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.id)
def test_a_snapshot_has_the_cited_passages_with_one_on_each_side(question):
    pack = example_pack()
    cited = {citation.passage for _, citation in list_citations(question)}
    kept = parse_pack(build_snapshot(pack, question).encode()).pack
    found = {passage.id for source in kept.sources for passage in source.passages}
    assert cited <= found
    for source in pack.sources:
        ids = [passage.id for passage in source.passages]
        for place, id_ in enumerate(ids):
            if id_ in cited:
                assert set(ids[max(place - 1, 0) : place + 2]) <= found


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.id)
def test_a_snapshot_has_the_source_lines_and_every_speaker_it_names(question):
    pack = example_pack()
    kept = parse_pack(build_snapshot(pack, question).encode()).pack
    lines = {
        source.id: (source.title, source.publisher, source.published, source.rights)
        for source in pack.sources
    }
    for source in kept.sources:
        assert lines[source.id] == (source.title, source.publisher, source.published, source.rights)
    speakers = {speaker.id for speaker in kept.speakers}
    said = {saying.speaker for _, citation in list_citations(question) for saying in citation.attributions}
    assert said <= speakers
    assert {speaker.speaks_for for speaker in kept.speakers if speaker.speaks_for} <= speakers
    assert len(kept.banks) == 1
    assert kept.banks[0].title in {bank.title for bank in pack.banks}


def test_a_snapshot_is_small():
    assert max(len(build_snapshot(example_pack(), question)) for question in ALL) < 6_000
