"""Where the lines of a laid-out document stand, px from its top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument, QTextLine


def iter_lines(block: QTextBlock) -> Iterator[QTextLine]:
    """The laid-out lines of a block."""
    layout = block.layout()
    for index in range(layout.lineCount()):
        yield layout.lineAt(index)


def find_block_top(block: QTextBlock) -> int:
    """Where a block begins, with the space above its lines."""
    return round(_laid_out(block).blockBoundingRect(block).top())


def find_block_bottom(block: QTextBlock) -> int:
    """Where a block's last line ends."""
    _laid_out(block)
    layout = block.layout()
    return round(layout.position().y() + layout.boundingRect().bottom())


def find_line_bounds(document: QTextDocument, number: int, start: int, end: int) -> tuple[int, int]:
    """Top and bottom of the lines of a block that hold units ``start`` to ``end`` (exclusive)."""
    block = document.findBlockByNumber(number)
    y = _laid_out(block).blockBoundingRect(block).y()
    lines = [
        line
        for line in iter_lines(block)
        if line.textStart() < end and start < line.textStart() + line.textLength()
    ]
    return round(y + lines[0].y()), round(y + lines[-1].y() + lines[-1].height())


def find_line_at(document: QTextDocument, x: int, y: int) -> tuple[int, int] | None:
    """Top and bottom of the line that a cut at this height would go through; None if it goes through none."""
    place = document.documentLayout().hitTest(QPointF(x, y), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(place)
    _laid_out(block)
    above = block.layout().position().y()
    for line in iter_lines(block):
        top, bottom = round(above + line.y()), round(above + line.y() + line.height())
        # Lines stand at parts of a px: one is not cut where its neighbour ends.
        if top + 1 < y < bottom - 1:
            return top, bottom
    return None


def _laid_out(block: QTextBlock) -> QAbstractTextDocumentLayout:
    """Have a block laid out, which asking for its box does; the box leaves out the space above its lines."""
    layout = block.document().documentLayout()
    layout.blockBoundingRect(block)
    return layout
