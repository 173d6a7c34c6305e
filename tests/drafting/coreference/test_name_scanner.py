"""The names in a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.coreference.name_scanner import find_line_end, find_names
from quizapp.drafting.interval_index import IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan
from tests.drafting.coreference.making import names


def test_names_are_told_in_their_order_with_titles_and_without_openers() -> None:
    found = names("Yesterday Captain Anna Osei met the Orle Trust by Mill Road. Tarrow stayed away.")
    assert [(each.title, each.words, each.kind) for each in found] == [
        ("Captain", "Anna Osei", "person"),
        ("", "Orle Trust", "body"),
        ("", "Mill Road", "place"),
        ("", "Tarrow", "other"),
    ]


def test_a_name_begins_with_its_title() -> None:
    text = "we met Captain Anna Osei and Tarrow"
    assert [text[each.start : each.span.end] for each in names(text)] == ["Captain Anna Osei", "Tarrow"]


@pytest.mark.parametrize(("at", "most", "end"), [(0, 9, 4), (0, 2, 2), (5, 9, 9), (4, 9, 4)])
def test_a_line_ends_at_its_break_at_the_texts_end_or_where_enough_is_read(
    at: int, most: int, end: int
) -> None:
    assert find_line_end("Osei\nwept", at, most) == end


@pytest.mark.parametrize("owner", ["Osei’s boat", "Osei's boat", "Osei’ boat"])
def test_a_possessive_ending_is_no_part_of_a_name(owner: str) -> None:
    assert [each.words for each in names(f"we saw {owner}")] == ["Osei"]


def test_a_name_within_quotation_marks_is_told_to_be() -> None:
    text = "Osei asked Tarrow"
    assert [each.quoted for each in find_names(text, 0, len(text), IntervalIndex([ReadingSpan(11, 17)]))] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "located"), [("it stands in Orle", True), ("near Orle", True), ("we like Orle", False)]
)
def test_a_preposition_of_place_before_a_name_is_told(text: str, located: bool) -> None:
    assert names(text)[0].located == located


@pytest.mark.parametrize(
    ("after", "told"), [(", 43, left", True), (", a baker", True), (" said no", True), (" left", False)]
)
def test_an_age_a_role_or_speech_after_a_name_is_told(after: str, told: bool) -> None:
    assert names(f"then Osei{after}")[0].told == told


def test_a_sentence_begins_after_a_quotation_mark_too() -> None:
    assert [each.words for each in names("we left. “Yesterday Osei came.”")] == ["Osei"]
    assert [each.words for each in names("we left Yesterday Osei")] == ["Yesterday Osei"]


@given(st.text(alphabet="AbcÉß .,’'\"“”&-\n\u00a0İǅ"))
def test_any_text_gives_names_that_stand_where_they_are_told_to_in_their_order(text: str) -> None:
    found = names(text)
    assert all(each.span.of(text) == each.words and each.words for each in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "A" * 100_000, "AB " * 30_000, "“" * 10_000, "Mary " * 20_000, "A." * 50_000]
)
def test_hostile_texts_have_few_names_and_do_not_hang(text: str) -> None:
    assert len(names(text)) <= 1
