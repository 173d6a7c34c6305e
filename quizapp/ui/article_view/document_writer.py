"""Writing an article into a text document, run by run and never as markup."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor

from quizapp.ui.article_view.state import ArticleGap, ParagraphState
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.theme.theme import Theme

PARAGRAPH_GAP = 14
"""Space below a paragraph, px."""

BlockKind = Literal["source", "headline", "paragraph", "label", "gap"]
MIN_LINE_HEIGHT = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
PROPORTIONAL_LINE_HEIGHT = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


@dataclass(frozen=True)
class ArticleSegment:
    """Characters ``start`` to ``end`` (exclusive, UTF-16 units in the block) that are drawn alike."""

    start: int
    end: int
    mark: int | None = None
    cue: bool = False
    found: int | None = None
    quiet: bool = False


@dataclass(frozen=True)
class ArticleBlock:
    """What a block of the document is, and which item of the sheet it shows."""

    kind: BlockKind
    item: ParagraphState | ArticleGap | None = None
    segments: tuple[ArticleSegment, ...] = ()
    number: int | None = None
    line: float = 0.0


def split_segments(paragraph: ParagraphState) -> Iterator[tuple[str, ArticleSegment]]:
    """Cut a paragraph where a mark, cue or found place begins or ends."""
    spans = (*paragraph.marks, *paragraph.cues, *paragraph.found)
    cuts = sorted({0, len(paragraph.text), *(span.start for span in spans), *(span.end for span in spans)})
    at = 0
    for start, end in pairwise(cuts):
        words = paragraph.text[start:end]
        units = count_utf16_units(words)
        marks = [index for index, mark in enumerate(paragraph.marks) if mark.start <= start < mark.end]
        found = [index for index, place in enumerate(paragraph.found) if place.start <= start < place.end]
        cue = any(span.start <= start < span.end for span in paragraph.cues)
        mark, place = next(iter(marks), None), next(iter(found), None)
        quiet = mark is not None and paragraph.marks[mark].quiet
        yield words, ArticleSegment(at, at + units, mark, cue, place, quiet)
        at += units


class ArticleDocumentWriter:
    """Writes one state of the sheet into an empty document; returns what each block is."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._cursor = QTextCursor(document)
        self._theme = theme
        self._blocks: list[ArticleBlock] = []

    def write(self, state: ArticleViewState) -> list[ArticleBlock]:
        """Write source line and headline where there is no heading, then all items."""
        self._cursor.beginEditBlock()
        if not state.heading:
            if state.source_line:
                self._start("source", "meta", below=3)
                self._insert(state.source_line, "meta", "textMuted")
            if state.headline:
                self._start("headline", "headline", below=19)
                self._insert(state.headline, "headline", "text")
        for item in () if state.closed else state.items:
            if isinstance(item, ArticleGap):
                self._write_gap(item)
            elif item.role == "summary":
                self._write_summary(item)
            else:
                self._write_paragraph(item)
        self._cursor.endEditBlock()
        return self._blocks

    def _write_gap(self, gap: ArticleGap) -> None:
        self._start("gap", "meta", item=gap, above=PARAGRAPH_GAP + 8, below=7 + PARAGRAPH_GAP)
        self._insert(gap.text, "meta", "textMuted")

    def _write_summary(self, paragraph: ParagraphState) -> None:
        number = paragraph.number
        if paragraph.label:
            self._start("label", "label", below=2, indent=24, number=number)
            self._insert(paragraph.label, "label", "textMuted")
            number = None
        self._start("paragraph", "body", item=paragraph, indent=24, number=number)
        self._insert(paragraph.text, "body", "textMuted" if paragraph.muted else "text")

    def _write_paragraph(self, paragraph: ParagraphState) -> None:
        parts = list(split_segments(paragraph))
        drawn = tuple(part for _words, part in parts)
        style = "headline" if paragraph.role == "headline" else "quote"
        self._start("paragraph", style, item=paragraph, number=paragraph.number, segments=drawn)
        plain = "textMuted" if paragraph.muted else "text"
        for words, part in parts:
            self._insert(words, style, plain, part)

    def _start(  # noqa: PLR0913 - a block and how it stands
        self,
        kind: BlockKind,
        style: str,
        *,
        item: ParagraphState | ArticleGap | None = None,
        above: int = 0,
        below: int = PARAGRAPH_GAP,
        indent: int = 0,
        number: int | None = None,
        segments: tuple[ArticleSegment, ...] = (),
    ) -> None:
        shape = QTextBlockFormat()
        line = self._theme.line(style)
        natural = ceil(QFontMetricsF(self._theme.font(style)).height())
        if line < natural:
            # Closer than the font's own lines: in proportion, so that taller scripts keep their room.
            shape.setLineHeight(100 * line / natural, PROPORTIONAL_LINE_HEIGHT)
        else:
            shape.setLineHeight(line, MIN_LINE_HEIGHT)
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLeftMargin(indent)
        if self._blocks:
            self._cursor.insertBlock(shape)
        else:
            self._cursor.setBlockFormat(shape)
        self._blocks.append(ArticleBlock(kind, item, segments, number, line))

    def _insert(self, text: str, style: str, tone: str, part: ArticleSegment | None = None) -> None:
        color = self._theme.color
        words = QTextCharFormat()
        words.setFont(self._theme.font(style))
        words.setForeground(color(tone))
        if part is not None and part.mark is not None and not part.quiet:
            words.setBackground(color("mark"))
            words.setForeground(color("onMark"))
        elif part is not None and part.found is not None:
            words.setBackground(color("accentSoft"))
            words.setForeground(color("text"))
        # A line break inside a paragraph would open a block of its own.
        self._cursor.insertText(text.replace("\n", "\u2028").replace("\u2029", "\u2028"), words)
