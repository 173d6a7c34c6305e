"""A source as the sheet shows it before an answer: passages, summaries, parts and gaps. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.pack import article_gaps
from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleGap,
    ArticleViewState,
    CitationMark,
    ClosedArticle,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.messages import article_view as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.pack.article_gaps import CompletedSource
    from quizapp.pack.models.sources import Source
    from quizapp.ui.ports import Translate


def build_article_view(
    source: Source, translate: Translate, *, closed: bool = False, own: CompletedSource | None = None
) -> ArticleViewState:
    """Return the sheet with all that there is of an article, or closed until the answer is given.

    `own` is the whole article from a file of one's own, where the pack has only parts.
    """
    return ArticleViewState(
        name=translate("article.name", title=source.title),
        source_line=text.format_source_line(translate, source.publisher, source.published),
        headline=source.title,
        items=() if closed else tuple(iter_article_rows(source, translate, own)),
        closed=ClosedArticle(
            translate("practice.closed_book.the_article_opens_after"),
            translate("practice.closed_book.not_sure_any_more"),
        )
        if closed
        else None,
        foot=None if closed else build_article_footer(source, translate, own),
    )


def build_article_footer(
    source: Source, translate: Translate, own: CompletedSource | None = None
) -> ArticleFooterState:
    """Return the foot of a sheet that only reads: what this is, where it is from, its rights."""
    here = translate("article.parts") if own is None else translate("local_copy.on_the_desk")
    return ArticleFooterState(
        title=source.title if source.whole else here,
        source_line=text.format_source_line(translate, source.publisher, source.published),
        rights=source.rights.statement,
    )


def iter_article_rows(
    source: Source, translate: Translate, own: CompletedSource | None = None
) -> Iterator[ParagraphState | ArticleGap]:
    """Yield the passages of a source in reading order, with rows where the pack leaves something out.

    A headline that only repeats the title is left to the sheet's head.
    """
    shown = source if own is None else own.source
    told = (
        (place, build_paragraph(shown, place, translate))
        for place, passage in enumerate(shown.passages)
        if passage.role != "headline" or passage.text != source.title
    )
    return insert_gaps(source, told, translate, own)


def insert_gaps(
    source: Source,
    told: Iterable[tuple[int, ParagraphState]],
    translate: Translate,
    own: CompletedSource | None = None,
) -> Iterator[ParagraphState | ArticleGap]:
    """Yield rows, each told with its passage's place, and between them what the pack leaves out.

    Of a whole article from a file of one's own, which leaves nothing out, they are its paragraphs.
    """
    rows = dict(told)
    if own is not None:
        yield from merge_passages(rows, own)
        return
    for each in article_gaps.iter_places_and_gaps(source, rows):
        if isinstance(each, int):
            yield rows[each]
        elif each.rest:
            yield ArticleGap(translate("article.rest", number=each.first))
        else:
            yield ArticleGap(text.describe_gap(translate, each.first, each.last))


def merge_passages(rows: dict[int, ParagraphState], own: CompletedSource) -> Iterator[ParagraphState]:
    """Yield the paragraphs of an own file, each put together of the rows of its passages that are told."""
    for places in own.paragraphs():
        told = [place for place in places if place in rows]
        if told:
            yield _joined([(own.joins[place] or "", rows[place]) for place in told])


def _joined(pieces: Sequence[tuple[str, ParagraphState]]) -> ParagraphState:
    """Put rows together, each with what stands before it; marks and cues stay on their words."""
    (_, whole), *others = pieces
    for between, row in others:
        at = len(whole.text) + len(between)
        whole = replace(
            whole,
            text=f"{whole.text}{between}{row.text}",
            number=row.number if whole.number is None else whole.number,
            muted=whole.muted and row.muted,
            marks=(*whole.marks, *(CitationMark(at + m.start, at + m.end, m.numbers) for m in row.marks)),
            cues=(*whole.cues, *(ParagraphSpan(at + cue.start, at + cue.end) for cue in row.cues)),
            facts=(*whole.facts, *row.facts),
            name=" ".join(each for each in (whole.name, row.name) if each),
        )
    return whole


def build_paragraph(source: Source, place: int, translate: Translate) -> ParagraphState:
    """Return one passage as a row; only the first of a paragraph carries its number."""
    passage = source.passages[place]
    return ParagraphState(
        text=passage.text,
        number=article_gaps.find_paragraph_number(source, place),
        role=passage.role,
        label=translate("article.in_short") if passage.role == "summary" else "",
    )
