"""A source as the sheet shows it before an answer: passages, summaries, parts and gaps. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack import gaps
from quizapp.ui.sheet.state import Closed, Foot, Gap, Paragraph, SheetState
from quizapp.ui.text import article as text
from quizapp.ui.text import practice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import Translate


def reading_sheet(source: Source, translate: Translate, *, closed: bool = False) -> SheetState:
    """Return the sheet with all that the pack has of an article, or closed until the answer is given."""
    return SheetState(
        name=text.name(translate, source.title),
        source_line=text.source_line(translate, source.publisher, source.published),
        headline=source.title,
        items=() if closed else tuple(rows(source, translate)),
        closed=Closed(*practice.closed_book(translate)) if closed else None,
        foot=None if closed else foot(source, translate),
    )


def foot(source: Source, translate: Translate) -> Foot:
    """Return the foot of a sheet that only reads: what this is, where it is from, its rights."""
    return Foot(
        title=source.title if source.whole else text.parts(translate),
        source_line=text.source_line(translate, source.publisher, source.published),
        rights=source.rights.statement,
    )


def rows(source: Source, translate: Translate) -> Iterator[Paragraph | Gap]:
    """Yield the passages of a source in reading order, with rows where the pack leaves something out.

    A headline that only repeats the title is left to the sheet's head.
    """
    told = (
        (place, paragraph(source, place, translate))
        for place, passage in enumerate(source.passages)
        if passage.role != "headline" or passage.text != source.title
    )
    return with_gaps(source, told, translate)


def with_gaps(
    source: Source, told: Iterable[tuple[int, Paragraph]], translate: Translate
) -> Iterator[Paragraph | Gap]:
    """Yield rows, each told with its passage's place, and between them what the pack leaves out."""
    rows = dict(told)
    for each in gaps.with_gaps(source, rows):
        if isinstance(each, int):
            yield rows[each]
        elif each.rest:
            yield Gap(text.rest(translate, each.first))
        else:
            yield Gap(text.gap(translate, each.first, each.last))


def paragraph(source: Source, place: int, translate: Translate) -> Paragraph:
    """Return one passage as a row; only the first of a paragraph carries its number."""
    passage = source.passages[place]
    return Paragraph(
        text=passage.text,
        number=gaps.number_shown(source, place),
        role=passage.role,
        label=text.in_short(translate) if passage.role == "summary" else "",
    )
