"""Writing packs: what is read again is equal, and the same pack gives the same bytes."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.pack_reader import parse_pack, read_pack
from quizapp.pack.pack_writer import build_archive, dump_pack, write_archive, write_folder
from tests.benchmarks.packs import generate
from tests.pack.builders import EXAMPLE, edited, example_json, example_pack, pack_of, png, with_picture


def test_the_example_in_the_docs_stands_as_it_would_be_written():
    assert dump_pack(example_pack()) == (EXAMPLE / "pack.json").read_bytes()


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (write_folder, "new/ferry"),
        (write_archive, "ferry.quizpack"),
        (write_archive, "ferry.zip"),  # an archive is read whatever its name
        (write_archive, "ferry"),
    ],
)
def test_what_is_written_is_read_as_the_same_pack_and_nothing_else_is_left(tmp_path, write, name):
    data, media = with_picture(example_json())
    pack = pack_of(data)
    write(pack, media, tmp_path / name)
    reading = read_pack(tmp_path / name)
    assert (reading.pack, reading.problems, reading.media) == (pack, (), media)
    assert [path.name for path in tmp_path.iterdir()] == [name.partition("/")[0]]


def test_an_archive_holds_no_time_and_its_members_in_order():
    media = {"b.png": png(), "a.png": png(3, 3)}
    one = build_archive(example_pack(), media)
    assert one == build_archive(example_pack(), dict(reversed(media.items())))
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        members = archive.infolist()
    assert [member.filename for member in members] == ["pack.json", "media/a.png", "media/b.png"]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_the_format_stands_first_and_defaults_are_left_out():
    text = dump_pack(example_pack()).decode()
    assert list(json.loads(text))[:3] == ["format", "$schema", "id"]
    assert text.startswith('{\n  "format": "quizapp-pack/1",\n  "$schema": "../pack.schema.json",\n  "id": "')
    assert '"shuffle"' not in text
    assert '"reviewers"' not in text
    assert text.endswith("\n}\n")


def test_a_null_key_is_written():
    closest = [{"passage": "gazette-8", "quote": "did"}]
    pack = pack_of(edited({"who-fridays": {"key": None, "evidence": [], "closest": closest}}))
    assert json.loads(dump_pack(pack))["banks"][0]["questions"][2]["key"] is None


def test_the_pack_that_was_read_of_what_was_written_is_equal_for_large_ones_too():
    pack = parse_pack(generate(60, seed=3)).pack
    assert parse_pack(dump_pack(pack)).pack == pack


def texts(value, path=()):
    """The places of texts that may be any text."""
    free = {"prompt", "explanation", "feedback", "summary", "hint", "title", "claim", "statement"}
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        if name in free and isinstance(part, str):
            yield (*path, name)
        yield from texts(part, (*path, name))


TEXTS = list(texts(example_json()))
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(
    st.dictionaries(st.sampled_from(TEXTS), ANY_TEXT, max_size=6),
    st.fixed_dictionaries(
        {},
        optional={
            "revision": st.integers(1, 1_000_000),
            "book": st.sampled_from(["open", "closed"]),
            "advisory": ANY_TEXT,
            "reviewers": st.lists(ANY_TEXT, max_size=3),
            "$schema": ANY_TEXT,
        },
    ),
)
def test_a_pack_with_any_texts_is_read_as_it_was_written(changes, fields):
    data = example_json() | fields
    for path, text in changes.items():
        place = data
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = text
    pack = pack_of(data)
    written = dump_pack(pack)
    again = parse_pack(written)
    assert (again.pack, again.problems) == (pack, ())
    assert dump_pack(again.pack) == written
