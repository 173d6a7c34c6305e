"""Speech that is told of within quotations: whole ones are read once more, as paragraphs of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.models import Part, Span
from quizapp.drafting.said.narration import Narration, narrated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.drafting.said.reports import Found, Report

_SPEECH: Final = re.compile(
    r"\b(?:said|says?|told|tells?|asked|asks|wrote|writes?|warned|replied|answered|insisted|claims?|claimed"
    r"|called|promised)\b"
)


@dataclass(frozen=True, slots=True)
class Inner:
    """A whole quotation to be read as a paragraph: where it stands, its words, its paragraph's number."""

    part: Part
    narration: Narration
    owner: int


def quoted_speech(parts: Sequence[Part], narrations: Sequence[Narration]) -> Iterator[Inner]:
    """Yield the whole quotations in which speech is told of again."""
    for number, (part, narration) in enumerate(zip(parts, narrations, strict=True)):
        for each in narration.whole:
            words = each.inner.of(narration.paragraph)
            if _SPEECH.search(words):
                span = Span(part.span.start + each.inner.start, part.span.start + each.inner.end)
                yield Inner(Part(part.passage, part.role, span), narrated(words), number)


def as_reports(inner: Sequence[Inner], found: Iterable[Found]) -> Iterator[Report]:
    """Yield what was found in these quotations as reports of their paragraphs."""
    for each, one in zip(inner, found, strict=True):
        for report in one.reports:
            yield replace(report, part=each.owner, marks=report.marks | {"in-quotation"})
