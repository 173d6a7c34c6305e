"""What was measured, as tables for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.evaluation.drafting import kinds
from tests.evaluation.drafting.figures import Count, bins, calibration_error, curve, intervals, summed
from tests.evaluation.drafting.readings import chances, rows_of
from tests.evaluation.drafting.scoring import scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.evaluation.drafting.readings import Read
    from tests.evaluation.drafting.scoring import Said
    from tests.evaluation.drafting.swapping import Swapped

STEPS: Final = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
POOR: Final = 0.75
FEW: Final = 5


def counts(title: str, found: Sequence[Count]) -> str:
    """Return a row: precision, recall and F with their intervals, and the counts."""
    precision, recall, f = intervals(found)
    right, told, there = summed(found)
    return f"{title:16} P {precision}  R {recall}  F {f}  ({right} right of {told} told, {there} marked)"


def who(reads: Sequence[Read], least: float) -> Iterator[str]:
    """Yield row D3: what is told at a threshold of confidence."""
    yield counts("all", [each.score.all for each in reads])
    yield counts("direct", [each.score.direct for each in reads])
    yield counts("any speaker", [each.score.spans for each in reads])
    some = [each.score.all for each in reads if each.score.all.told >= FEW]
    poor = sum(each.precision < POOR for each in some)
    yield f"articles with {FEW} or more told, and precision under {POOR}: {poor} of {len(some)}"
    yield f"threshold {least}"


def sureness(reads: Sequence[Read], least: float) -> Iterator[str]:
    """Yield the curve of precision against recall, and bins of confidence, of readings that tell all."""
    judged = chances(reads)
    there = sum(each.score.all.there for each in reads)
    yield "  from       P      R      F   told"
    for step, count in curve(judged, there, STEPS):
        yield f"  {step:.2f}  {count.precision:6.3f} {count.recall:6.3f} {count.f:6.3f} {count.told:6}"
    for title, some in (("all", judged), ("told", [each for each in judged if each[0] >= least])):
        yield f"calibration error, {title}: {calibration_error(some):.3f}"
        yield from (
            f"  {each.count:5} of confidence {each.sure:.2f}: {each.right:.2f} right" for each in bins(some)
        )


def what(reads: Sequence[Read]) -> Iterator[str]:
    """Yield row D7: statement type, chain, form and speaking for others, of attributions that are right."""
    yield statement_types(kinds.statement_types(reads))
    every, nested = kinds.chains(reads), kinds.chains(reads, nested=True)
    yield f"chain exact {every.recall:.3f} of {every.there}, nested {nested.recall:.3f} of {nested.there}"
    yield f"form {kinds.forms(reads).recall:.3f}"
    pairs, unknown = kinds.speaking_for(reads)
    yield (
        f"speaking for another: P {pairs.precision:.3f}, {pairs.right} right of {pairs.told}"
        f" ({unknown} cannot be judged), {pairs.there} marked"
    )


def statement_types(pairs: Sequence[tuple[str, str]]) -> str:
    """Return macro-F and each statement type's precision and recall."""
    found = kinds.by_statement_type(pairs)
    each = ", ".join(
        f"{name} P {one.precision:.2f} R {one.recall:.2f} (n {one.there})" for name, one in found.items()
    )
    return f"status macro-F {kinds.macro(found):.3f}: {each}"


def swaps(found: Swapped) -> Iterator[str]:
    """Yield what exchanged names change."""
    yield (
        f"names exchanged {found.swaps} times: {len(found.changes)} statuses of {found.compared} changed;"
        f" {found.lost} contents were found no more"
    )
    yield from (
        f"  {each.article} {' / '.join(each.names)}: {each.before} → {each.after}: {each.content}"
        for each in found.changes
    )


def peer(reads: Sequence[Read], told: dict[str, list[Said]]) -> Iterator[str]:
    """Yield the rows of another program on the same articles; it resolves no speaker, so look at the last."""
    scores = [scored(each.article, told[each.article.name]) for each in reads]
    yield counts("all", [each.all for each in scores])
    yield counts("direct", [each.direct for each in scores])
    yield counts("any speaker", [each.spans for each in scores])


def number(reads: Sequence[Read]) -> str:
    """Return how many articles, marks and attributions there are."""
    marks = sum(len(each.article.marks) for each in reads)
    return f"{len(reads)} articles, {marks} marked attributions, {len(rows_of(reads))} told"
