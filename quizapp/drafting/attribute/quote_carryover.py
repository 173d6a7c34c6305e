"""Quotations that no cue of their own introduces: they go on from who spoke before, or wait for who does.

Each paragraph is gone through once, so that many quotations in one take no longer than in many.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.narrator_words import NO_TITLE
from quizapp.drafting.attribute.speaker_labels import find_labelled_speaker
from quizapp.drafting.attribute.speech_reports import group_by_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.quotation_scanner import Quotation
    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.source_reading import ReadingPart

_FAR: Final = 240
"""So many code points after a speaker's words, another quotation is another's."""
_FARTHEST: Final = 1_000
"""So many, and fragments of quotations among them do not bring it nearer."""
_WORD: Final = re.compile(r"\w")
_INK: Final = re.compile(r"\S")
_LAST_STOP: Final = re.compile(r"[.?!…:][”’\"']*\s*$")
_STOP_BETWEEN: Final = re.compile(rf"{NO_TITLE}[.?!…][”’\"']?\s+[^\sa-z]")
"""A small letter goes on behind the stop of “p.m.”."""
_QUOTED: Final = re.compile(r"[“”‘’\"'].*?[“”‘’\"']")


@dataclass(frozen=True, slots=True)
class QuotedParagraph:
    """A paragraph with its whole quotations, in code points of the whole text."""

    number: int
    part: ReadingPart
    whole: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class _Before:
    """The paragraph before: who was quoted last in it, and whether its last quotation is left open."""

    last: SpeechReport | None = None
    left_open: bool = False


def carry_speakers(
    text: str, paragraphs: Sequence[QuotedParagraph], reports: Sequence[SpeechReport]
) -> list[SpeechReport]:
    """Return reports for whole quotations without a cue of their own, and for speakers before a colon.

    `paragraphs` are all of the article, in their order; `reports` what is known to be said in them.
    """
    found: list[SpeechReport] = []
    own = group_by_part(reports)
    before = _Before()
    for paragraph in paragraphs:
        known = sorted(own.get(paragraph.number, []), key=_start)
        label = find_labelled_speaker(text, paragraph.number, paragraph.part.span, paragraph.whole, known)
        if label is not None:
            insort(known, label, key=_start)
            found.append(label)
        made = list(_Going(text, paragraph, known).on(before))
        found += made
        before = _Before(_quoted_last(paragraph, [*known, *made]), _is_left_open(paragraph))
    return found


def _start(report: SpeechReport) -> int:
    return report.content.start


class _Going:
    """One paragraph, gone through from its first quotation to its last, with what is known of it in order."""

    def __init__(self, text: str, paragraph: QuotedParagraph, known: Sequence[SpeechReport]) -> None:
        self._text, self._paragraph, self._known = text, paragraph, known
        self._seen = 0  # so many of what is known begins before the quotation at hand,
        self._covered = 0  # reaches to here at most,
        self._last: SpeechReport | None = None  # and is last told by this one, who may go on

    def on(self, before: _Before) -> Iterator[SpeechReport]:
        """Yield what its quotations say besides what is known of it."""
        for quotation in self._paragraph.whole:
            self._go_to(quotation.outer.start)
            if self._is_known(quotation):
                continue
            speaker = self._in_paragraph(quotation)
            if speaker is None and _goes_on(self._text, self._paragraph, quotation, before):
                speaker = before.last
            if speaker is not None:
                made = _carried(speaker, self._paragraph, quotation)
                self._pass(made)
                yield made

    def _go_to(self, start: int) -> None:
        while self._seen < len(self._known) and self._known[self._seen].content.start < start:
            self._pass(self._known[self._seen])
            self._seen += 1

    def _pass(self, report: SpeechReport) -> None:
        self._covered = max(self._covered, report.content.end)
        further = self._last is None or _told_until(report) > _told_until(self._last)
        if further and _may_go_on(report):
            self._last = report

    def _is_known(self, quotation: Quotation) -> bool:
        """Return whether one report has more than half of a quotation."""
        inner = quotation.inner
        half = 0.5 * (inner.end - inner.start)
        if min(self._covered, inner.end) - inner.start > half:
            return True
        for at in range(self._seen, len(self._known)):
            if self._known[at].content.start >= inner.end:
                break
            if self._known[at].content.shared(inner) > half:
                return True
        return False

    def _in_paragraph(self, quotation: Quotation) -> SpeechReport | None:
        """Return the report in the same paragraph whose speaker goes on in a quotation."""
        last = self._last
        if last is None:
            return self._later(quotation)
        reach = max(_told_until(last), last.mention.span.end if last.mention else 0)
        if quotation.outer.start - reach > _FARTHEST:
            return None
        between = self._text[reach : quotation.outer.start]
        goes_on = _only_quotes(between) or (_in_one_sentence(between) and _spoken(last, self._paragraph))
        return last if goes_on else None

    def _later(self, quotation: Quotation) -> SpeechReport | None:
        """Return the report right after a quotation of several sentences that ends in its cue's."""
        at = bisect_left(self._known, quotation.outer.end, key=_start)
        if at == len(self._known):
            return None
        first = self._known[at]
        begins = min(first.content.start, first.cue.start if first.cue else first.content.start)
        return first if not _WORD.search(self._text, quotation.outer.end, begins) else None


