"""Reports of the tests' own: who says what in a text, found by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.models import Part, Span
from quizapp.drafting.said.carrying import Quoted
from quizapp.drafting.said.narration import narrated
from quizapp.drafting.said.reports import Mention, Report

if TYPE_CHECKING:
    from quizapp.drafting.said.marks import Quotation


def span(text: str, words: str) -> Span:
    """Where these words stand for the first time. Raises ValueError."""
    at = text.index(words)
    return Span(at, at + len(words))


def report(text: str, who: str, cue: str, content: str, part: int = 0, **more: Any) -> Report:
    """That somebody says something, in the words of a text."""
    mention = Mention(span(text, who), who.rsplit(maxsplit=1)[-1], who, "name")
    return Report(
        span(text, content), part, more.pop("sort", "stating"), cue, span(text, cue), mention, **more
    )


def quoted(*paragraphs: str) -> tuple[str, list[Quoted]]:
    """A text of these paragraphs, and their whole quotations in it."""
    text, found = "\n\n".join(paragraphs), []
    at = 0
    for number, each in enumerate(paragraphs):
        whole = tuple(moved(one, at) for one in narrated(each).whole)
        found.append(Quoted(number, Part(f"p{number}", "body", Span(at, at + len(each))), whole))
        at += len(each) + 2
    return text, found


def moved(one: Quotation, by: int) -> Quotation:
    """A quotation so many code points further on."""
    spans = (Span(each.start + by, each.end + by) for each in (one.outer, one.inner))
    return type(one)(*spans, one.depth, one.closed)
