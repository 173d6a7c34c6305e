"""People and writings told of by a noun that is no verb's subject."""

from __future__ import annotations

import pytest

from quizapp.drafting.coreference.non_subject_nouns import find_noun_mentions
from quizapp.drafting.interval_index import EMPTY_INDEX, IntervalIndex
from quizapp.drafting.source_reading import ReadingSpan


def told(text: str, quoted: IntervalIndex = EMPTY_INDEX) -> list[tuple[str, bool]]:
    return [(each.mention.words, each.leads) for each in find_noun_mentions(text, 0, len(text), quoted)]


@pytest.mark.parametrize(
    ("text", "words", "leads"),
    [
        ("A former engineer at the firm disputes that.", "A former engineer at the firm", True),
        ("Among them was a police clerk who left.", "a police clerk", True),
        ("They told her manager in May.", "her manager", False),
        ("They left. But that mechanic stayed.", "that mechanic", True),
        ("It was Osei’s brother.", "Osei’s brother", True),
        ("We saw an audit from last May.", "an audit", False),
    ],
)
def test_a_noun_with_an_article_or_an_owner_tells_of_somebody(text: str, words: str, leads: bool) -> None:
    assert told(text) == [(words, leads)]


@pytest.mark.parametrize(
    "text",
    [
        "The old chimney fell.",
        "The bakers fell.",
        "We know that the council fell.",
        "We met Mara Osei, a baker.",
        "We met Mara Osei, 43, a baker.",
    ],
)
def test_things_several_people_bodies_and_what_explains_a_name_are_nobody_new(text: str) -> None:
    assert told(text) == []


def test_a_noun_behind_a_preposition_is_not_the_head_of_what_stands_before_it() -> None:
    assert told("The river between its source and Orle rose.") == [("its source", False)]


def test_somebody_told_of_within_quotation_marks_is_not_the_narrators() -> None:
    assert told("“We met a baker.”", IntervalIndex([ReadingSpan(0, 16)])) == []


def test_that_before_an_article_only_joins_clauses() -> None:
    assert told("We know that the manager left.") == [("the manager", False)]
