"""Two backends as one: what the second finds as well is surer than what the first finds alone.

Of what only the second finds, most is left out: on pages of real newspapers one in five of all was right. A
whole quotation, a clause with “that”, and what stands before “she said” it seldom takes wrongly, and the
first misses them where a sentence was parsed wrongly.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.drafting.attribute.speech_reports import ParagraphReports
from quizapp.drafting.lexicon import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.attribute.attribution_pipeline import ReaderBackend
    from quizapp.drafting.attribute.narration import Narration
    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.source_reading import Backend, ReadingPart, ReadingSpan

MIN_OVERLAP: Final = 0.5
"""So large a part of the longer of two contents is shared where both mean the same words."""
_FEWEST: Final = 12
"""Code points that a content has at least which ends sooner."""
_PLAIN: Final = frozenset({"say", "tell", "add", "write"}) | reporting_verbs.ONLY_QUOTED
"""Verbs behind which hardly ever anything else stands than who speaks; some tell only of a quotation."""


class EnsembleReader:
    """A backend that hands on what a first one finds, marked by whether a second finds it too."""

    def __init__(self, first: ReaderBackend, second: ReaderBackend) -> None:
        self._first, self._second = first, second

    @property
    def name(self) -> Backend:
        """Which backend this is: the first."""
        return self._first.name

    def found(
        self, parts: Sequence[ReadingPart], narrations: Sequence[Narration]
    ) -> Iterator[ParagraphReports]:
        """Yield what is found in each paragraph, in their order; subjects are the first backend's."""
        beside = self._second.found(parts, narrations)
        for one, other in zip(self._first.found(parts, narrations), beside, strict=True):
            yield ParagraphReports(combine_reports(one.reports, other.reports), one.subjects)


def combine_reports(first: Sequence[SpeechReport], second: Sequence[SpeechReport]) -> list[SpeechReport]:
    """Return the first reports of a paragraph, each marked "both", "other-speaker" or "first-alone".

    Where the second ends one's content long before, so does the result: a parse seldom ends one too soon.
    Behind them come the sure ones of the second of which the first has no word, marked "second-alone".
    """
    made = []
    for each in (_sooner(one, second) for one in first):
        like = [other for other in second if _alike(each, other)]
        mark = (
            "both"
            if any(_same_speaker(each, other) for other in like)
            else "other-speaker"
            if like
            else "first-alone"
        )
        made.append(replace(each, marks=each.marks | {mark}))
    alone = (each for each in second if _is_sure(each) and not _shares(each, made))
    return made + [replace(each, marks=each.marks | {"second-alone"}) for each in alone]


def _sooner(report: SpeechReport, others: Sequence[SpeechReport]) -> SpeechReport:
    """Return a report with the end that another has, by the same cue and from the same place on."""
    if report.cue is None:
        return report
    for each in others:
        same = each.cue is not None and each.cue.shared(report.cue) > 0
        begins = same and each.content.start == report.content.start
        if begins and _FEWEST < _length(each.content) < MIN_OVERLAP * _length(report.content):
            return replace(report, content=each.content, marks=report.marks | {"sooner"})
    return report


def _shares(report: SpeechReport, others: Sequence[SpeechReport]) -> bool:
    return any(each.content.shared(report.content) for each in others)


def _is_sure(report: SpeechReport) -> bool:
    """Return whether a report is of a sort that words alone tell well."""
    if report.negated or report.modal or report.asked or "relative" in report.marks:
        return False
    if report.sort in ("according", "judging", "promising"):
        return True
    return report.sort == "stating" and (
        bool(report.marks & {"that", "quotation-after"})
        or ("before" in report.marks and report.verb in _PLAIN)
    )


def _length(span: ReadingSpan) -> int:
    return span.end - span.start


def _alike(one: SpeechReport, other: SpeechReport) -> bool:
    shared = one.content.shared(other.content)
    longer = max(_length(one.content), _length(other.content))
    return shared >= MIN_OVERLAP * longer and one.negated == other.negated


def _same_speaker(one: SpeechReport, other: SpeechReport) -> bool:
    if one.mention is None or other.mention is None:
        return one.mention is other.mention
    return one.mention.span.shared(other.mention.span) > 0
