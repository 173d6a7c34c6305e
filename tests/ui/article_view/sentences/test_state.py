"""Sentences as values: what a sheet with little room begins with."""

from __future__ import annotations

from quizapp.ui.article_view.sentences.state import (
    ArticleHead,
    SentenceItem,
    SentencesState,
    remove_muted_sentences,
)
from quizapp.ui.article_view.state import ParagraphSpan

HEADS = ArticleHead("The Quay Times, 4 May 2025", ""), ArticleHead("The Ebb, 5 May 2025", "")


def sentence(number, *, first=False, muted=False, **told):
    return SentenceItem(f"This is sentence {number}.", number, "", first=first, muted=muted, **told)


def from_there(*rows):
    shortened = remove_muted_sentences(SentencesState("Sentences", rows, asks=False))
    return [row.number if isinstance(row, SentenceItem) else row for row in shortened.rows]


def test_only_sentences_stay_of_which_something_is_told():
    rows = (
        sentence(1, first=True, muted=True),
        sentence(2, muted=True),
        sentence(3, first=True, muted=True),
        sentence(4),
        sentence(5, muted=True),
        sentence(6),
        sentence(7, first=True, muted=True),
    )
    assert from_there(*rows) == [4, 6]


def test_a_sentence_that_names_the_speaker_stays():
    rows = (
        sentence(1, first=True, muted=True),
        sentence(2, muted=True, cues=(ParagraphSpan(0, 4),)),
        sentence(3),
    )
    assert from_there(*rows) == [2, 3]


def test_the_first_sentence_that_stays_of_a_paragraph_has_its_number():
    rows = (
        sentence(1, first=True, muted=True, paragraph=4),
        sentence(2),
        sentence(3),
        sentence(4, first=True, paragraph=5),
    )
    shortened = remove_muted_sentences(SentencesState("Sentences", rows, asks=False)).sentences
    assert [(row.first, row.paragraph) for row in shortened] == [(True, 4), (False, None), (True, 5)]


def test_each_article_keeps_its_head_and_begins_with_its_own():
    first = (HEADS[0], sentence(1, first=True, muted=True), sentence(2, first=True))
    second = (HEADS[1], sentence(3, first=True, muted=True), sentence(4, first=True))
    assert from_there(*first, *second) == [HEADS[0], 2, HEADS[1], 4]


def test_where_nothing_is_muted_all_stays():
    assert from_there(HEADS[0], sentence(1, first=True), sentence(2)) == [HEADS[0], 1, 2]