def _quoted_last(paragraph: QuotedParagraph, own: Sequence[SpeechReport]) -> SpeechReport | None:
    quoting = [each for each in own if _quotes(each, paragraph) and not _is_retold(each)]
    return max(quoting, key=lambda each: each.content.end, default=None)


def _quotes(report: SpeechReport, paragraph: QuotedParagraph) -> bool:
    """Return whether words of a whole quotation are in a content."""
    whole = paragraph.whole
    at = bisect_left(whole, report.content.start, key=lambda each: each.inner.end)
    return any(report.content.shared(each.inner) for each in whole[at : at + 2])


def _is_left_open(paragraph: QuotedParagraph) -> bool:
    return bool(paragraph.whole) and not paragraph.whole[-1].closed


def _carried(speaker: SpeechReport, paragraph: QuotedParagraph, quotation: Quotation) -> SpeechReport:
    """Return that the speaker of a report goes on in a quotation; marks tell how near, and after what."""
    same = speaker.part == paragraph.number
    after = "after-quotation" if not same or _quotes(speaker, paragraph) else "after-told"
    return replace(
        speaker,
        content=quotation.outer,
        part=paragraph.number,
        sort="carried",
        marks=frozenset({"carried", "same-paragraph" if same else "next-paragraph", after}),
        cue=speaker.cue if same else None,
        negated=False,
        modal=False,
        asked=False,
        denies=False,
    )


def _may_go_on(report: SpeechReport) -> bool:
    told = report.mention is not None and not report.negated and not _is_retold(report)
    return told and report.sort != "judging"


def _is_retold(report: SpeechReport) -> bool:
    """Return whether somebody who is quoted tells it of another: “He said, ‘Go,’ and I went.”"""
    return "in-quotation" in report.marks


def _told_until(report: SpeechReport) -> int:
    return max(report.content.end, report.cue.end if report.cue else 0)


def _only_quotes(between: str) -> bool:
    """Return whether no words of the narrator's stand between two places."""
    return not re.search(r"\w{2}", _QUOTED.sub("", between))


def _in_one_sentence(between: str) -> bool:
    told = _LAST_STOP.sub("", between.strip())
    return len(told) < _FAR and not _STOP_BETWEEN.search(told)


def _spoken(report: SpeechReport, paragraph: QuotedParagraph) -> bool:
    return report.sort in ("stating", "carried") or _quotes(report, paragraph)


def _goes_on(text: str, paragraph: QuotedParagraph, quotation: Quotation, before: _Before) -> bool:
    """Return whether a quotation opens a paragraph as one left open before it, or is all of the paragraph."""
    span = paragraph.part.span
    if before.last is None or before.last.mention is None:
        return False
    if _INK.search(text, span.start, quotation.outer.start):
        return False
    return before.left_open or not _INK.search(text, quotation.outer.end, span.end)
