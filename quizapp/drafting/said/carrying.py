"""Quotations that no cue of their own introduces: they go on from who spoke before, or wait for who does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.models import Span
from quizapp.drafting.said.reports import Mention, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.models import Part
    from quizapp.drafting.said.marks import Quotation
    from quizapp.drafting.said.narration import Narration

_LABEL: Final = re.compile(
    r"(?P<time>\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?\s*[-–—:.]?\s*)?"
    r"(?P<name>[A-ZÀ-Þ][\w.’'\-]*(?:\s+(?:de|van|von|bin|al|der|la|le|du|ibn|[A-ZÀ-Þ][\w.’'\-]*)){0,4})"
    r"(?P<role>,\s[^:“”\"‘.!?]{2,70}|\s\([^)]{2,60}\))?:\s+(?=[“\"‘'A-ZÀ-Þ])"
)
_ASKED: Final = re.compile(r"(?:Q|A|Question|Answer)\s*[.:]\s")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph with its whole quotations, in code points of the whole text."""

    number: int
    part: Part
    narration: Narration
    whole: tuple[Quotation, ...]


def carried(text: str, paragraphs: Sequence[Quoted], reports: Sequence[Report]) -> list[Report]:
    """Return reports for whole quotations without a cue of their own, and for speakers before a colon."""
    found: list[Report] = []
    by_part: dict[int, list[Report]] = {}
    for each in reports:
        by_part.setdefault(each.part, []).append(each)
    previous: Report | None = None
    open_since: int | None = None
    for paragraph in paragraphs:
        own = sorted(by_part.get(paragraph.number, []), key=lambda each: each.content.start)
        labelled = _label(text, paragraph, own)
        if labelled is not None:
            own.append(labelled)
            found.append(labelled)
        for quotation in paragraph.whole:
            if any(each.content.shared(quotation.inner) > 0.5 * _length(quotation.inner) for each in own):
                continue
            speaker = _speaker(text, paragraph, quotation, own) or _from_before(
                text, paragraph, quotation, previous, goes_on=open_since == paragraph.number - 1
            )
            if speaker is not None:
                made = _report(speaker, paragraph, quotation)
                own.append(made)
                found.append(made)
        last = paragraph.whole[-1] if paragraph.whole else None
        if last is not None and not last.closed:
            open_since = paragraph.number
        quoting = [each for each in own if any(each.content.shared(mark.inner) for mark in paragraph.whole)]
        previous = max(quoting, key=lambda each: each.content.end) if quoting else None
    return found


def _length(span: Span) -> int:
    return span.end - span.start


def _report(speaker: Report, paragraph: Quoted, quotation: Quotation) -> Report:
    return speaker.but(
        content=quotation.outer,
        part=paragraph.number,
        sort="carried",
        marks=frozenset({"carried", "same-paragraph" if speaker.part == paragraph.number else "next-paragraph"}),
        cue=speaker.cue if speaker.part == paragraph.number else None,
        negated=False, modal=False, asked=False, denies=False,
    )  # fmt: skip


def _speaker(text: str, paragraph: Quoted, quotation: Quotation, own: Sequence[Report]) -> Report | None:
    """Return the report in the same paragraph whose speaker goes on in a quotation."""
    before = [
        each
        for each in own
        if each.content.start < quotation.outer.start
        and each.mention is not None
        and each.sort != "judging"
        and not each.negated
    ]
    if not before:
        return _later(text, paragraph, quotation, own)
    last = max(before, key=lambda each: max(each.content.end, each.cue.end if each.cue else 0))
    reach = max(
        last.content.end, last.cue.end if last.cue else 0, last.mention.span.end if last.mention else 0
    )
    between = text[reach : quotation.outer.start]
    told = re.sub(r"[.?!…:][”’\"']*\s*$", "", between.strip())
    same_sentence = not re.search(r"[.?!…][”’\"']?\s+\S", told) and len(told) < 160
    only_marks = not re.search(r"\w{2}", re.sub(r"[“”‘’\"'].*?[“”‘’\"']", "", between))
    if only_marks or (same_sentence and _spoken(last, paragraph)):
        return last
    return None


def _spoken(report: Report, paragraph: Quoted) -> bool:
    return any(report.content.shared(each.inner) for each in paragraph.whole) or report.sort in (
        "stating",
        "carried",
    )


def _later(text: str, paragraph: Quoted, quotation: Quotation, own: Sequence[Report]) -> Report | None:
    """Return the report right after a quotation of several sentences that ends in its cue's."""
    after = [each for each in own if each.content.start >= quotation.outer.end]
    if not after:
        return None
    first = min(after, key=lambda each: each.content.start)
    between = text[
        quotation.outer.end : min(first.content.start, first.cue.start if first.cue else first.content.start)
    ]
    return first if not re.search(r"\w", between) else None


def _from_before(
    text: str, paragraph: Quoted, quotation: Quotation, previous: Report | None, *, goes_on: bool
) -> Report | None:
    """Return the speaker of the paragraph before, where a quotation opens this one and nobody else is told."""
    if previous is None or previous.part != paragraph.number - 1 or previous.mention is None:
        return None
    opens = not text[paragraph.part.span.start : quotation.outer.start].strip()
    if not opens:
        return None
    rest = text[quotation.outer.end : paragraph.part.span.end].strip()
    if goes_on or not rest:
        return previous
    return None


def _label(text: str, paragraph: Quoted, own: Sequence[Report]) -> Report | None:
    """Return who speaks where a paragraph begins with “Mara Osei, resident:”."""
    span = paragraph.part.span
    match = _LABEL.match(text, span.start, span.end)
    if match is None or _ASKED.match(text, span.start):
        return None
    rest = Span(match.end(), span.end)
    quotation = next((each for each in paragraph.whole if each.outer.start <= rest.start + 1), None)
    if any(each.content.shared(rest) > 0.5 * _length(rest) for each in own):
        return None
    if quotation is None and not (match["role"] or match["time"] or paragraph.number == 0):
        return None
    content = quotation.outer if quotation is not None else rest
    name = Span(match.start("name"), match.end("name"))
    words = match["name"]
    return Report(
        content=content, part=paragraph.number, sort="label", cue=None,
        mention=Mention(name, words.split()[-1], words, "name"), marks=frozenset({"label"}),
    )  # fmt: skip
