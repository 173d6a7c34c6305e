"""One paragraph of an article, with its number, brackets and marks."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.article_view.article_blocks import ArticleBlock
from quizapp.ui.article_view.article_margin import (
    BRACKET_WIDTH,
    MAX_WIDTH,
    NUMBER_GAP,
    PLATE_GAP,
    RULE_WIDTH,
    ArticleMargins,
)
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.kit.painting import (
    RIGHT,
    BoxStyle,
    PaintedText,
    find_end_side,
    find_own_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roles import set_role
from quizapp.ui.kit.screen_reader_workaround import say_heading
from quizapp.ui.kit.styled_text import StyledText, paint_dots, paint_underline
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.article_view.article_blocks import ArticleSegment
    from quizapp.ui.kit.style import Style

NOTHING = ArticleBlock("gap", "", "meta")


class ParagraphLabel(QWidget):
    """Shows one block after another; the same words keep their lines, however they are marked.

    The mouse selects words: ``pressed`` and ``dragged`` tell the place of the caret in UTF-16 units, and
    ``word_chosen`` that of a double click.
    """

    pressed, dragged, word_chosen = Signal(int), Signal(int), Signal(int)
    focused, released = Signal(), Signal()

    def __init__(self, look: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.block = NOTHING
        self.words = StyledText(look.theme)
        self._margins = ArticleMargins()
        self._selected = (0, 0)
        self._caret: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        set_role(self, QAccessible.Role.Paragraph)

    def show_block(self, block: ArticleBlock, words: StyledText, margins: ArticleMargins) -> None:
        """Show another block, in words that may have their lines already."""
        if (block, words, margins) == (self.block, self.words, self._margins):
            return
        before = self.block
        same = (words, margins, block.above, block.below, block.indent) == (
            self.words,
            self._margins,
            before.above,
            before.below,
            before.indent,
        )
        words.set_runs(_build_runs(block))
        words.set_alignment(find_own_side(block.text))
        self.block, self.words, self._margins = block, words, margins
        self._selected, self._caret = (0, 0), None
        self.setAccessibleName(block.name)
        self.setAccessibleDescription(block.description)
        if block.heading != before.heading:
            set_role(self, QAccessible.Role.Heading if block.heading else QAccessible.Role.Paragraph)
        if not same:
            self.updateGeometry()
        self.update()

    def show_selection(self, start: int, end: int, caret: int | None = None) -> None:
        """Show characters as selected, and the caret before one, px."""
        if (self._selected, self._caret) != ((start, end), caret):
            self._selected, self._caret = (start, end), caret
            self.update()

    @property
    def from_right(self) -> bool:
        """Whether its words run from the right, whatever the interface does."""
        return find_own_side(self.block.text) == RIGHT

    @property
    def selected_text(self) -> str:
        """The words that are selected."""
        return self.text_between(*self._selected)

    def text_between(self, start: int, end: int) -> str:
        """Return the words between two places of the caret."""
        units = self.block.text.encode("utf-16-le", "surrogatepass")
        return units[2 * start : 2 * end].decode("utf-16-le", "replace")

    def mark_lines(self, index: int) -> tuple[int, int]:
        """Top and bottom of a mark's lines, px."""
        parts = [part for part in self.block.segments if part.mark == index]
        top, bottom = self.words.line_bounds(parts[0].start, parts[-1].end, self._text_width(self.width()))
        return round(self.block.above + top), round(self.block.above + bottom)

    def text_lines(self) -> tuple[int, int]:
        """Top and bottom of all its lines, px."""
        return self.block.above, self.height() - self.block.below

    def caret_box(self, position: int) -> QRectF:
        """Where a caret before a character stands."""
        caret = self.words.caret(position, self._text_width(self.width()))
        return caret.translated(self._corner())

    def position_at(self, place: QPointF) -> int:
        """The place of the caret that is nearest."""
        inside = place - self._corner()
        return self.words.find_position(inside.x(), inside.y(), self._text_width(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Qt knows no layout of marked words."""
        return self.block.above + ceil(self.words.height(self._text_width(width))) + self.block.below

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit()
        if self.block.heading:
            say_heading(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where is pressed, unless by the button of the menu."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.position_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to there."""
        self.dragged.emit(self.position_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that a click or what was selected is at its end."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.word_chosen.emit(self.position_at(event.position()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt has no label with marks, numbers and brackets."""
        theme, width = self._look.theme, self._text_width(self.width())
        corner = self._corner()
        with QPainter(self) as painter:
            self.words.line_count(width)
            for part in self.block.segments:
                self._paint_ground(painter, part, corner)
            self.words.paint(painter, corner.x(), corner.y(), width, self._selected)
            for part in self.block.segments:
                self._paint_line(painter, part, corner)
            self._paint_margin(painter)
            if self._caret is not None:
                painter.fillRect(self.caret_box(self._caret), theme.color("text"))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_ground(self, painter: QPainter, part: ArticleSegment, corner: QPointF) -> None:
        """Paint what stands behind marked words, and behind those that were found."""
        marked = part.mark is not None and not part.quiet
        if not marked and part.found is None:
            return
        color = self._look.theme.color("mark" if marked else "accentSoft")
        for box, _baseline in self.words.boxes(part.start, part.end):
            painter.fillRect(box.translated(corner), color)

    def _paint_line(self, painter: QPainter, part: ArticleSegment, corner: QPointF) -> None:
        """Paint what stands under marked words and cues, and the frames of those that were found."""
        if part.mark is None and part.found is None and not part.cue:
            return
        theme = self._look.theme
        for inside, line in self.words.boxes(part.start, part.end):
            box, baseline = inside.translated(corner), line + corner.y()
            if part.mark is not None:
                paint_underline(painter, box, baseline, theme, quiet=part.quiet)
            if part.cue:
                paint_dots(painter, box, baseline, theme)
            if part.found is not None:
                now = isinstance(self.block.item, ParagraphState) and self.block.item.found_now == part.found
                painter.setPen(QPen(theme.color("accent"), 3 if now else 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(-1, -1, 1, 1))

    def _paint_margin(self, painter: QPainter) -> None:
        """Paint number, brackets and plates, the rules of a gap, and the rule of what stands out."""
        theme, block, gutter = self._look.theme, self.block, self._margins.gutter
        top, bottom = self.text_lines()
        if block.number is not None:
            strong = bool(block.marks) or block.strong
            font = theme.font("label" if strong else "meta")
            words = PaintedText(
                str(block.number), font, theme.color("text" if strong else "textMuted"), find_end_side(self)
            )
            box = QRectF(0, top, gutter - NUMBER_GAP, theme.line(block.style))
            paint_text(painter, mirror_box(self, box), words)
        if block.kind == "gap":
            pen = QPen(theme.color("edge"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            row = mirror_box(self, QRectF(self._margins.text, 0, self._text_width(self.width()), 1))
            for y in (top - 7.5, bottom + 7.5):
                painter.drawLine(QPointF(row.left(), y), QPointF(row.right(), y))
        # Where no tone tells it from what is muted.
        if block.strong and theme.color("text") == theme.color("textMuted"):
            rule = QRectF(gutter, top, RULE_WIDTH, bottom - top)
            painter.fillRect(mirror_box(self, rule), theme.color("text"))
        plates: dict[int, set[int]] = {}
        for index, mark in enumerate(block.marks):
            first, last = self.mark_lines(index)
            if not mark.quiet:
                bar = QRectF(gutter, first, BRACKET_WIDTH, last - first)
                painter.fillRect(mirror_box(self, bar), theme.color("bracket"))
            plates.setdefault(first, set()).update(mark.numbers)
        for first, numbers in plates.items():
            for at, number in enumerate(sorted(numbers)):
                self._paint_plate(painter, str(number), at, first)

    def _paint_plate(self, painter: QPainter, number: str, at: int, top: int) -> None:
        theme = self._look.theme
        high, wide = theme.scaled(18), self._margins.plate
        x = self._margins.gutter + PLATE_GAP + at * (wide + 1)
        place = mirror_box(self, QRectF(x, top + (theme.line(self.block.style) - high) / 2, wide, high))
        paint_box(painter, place, 3, BoxStyle(theme.color("text")))
        words = PaintedText(number, theme.font("label"), theme.color("paper"), Qt.AlignmentFlag.AlignHCenter)
        paint_text(painter, place, words)

    def _text_width(self, width: int) -> int:
        most = self._look.theme.scaled(MAX_WIDTH)
        return max(min(width - self._margins.text, most) - self.block.indent, 1)

    def _corner(self) -> QPointF:
        """Where the text begins."""
        inset = self._margins.text + self.block.indent
        box = mirror_box(self, QRectF(inset, 0, self._text_width(self.width()), 1))
        return QPointF(box.left(), self.block.above)


def _build_runs(block: ArticleBlock) -> list[TextRun]:
    """Return the words with their colours; what is drawn behind and under them is the label's own."""
    if not block.segments:
        return [TextRun(block.text, block.style, block.tone)]
    units = block.text.encode("utf-16-le", "surrogatepass")
    return [
        TextRun(
            units[2 * part.start : 2 * part.end].decode("utf-16-le", "surrogatepass"),
            block.style,
            "onMark"
            if part.mark is not None and not part.quiet
            else block.tone
            if part.found is None
            else "text",
        )
        for part in block.segments
    ]
