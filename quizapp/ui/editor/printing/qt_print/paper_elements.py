"""What stands on a paper, one below the other: words, room for answers, pictures, and these side by side."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)

from quizapp.ui.editor.printing.qt_print.typography import INK, LINE, QUIET, RULE, SHADE, PaperRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor

    from quizapp.ui.editor.printing.qt_print.typography import Typography

FINE: Final = 7
"""The width of a line to write on, units."""

PaperSide = Literal["", "line", "dots", "shade"]
"""What stands beside or behind words: nothing, a rule where they begin, a dotted one, a shade."""

_FEW: Final = 2
"""So many lines of a paragraph stay together, at its beginning and its end."""


class PaperElement(ABC):
    """`above` is the room over it, units, which it does not have at the top of a page."""

    def __init__(self, type_: Typography, above: float = 0) -> None:
        self.type, self.above = type_, type_.em(above)

    @abstractmethod
    def height(self, width: float) -> float:
        """Return how high it is in a width; both in units."""

    @abstractmethod
    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it into its box."""

    def draw_part(self, painter: QPainter, box: QRectF, first: float, _last: float) -> None:
        """Draw what of it stands between two cuts, and no more: what is hidden is in a PDF all the same."""
        if first <= 0:
            self.draw(painter, box)

    def cuts(self, _width: float) -> tuple[float, ...]:
        """Return the heights, units, at which it may go on on another page."""
        return ()

    def part(self, box: QRectF, before: float, width: float) -> QRectF:
        """Return the part of a box that lies so far from where its lines begin."""
        left = box.right() - before - width if self.type.from_right else box.left() + before
        return QRectF(left, box.top(), width, box.height())


