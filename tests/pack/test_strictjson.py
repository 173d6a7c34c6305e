"""JSON as a pack may hold it: every mistake is told with its place, and nothing raises."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.strictjson import MAX_CONTAINERS, parse


def sentences(data: bytes) -> list[str]:
    return [problem.message for problem in parse(data).problems]


def test_good_json_is_read_without_problems():
    parsed = parse('{"a": [1, "é", null, {"b": true}]}'.encode())
    assert parsed.value == {"a": [1, "é", None, {"b": True}]}
    assert parsed.problems == ()


def test_every_doubled_name_is_told_with_its_place():
    parsed = parse(b'{"a": [{"b": 1, "b": 2}], "c": {"d": {}, "d": 1, "d": 2}, "c": 3, "a/~": 1, "a/~": 2}')
    assert [problem.pointer for problem in parsed.problems] == ["/a/0/b", "/a~1~0", "/c"]
    assert {problem.code for problem in parsed.problems} == {"duplicate-key"}


def test_a_byte_order_mark_is_told_and_the_rest_is_read():
    parsed = parse(b'\xef\xbb\xbf{"a": 1}')
    assert parsed.value == {"a": 1}
    assert [problem.code for problem in parsed.problems] == ["byte-order-mark"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"a": 1,\n "b": 2,}', "comma too many"),
        (b'{"a": 1\n "b": 2}', "Line 2, column 2: a comma is missing here"),
        (b'{"a": "say "no""}', "Line 1, column 13: a comma is missing here, or a quotation mark in a text"),
        (b'{"a" 1}', "Line 1, column 6: a colon is missing"),
        (b"{'a': 1}", "Line 1, column 2: a name in double quotes is missing"),
        (b'{"a": nothing}', "Line 1, column 7: a value is missing"),
        (b'{"a": "x', "Line 1, column 7: the text that begins here"),
        (b'{"a": "x\ny"}', "Line 1, column 9: there is a line break or tab"),
        (b'{"a": "C:\\path"}', "Line 1, column 10: there is a backslash"),
        (b"{} {}", "Line 1, column 4: the pack has ended before this"),
        (b'{"a": "\xe9"}', "Line 1: a character here is not written in UTF-8"),
        (b'{"a":\n "\\ud800 \\ud83d\\ude00"}', "Line 2: “\\ud800” is half a character"),
        ('{"a": 1}'.encode("utf-16"), "This is saved as UTF-16"),
        (b"[" * 100_000, "stand too deep"),
        (b'{"a": NaN}', "“NaN” is no number in JSON"),
        (b'{"a": [-Infinity]}', "“-Infinity” is no number in JSON"),
        (b'{"a": 1e999}', "“1e999” is beyond every number"),
        (b'{"a": -1.5e400}', "“-1.5e400” is beyond every number"),
        (b"", "Line 1, column 1"),
    ],
)
def test_a_mistake_is_told_with_line_and_advice(data, told):
    assert [told in sentence for sentence in sentences(data)] == [True]
    assert parse(data).value is None


def test_a_pair_of_escapes_is_one_character():
    assert parse(b'{"a": "\\ud83d\\ude00 \\\\ud800"}').value == {"a": "\U0001f600 \\ud800"}


def test_a_file_full_of_brackets_is_refused_before_it_fills_the_memory():
    assert "more parts than any pack" in sentences(b"[" + b"[]," * (MAX_CONTAINERS + 1) + b"[]]")[0]


def test_a_number_of_thousands_of_digits_is_left_to_the_models():
    assert parse(b'{"a": ' + b"9" * 5_000 + b"}").problems == ()


def test_a_doubled_name_without_end_is_told_in_few_words():
    name = b'"' + b"n" * 5_000_000 + b'"'
    (problem,) = parse(b"{" + name + b": 1, " + name + b": 2}").problems
    assert len(problem.pointer) + len(problem.message) < 250


@given(st.binary(max_size=60))
def test_no_bytes_make_it_raise(data):
    parsed = parse(data)
    assert parsed.problems or parsed.value == json.loads(data)


@given(st.text(alphabet='{}[]",:\\ud8ce019tn. \n', max_size=60))
def test_no_text_like_json_makes_it_raise(text):
    parsed = parse(text.encode())
    assert parsed.problems or parsed.value == json.loads(text)
