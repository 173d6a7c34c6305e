"""Quotations that no cue of their own introduces: they go on from who spoke before, or wait for who does."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.said.labels import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.models import Part
    from quizapp.drafting.said.marks import Quotation
    from quizapp.drafting.said.reports import Report

_FAR: Final = 160
"""So many code points after a speaker's words, another quotation is another's."""
_LAST_STOP: Final = re.compile(r"[.?!…:][”’\"']*\s*$")
_STOP_BETWEEN: Final = re.compile(r"[.?!…][”’\"']?\s+\S")
_QUOTED: Final = re.compile(r"[“”‘’\"'].*?[“”‘’\"']")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph with its whole quotations, in code points of the whole text."""

    number: int
    part: Part
    whole: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class _Before:
    """The paragraph before: who was quoted last in it, and whether its last quotation is left open."""

    last: Report | None = None
    left_open: bool = False


def carried(text: str, paragraphs: Sequence[Quoted], reports: Sequence[Report]) -> list[Report]:
    """Return reports for whole quotations without a cue of their own, and for speakers before a colon.

    `paragraphs` are all of the article, in their order; `reports` what is known to be said in them.
    """
    found: list[Report] = []
    by_part: dict[int, list[Report]] = {}
    for each in reports:
        by_part.setdefault(each.part, []).append(each)
    before = _Before()
    for paragraph in paragraphs:
        known = sorted(by_part.get(paragraph.number, []), key=lambda each: each.content.start)
        made = list(_made(text, paragraph, known, before))
        found += made
        before = _Before(_quoted_last(paragraph, [*known, *made]), _is_left_open(paragraph))
    return found


def _made(text: str, paragraph: Quoted, known: Sequence[Report], before: _Before) -> Iterator[Report]:
    """Yield what one paragraph has besides what is known of it."""
    own = list(known)
    label = labelled(text, paragraph.number, paragraph.part.span, paragraph.whole, own)
    if label is not None:
        own.append(label)
        yield label
    for quotation in paragraph.whole:
        if _is_known(quotation, own):
            continue
        speaker = _in_paragraph(text, paragraph, quotation, own)
        if speaker is None and _goes_on(text, paragraph, quotation, before):
            speaker = before.last
        if speaker is not None:
            own.append(_carried(speaker, paragraph, quotation))
            yield own[-1]


def _is_known(quotation: Quotation, own: Sequence[Report]) -> bool:
    half = 0.5 * (quotation.inner.end - quotation.inner.start)
    return any(each.content.shared(quotation.inner) > half for each in own)


def _quoted_last(paragraph: Quoted, own: Sequence[Report]) -> Report | None:
    quoting = [each for each in own if any(each.content.shared(mark.inner) for mark in paragraph.whole)]
    return max(quoting, key=lambda each: each.content.end, default=None)


def _is_left_open(paragraph: Quoted) -> bool:
    return bool(paragraph.whole) and not paragraph.whole[-1].closed


def _carried(speaker: Report, paragraph: Quoted, quotation: Quotation) -> Report:
    """Return that the speaker of a report goes on in a quotation."""
    same = speaker.part == paragraph.number
    return replace(
        speaker,
        content=quotation.outer,
        part=paragraph.number,
        sort="carried",
        marks=frozenset({"carried", "same-paragraph" if same else "next-paragraph"}),
        cue=speaker.cue if same else None,
        negated=False,
        modal=False,
        asked=False,
        denies=False,
    )


def _in_paragraph(text: str, paragraph: Quoted, quotation: Quotation, own: Sequence[Report]) -> Report | None:
    """Return the report in the same paragraph whose speaker goes on in a quotation."""
    before = [each for each in own if _may_go_on(each) and each.content.start < quotation.outer.start]
    if not before:
        return _later(text, quotation, own)
    last = max(before, key=_told_until)
    reach = max(_told_until(last), last.mention.span.end if last.mention else 0)
    between = text[reach : quotation.outer.start]
    goes_on = _only_quotes(between) or (_in_one_sentence(between) and _spoken(last, paragraph))
    return last if goes_on else None


def _may_go_on(report: Report) -> bool:
    return report.mention is not None and report.sort != "judging" and not report.negated


def _told_until(report: Report) -> int:
    return max(report.content.end, report.cue.end if report.cue else 0)


def _only_quotes(between: str) -> bool:
    """Return whether no words of the narrator's stand between two places."""
    return not re.search(r"\w{2}", _QUOTED.sub("", between))


def _in_one_sentence(between: str) -> bool:
    told = _LAST_STOP.sub("", between.strip())
    return len(told) < _FAR and not _STOP_BETWEEN.search(told)


def _spoken(report: Report, paragraph: Quoted) -> bool:
    if report.sort in ("stating", "carried"):
        return True
    return any(report.content.shared(each.inner) for each in paragraph.whole)


def _later(text: str, quotation: Quotation, own: Sequence[Report]) -> Report | None:
    """Return the report right after a quotation of several sentences that ends in its cue's."""
    after = [each for each in own if each.content.start >= quotation.outer.end]
    if not after:
        return None
    first = min(after, key=lambda each: each.content.start)
    begins = min(first.content.start, first.cue.start if first.cue else first.content.start)
    return first if not re.search(r"\w", text[quotation.outer.end : begins]) else None


def _goes_on(text: str, paragraph: Quoted, quotation: Quotation, before: _Before) -> bool:
    """Return whether a quotation opens a paragraph as one left open before it, or is all of the paragraph."""
    span = paragraph.part.span
    if before.last is None or before.last.mention is None:
        return False
    if text[span.start : quotation.outer.start].strip():
        return False
    return before.left_open or not text[quotation.outer.end : span.end].strip()
