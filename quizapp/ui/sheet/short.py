"""The evidence as a sheet with little room shows it: from the cited words on. No Qt."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from quizapp.pack.sentences import sentences
from quizapp.ui.sheet.state import Paragraph

if TYPE_CHECKING:
    from quizapp.ui.sheet.state import SheetState

LEFT_OUT: Final = "\u2026"
"""Stands for sentences of a passage that are left out."""


def from_cited(state: SheetState) -> SheetState:
    """Leave out the muted passages before what is cited, and of the first passage what stands before it.

    Where that passage only names a speaker, what follows is left out, too. All of an article stays as it is.
    """
    items = tuple(dropwhile(lambda item: isinstance(item, Paragraph) and item.muted, state.items))
    if not state.near or not items:
        return state
    first = items[0]
    return replace(state, items=(_cut(first) if isinstance(first, Paragraph) else first, *items[1:]))


def _cut(paragraph: Paragraph) -> Paragraph:
    text, spans = paragraph.text, (*paragraph.marks, *paragraph.cues)
    if not spans or paragraph.role == "summary":
        return paragraph
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start = max((each.start for each in sentences(text) if each.start <= first), default=0)
    end = min((each.end for each in sentences(text) if each.end >= last), default=len(text))
    before = f"{LEFT_OUT} " if text[:start].strip() else ""
    # What follows a mark may belong to it.
    after = f" {LEFT_OUT}" if text[end:].strip() and not paragraph.marks else ""
    by = len(before) - start
    return replace(
        paragraph,
        text=before + text[start : end if after else None] + after,
        marks=tuple(replace(mark, start=mark.start + by, end=mark.end + by) for mark in paragraph.marks),
        cues=tuple(replace(cue, start=cue.start + by, end=cue.end + by) for cue in paragraph.cues),
    )
