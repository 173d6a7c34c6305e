from __future__ import annotations

import pytest

from quizapp.ui.messages import article_view
from tests.ui.fakes import translate


@pytest.mark.parametrize(
    ("publisher", "published", "line"),
    [
        ("The Gazette", "2025-09-11", "The Gazette, 11 September 2025"),
        ("The Gazette", None, "The Gazette"),
        (None, "2025", "Publisher not given, 2025"),
        (None, None, "Publisher not given"),
    ],
)
def test_a_source_line_says_what_is_known_and_that_the_publisher_is_not(
    publisher: str | None, published: str | None, line: str
) -> None:
    assert article_view.format_source_line(translate, publisher, published) == line


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (4, 4, "Paragraph 4 is not in this pack"),
        (4, 5, "Paragraphs 4 and 5 are not in this pack"),
        (4, 6, "Paragraphs 4 to 6 are not in this pack"),
    ],
)
def test_a_gap_names_its_paragraphs(first: int, last: int, sentence: str) -> None:
    assert article_view.describe_gap(translate, first, last) == sentence