class PaperWords(PaperElement):
    """Words, put in by a cursor as they are, so that nothing in them is markup."""

    def __init__(
        self,
        type_: Typography,
        *runs: PaperRun,
        above: float = 0,
        beside: PaperSide = "",
        at_end: bool = False,
        down: float = 0,
    ) -> None:
        """`down` is the room above and below words with nothing beside them, as those in a shade have."""
        super().__init__(type_, above)
        self._down = down
        self._beside: PaperSide = beside
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setUseDesignMetrics(True)
        option = QTextOption(Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if type_.from_right:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._document.setDefaultTextOption(option)
        cursor, layout = QTextCursor(self._document), QTextBlockFormat()
        layout.setLineHeight(100 * LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        layout.setAlignment(option.alignment())
        cursor.setBlockFormat(layout)
        for run in runs:
            cursor.insertText(run.text, self._format(run))

    def width(self) -> float:
        """Return how wide it is in one line, units."""
        self._document.setTextWidth(-1)
        return self._document.idealWidth() + 1

    def height(self, width: float) -> float:
        """Return its height in a width."""
        self._document.setTextWidth(width - self._before - self._after)
        return self._document.size().height() + 2 * self._inset

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw what is beside it, and the words."""
        self.draw_part(painter, box, 0, box.height())

    def draw_part(self, painter: QPainter, box: QRectF, first: float, last: float) -> None:
        """Draw the lines that end after the first cut, up to the last, and what is beside these."""
        self.height(box.width())
        self._draw_beside(painter, QRectF(box.left(), box.top() + first, box.width(), last - first))
        inner = self.part(box, self._before, box.width() - self._before - self._after)
        for top, line in self._lines():
            end = self._inset + top + line.rect().bottom()
            if first < end - 1 and end - 1 <= last:
                line.draw(painter, QPointF(inner.left(), inner.top() + self._inset + top))

    def cuts(self, width: float) -> tuple[float, ...]:
        """Return where its lines end, but for those that would leave a line alone."""
        self.height(width)
        ends = [self._inset + top + line.rect().bottom() for top, line in self._lines()]
        return tuple(ends[_FEW - 1 : -_FEW])

    def _lines(self) -> Iterator[tuple[float, QTextLine]]:
        """Yield each line with how far its paragraph is from the top."""
        block = self._document.begin()
        while block.isValid():
            top, layout = self._document.documentLayout().blockBoundingRect(block).top(), block.layout()
            yield from ((top, layout.lineAt(place)) for place in range(layout.lineCount()))
            block = block.next()

    def _draw_beside(self, painter: QPainter, box: QRectF) -> None:
        if self._beside == "shade":
            painter.fillRect(box, SHADE)
        elif self._beside:
            thick = self.type.em(0.12)
            pen = QPen(RULE, thick, Qt.PenStyle.DotLine if self._beside == "dots" else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            at = self.part(box, 0, thick).center().x()
            painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()))

    @property
    def _before(self) -> float:
        return self.type.em(0.8) if self._beside else 0

    @property
    def _after(self) -> float:
        return self.type.em(0.8) if self._beside == "shade" else 0

    @property
    def _inset(self) -> float:
        if not self._beside:
            return self.type.em(self._down)
        return self.type.em(0.6 if self._beside == "shade" else 0.1)

    def _format(self, run: PaperRun) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self.type.font(run))
        made.setForeground(QUIET if run.quiet else INK)
        return made


class PaperColumns(PaperElement):
    """Elements side by side; widths are in the paper's smallest letters, or None: what is left, shared."""

    def __init__(
        self,
        type_: Typography,
        *columns: tuple[float | None, PaperElement],
        gap: float = 0.7,
        above: float = 0,
        middle: bool = False,
    ) -> None:
        super().__init__(type_, above)
        self._columns, self._gap, self._middle = columns, type_.em(gap), middle

    def height(self, width: float) -> float:
        """Return the height of the highest."""
        return max(each.height(wide) for each, _, wide in self._laid(width))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw each."""
        for each, inner in self._placed(box):
            each.draw(painter, inner)

    def draw_part(self, painter: QPainter, box: QRectF, first: float, last: float) -> None:
        """Draw what of each stands there."""
        for each, inner in self._placed(box):
            each.draw_part(painter, inner, first, min(last, inner.height()))

    def cuts(self, width: float) -> tuple[float, ...]:
        """Return the cuts of the highest."""
        highest, _, wide = max(self._laid(width), key=lambda laid: laid[0].height(laid[2]))
        return highest.cuts(wide)

    def _placed(self, box: QRectF) -> Iterator[tuple[PaperElement, QRectF]]:
        for each, before, wide in self._laid(box.width()):
            inner, high = self.part(box, before, wide), each.height(wide)
            down = (box.height() - high) / 2 if self._middle else 0
            yield each, QRectF(inner.left(), inner.top() + down, wide, high)

    def _laid(self, width: float) -> list[tuple[PaperElement, float, float]]:
        """Return each element with how far from the beginning it stands, and its width."""
        fixed = sum(self.type.em(wide) for wide, _ in self._columns if wide is not None)
        free = width - fixed - self._gap * (len(self._columns) - 1)
        share = free / max(1, sum(wide is None for wide, _ in self._columns))
        laid, before = [], 0.0
        for wide, each in self._columns:
            own = share if wide is None else self.type.em(wide)
            laid.append((each, before, own))
            before += own + self._gap
        return laid


class PaperIndent(PaperElement):
    """Another element, further in."""

    def __init__(self, inner: PaperElement, by: float) -> None:
        super().__init__(inner.type)
        self.above, self._inner, self._by = inner.above, inner, inner.type.em(by)

    def height(self, width: float) -> float:
        """Return the other's height."""
        return self._inner.height(width - self._by)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw the other."""
        self._inner.draw(painter, self.part(box, self._by, box.width() - self._by))

    def draw_part(self, painter: QPainter, box: QRectF, first: float, last: float) -> None:
        """Draw that part of the other."""
        self._inner.draw_part(painter, self.part(box, self._by, box.width() - self._by), first, last)

    def cuts(self, width: float) -> tuple[float, ...]:
        """Return the other's."""
        return self._inner.cuts(width - self._by)


class PaperCheckbox(PaperElement):
    """A square to be ticked, as high as capitals."""

    def height(self, _width: float) -> float:
        """Return the height of a line."""
        return self.type.line()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it where the line's words stand."""
        side = self.type.em(0.9)
        left = self.part(box, 0, side).left()
        top = box.top() + self.type.ascent() - self.type.em(0.7)
        draw_outline(painter, QRectF(left, top, side, side))


class PaperAnswerLine(PaperElement):
    """A line to write a few letters on, on the line of the words beside it; or to write a sentence on."""

    def __init__(self, type_: Typography, above: float = 0, *, high: float = 0) -> None:
        super().__init__(type_, above)
        self._high = type_.em(high)

    def height(self, _width: float) -> float:
        """Return the height of a line, or that which it was given."""
        return self._high or self.type.line()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it."""
        y = box.top() + (self._high or self.type.ascent() + self.type.em(0.16))
        draw_rule(painter, box.left(), box.right(), y, INK)


class PaperRule(PaperElement):
    """A line across."""

    def height(self, _width: float) -> float:
        """Return its own."""
        return FINE

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it."""
        draw_rule(painter, box.left(), box.right(), box.top(), RULE)


class PaperFlow(PaperElement):
    """Short elements of fixed widths in a row, which breaks as words do."""

    def __init__(
        self, type_: Typography, pairs: Sequence[tuple[PaperElement, PaperElement, float]], above: float = 0
    ) -> None:
        """Each is two elements that stay together, the first and the second, and the second's width, em."""
        super().__init__(type_, above)
        self._pairs = pairs

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return (1 + max((line for *_, line in self._laid(width)), default=0)) * self._line

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw each where it stands."""
        for first, second, before, wide, rest, line in self._laid(box.width()):
            row = QRectF(box.left(), box.top() + line * self._line, box.width(), self._line)
            first.draw(painter, self.part(row, before, wide))
            second.draw(painter, self.part(row, before + wide + self.type.em(0.3), rest))

    @property
    def _line(self) -> float:
        return self.type.line() * 1.15

    def _laid(self, width: float) -> list[tuple[PaperElement, PaperElement, float, float, float, int]]:
        laid, before, line = [], 0.0, 0
        for first, second, rest_em in self._pairs:
            wide = first.width() if isinstance(first, PaperWords) else self.type.em(0.9)
            rest = second.width() if isinstance(second, PaperWords) else self.type.em(rest_em)
            whole = wide + self.type.em(0.3) + rest
            if before and before + whole > width:
                before, line = 0.0, line + 1
            laid.append((first, second, before, wide, rest, line))
            before += whole + self.type.em(1.2)
        return laid


class PaperBoxes(PaperElement):
    """A row of boxes, each leading to the next; the first is given."""

    def __init__(
        self, type_: Typography, given: str, count: int, above: float = 0, high: float = 2.2
    ) -> None:
        super().__init__(type_, above)
        self._given, self._count, self._high = PaperWords(type_, PaperRun(given)), count, type_.em(high)

    def height(self, _width: float) -> float:
        """Return the height of a box."""
        return self._high

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw the boxes and the arrows."""
        arrow = PaperWords(self.type, PaperRun("←" if self.type.from_right else "→", quiet=True))
        between, first = self.type.em(1.4), self._given.width() + self.type.em(1)
        wide = (box.width() - first) / self._count - between
        self._box(painter, self.part(box, 0, first), RULE, self._given)
        for place in range(self._count):
            before = first + place * (wide + between)
            self._within(painter, self.part(box, before, between), arrow)
            self._box(painter, self.part(box, before + between, wide), INK, None)

    def _box(self, painter: QPainter, box: QRectF, ink: QColor, words: PaperWords | None) -> None:
        draw_outline(painter, box, ink)
        if words is not None:
            self._within(painter, box, words)

    def _within(self, painter: QPainter, box: QRectF, words: PaperWords) -> None:
        wide = words.width()
        high = words.height(wide)
        size = QSizeF(wide, high)
        at = box.center() - QPointF(wide / 2, high / 2)
        words.draw(painter, QRectF(at, size))


class PaperPicture(PaperElement):
    """A picture, as wide as its share of the room, and no higher than 12 cm."""

    MOST: Final = 340
    """Points."""

    def __init__(self, type_: Typography, image: QImage, above: float = 0) -> None:
        super().__init__(type_, above)
        self._image, self._share = image, 1.0 if type_.is_large else 0.72

    def height(self, width: float) -> float:
        """Return its height in a width."""
        return self._size(width).height()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it where lines begin."""
        size = self._size(box.width())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.part(box, 0, size.width()).topLeft(), size), self._image)

    def _size(self, width: float) -> QSizeF:
        most = QSizeF(width * self._share, self.MOST * 10)
        return QSizeF(self._image.size()).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)


def draw_rule(painter: QPainter, left: float, right: float, y: float, ink: QColor) -> None:
    """Draw a fine line across."""
    painter.setPen(QPen(ink, FINE))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def draw_outline(painter: QPainter, box: QRectF, ink: QColor = INK) -> None:
    """Draw the outline of a box."""
    painter.setPen(QPen(ink, FINE + 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
