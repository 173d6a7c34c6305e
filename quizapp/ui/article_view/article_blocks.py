"""What stands one below the other on the sheet: source line, headline, paragraphs and gaps. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from quizapp.ui.article_view.state import ArticleGap, CitationMark, ParagraphState
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.article_view.state import ArticleViewState

BlockKind = Literal["source", "headline", "paragraph", "label", "gap"]

ABOVE, BELOW = 6, 8
"""Space above and below a paragraph, px."""


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
    """One of them: its words and their type, what it is of the sheet, and the space around it, px.

    ``strong``: it stands out from muted ones, where nothing is marked: the closest that the article comes.
    """

    kind: BlockKind
    text: str
    style: str
    tone: str = "text"
    item: ParagraphState | ArticleGap | None = None
    segments: tuple[ArticleSegment, ...] = ()
    number: int | None = None
    above: int = ABOVE
    below: int = BELOW
    indent: int = 0
    strong: bool = False

    @property
    def heading(self) -> bool:
        """Whether it is heard as a heading."""
        return self.kind == "headline" or (self.kind == "paragraph" and self.style == "headline")

    @property
    def marks(self) -> tuple[CitationMark, ...]:
        """The marks of the paragraph that it shows."""
        return self.item.marks if isinstance(self.item, ParagraphState) and self.segments else ()

    @property
    def name(self) -> str:
        """What a screen reader says of it: what its marks say, else its words with its number."""
        return self._said_instead or self._words

    @property
    def description(self) -> str:
        """What a screen reader says besides: all words of a paragraph that has a name of its own."""
        return self._words if self._said_instead else ""

    @property
    def _said_instead(self) -> str:
        return self.item.name if isinstance(self.item, ParagraphState) else ""

    @property
    def _words(self) -> str:
        return self.text if self.number is None else f"{self.number}. {self.text}"


def build_blocks(state: ArticleViewState) -> tuple[ArticleBlock, ...]:
    """Return source line and headline where there is no heading, then all items."""
    return tuple(_iter_blocks(state))


def _iter_blocks(state: ArticleViewState) -> Iterator[ArticleBlock]:
    if not state.heading and state.source_line:
        yield ArticleBlock("source", state.source_line, "meta", "textMuted", above=0, below=0)
    if not state.heading and state.headline:
        yield ArticleBlock("headline", state.headline, "headline", above=3, below=19 - ABOVE)
    items = () if state.closed else state.items
    told = [item for item in items if isinstance(item, ParagraphState) and item.role != "summary"]
    strong = any(each.muted for each in told) and not any(each.marks for each in told)
    for item in items:
        if isinstance(item, ArticleGap):
            yield ArticleBlock("gap", item.text, "meta", "textMuted", item, above=ABOVE + 8, below=7 + BELOW)
        elif item.role == "summary":
            yield from _summarise(item)
        else:
            yield ArticleBlock(
                "paragraph",
                _one_block(item.text),
                "headline" if item.role == "headline" else "quote",
                "textMuted" if item.muted else "text",
                item,
                tuple(part for _words, part in split_segments(item)),
                item.number,
                strong=strong and not item.muted,
            )


def _summarise(item: ParagraphState) -> Iterator[ArticleBlock]:
    number, above = item.number, ABOVE
    if item.label:
        yield ArticleBlock("label", item.label, "label", "textMuted", number=number, below=0, indent=24)
        number, above = None, 2
    tone = "textMuted" if item.muted else "text"
    text = _one_block(item.text)
    yield ArticleBlock("paragraph", text, "body", tone, item, number=number, above=above, indent=24)


def _one_block(text: str) -> str:
    """A line break inside a paragraph begins a line, and no paragraph of its own."""
    return text.replace("\n", "\u2028").replace("\u2029", "\u2028")


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
