"""JSON as a pack may hold it: every mistake is told with its place, and nothing raises."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.strictjson import MAX_CONTAINERS, parse_json


def sentences(data):
    """Return the id and the values of each sentence."""
    found = [problem.message for problem in parse_json(data).problems]
    return [(sentence.id, *sentence.values.values()) for sentence in found]


def test_good_json_is_read_without_problems():
    parsed = parse_json('{"a": [1, "é", null, {"b": true}]}'.encode())
    assert parsed.value == {"a": [1, "é", None, {"b": True}]}
    assert parsed.problems == ()


def test_every_doubled_name_is_told_with_its_place():
    parsed = parse_json(
        b'{"a": [{"b": 1, "b": 2}], "c": {"d": {}, "d": 1, "d": 2}, "c": 3, "a/~": 1, "a/~": 2}'
    )
    assert [problem.pointer for problem in parsed.problems] == ["/a/0/b", "/a~1~0", "/c"]
    assert {problem.code for problem in parsed.problems} == {"duplicate-key"}


def test_a_byte_order_mark_is_told_and_the_rest_is_read():
    parsed = parse_json(b'\xef\xbb\xbf{"a": 1}')
    assert parsed.value == {"a": 1}
    assert [problem.code for problem in parsed.problems] == ["byte-order-mark"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"a": 1\n "b": 2}', ("pack.json.syntax.comma", 2, 2)),
        (b'{"a": "say "no""}', ("pack.json.syntax.comma", 1, 13)),
        (b'{"a" 1}', ("pack.json.syntax.colon", 1, 6)),
        (b"{'a': 1}", ("pack.json.syntax.name", 1, 2)),
        (b'{"a": nothing}', ("pack.json.syntax.value", 1, 7)),
        (b'{"a": "x', ("pack.json.syntax.unterminated", 1, 7)),
        (b'{"a": "x\ny"}', ("pack.json.syntax.control_character", 1, 9)),
        (b'{"a": "C:\\path"}', ("pack.json.syntax.backslash", 1, 10)),
        (b"{} {}", ("pack.json.syntax.more_data", 1, 4)),
        (b'{"a": "\xe9"}', ("pack.json.not_utf_8", 1)),
        (b'{"a":\n "\\ud800 \\ud83d\\ude00"}', ("pack.json.half_character", 2, "\\ud800")),
        ('{"a": 1}'.encode("utf-16"), ("pack.json.utf_16",)),
        ('{"a": 1}'.encode("utf-16-le"), ("pack.json.utf_16",)),
        ('{"a": "a"}'.encode("utf-16-be"), ("pack.json.utf_16",)),
        (b'{"a":\0 1}', ("pack.json.syntax.value", 1, 6)),
        (b"[" * 100_000, ("pack.json.deep",)),
        (b'{"a": NaN}', ("pack.json.no_number", "NaN")),
        (b'{"a": [-Infinity]}', ("pack.json.no_number", "-Infinity")),
        (b'{"a": 1e999}', ("pack.json.too_large_number", "“1e999”")),
        (b'{"a": -1.5e400}', ("pack.json.too_large_number", "“-1.5e400”")),
        (b"", ("pack.json.syntax.value", 1, 1)),
        (bytes(1000), ("pack.json.syntax.value", 1, 1)),
        (b"Dear diary", ("pack.json.syntax.value", 1, 1)),
        (b'{"a": "\xed\xa0\x80"}', ("pack.json.not_utf_8", 1)),
        (b'{"\\udfff": 1}', ("pack.json.half_character", 1, "\\udfff")),
    ],
)
def test_a_mistake_is_told_with_line_and_advice(data, told):
    assert sentences(data) == [told]
    assert parse_json(data).value is None


def test_a_comma_too_many_is_told_whatever_python_calls_it():
    ((told, line, _),) = sentences(b'{"a": 1,\n "b": 2,}')
    assert (told in ("pack.json.syntax.name", "pack.json.syntax.trailing_comma"), line) == (True, 2)


def test_a_pair_of_escapes_is_one_character():
    assert parse_json(b'{"a": "\\ud83d\\ude00 \\\\ud800"}').value == {"a": "\U0001f600 \\ud800"}


def test_a_file_full_of_brackets_is_refused_before_it_fills_the_memory():
    assert sentences(b"[" + b"[]," * (MAX_CONTAINERS + 1) + b"[]]") == [("pack.json.many_parts",)]


def test_a_number_of_thousands_of_digits_is_left_to_the_models():
    assert parse_json(b'{"a": ' + b"9" * 5_000 + b"}").problems == ()


def test_a_doubled_name_without_end_is_told_in_few_words():
    name = b'"' + b"n" * 5_000_000 + b'"'
    (problem,) = parse_json(b"{" + name + b": 1, " + name + b": 2}").problems
    assert len(problem.pointer) + len(problem.message) < 250


@given(st.binary(max_size=60))
def test_no_bytes_make_it_raise(data):
    parsed = parse_json(data)
    assert parsed.problems or parsed.value == json.loads(data)


@given(st.text(alphabet='{}[]",:\\ud8ce019tn. \n', max_size=60))
def test_no_text_like_json_makes_it_raise(text):
    parsed = parse_json(text.encode())
    assert parsed.problems or parsed.value == json.loads(text)
