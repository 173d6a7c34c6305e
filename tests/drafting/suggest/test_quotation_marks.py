"""Quotation marks: closed or not, within one another, and set around words that have some."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.quotation_marks import (
    blank_quotations,
    curl_marks,
    enclose_in_marks,
    is_balanced,
    is_inside_quotation,
    is_nested,
)
from tests.drafting.suggest.small import SPEAKERS, index


@pytest.mark.parametrize(
    ("words", "balanced", "nested"),
    [
        ("a “b” “c”", True, False),
        ("a “b “c” d”", True, True),
        ('a “b” "c"', True, True),
        ("a ‘b’", True, False),
        ('a "b" c', True, False),
        ("a “b c", False, False),
        ('a "b c', False, False),
        ("a ”b“ c", False, False),
        ("''a''", False, False),
    ],
)
def test_marks_are_balanced_stand_in_one_another_or_are_mixed(
    words: str, *, balanced: bool, nested: bool
) -> None:
    assert is_balanced(words) is balanced
    assert not balanced or is_nested(words) is nested


def test_words_in_marks_have_single_ones_inside_and_are_blotted_whatever_their_marks() -> None:
    assert enclose_in_marks('the “big” and "small" boats') == "“the ‘big’ and ‘small’ boats”"
    assert curl_marks('the "small" boats') == "the “small” boats"
    assert blank_quotations('I said “we go” and "you stay”.') == "I said “…” and “…”."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("“The boats are old. ", True),
        ("“The boats are old.” ", False),
        ("‘The boats’ paint is old. ", True),
        ("‘The boats are old.’ ", False),
        ("'The boats are old. ", True),
        ("The boats’ paint is old. ", False),
        ('She said: "The boats are old. ', True),
        ("The boats were ‘old and small’. ", False),
        ("The boats were 'a mess' and ", False),
        ("The boats were ‘too old’ to ", False),
    ],
)
def test_a_sentence_may_stand_within_a_quotation(before: str, *, told: bool) -> None:
    assert is_inside_quotation(before) is told


def test_the_middle_of_a_quotation_is_not_the_articles_own_telling() -> None:
    quoted = "“The boats are old. The harbour has 40 of them in all. I sail them,” Anna Reef said."
    assert [each.words for each in index(SPEAKERS, f"{quoted} The pier is long.").told] == [
        "The pier is long."
    ]
