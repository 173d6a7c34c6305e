"""Bytes changed at random: whatever is read, it is a pack or told, and nothing is raised.

What `python -m tests.long fuzz` found interesting is read first.
"""

import copy
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.keeping import CORPUS
from tests.hostile.reads import CHANGES, joined, read, seeds, small_pack
from tests.pack.builders import example_json, png

SEEDS = seeds()
TREE = json.loads(small_pack())
EXAMPLE = example_json()
WORDS = [
    *b'" { } [ ] , : \\ null -1 1e9 NaN IEND \xe2\x80\xae \xff \xff\xff\xff\xff \xff\xda'.split(),
    bytes(4),
]
WORDS += [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"]

many = settings(max_examples=400)
"""Packs come from strangers: here no change is too small to try as many."""


@pytest.fixture(scope="module")
def place():
    """A folder for the files that are read."""
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        yield Path(folder)


edits = st.lists(
    st.tuples(st.integers(0, 2_000), st.integers(0, 30), st.sampled_from(WORDS) | st.binary(max_size=8)),
    min_size=1,
    max_size=6,
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["", "weck"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
names = st.sampled_from([b"pack.json", b"media/a.png", b"a.png", b"media/", b"CON.png", b"../a", CHANGES])


def test_there_is_a_corpus():
    assert len(list(CORPUS.iterdir())) >= 50


@pytest.mark.parametrize("file", sorted(CORPUS.iterdir()), ids=lambda file: file.name)
def test_what_was_found_interesting_is_a_pack_or_told(place, file):
    read(file.read_bytes(), place)


@many
@given(name=st.sampled_from(sorted(SEEDS)), changes=edits)
def test_bytes_changed_anywhere_are_read_or_told(place, name, changes):
    data = bytearray(SEEDS[name])
    for at, length, word in changes:
        begin = 1 + at % len(data)
        data[begin : begin + length] = word
    read(bytes(data), place)


@many
@given(data=st.data())
def test_a_part_of_a_pack_in_another_place_is_read_or_told(place, data):
    tree = copy.deepcopy(data.draw(st.sampled_from([TREE, EXAMPLE])))
    for _ in range(data.draw(st.integers(1, 3))):
        parent = tree
        inner = parent
        while isinstance(inner, dict | list) and inner:
            parent = inner
            keys = sorted(inner) if isinstance(inner, dict) else range(len(inner))
            key = data.draw(st.sampled_from(keys))
            inner = parent[key]
            if data.draw(st.integers(0, 3)) == 0:
                break
        parent[key] = data.draw(anything)
    read(b"\0" + json.dumps(tree).encode(), place)


@many
@given(
    files=st.lists(st.tuples(names | st.binary(max_size=12), st.binary(max_size=60)), max_size=4),
    sort=st.sampled_from([b"\2", b"\3"]),
    whole=st.booleans(),
)
def test_files_of_any_name_are_read_or_told(place, files, sort, *, whole):
    right = [(b"pack.json", small_pack()), (b"media/a.png", png())] if whole else []
    read(sort + joined(*right, *files), place)
