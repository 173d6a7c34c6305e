"""The index follows what is installed, whatever was cut short, and is whole or not there.

What can be found of a pack is all that is seen before an answer, and nothing that gives a key away.
"""

import json
from contextlib import closing
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import paths
from quizapp.library.database import open_writer
from quizapp.library.derived_data import is_search_changed
from quizapp.library.packs.pack_list import remove_pack, restore_pack
from quizapp.library.search import indexing as module
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.folding import FOLDING_FORM
from quizapp.library.search.indexing import (
    IndexProgress,
    JsonWalk,
    empty_index,
    is_index_ready,
    read_documents,
    update_index,
)
from quizapp.pack.ids import PackId
from quizapp.pack.pack_reader import parse_pack
from tests.library.builders import LEARNER, NOW, PACK, delete_removed, install, reading
from tests.pack.builders import example_json

OTHER = PackId("second-pack")
TABLES = ("search_document", "search_pack", "search_question_data", "search_passage_data")


@pytest.fixture
def writer(path):
    with closing(open_writer(path)) as made:
        yield made


ANY = SearchQuery(LEARNER.id, NOW)


def packs(writer, typed="ferry"):
    return {hit.pack for hit in search_library(writer, typed, ANY).hits}


def end_of(steps):
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value)


def is_empty(writer):
    rows = [writer.all(f"SELECT count(*) FROM {table}")[0][0] for table in ("search_document", "search_pack")]
    words = writer.all('SELECT count(*) FROM search_question WHERE search_question MATCH \'"a" * OR "f" *\'')
    return rows == [0, 0] and words == [(0,)]


def test_a_pack_is_found_when_all_of_it_is_in_and_not_before(writer, monkeypatch):
    monkeypatch.setattr(module, "INDEX_BATCH", 5)
    list(install(writer, reading(), NOW))
    assert not is_index_ready(writer)
    steps = update_index(writer)
    seen = [(packs(writer), step) for step in steps]
    assert seen[0][0] == set()
    assert len(seen) > 10
    turned = next(place for place, (found, _) in enumerate(seen) if found)
    assert all(found == {PACK} for found, _ in seen[turned:])
    assert seen[-1][1] == IndexProgress(1, 1)
    assert is_index_ready(writer)
    assert not end_of(is_search_changed(writer))


def test_what_was_cut_short_is_made_anew(writer, monkeypatch):
    monkeypatch.setattr(module, "INDEX_BATCH", 5)
    list(install(writer, reading(), NOW))
    whole = len(list(update_index(writer)))
    expected = writer.all("SELECT * FROM search_document")
    for after in range(1, whole, 3):
        with writer.transaction() as connection:
            empty_index(connection)
        list(islice(update_index(writer), after))
        list(update_index(writer))
        assert writer.all("SELECT * FROM search_document") == expected
        assert packs(writer) == {PACK}
        assert not end_of(is_search_changed(writer))


def test_a_newer_revision_takes_the_place_of_the_one_before(writer):
    list(install(writer, reading(), NOW))
    list(update_index(writer))
    raw = json.loads(reading().data)["banks"]
    raw[0]["questions"][0]["prompt"] = "What does the mayor’s deputy want of the gannets?"
    list(install(writer, reading(2, banks=raw), NOW))
    assert packs(writer, "gannets") == set()
    list(update_index(writer))
    assert packs(writer, "gannets") == {PACK}
    assert not [hit for hit in search_library(writer, "deputy do in paragraph", ANY).hits if hit.question]
    assert writer.all("SELECT count(*) FROM search_pack") == [(1,)]


def test_a_removed_pack_is_not_found_and_comes_back_at_once(writer):
    list(install(writer, reading(), NOW))
    list(install(writer, reading(id=OTHER), NOW))
    list(update_index(writer))
    assert packs(writer) == {PACK, OTHER}
    remove_pack(writer, PACK, NOW)
    assert packs(writer) == {OTHER}
    list(update_index(writer))
    restore_pack(writer, PACK)
    assert packs(writer) == {PACK, OTHER}
    for pack in (PACK, OTHER):
        remove_pack(writer, pack, NOW)
    delete_removed(writer)
    list(update_index(writer))
    assert is_empty(writer)


def test_a_pack_that_got_the_number_of_one_that_is_gone_is_not_taken_for_it(writer):
    list(install(writer, reading(), NOW))
    list(update_index(writer))
    remove_pack(writer, PACK, NOW)
    delete_removed(writer)
    raw = json.loads(reading().data)["banks"]
    raw[0]["questions"][0]["prompt"] = "What does the deputy want of the gannets?"
    list(install(writer, reading(id=OTHER, banks=raw), NOW))
    assert packs(writer) == set()
    list(update_index(writer))
    assert packs(writer, "gannets") == packs(writer) == {OTHER}


def test_words_of_another_form_are_made_anew(writer):
    list(install(writer, reading(), NOW))
    list(update_index(writer))
    with writer.transaction() as connection:
        connection.execute("UPDATE search_pack SET form = 'older'")
    list(update_index(writer))
    assert packs(writer) == {PACK}
    assert writer.all("SELECT form FROM search_pack") == [(FOLDING_FORM,)]


def test_nothing_is_written_where_nothing_changed(writer):
    list(install(writer, reading(), NOW))
    list(update_index(writer))
    before = writer.connection.total_changes
    assert list(update_index(writer)) == [IndexProgress(0, 0)]
    assert writer.connection.total_changes == before


