"""Speech that is told of within quotations: whole ones are read once more, as paragraphs of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narration import Narration, build_narration
from quizapp.drafting.source_reading import ReadingPart, ReadingSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.drafting.attribute.speech_reports import ParagraphReports, SpeechReport

_SPEECH: Final = re.compile(
    r"\b(?:said|says?|told|tells?|asked|asks|wrote|writes?|warned|replied|answered|insisted|claims?|claimed"
    r"|called|promised)\b"
)


@dataclass(frozen=True, slots=True)
class InnerQuotation:
    """A whole quotation to be read as a paragraph: where it stands, its words, its paragraph's number."""

    part: ReadingPart
    narration: Narration
    owner: int


def find_quoted_speech(
    parts: Sequence[ReadingPart], narrations: Sequence[Narration]
) -> Iterator[InnerQuotation]:
    """Yield the whole quotations in which speech is told of again."""
    for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
        for each in narration.whole:
            words = each.inner.of(narration.paragraph)
            if _SPEECH.search(words):
                span = ReadingSpan(part.span.start + each.inner.start, part.span.start + each.inner.end)
                yield InnerQuotation(
                    ReadingPart(part.passage, part.role, span), build_narration(words), number
                )


def build_inner_reports(
    inner: Sequence[InnerQuotation], found: Iterable[ParagraphReports]
) -> Iterator[SpeechReport]:
    """Yield what was found in these quotations as reports of their paragraphs."""
    for each, one in zip(inner, found, strict=True):
        for report in one.reports:
            yield replace(report, part=each.owner, marks=report.marks | {"in-quotation"})
