"""What a pack leaves out of an article is told where it would stand; a paragraph has its number once."""

import pytest

from quizapp.pack.article_gaps import SourceGap, find_paragraph_number, iter_places_and_gaps
from quizapp.pack.models.sources import Passage
from tests.pack.builders import example_pack

Brief = tuple[int | None, str, bool]
"""A passage: its paragraph, its role, and whether it is a part."""


def source(*passages, paragraphs):
    made = tuple(
        Passage.model_validate(
            {"id": f"p{place}", "paragraph": number, "role": role, "part": part, "text": "Words."}
        )
        for place, (number, role, part) in enumerate(passages)
    )
    return example_pack().sources[0].model_copy(update={"passages": made, "paragraphs": paragraphs})


def rows(*passages, paragraphs):
    return list(iter_places_and_gaps(source(*passages, paragraphs=paragraphs), range(len(passages))))


WHOLE = ((None, "caption", False), (1, "body", False), (2, "body", False))


def test_an_article_that_is_whole_has_no_gap():
    assert rows(*WHOLE, paragraphs=2) == [0, 1, 2]


def test_paragraphs_that_are_not_there_are_told_before_between_and_behind():
    assert rows((2, "body", False), (None, "caption", False), (5, "body", False), paragraphs=6) == [
        SourceGap(1, 1), 0, 1, SourceGap(3, 4), 2, SourceGap(6, 6),
    ]  # fmt: skip


def test_of_passages_that_are_not_shown_nothing_is_told_unless_they_are_paragraphs():
    assert list(iter_places_and_gaps(source(*WHOLE, paragraphs=2), [1, 2])) == [1, 2]
    assert list(iter_places_and_gaps(source(*WHOLE, paragraphs=2), [0, 2])) == [0, SourceGap(1, 1), 2]
    assert list(iter_places_and_gaps(source(*WHOLE, paragraphs=2), [])) == [SourceGap(1, 2)]


def test_the_rest_of_a_paragraph_is_missing_once_after_its_last_part():
    told = rows((1, "body", True), (1, "body", True), (2, "body", False), paragraphs=2)
    assert told == [0, 1, SourceGap(1, 1, rest=True), 2]


@pytest.mark.parametrize("places", [(0, 1), (1, 0)])
def test_a_summary_tells_the_rest_whether_it_stands_before_or_behind(places):
    passages = [(1, "body", True), (1, "summary", True)]
    assert rows(*(passages[place] for place in places), paragraphs=1) == [0, 1]


def test_only_the_first_passage_of_a_paragraph_carries_its_number():
    made = source(
        (None, "caption", False), (1, "body", True), (1, "summary", True), (2, "body", False), paragraphs=2
    )
    assert [find_paragraph_number(made, place) for place in range(4)] == [None, 1, None, 2]
