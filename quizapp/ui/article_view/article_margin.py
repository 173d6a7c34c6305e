"""What is painted over and beside an article's text: numbers, brackets, rules, gaps and found places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from quizapp.ui.article_view.line_geometry import iter_lines
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.kit.painting import BoxStyle, paint_box
from quizapp.ui.kit.styled_text import find_line_segment, paint_dots, paint_underline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from quizapp.ui.article_view.document_writer import ArticleBlock, ArticleSegment
    from quizapp.ui.article_view.state import CitationMark
    from quizapp.ui.theme.theme import Theme

GUTTER_WIDTH, TEXT_INSET, END_MARGIN = 40, 21, 28
"""Width of the number's column; from the hairline to the text; from the text to the edge; px."""

BRACKET_WIDTH, RULE_WIDTH, NUMBER_GAP, PLATE_GAP = 4, 3, 12, 5

PLATE_PADDING, PLATE_TEXT_GAP = 5, 4
"""Room beside a plate's number, and between the last plate and the text, px at 100 %."""

MAX_LINE_CHARACTERS = 75
"""So many characters hold the longest lines."""


@dataclass(frozen=True)
class ArticleMargins:
    """Where things stand across the sheet, px from the side where lines begin."""

    gutter: int
    text: int
    plate: int

    @classmethod
    def for_blocks(cls, blocks: Sequence[ArticleBlock], theme: Theme) -> ArticleMargins:
        """As wide as the numbers need at the text size."""
        numbers = [str(block.number) for block in blocks if block.number is not None]
        widest = max((theme.width("label", number) for number in numbers), default=0.0)
        gutter = max(GUTTER_WIDTH, round(widest) + NUMBER_GAP + 4)
        crowds = [crowd for block in blocks for crowd in _crowds(find_marks(block))]
        plates = [theme.width("label", str(number)) for crowd in crowds for number in crowd]
        plate = round(max(plates, default=0.0)) + theme.scaled(PLATE_PADDING)
        most = max(map(len, crowds), default=0)
        room = PLATE_GAP + most * (plate + 1) - 2 + theme.scaled(PLATE_TEXT_GAP)
        inset = max(TEXT_INSET, room) if most else TEXT_INSET
        return cls(gutter, gutter + 1 + inset, plate)


def find_marks(block: ArticleBlock) -> tuple[CitationMark, ...]:
    """The marks of the paragraph that a block shows."""
    return getattr(block.item, "marks", ()) if block.segments else ()


def _crowds(marks: Sequence[CitationMark]) -> Iterator[list[int]]:
    """Yield, for each mark, the numbers of all that may begin on the same line as it, or did before."""
    for first in marks:
        near = (mark for mark in marks if first.start <= mark.start < first.start + MAX_LINE_CHARACTERS)
        crowd = [number for mark in near for number in mark.numbers]
        if crowd:
            yield crowd


def find_highlights(blocks: Sequence[ArticleBlock]) -> tuple[object, ...]:
    """Return the paragraphs that stand out from muted ones, where nothing is marked: the closest it comes."""
    told = [block.item for block in blocks if isinstance(block.item, ParagraphState) and block.segments]
    if any(each.marks for each in told) or not any(each.muted for each in told):
        return ()
    return tuple(each for each in told if not each.muted)


