"""Speech within speech: which report stands in another's content, and the chain of voices that this makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.models import Span
    from quizapp.drafting.said.reports import Report
    from quizapp.drafting.voices.entities import Entity
    from quizapp.drafting.voices.naming import Named


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with its chain of voices, the outermost first, how its voice is known, and where it is named."""

    report: Report
    chain: tuple[Entity, ...]
    how: str
    named: Span | None
    depth: int


def chains(text: str, found: Sequence[Named]) -> list[Placed]:
    """Return the reports whose voice is known, in reading order, without those in which somebody quotes themselves."""
    del text
    known = [each for each in found if each.entity is not None]
    placed = []
    for each in sorted(known, key=lambda one: (one.report.content.start, -one.report.content.end)):
        outer = _around(each, known)
        voices = [one.entity for one in outer if one.entity is not None]
        assert each.entity is not None
        if voices and voices[-1] is each.entity:
            continue
        placed.append(Placed(each.report, (*voices, each.entity), each.how, _named(each), len(voices)))
    return placed


def _around(inner: Named, found: Sequence[Named]) -> list[Named]:
    """Return the reports, the outermost first, in whose content the cue of this one stands."""
    cue = inner.report.cue
    if cue is None:
        return []
    outer = [
        each
        for each in found
        if each is not inner
        and each.report.content.holds(cue)
        and each.report.content != inner.report.content
        and each.report.content.end - each.report.content.start
        > inner.report.content.end - inner.report.content.start
    ]
    return sorted(outer, key=lambda each: each.report.content.start - each.report.content.end)


def _named(each: Named) -> Span | None:
    """Return where the voice's name stands: at the mention itself, or where it was first told."""
    report, entity = each.report, each.entity
    if entity is None or report.mention is None:
        return None
    return report.mention.span if each.how in ("name", "name-new", "described", "joint") else entity.first
