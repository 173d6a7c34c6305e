"""Speech within speech: which report stands in another's content, and the chain of speakers it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.coreference.entity_registry import Entity
    from quizapp.drafting.coreference.report_speakers import ResolvedReport
    from quizapp.drafting.source_reading import ReadingSpan

_AT_THE_MENTION: Final = ("name", "name-new", "described", "joint")
"""Ways of knowing a speaker in which the mention itself names it."""


@dataclass(frozen=True, slots=True)
class NestedReport:
    """A report with its chain of speakers, the outermost first, how its speaker is known, and where it is
    named.

    `depth` counts the speakers around it.
    """

    report: SpeechReport
    chain: tuple[Entity, ...]
    how: str
    named: ReadingSpan | None
    depth: int


def build_chains(found: Sequence[ResolvedReport]) -> list[NestedReport]:
    """Return the reports whose speaker is known, in reading order.

    Those in which somebody only quotes themselves are left out: the report around them tells it already.
    """
    known = [each for each in found if each.entity is not None]
    by_part: dict[int, list[ResolvedReport]] = {}
    for each in known:
        by_part.setdefault(each.report.part, []).append(each)
    placed = []
    for each in sorted(known, key=lambda one: (one.report.content.start, -one.report.content.end)):
        speakers = [one.entity for one in _around(each, by_part[each.report.part]) if one.entity is not None]
        assert each.entity is not None
        if not speakers or speakers[-1] is not each.entity:
            chain = (*speakers, each.entity)
            placed.append(NestedReport(each.report, chain, each.how, _named(each), len(speakers)))
    return placed


def _around(inner: ResolvedReport, found: Sequence[ResolvedReport]) -> list[ResolvedReport]:
    """Return those of a paragraph's reports, the outermost first, in whose content this one's cue stands."""
    cue = inner.report.cue
    if cue is None:
        return []
    outer = [
        each
        for each in found
        if each.report.content.holds(cue) and _length(each.report.content) > _length(inner.report.content)
    ]
    return sorted(outer, key=lambda each: -_length(each.report.content))


def _length(span: ReadingSpan) -> int:
    return span.end - span.start


def _named(each: ResolvedReport) -> ReadingSpan | None:
    """Return where the speaker's name stands: at the mention itself, or where it was first told."""
    report, entity = each.report, each.entity
    if entity is None or report.mention is None:
        return None
    return report.mention.span if each.how in _AT_THE_MENTION else entity.first
