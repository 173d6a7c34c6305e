"""Quotation marks of all shapes open and close; apostrophes do neither."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.quotation_scanner import find_quotations

MARKS = "“”„‘’«»\"'"


def _inner(text):
    return [each.inner.of(text) for each in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“It was late,” she said.", ["It was late,"]),
        ('"It was late," she said, "and cold."', ["It was late,", "and cold."]),
        ("‘It was late,’ she said.", ["It was late,"]),
        ("'It was late,' she said.", ["It was late,"]),
        ("«It was late» was all.", ["It was late"]),
        ("„It was late“, she said.", ["It was late"]),
        ("„It was late,” she said.", ["It was late,"]),
        ("„He said ‘no’ twice“, she said, „and left.“", ["He said ‘no’ twice", "no", "and left."]),
        ("“A sign read „no“ twice,” she said.", ["A sign read „no“ twice,", "no"]),
        ("She said it was (“late”).", ["late"]),
        ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,", "no"]),
        ("\"He said 'no' twice,\" she said.", ["He said 'no' twice,", "no"]),
        ('" It was late,"  she said. " It was cold."', ["It was late,", "It was cold."]),
        ("“ … if it was late,” she said.", ["… if it was late,"]),
        ("‘He said “no” twice,’ she said.", ["He said “no” twice,", "no"]),
        ("‘The sailors’ union met,’ she said.", ["The sailors’ union met,"]),
        ("She called them ‘sailors’ and left.", ["sailors"]),
        ("She said “it was late. He said “no”. Others said “yes” and “perhaps”.", ["no", "yes", "perhaps"]),
        ("”It was late,” she said.", ["It was late,"]),
        ("’It was late,’ she said.", ["It was late,"]),
        ("‘It’s the council’s pier,’ she said.", ["It’s the council’s pier,"]),
        ("“It was ‘late,” she said.", ["It was ‘late,"]),
    ],
)
def test_quoted_words_are_found_whatever_their_marks(text, inner):
    assert _inner(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The council’s pier wasn’t safe.",
        "The council's pier wasn't safe.",
        "The sailors’ union met.",
        "It was built in the ’90s.",
        "“” and nothing in it",
        "5’ 10” tall",
        "No marks at all.",
        "the sailors’ and the captains’ unions",
        "O‘Hara and the sailors’ union",
        "’ is a mark",
        'It was "  " only.',
        'It was a " and late.',
        "He spoke of ’em and ‘til late’",
        "",
    ],
)
def test_apostrophes_and_empty_marks_quote_nothing(text):
    assert _inner(text) == []


def test_a_quotation_within_another_lies_deeper():
    assert [each.depth for each in find_quotations("“He said ‘no’ twice,” she said. “No.”")] == [0, 1, 0]


def test_a_quotation_that_no_mark_closes_runs_to_the_end():
    text = "“It was late. It was cold."
    (only,) = find_quotations(text)
    assert not only.closed
    assert only.inner.of(text) == "It was late. It was cold."


@given(st.text(alphabet=st.sampled_from([*MARKS, *MARKS, *" ,.?a sS9é\n—"]), max_size=60))
def test_quotations_of_any_text_lie_within_it_and_nest(text):
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda each: each.outer.start)
    for each in found:
        assert 0 <= each.outer.start < each.inner.start <= each.inner.end <= each.outer.end <= len(text)
        assert text[each.outer.start] in MARKS
        assert each.closed or each.outer.end == len(text)
        assert each.inner.of(text).strip()
    for number, each in enumerate(found):
        for later in found[number + 1 :]:
            apart = later.outer.start >= each.outer.end
            assert apart or (each.inner.holds(later.outer) and later.depth > each.depth)


@pytest.mark.parametrize(
    "unit", ["“", "“a ", "‘a ", '"a ', "“a” ", '“a ‘b "c «d ', "‘as' a", "s' a", "a” ", "' "]
)
def test_a_text_twice_as_long_takes_twice_the_work(unit):
    assert _work(unit * 400) < 2.2 * _work(unit * 200)


def _work(text):
    """Return how many lines of Python are run to read the marks of a text."""
    count = 0

    def look(_frame, event, _arg):
        nonlocal count
        count += event == "line"
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        find_quotations(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "text", ["“" * 10_000, "“a " * 10_000, "“a” " * 10_000, "a" * 100_000, "A" * 100_000]
)
def test_hostile_texts_do_not_hang(text):
    assert len(find_quotations(text)) <= 10_000
