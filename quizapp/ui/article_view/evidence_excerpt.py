"""The evidence as a sheet with little room shows it: from the cited words on. No Qt."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from quizapp.pack.sentences import split_sentences
from quizapp.ui.article_view.state import ParagraphState

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleViewState

ELLIPSIS: Final = "\u2026"
"""Stands for sentences of a passage that are left out."""


def build_excerpt(state: ArticleViewState) -> ArticleViewState:
    """Leave out the muted passages before what is cited, and of the first passage what stands before it.

    Where that passage only names a speaker, what follows is left out, too. All of an article stays as it is.
    """
    items = tuple(dropwhile(lambda item: isinstance(item, ParagraphState) and item.muted, state.items))
    if not state.near or not items:
        return state
    first = items[0]
    return replace(state, items=(_cut(first) if isinstance(first, ParagraphState) else first, *items[1:]))


def _cut(paragraph: ParagraphState) -> ParagraphState:
    text, spans = paragraph.text, (*paragraph.marks, *paragraph.cues)
    if not spans or paragraph.role == "summary":
        return paragraph
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start = max((each.start for each in split_sentences(text) if each.start <= first), default=0)
    end = min((each.end for each in split_sentences(text) if each.end >= last), default=len(text))
    before = f"{ELLIPSIS} " if text[:start].strip() else ""
    # What follows a mark may belong to it.
    after = f" {ELLIPSIS}" if text[end:].strip() and not paragraph.marks else ""
    by = len(before) - start
    return replace(
        paragraph,
        text=before + text[start : end if after else None] + after,
        marks=tuple(replace(mark, start=mark.start + by, end=mark.end + by) for mark in paragraph.marks),
        cues=tuple(replace(cue, start=cue.start + by, end=cue.end + by) for cue in paragraph.cues),
    )
