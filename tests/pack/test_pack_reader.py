"""Reading packs: the example is read, mistakes come back as located problems, and nothing raises."""

import gc
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import installed_pack, pack_reader
from quizapp.pack.garbage_collection import pause_garbage_collector
from tests.pack.builders import EXAMPLE, edited, example_json, example_pack, name_place

BYTES = (EXAMPLE / "pack.json").read_bytes()


def problems_of(data):
    reading = pack_reader.parse_pack(data if isinstance(data, bytes) else json.dumps(data).encode())
    assert reading.problems
    return [(problem.pointer, problem.message.id) for problem in reading.problems]


def test_a_folder_is_read_as_its_pack_and_bytes():
    reading = pack_reader.read_pack(EXAMPLE)
    assert reading.pack == example_pack()
    assert (reading.problems, reading.data, dict(reading.media)) == ((), BYTES, {})


def test_a_pack_for_which_there_is_no_memory_is_refused(monkeypatch):
    def read(_):
        raise MemoryError

    monkeypatch.setattr(pack_reader, "read_folder", read)
    reading = pack_reader.read_pack(EXAMPLE)
    assert (reading.pack, [problem.message.id for problem in reading.problems]) == (None, ["pack.no_memory"])


def test_the_path_of_its_pack_json_stands_for_the_folder():
    assert pack_reader.read_pack(EXAMPLE / "pack.json").pack == example_pack()


@pytest.mark.parametrize(
    ("name", "code"),
    [("nowhere.quizpack", "not-found"), ("a\0b", "not-found"), ("", "not-found"), ("pack", "not-a-file")],
)
def test_where_no_pack_is_that_is_told(tmp_path, name, code):
    (tmp_path / "pack" / "pack.json").mkdir(parents=True)
    assert [problem.code for problem in pack_reader.read_pack(tmp_path / name).problems] == [code]


@pytest.mark.parametrize(
    ("data", "place", "told"),
    [
        (b"null", "", "pack.no_object"),
        (b"[1]", "", "pack.no_object"),
        (b"{}", "/format", "pack.no_format"),
        (b'{"format": 1}', "/format", "pack.unknown_format"),
        (b'{"format": "quizapp-pack/one"}', "/format", "pack.unknown_format"),
        (b'{"format": "quizapp-pack/0"}', "/format", "pack.no_such_format"),
        (b'{"format": "quizapp-pack/7", "novelty": 1}', "/format", "pack.newer_format"),
    ],
)
def test_what_is_no_pack_is_told_in_one_sentence_and_nothing_else_is_complained_about(data, place, told):
    assert problems_of(data) == [(place, told)]


def test_all_mistakes_of_a_pack_are_told_and_not_the_first_alone():
    wrong = {"weck-call/explantion": "x", "who-pay/offered/0/trap": "cutlink", "licence": ..., "revision": 0}
    data = edited(wrong)
    assert [name_place(data, place) for place, _ in problems_of(data)] == list(wrong)


def test_problems_of_json_and_of_fields_are_told_together():
    text = BYTES.decode().replace('"revision": 1,', '"revision": 0, "revision": 0,', 1)
    codes = [problem.code for problem in pack_reader.parse_pack(b"\xef\xbb\xbf" + text.encode()).problems]
    assert codes == ["byte-order-mark", "duplicate-key", "wrong-size"]


def test_an_installed_pack_is_loaded_as_it_was_read():
    assert installed_pack.load_installed(BYTES) == example_pack()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("counted empty seats on 14 of 60 evenings", "counted empty seats on 15 of 60 evenings"),
        ('"kind": "choice"', '"kind": "choose"'),
    ],
)
def test_an_installed_pack_that_was_damaged_is_refused(old, new):
    with pytest.raises(installed_pack.DamagedPackError):
        installed_pack.load_installed(BYTES.replace(old.encode(), new.encode(), 1))


def test_the_collector_is_put_back_as_it_was_even_after_an_error():
    assert gc.isenabled()
    with pytest.raises(installed_pack.DamagedPackError):
        installed_pack.load_installed(b"{}")
    assert gc.isenabled()
    gc.disable()
    try:
        with pause_garbage_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@given(st.integers(0, len(BYTES) - 1), st.integers(0, 255))
def test_a_pack_with_one_byte_changed_is_read_or_told_and_never_raises(place, byte):
    reading = pack_reader.parse_pack(BYTES[:place] + bytes([byte]) + BYTES[place + 1 :])
    assert (reading.pack is None) <= bool(reading.problems)


@given(st.integers(0, len(BYTES)))
def test_a_pack_that_was_cut_off_is_told(place):
    assert pack_reader.parse_pack(BYTES[:place].rstrip()[: len(BYTES) - 3]).problems


def paths(value, path=()):
    """Every place in plain JSON, as a path of names and numbers."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        yield (*path, name)
        yield from paths(part, (*path, name))


PATHS = list(paths(example_json()))
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(st.tuples(st.sampled_from(PATHS), JUNK), min_size=1, max_size=4))
def test_a_pack_with_junk_in_any_field_is_read_or_told_at_places_that_exist(changes):
    data = example_json()
    for path, junk in changes:
        place = data
        for part in path[:-1]:
            try:
                place = place[part]
            except (KeyError, IndexError, TypeError):
                break
        else:
            if isinstance(place, (dict, list)) and (isinstance(place, dict) or path[-1] in range(len(place))):
                place[path[-1]] = junk
    reading = pack_reader.parse_pack(json.dumps(data).encode())
    assert (reading.pack is None) == bool(reading.problems)
    for problem in reading.problems:
        assert problem.message.endswith((".", "?"))
        assert problem.pointer == "" or problem.pointer.startswith("/")
