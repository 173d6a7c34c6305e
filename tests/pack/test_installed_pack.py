"""An object is read in pieces as it would be whole; what is built of it is what validation gives."""

from __future__ import annotations

import json
import sys
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import installed_pack
from quizapp.pack.installed_pack import DamagedPackError, ModelBuilder, load_installed
from quizapp.pack.models.pack import Pack
from quizapp.pack.quote_matching import list_citations
from quizapp.paths import content_dir
from tests.benchmarks.packs import generate
from tests.pack.builders import EXAMPLE, example_json, example_pack, question_json, questions

LISTS = {"banks": "questions", "questions": None}
INDENTS = (None, 1, "\t")

texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(['{"kind"', '},{"kind":', "[{"])
plain_questions = st.builds(lambda text, more: {"kind": text, "options": more}, texts, st.lists(
    st.builds(lambda text: {"kind": text}, texts), max_size=3
))  # fmt: skip
banks = st.builds(lambda all_: {"title": "one", "questions": all_}, st.lists(plain_questions, max_size=8))


def read(text):
    return installed_pack.read_object(text.encode(), LISTS, dict.fromkeys(LISTS, lambda entry: entry))


@given(
    st.lists(banks | st.integers(), max_size=4), st.sampled_from(INDENTS), st.booleans(), st.integers(1, 99)
)
def test_wherever_a_piece_ends_the_object_is_the_same(all_banks, indent, ascii_only, size):
    whole = {"revision": 12, "banks": all_banks, "title": "a\u2014b", "last": [1.5, None]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(installed_pack, "PIECE_BYTES", size)
        assert read(json.dumps(whole, indent=indent, ensure_ascii=ascii_only)) == whole


@pytest.mark.parametrize("text", [
    "", "[]", "{", '{"a"}', '{"a":1,}', '{"a":1}{', '{"banks":[{}', '{"banks":[{},]}', '{"banks":[1 2]}',
    "{1:2}", '{"banks":[{"questions":[{"kind":1},{"kind":2},{"kind":3}}]}',
])  # fmt: skip
def test_what_is_no_object_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - which mistake does not matter
        read(text)


def test_a_large_pack_is_loaded_as_by_one_call():
    data = generate(400)
    assert load_installed(data) == Pack.model_validate_json(data)


def test_what_is_nested_without_end_is_damage():
    with pytest.raises(DamagedPackError):
        load_installed(b'{"x":' + b"[" * 100_000)


@pytest.mark.skipif(sys.platform != "linux", reason="time is measured as on Linux")
def test_another_thread_gets_its_turn_while_a_large_pack_is_loaded():
    data = generate(10_000)
    began = time.process_time()
    json.loads(data)
    in_one_call_s = time.process_time() - began
    loading = threading.Thread(target=load_installed, args=(data,))
    loading.start()
    longest, last = 0.0, time.process_time()
    while loading.is_alive():
        loading.join(0.001)
        now = time.process_time()
        longest, last = max(longest, now - last), now
    assert longest < in_one_call_s / 2


PACKS = {
    path.parent.name: path.read_bytes()
    for path in (*content_dir().glob("*/pack.json"), EXAMPLE / "pack.json")
} | {"generated": generate(60)}


@pytest.mark.parametrize("data", PACKS.values(), ids=PACKS.keys())
def test_they_are_equal_and_written_the_same_way(data):
    builder, plain, valid = ModelBuilder(), json.loads(data), Pack.model_validate_json(data)
    pairs = [
        *zip((builder.passage(one) for each in plain["sources"] for one in each["passages"]),
             (one for each in valid.sources for one in each.passages), strict=True),
        *zip((builder.question(one) for each in plain["banks"] for one in each["questions"]),
             questions(valid), strict=True),
    ]  # fmt: skip
    for made, model in pairs:
        assert (made, made.model_fields_set) == (model, model.model_fields_set)
        assert made.model_dump_json() == model.model_dump_json()
        assert made.model_copy(update={"id": "x"}) == model.model_copy(update={"id": "x"})


def test_every_citation_is_listed():
    builder = ModelBuilder()
    made = [builder.question(each) for bank in example_json()["banks"] for each in bank["questions"]]
    told = [citation for each in questions(example_pack()) for _, citation in list_citations(each)]
    assert made == questions(example_pack())
    assert sorted(map(repr, builder.citations)) == sorted(map(repr, told))


@pytest.mark.parametrize(
    "damage",
    [
        lambda asked: asked.pop("prompt"),
        lambda asked: asked.update(promt="?"),
        lambda asked: asked["options"][0].pop("text"),
        lambda asked: asked.update(options=7),
        lambda asked: asked.update(evidence=[["no citation"]]),
        lambda asked: asked.update(kind="choose"),
    ],
)
def test_data_of_another_shape_are_refused(damage):
    data = example_json()
    asked = question_json(data, "weck-call")
    damage(asked)
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        ModelBuilder().question(asked)
