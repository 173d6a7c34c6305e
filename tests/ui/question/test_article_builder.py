"""An article as it lies on the desk before an answer: what is there, and what is told to be missing."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleGap,
    ArticleViewState,
    ClosedArticle,
    ParagraphState,
)
from quizapp.ui.question.article_builder import build_article_view
from tests.pack.builders import example_pack
from tests.ui.fakes import translate
from tests.ui.question.articles import TITLE, passage, source

ONE, TWO, THREE = "One lamp was lit.", "Two were not.", "Three are to come."


def rows(sheet: ArticleViewState) -> list[str]:
    """The sheet in brief: numbers before words, gaps in brackets, the heads of summaries before a bar."""
    return [
        f"[{row.text}]"
        if isinstance(row, ArticleGap)
        else f"{'' if row.number is None else row.number} {row.label + ' | ' if row.label else ''}{row.text}"
        for row in sheet.items
    ]


def read(*passages, paragraphs: int, **changes: object) -> list[str]:
    return rows(build_article_view(source(*passages, paragraphs=paragraphs, **changes), translate))


def test_a_whole_article_is_laid_out_in_reading_order_with_its_numbers() -> None:
    gazette = example_pack().sources[0]
    sheet = build_article_view(gazette, translate)
    assert (sheet.headline, sheet.heading) == (gazette.title, "")
    assert [row.number for row in sheet.items if isinstance(row, ParagraphState)] == [None, *range(1, 9)]
    assert all(isinstance(row, ParagraphState) and not row.muted and not row.marks for row in sheet.items)


def test_a_headline_that_repeats_the_title_stands_in_the_sheets_head_alone() -> None:
    same = passage(TITLE, role="headline")
    assert read(same, passage(ONE, 1), paragraphs=1) == [f"1 {ONE}"]


def test_a_headline_that_differs_from_the_title_is_kept() -> None:
    other = passage("Lanterns are back", role="headline")
    assert read(other, passage(ONE, 1), paragraphs=1) == [" Lanterns are back", f"1 {ONE}"]


def test_what_is_no_paragraph_of_the_body_has_no_number() -> None:
    told = read(passage(ONE, role="standfirst"), passage(TWO, 1), passage(THREE), paragraphs=1)
    assert told == [f" {ONE}", f"1 {TWO}", f" {THREE}"]


def test_paragraphs_that_are_left_out_are_told_before_between_and_after() -> None:
    assert read(passage(ONE, 2), passage(TWO, 5), passage(THREE, 6), paragraphs=9) == [
        "[Paragraph 1 is not in this pack]",
        f"2 {ONE}",
        "[Paragraphs 3 and 4 are not in this pack]",
        f"5 {TWO}",
        f"6 {THREE}",
        "[Paragraphs 7 to 9 are not in this pack]",
    ]


def test_a_summary_is_set_apart_by_its_head_and_leaves_no_gap() -> None:
    assert read(passage(ONE, 1), passage(TWO, 2, "summary"), paragraphs=2) == [
        f"1 {ONE}",
        f"2 In short, not in the article’s words | {TWO}",
    ]


def test_a_part_beside_a_summary_of_its_paragraph_carries_no_second_number() -> None:
    for first, second in ((False, True), (True, False)):
        parts = [
            passage(ONE, 1, "summary" if first else "body", part=not first),
            passage(TWO, 1, "summary" if second else "body", part=not second),
        ]
        told = read(*parts, paragraphs=1)
        assert [row.split()[0] for row in told] == ["1", "In" if second else "Two"]
        assert len(told) == 2


def test_a_part_without_a_summary_is_followed_by_what_is_missing() -> None:
    assert read(passage(ONE, 1, part=True), passage(TWO, 2), paragraphs=2) == [
        f"1 {ONE}",
        "[The rest of paragraph 1 is not in this pack]",
        f"2 {TWO}",
    ]


def test_the_rest_of_several_parts_is_told_once_after_the_last() -> None:
    assert read(passage(ONE, 1, part=True), passage(TWO, 1, part=True), paragraphs=1) == [
        f"1 {ONE}",
        f" {TWO}",
        "[The rest of paragraph 1 is not in this pack]",
    ]


def test_a_closed_book_shows_headline_and_source_alone() -> None:
    sheet = build_article_view(source(passage(ONE, 1), paragraphs=1), translate, closed=True)
    assert (sheet.headline, sheet.source_line) == (TITLE, "The Harbour Post, October 2025")
    assert (sheet.items, sheet.foot) == ((), None)
    assert sheet.closed == ClosedArticle(
        "The article opens after you answer.",
        "Not sure any more? Say “Guess”: that is an honest answer.",
    )
    assert ONE not in repr(sheet)


def test_the_foot_says_what_lies_here_where_it_is_from_and_what_may_be_done_with_it() -> None:
    line = "The Harbour Post, October 2025"
    for whole, title in ((True, TITLE), (False, "These are parts of the article")):
        sheet = build_article_view(source(passage(ONE, 1), paragraphs=1, whole=whole), translate)
        assert sheet.foot == ArticleFooterState(title, line, "Written for a test.")


def test_a_screen_reader_hears_the_title_as_the_sheets_name() -> None:
    assert build_article_view(source(passage(ONE, 1), paragraphs=1), translate).name == f"Article: {TITLE}"


@settings(max_examples=60, deadline=None)
@given(kept=st.sets(st.integers(1, 12)), more=st.integers(0, 3), summed=st.sets(st.integers(1, 12)))
def test_every_paragraph_of_the_article_is_either_there_or_told_to_be_missing(
    kept: set[int], more: int, summed: set[int]
) -> None:
    paragraphs = max(kept, default=0) + more or 1
    passages = [
        passage(f"Words of {number}.", number, "summary" if number in summed else "body")
        for number in sorted(kept)
    ]
    told: list[int] = []
    for row in build_article_view(
        source(passage("A quay."), *passages, paragraphs=paragraphs), translate
    ).items:
        if isinstance(row, ArticleGap):
            first, *rest = map(int, re.findall(r"\d+", row.text))
            told += range(first, (rest or [first])[0] + 1)
        elif row.number is not None:
            told.append(row.number)
    assert told == list(range(1, paragraphs + 1))