class MarginPainter:
    """Paints around the text of a document whose upper left corner is at ``origin``."""

    def __init__(
        self, painter: QPainter, theme: Theme, margins: ArticleMargins, origin: QPointF, mirror_at: int | None
    ) -> None:
        self._painter, self._theme, self._margins, self._origin = painter, theme, margins, origin
        self._mirror_at = mirror_at
        self._stand_out: tuple[object, ...] = ()

    def paint(self, document: QTextDocument, blocks: Sequence[ArticleBlock], clip: QRectF) -> None:
        """Paint what lies in the clip."""
        layout = document.documentLayout()
        block = document.begin()
        self._stand_out = find_highlights(blocks)
        for told in blocks:
            box = layout.blockBoundingRect(block).translated(self._origin)
            if box.bottom() + 40 >= clip.top() and box.top() - 40 <= clip.bottom():
                self._paint_block(block, told, box)
            block = block.next()

    def _paint_block(self, block: QTextBlock, told: ArticleBlock, place: QRectF) -> None:
        corner = block.layout().position() + self._origin
        if told.number is not None:
            self._paint_number(told, place)
        if told.kind == "gap":
            self._paint_gap(block, corner, place)
        self._paint_rule(block, told, corner)
        plates: dict[int, list[int]] = {}
        for index, mark in enumerate(find_marks(told)):
            top = self._paint_bracket(block, told, index, corner)
            if top is not None:
                plates.setdefault(top, []).extend(mark.numbers)
        for top, numbers in plates.items():
            for at, number in enumerate(sorted(set(numbers))):
                self._paint_plate(str(number), at, top, told.line)
        for part in told.segments:
            for line in iter_lines(block):
                for box, baseline in find_line_segment(line, part.start, part.end):
                    self._paint_part(told, part, box.translated(corner), baseline + corner.y())

    def _paint_part(self, told: ArticleBlock, part: ArticleSegment, box: QRectF, baseline: float) -> None:
        if part.mark is not None:
            paint_underline(self._painter, box, baseline, self._theme, quiet=part.quiet)
        if part.cue:
            paint_dots(self._painter, box, baseline, self._theme)
        if part.found is not None:
            now = getattr(told.item, "found_now", None) == part.found
            self._painter.setPen(QPen(self._theme.color("accent"), 3 if now else 1))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(box.adjusted(-1, -1, 1, 1))

    def _paint_number(self, told: ArticleBlock, box: QRectF) -> None:
        theme = self._theme
        marked = bool(find_marks(told)) or told.item in self._stand_out
        self._painter.setFont(theme.font("label" if marked else "meta"))
        self._painter.setPen(theme.color("text" if marked else "textMuted"))
        place = QRectF(0, box.top(), self._margins.gutter - NUMBER_GAP, told.line)
        side = Qt.AlignmentFlag.AlignLeft if self._mirror_at is not None else Qt.AlignmentFlag.AlignRight
        align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(self._place(place), align, str(told.number))

    def _paint_gap(self, block: QTextBlock, corner: QPointF, box: QRectF) -> None:
        text = block.layout().boundingRect().translated(corner)
        pen = QPen(self._theme.color("edge"), 1)
        pen.setDashPattern([3, 2])
        self._painter.setPen(pen)
        for y in (text.top() - 7.5, text.bottom() + 7.5):
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_rule(self, block: QTextBlock, told: ArticleBlock, corner: QPointF) -> None:
        """Paint a plain rule beside what stands out, where no tone tells it from what is muted."""
        toneless = self._theme.color("text") == self._theme.color("textMuted")
        if toneless and told.item in self._stand_out:
            text = block.layout().boundingRect().translated(corner)
            rule = QRectF(self._margins.gutter, round(text.top()), RULE_WIDTH, round(text.height()))
            self._painter.fillRect(self._place(rule), self._theme.color("text"))

    def _paint_bracket(
        self, block: QTextBlock, told: ArticleBlock, index: int, corner: QPointF
    ) -> int | None:
        """Paint a mark's bracket, if it has one; returns the top of its first line, px, None without any."""
        parts = [part for part in told.segments if part.mark == index]
        lines = [
            line
            for line in iter_lines(block)
            if any(list(find_line_segment(line, p.start, p.end)) for p in parts)
        ]
        if not lines:
            return None
        extra = max(told.line - lines[0].height(), 0)
        top = corner.y() + lines[0].y() - extra / 2
        bottom = corner.y() + lines[-1].y() + lines[-1].height() + extra / 2
        if not find_marks(told)[index].quiet:
            bar = QRectF(self._margins.gutter, round(top), BRACKET_WIDTH, round(bottom - top))
            self._painter.fillRect(self._place(bar), self._theme.color("bracket"))
        return round(top)

    def _paint_plate(self, number: str, at: int, top: float, line: float) -> None:
        theme = self._theme
        high, wide = theme.scaled(18), self._margins.plate
        x = self._margins.gutter + PLATE_GAP + at * (wide + 1)
        box = QRectF(x, top + (line - high) / 2, wide, high)
        place = self._place(box)
        paint_box(self._painter, place, 3, BoxStyle(theme.color("text")))
        self._painter.setFont(theme.font("label"))
        self._painter.setPen(theme.color("paper"))
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)

    def _place(self, box: QRectF) -> QRectF:
        if self._mirror_at is None:
            return box
        return QRectF(self._mirror_at - box.right(), box.y(), box.width(), box.height())