def test_a_pack_whose_file_is_damaged_is_tried_again_and_nothing_is_written_for_it(writer):
    list(install(writer, reading(), NOW))
    list(install(writer, reading(id=OTHER), NOW))
    writer.connection.execute(
        "UPDATE pack_chunk SET checksum = checksum + 1 WHERE pack = (SELECT number FROM pack WHERE id = ?)",
        (OTHER,),
    )
    list(update_index(writer))
    assert packs(writer) == {PACK}
    before = writer.connection.total_changes
    assert list(update_index(writer))[-1] == IndexProgress(1, 1)
    assert writer.connection.total_changes == before
    assert not is_index_ready(writer)


def test_a_pack_whose_speakers_are_named_after_its_questions_is_found_by_them(writer):
    raw = json.loads(reading().data)
    raw["speakers"] = raw.pop("speakers")
    list(install(writer, parse_pack(json.dumps(raw).encode()), NOW))
    list(update_index(writer))
    found = search_library(writer, "Anton Weck", ANY).hits
    assert "speaker" in {hit.where for hit in found if hit.sort == "question"}


@pytest.mark.parametrize("table", TABLES)
def test_a_flipped_bit_is_noticed_by_the_sum(writer, table):
    list(install(writer, reading(), NOW))
    list(update_index(writer))
    assert not end_of(is_search_changed(writer))
    key, column = {"search_document": ("number", "texts"), "search_pack": ("pack", "sha256")}.get(
        table, ("id", "block")
    )
    at, value = writer.all(f"SELECT {key}, {column} FROM {table} ORDER BY length({column}) DESC")[0]
    raw = bytearray(value if isinstance(value, bytes) else value.encode())
    raw[len(raw) // 2] ^= 1
    other = bytes(raw) if isinstance(value, bytes) else raw.decode("utf-8", "replace")
    writer.connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (other, at))
    assert end_of(is_search_changed(writer))


def test_what_is_put_in_piece_by_piece_is_brought_together(writer, monkeypatch):
    monkeypatch.setattr(module, "INDEX_BATCH", 3)
    monkeypatch.setattr(module, "MERGE_EVERY", 10)
    for number in range(6):
        list(install(writer, reading(id=f"pack-{number}"), NOW))
    most = 0
    for _ in update_index(writer):
        pieces = writer.all("SELECT count(DISTINCT segid) FROM search_question_idx")[0][0]
        most = max(most, pieces)
    assert 10 < most < 60
    assert pieces < 10
    assert packs(writer) == {f"pack-{number}" for number in range(6)}
    assert not end_of(is_search_changed(writer))


SECRET = frozenset({"explanation", "feedback", "hint", "accepted", "value", "known"})
"""What only comes after an answer, or on being asked for, and what has to be written."""

PACKS = [example_json()] + [
    json.loads((folder / "pack.json").read_bytes()) for folder in sorted(paths.content_dir().iterdir())
]


def questions(pack):
    return [question for bank in pack["banks"] for question in bank["questions"]]


def secrets(value, *, secret=False):
    """Yield the texts of a question that nobody may see before the answer."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from secrets(part, secret=secret or name in SECRET)
    elif isinstance(value, list):
        for part in value:
            yield from secrets(part, secret=secret)
    elif secret and isinstance(value, str):
        yield value


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack["id"])
def test_nothing_that_is_told_after_an_answer_is_found_before_it(pack):
    asked = [doc for doc in read_documents(json.dumps(pack)) if doc.sort == "question"]
    assert len(asked) == len(questions(pack))
    for question, doc in zip(questions(pack), asked, strict=True):
        shown = [text for _, text in doc.texts]
        offered = {option["text"] for option in question.get("options", ()) if "text" in option}
        assert not {secret for secret in secrets(question) if secret in shown} - offered
        assert shown[0] == question["prompt"]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack["id"])
def test_all_that_is_read_before_an_answer_is_found(pack):
    found = list(read_documents(json.dumps(pack)))
    texts = {(doc.sort, text) for doc in found for _, text in doc.texts}
    for source in pack["sources"]:
        assert ("source", source["title"]) in texts
        assert {("passage", passage["text"]) for passage in source["passages"]} <= texts
    for speaker in pack["speakers"]:
        assert {("speaker", word) for word in (speaker["name"], *speaker.get("aliases", ()))} <= texts
    for bank in pack["banks"]:
        assert {("bank", bank["title"]), ("bank", bank["summary"])} <= texts
    assert ("pack", pack["title"]) in texts
    for question in questions(pack):
        assert ("told", question["explanation"]) in texts
        for name in ("claim", "statement", "before", "after", "label"):
            assert not question.get(name) or ("question", question[name]) in texts


def test_each_thing_has_a_place_of_its_own_and_a_question_that_of_the_library():
    found = list(read_documents(json.dumps(example_json())))
    assert len({(doc.sort, doc.place) for doc in found}) == len(found)
    prompts = [doc.texts[0][1] for doc in found if doc.sort == "question"]
    assert prompts == [question["prompt"] for question in questions(example_json())]


@pytest.mark.parametrize("text", ["", "[]", "3", "{", '{"title": 3', '{"sources": 3}', '{"banks": {}}'])
def test_what_is_no_pack_is_an_error_and_no_endless_walk(text):
    with pytest.raises((ValueError, KeyError, TypeError)):
        list(read_documents(text))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=5), st.lists(VALUES, max_size=4)), st.sampled_from([None, 1]))
def test_walking_through_json_gives_what_reading_it_at_once_gives(value, indent):
    walk = JsonWalk(json.dumps(value, indent=indent))
    assert {name: [walk.value() for _ in walk.elements()] for name in walk.members()} == value
