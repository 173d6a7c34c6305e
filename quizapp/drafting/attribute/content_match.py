"""One content as a backend's rules find it in a sentence, before it is placed in the text.

Places are numbers of the sentence's words, or of the paragraph's tokens, whichever the backend counts by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.drafting.source_reading import ReadingSpan

if TYPE_CHECKING:
    from quizapp.drafting.attribute.narration import Narration
    from quizapp.drafting.attribute.speech_reports import ReportType


class ContentMatch(NamedTuple):
    """The places (end exclusive) of one content, its sort, and how it was found."""

    start: int
    end: int
    sort: ReportType
    mark: str


class ContentStart(NamedTuple):
    """The first place of a content, its sort, and how it was found."""

    start: int
    sort: ReportType
    mark: str


def locate_content(narration: Narration, first: ReadingSpan, last: ReadingSpan) -> ReadingSpan:
    """Return where a content stands in its paragraph, with the marks of quotations that begin or end it.

    `first` and `last` are its first and last word, in code points of the narration.
    """
    span = narration.source(first.start, last.end)
    opened, closed = narration.quoted(first.start), narration.quoted(last.start)
    begin, finish = span.start, span.end
    if opened is not None and begin <= opened.inner.start:
        begin = opened.outer.start
    if closed is not None and finish >= closed.inner.end - 1:
        finish = closed.outer.end
    return ReadingSpan(begin, max(begin, finish))
