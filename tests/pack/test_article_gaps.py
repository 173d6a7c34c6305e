"""What a pack leaves out of an article is told where it would stand; a paragraph has its number once."""

import pytest

from quizapp.pack.article_gaps import SourceGap, find_paragraph_number, iter_places_and_gaps
from quizapp.pack.models.sources import Passage
from tests.pack.builders import example_pack


def source(*passages, paragraphs):
    """An article of so many paragraphs; a passage is its paragraph, its role, and whether it is a part."""
    made = tuple(
        Passage.model_validate(
            {"id": f"p{place}", "paragraph": number, "role": role, "part": part, "text": "Words."}
        )
        for place, (number, role, part) in enumerate(passages)
    )
    return example_pack().sources[0].model_copy(update={"passages": made, "paragraphs": paragraphs})


WHOLE = ((None, "caption", False), (1, "body", False), (2, "body", False))
REST = ((1, "body", True), (1, "body", True), (2, "body", False))
WITHIN = ((2, "body", False), (None, "caption", False), (5, "body", False))


@pytest.mark.parametrize(
    ("passages", "paragraphs", "shown", "rows"),
    [
        (WHOLE, 2, [0, 1, 2], [0, 1, 2]),
        # of passages that are not shown nothing is told unless they are paragraphs
        (WHOLE, 2, [1, 2], [1, 2]),
        (WHOLE, 2, [0, 2], [0, SourceGap(1, 1), 2]),
        (WHOLE, 2, [], [SourceGap(1, 2)]),
        # before, between and behind
        (WITHIN, 6, [0, 1, 2], [SourceGap(1, 1), 0, 1, SourceGap(3, 4), 2, SourceGap(6, 6)]),
        # the rest of a paragraph is missing once after its last part, unless a summary tells it
        (REST, 2, [0, 1, 2], [0, 1, SourceGap(1, 1, rest=True), 2]),
        (((1, "body", True), (1, "summary", True)), 1, [0, 1], [0, 1]),
        (((1, "summary", True), (1, "body", True)), 1, [0, 1], [0, 1]),
    ],
)
def test_paragraphs_that_are_not_there_are_told_where_they_would_stand(passages, paragraphs, shown, rows):
    assert list(iter_places_and_gaps(source(*passages, paragraphs=paragraphs), shown)) == rows


def test_only_the_first_passage_of_a_paragraph_carries_its_number():
    passages = ((None, "caption", False), (1, "body", True), (1, "summary", True), (2, "body", False))
    made = source(*passages, paragraphs=2)
    assert [find_paragraph_number(made, place) for place in range(4)] == [None, 1, None, 2]
