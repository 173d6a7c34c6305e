"""Quotation marks: closed or not, within one another, and set around words that have some."""

from __future__ import annotations

import pytest

from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.quotation_marks import (
    blank_quotations,
    curl_marks,
    enclose_in_marks,
    is_balanced,
    is_inside_quotation,
    is_nested,
)
from tests.drafting.marked import made


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a “b” c", True),
        ('a "b" c', True),
        ("a “b c", False),
        ('a "b c', False),
        ("a ”b“ c", False),
        ("''a''", False),
    ],
)
def test_marks_are_balanced_where_each_has_its_partner(words: str, *, told: bool) -> None:
    assert is_balanced(words) is told


@pytest.mark.parametrize(
    ("words", "told"), [("a “b” “c”", False), ("a “b “c” d”", True), ('a “b” "c"', True), ("a ‘b’", False)]
)
def test_marks_stand_in_one_another_or_are_mixed(words: str, *, told: bool) -> None:
    assert is_nested(words) is told


def test_words_in_marks_have_single_ones_inside() -> None:
    assert enclose_in_marks('the “big” and "small" boats') == "“the ‘big’ and ‘small’ boats”"
    assert curl_marks('the "small" boats') == "the “small” boats"


def test_what_stands_in_marks_of_either_shape_is_blotted() -> None:
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
    given = made(
        "speaker reef | Anna Reef | person\n---\n# Boats\n"
        "“The boats are old. The harbour has 40 of them in all. I sail them,” Anna Reef said. "
        "The pier is long.\n"
    )
    ground = ArticleIndex(given.reading, given.source)
    assert [each.words for each in ground.told] == ["The pier is long."]
