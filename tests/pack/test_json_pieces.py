"""An object is read in pieces as it would be whole, wherever a piece ends; nothing else is taken for one."""

import json
import sys
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack import json_pieces
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import DamagedPackError, load_installed
from tests.benchmarks.packs import generate

LISTS = {"banks": "questions", "questions": None}
INDENTS = (None, 1, "\t")

texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(['{"kind"', '},{"kind":', "[{"])
questions = st.builds(lambda text, more: {"kind": text, "options": more}, texts, st.lists(
    st.builds(lambda text: {"kind": text}, texts), max_size=3
))  # fmt: skip
banks = st.builds(lambda all_: {"title": "one", "questions": all_}, st.lists(questions, max_size=8))


def read(text):
    return json_pieces.read_object(text.encode(), LISTS, dict.fromkeys(LISTS, lambda entry: entry))


@given(
    st.lists(banks | st.integers(), max_size=4), st.sampled_from(INDENTS), st.booleans(), st.integers(1, 99)
)
def test_wherever_a_piece_ends_the_object_is_the_same(all_banks, indent, ascii_only, size):
    whole = {"revision": 12, "banks": all_banks, "title": "a\u2014b", "last": [1.5, None]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_pieces, "PIECE_BYTES", size)
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
