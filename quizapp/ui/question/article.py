"""A source as the sheet shows it before an answer: passages, summaries, parts and gaps. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.pack import gaps
from quizapp.ui.sheet.state import Closed, Foot, Gap, Mark, Paragraph, SheetState, Span
from quizapp.ui.text import article as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.pack.models.sources import Source
    from quizapp.pack.own_copy import Laid
    from quizapp.ui.ports import Translate


def reading_sheet(
    source: Source, translate: Translate, *, closed: bool = False, own: Laid | None = None
) -> SheetState:
    """Return the sheet with all that there is of an article, or closed until the answer is given.

    `own` is the whole article from a file of one's own, where the pack has only parts.
    """
    return SheetState(
        name=translate("article.name", title=source.title),
        source_line=text.source_line(translate, source.publisher, source.published),
        headline=source.title,
        items=() if closed else tuple(rows(source, translate, own)),
        closed=Closed(
            translate("practice.closed_book.the_article_opens_after"),
            translate("practice.closed_book.not_sure_any_more"),
        )
        if closed
        else None,
        foot=None if closed else foot(source, translate, own),
    )


def foot(source: Source, translate: Translate, own: Laid | None = None) -> Foot:
    """Return the foot of a sheet that only reads: what this is, where it is from, its rights."""
    here = translate("article.parts") if own is None else translate("local_copy.on_the_desk")
    return Foot(
        title=source.title if source.whole else here,
        source_line=text.source_line(translate, source.publisher, source.published),
        rights=source.rights.statement,
    )


def rows(source: Source, translate: Translate, own: Laid | None = None) -> Iterator[Paragraph | Gap]:
    """Yield the passages of a source in reading order, with rows where the pack leaves something out.

    A headline that only repeats the title is left to the sheet's head.
    """
    shown = source if own is None else own.source
    told = (
        (place, paragraph(shown, place, translate))
        for place, passage in enumerate(shown.passages)
        if passage.role != "headline" or passage.text != source.title
    )
    return with_gaps(source, told, translate, own)


def with_gaps(
    source: Source, told: Iterable[tuple[int, Paragraph]], translate: Translate, own: Laid | None = None
) -> Iterator[Paragraph | Gap]:
    """Yield rows, each told with its passage's place, and between them what the pack leaves out.

    Of a whole article from a file of one's own, which leaves nothing out, they are its paragraphs.
    """
    rows = dict(told)
    if own is not None:
        yield from whole_paragraphs(rows, own)
        return
    for each in gaps.with_gaps(source, rows):
        if isinstance(each, int):
            yield rows[each]
        elif each.rest:
            yield Gap(translate("article.rest", number=each.first))
        else:
            yield Gap(text.gap(translate, each.first, each.last))


def whole_paragraphs(rows: dict[int, Paragraph], own: Laid) -> Iterator[Paragraph]:
    """Yield the paragraphs of an own file, each put together of the rows of its passages that are told."""
    for places in own.paragraphs():
        told = [place for place in places if place in rows]
        if told:
            yield _joined([(own.joins[place] or "", rows[place]) for place in told])


def _joined(pieces: Sequence[tuple[str, Paragraph]]) -> Paragraph:
    """Put rows together, each with what stands before it; marks and cues stay on their words."""
    (_, whole), *others = pieces
    for between, row in others:
        at = len(whole.text) + len(between)
        whole = replace(
            whole,
            text=f"{whole.text}{between}{row.text}",
            number=row.number if whole.number is None else whole.number,
            muted=whole.muted and row.muted,
            marks=(*whole.marks, *(Mark(at + m.start, at + m.end, m.numbers) for m in row.marks)),
            cues=(*whole.cues, *(Span(at + cue.start, at + cue.end) for cue in row.cues)),
            facts=(*whole.facts, *row.facts),
        )
    return whole


def paragraph(source: Source, place: int, translate: Translate) -> Paragraph:
    """Return one passage as a row; only the first of a paragraph carries its number."""
    passage = source.passages[place]
    return Paragraph(
        text=passage.text,
        number=gaps.number_shown(source, place),
        role=passage.role,
        label=translate("article.in_short") if passage.role == "summary" else "",
    )
