"""Reports of the tests' own: who says what in a text, found by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.attribute.quote_carryover import QuotedParagraph
from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

if TYPE_CHECKING:
    from quizapp.drafting.attribute.quotation_scanner import Quotation


def span(text: str, words: str) -> ReadingSpan:
    """Where these words stand for the first time. Raises ValueError."""
    at = text.index(words)
    return ReadingSpan(at, at + len(words))


def report(text: str, who: str, cue: str, content: str, part: int = 0, **more: Any) -> SpeechReport:
    """That somebody says something, in the words of a text."""
    mention = Mention(span(text, who), who.rsplit(maxsplit=1)[-1], who, "name")
    return SpeechReport(
        span(text, content), part, more.pop("sort", "stating"), cue, span(text, cue), mention, **more
    )


def quoted(*paragraphs: str) -> tuple[str, list[QuotedParagraph]]:
    """A text of these paragraphs, and their whole quotations in it."""
    text, found = "\n\n".join(paragraphs), []
    at = 0
    for number, each in enumerate(paragraphs):
        whole = tuple(moved(one, at) for one in build_narration(each).whole)
        found.append(
            QuotedParagraph(number, ReadingPart(f"p{number}", "body", ReadingSpan(at, at + len(each))), whole)
        )
        at += len(each) + 2
    return text, found


def moved(one: Quotation, by: int) -> Quotation:
    """A quotation so many code points further on."""
    spans = (ReadingSpan(each.start + by, each.end + by) for each in (one.outer, one.inner))
    return type(one)(*spans, one.depth, one.closed)
