"""An article as it lies on the desk before an answer: what is there, and what is told to be missing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleGap,
    ParagraphState,
)
from quizapp.ui.messages.article_view import describe_gap
from quizapp.ui.question.article_builder import build_article_view
from tests.pack.builders import example_pack
from tests.ui.fakes import translate as say
from tests.ui.question.articles import TITLE, passage, source

ONE, TWO, THREE = "One lamp was lit.", "Two were not.", "Three are to come."


def rows(sheet):
    """The sheet in brief: numbers before words, gaps in brackets, the heads of summaries before a bar."""
    return [
        f"[{row.text}]"
        if isinstance(row, ArticleGap)
        else f"{'' if row.number is None else row.number} {row.label + ' | ' if row.label else ''}{row.text}"
        for row in sheet.items
    ]


def gap(first, last=None):
    return f"[{describe_gap(say, first, last or first)}]"


def rest(paragraph):
    return f"[{say('article.rest', number=paragraph)}]"


def test_a_whole_article_is_laid_out_in_reading_order_with_its_numbers():
    gazette = example_pack().sources[0]
    sheet = build_article_view(gazette, say)
    assert (sheet.headline, sheet.heading) == (gazette.title, "")
    assert [row.number for row in sheet.items if isinstance(row, ParagraphState)] == [None, *range(1, 9)]
    assert all(isinstance(row, ParagraphState) and not row.muted and not row.marks for row in sheet.items)


HEADLINE = passage("Lanterns are back", role="headline")
SUMMARY = say("article.in_short")


@pytest.mark.parametrize(
    ("passages", "paragraphs", "told"),
    [
        ([passage(TITLE, role="headline"), passage(ONE, 1)], 1, [f"1 {ONE}"]),
        ([HEADLINE, passage(ONE, 1)], 1, [" Lanterns are back", f"1 {ONE}"]),
        (
            [passage(ONE, role="standfirst"), passage(TWO, 1), passage(THREE)],
            1,
            [f" {ONE}", f"1 {TWO}", f" {THREE}"],
        ),
        (
            [passage(ONE, 2), passage(TWO, 5), passage(THREE, 6)],
            9,
            [gap(1), f"2 {ONE}", gap(3, 4), f"5 {TWO}", f"6 {THREE}", gap(7, 9)],
        ),
        ([passage(ONE, 1), passage(TWO, 2, "summary")], 2, [f"1 {ONE}", f"2 {SUMMARY} | {TWO}"]),
        ([passage(ONE, 1, part=True), passage(TWO, 2)], 2, [f"1 {ONE}", rest(1), f"2 {TWO}"]),
        (
            [passage(ONE, 1, part=True), passage(TWO, 1, part=True)],
            1,
            [f"1 {ONE}", f" {TWO}", rest(1)],
        ),
        (
            [passage(ONE, 1, "summary"), passage(TWO, 1, part=True)],
            1,
            [f"1 {SUMMARY} | {ONE}", f" {TWO}"],
        ),
        (
            [passage(ONE, 1, part=True), passage(TWO, 1, "summary")],
            1,
            [f"1 {ONE}", f" {SUMMARY} | {TWO}"],
        ),
    ],
    ids=[
        "a headline that repeats the title is left out",
        "another headline is kept",
        "what is not of the body has no number",
        "what is left out is told before, between and after",
        "a summary is set apart by its head and leaves no gap",
        "the rest of a part is missing",
        "the rest of several parts is told once",
        "a part after a summary carries no second number",
        "a summary after a part carries no second number",
    ],
)
def test_passages_stand_with_their_numbers_and_what_is_missing_is_told(passages, paragraphs, told):
    sheet = build_article_view(source(*passages, paragraphs=paragraphs), say)
    assert rows(sheet) == told


def test_a_closed_book_shows_headline_and_source_alone():
    sheet = build_article_view(source(passage(ONE, 1), paragraphs=1), say, closed=True)
    assert (sheet.headline, sheet.source_line) == (TITLE, "The Harbour Post, October 2025")
    assert (sheet.items, sheet.foot) == ((), None)
    assert sheet.closed is not None
    assert ONE not in repr(sheet)


@pytest.mark.parametrize(("whole", "title"), [(True, TITLE), (False, say("article.parts"))])
def test_the_foot_says_what_lies_here_where_it_is_from_and_what_may_be_done_with_it(whole, title):
    sheet = build_article_view(source(passage(ONE, 1), paragraphs=1, whole=whole), say)
    assert sheet.foot == ArticleFooterState(title, "The Harbour Post, October 2025", "Written for a test.")
    assert TITLE in sheet.name


@given(kept=st.sets(st.integers(1, 12)), more=st.integers(0, 3), summed=st.sets(st.integers(1, 12)))
def test_every_paragraph_of_the_article_is_either_there_or_told_to_be_missing(kept, more, summed):
    paragraphs = max(kept, default=0) + more or 1
    passages = [
        passage(f"Words of {number}.", number, "summary" if number in summed else "body")
        for number in sorted(kept)
    ]
    told = []
    sheet = build_article_view(source(passage("A quay."), *passages, paragraphs=paragraphs), say)
    for row in sheet.items:
        if isinstance(row, ArticleGap):
            first, *rest = map(int, re.findall(r"\d+", row.text))
            told += range(first, (rest or [first])[0] + 1)
        elif row.number is not None:
            told.append(row.number)
    assert told == list(range(1, paragraphs + 1))
