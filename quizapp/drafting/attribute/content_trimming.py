"""Contents as they are shown: without outer quotation marks and what only joins them to their cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.source_reading import QuotationForm, ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.quotation_scanner import Quotation

_OPENING: Final = re.compile(r"(?:\s|that\s+(?=\S)|[,:;—–])+", re.IGNORECASE)
_NEXT_SENTENCE: Final = re.compile(r"[.?!…]+[’']?\s+[A-ZÀ-Þ“‘]")


def trim_content(text: str, content: ReadingSpan, marks: Sequence[Quotation]) -> ReadingSpan:
    """Return a content without spaces and joining words at its ends, and without marks around all of it.

    `marks` are the quotations of its paragraph, in code points of the whole text.
    """
    start, end = content.start, content.end
    opened = _OPENING.match(text, start, end)
    if opened:
        start = opened.end()
    while end > start and text[end - 1] in " \n\t,;:—–-":
        end -= 1
    for each in marks:
        if each.outer.start <= start and end <= each.outer.end and start <= each.inner.start + 1:
            start, end = max(start, each.inner.start), min(end, each.inner.end)
            break
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in " \n\t,":
        end -= 1
    return ReadingSpan(start, max(start, end))


def extend_to_quotation(
    content: ReadingSpan, marks: Sequence[Quotation], whole: Sequence[Quotation], text: str
) -> ReadingSpan:
    """Return a content that ends where the quotation does that it begins with, or that it breaks off in.

    What begins with a whole quotation (`whole` are those of its paragraph) is not told beyond it; quoted
    words that it begins with are said to the last, others to their last sentence.
    """
    for each in whole:
        if abs(content.start - each.inner.start) <= 1 and each.outer.end < content.end:
            return ReadingSpan(content.start, each.outer.end)
    for each in marks:
        broken = each.depth == 0 and content.start <= each.inner.start < content.end < each.inner.end
        if broken and (each.outer.start <= content.start or _parts_sentences(text, content, each)):
            return ReadingSpan(content.start, each.inner.end)
    return content


def _parts_sentences(text: str, content: ReadingSpan, quotation: Quotation) -> bool:
    """Return whether a content ends behind several words of a quotation where another sentence begins."""
    told = text[quotation.inner.start : content.end]
    return len(told.split()) > 2 and _NEXT_SENTENCE.match(text, content.end, quotation.inner.end) is not None


def find_form(content: ReadingSpan, marks: Sequence[Quotation], text: str) -> QuotationForm:
    """Return whether a content is quoted whole, in part, or not at all (words of a quotation in it count)."""
    quoted = sum(each.inner.shared(content) for each in marks if each.depth == 0)
    if quoted == 0:
        return "indirect"
    told = len(re.sub(r"\W", "", text[content.start : content.end]))
    within = sum(
        len(re.sub(r"\W", "", text[max(each.inner.start, content.start) : min(each.inner.end, content.end)]))
        for each in marks
        if each.depth == 0
    )
    return "direct" if within >= told else "mixed"
