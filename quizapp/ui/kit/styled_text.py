"""Words in several styles, laid out and painted as plain text: wrapped anywhere if need be, never clipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from quizapp.record import record
from quizapp.ui.kit.painting import LEFT, find_direction
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor

    from quizapp.ui.kit.widget_state import TextDecoration, TextRun
    from quizapp.ui.theme.theme import Theme

UNLIMITED_WIDTH = 16_777_215.0
TALLER_FACTOR = 1.1
MAX_CACHED_WIDTHS = 16

# No-break spaces that keep the frame of a boxed word off its letters and its neighbours.
BOX_ROOM = "\u202f\u202f"
BOXED = "boxed", "new"


@record
class RunPosition:
    """Where a piece stands in the laid-out text, in UTF-16 units, end exclusive.

    `line` is the least height of a line, px.
    """

    start: int
    end: int
    piece: TextRun
    line: float


class StyledText:
    """A paragraph of pieces. Lay it out for a width, then paint it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pieces: tuple[TextRun, ...] = ()
        self._runs: tuple[RunPosition, ...] = ()
        self._shape: tuple[str, tuple[tuple[int, int, str, TextDecoration], ...]] = ("", ())
        self._layout = QTextLayout()
        self._width = -1.0
        self._natural = -1.0
        # Layouts ask for the height at a few widths over and over.
        self._heights: dict[float, float] = {}
        self._align = LEFT

    @property
    def pieces(self) -> tuple[TextRun, ...]:
        """What is shown."""
        return self._pieces

    @property
    def plain(self) -> str:
        """The words without their styles."""
        return "".join(piece.text for piece in self._pieces)

    def set_runs(self, pieces: Sequence[TextRun]) -> None:
        """Show these pieces; the same words in the same type keep their lines, whatever colours they have."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            shape = self._shape
            self._place_runs()
            if self._shape != shape:
                self._set_layout()

    def set_alignment(self, align: Qt.AlignmentFlag) -> None:
        """Align lines left, right or centred; mirroring is the caller's."""
        align |= Qt.AlignmentFlag.AlignAbsolute
        if align != self._align:
            self._align = align
            self._width = -1.0

    def restyle(self) -> None:
        """Take on fonts and line heights anew; colours are looked up at each painting."""
        self._place_runs()
        self._set_layout()

    def _place_runs(self) -> None:
        runs: list[RunPosition] = []
        shown: list[str] = []
        fonts: list[tuple[int, int, str, TextDecoration]] = []
        at = 0
        for piece in self._pieces:
            words = BOX_ROOM + piece.text + BOX_ROOM if piece.dress in BOXED else piece.text
            shown.append(words)
            end = at + count_utf16_units(words)
            runs.append(RunPosition(at, end, piece, self._theme.line(piece.style)))
            line: TextDecoration = piece.dress if piece.dress in ("gone", "link") else "plain"
            if fonts and fonts[-1][2:] == (piece.style, line):
                fonts[-1] = fonts[-1][0], end, piece.style, line
            else:
                fonts.append((at, end, piece.style, line))
            at = end
        self._runs = tuple(runs)
        self._shape = "".join(shown).replace("\n", "\u2028"), tuple(fonts)

    def _set_layout(self) -> None:
        words, fonts = self._shape
        self._layout = QTextLayout(words)
        if self._pieces:
            self._layout.setFont(self._theme.font(self._pieces[0].style))
        self._layout.setFormats([self._format(*font) for font in fonts])
        self._layout.setCacheEnabled(True)
        self._width = self._natural = -1.0
        self._heights.clear()

    def natural_width(self) -> float:
        """Width on one line, px."""
        if self._natural < 0:
            self._lay_out(UNLIMITED_WIDTH)
            self._natural = self._layout.maximumWidth() if self._layout.lineCount() else 0.0
        return self._natural

    def height(self, width: float) -> float:
        """Height when wrapped to a width, px."""
        width = max(width, 1.0)
        if 0 <= self._natural <= width:
            # Wide enough for every line as it is: no need to lay out again.
            width = UNLIMITED_WIDTH
        if width not in self._heights:
            self._lay_out(width)
        return self._heights[width]

    def line_count(self, width: float) -> int:
        """Lines when wrapped to a width."""
        self._lay_out(width)
        return self._layout.lineCount()

    def last_line_width(self, width: float) -> float:
        """Width of the last line's words, beside which something may stand, px."""
        self._lay_out(width)
        lines = self._layout.lineCount()
        return self._layout.lineAt(lines - 1).naturalTextWidth() if lines else 0.0

    def first_line_height(self, width: float) -> float:
        """Height of the first line, beside which icons and key caps are centred, px."""
        self._lay_out(width)
        return self._least_line(self._layout.lineAt(0)) if self._layout.lineCount() else 0.0

    def paint(
        self, painter: QPainter, x: float, y: float, width: float, selected: tuple[int, int] = (0, 0)
    ) -> None:
        """Draw with the upper left corner at x, y, and characters of it (UTF-16 units) as selected."""
        self._lay_out(width)
        at = QPointF(x, y)
        for run in self._runs:
            if run.piece.dress in ("mark", *BOXED):
                self._paint_behind(painter, run, at)
        if self._runs:
            ink, *others = map(_ink, self._runs)
            painter.setPen(self._theme.color(ink))
            inked = [
                _color_range(run.start, run.end, self._theme.color(other))
                for run, other in zip(self._runs[1:], others, strict=True)
                if other != ink
            ]
            if selected[0] < selected[1]:
                colors = self._theme.color("onAccent"), self._theme.color("accent")
                inked.append(_color_range(*selected, *colors))
            self._layout.draw(painter, at, inked)
        for run in self._runs:
            if run.piece.dress in ("mark", "cue"):
                self._paint_under(painter, run, at)

    def boxes(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """Each line's part of characters: its box and the baseline's y, both from the text's corner."""
        for index in range(self._layout.lineCount()):
            yield from find_line_segment(self._layout.lineAt(index), start, end)

    def line_bounds(self, start: int, end: int, width: float) -> tuple[float, float]:
        """Top and bottom of the lines that hold characters, from the text's corner, px."""
        self._lay_out(width)
        lines = [
            line
            for line in map(self._layout.lineAt, range(self._layout.lineCount()))
            if line.textStart() < end and start < line.textStart() + line.textLength()
        ]
        if not lines:
            return 0.0, 0.0
        spare = [(self._least_line(line) - line.height()) / 2 for line in (lines[0], lines[-1])]
        return lines[0].y() - spare[0], lines[-1].y() + lines[-1].height() + spare[1]

    def caret(self, position: int, width: float) -> QRectF:
        """Where a caret before a position stands, from the text's corner, px."""
        self._lay_out(width)
        line = self._layout.lineForTextPosition(position)
        if not line.isValid():
            return QRectF(0, 0, 2, self._theme.line(self._pieces[0].style) if self._pieces else 0)
        return QRectF(find_cursor_x(line, position) - 1, line.y(), 2, line.height())

    def find_position(self, x: float, y: float, width: float) -> int:
        """The position of the caret that is nearest to a place, px from the text's corner."""
        self._lay_out(width)
        lines = [self._layout.lineAt(index) for index in range(self._layout.lineCount())]
        if not lines:
            return 0
        line = next((line for line in lines if y < line.y() + line.height()), lines[-1])
        return int(line.xToCursor(x))

    def step(self, position: int, *, back: bool = False, word: bool = False) -> int:
        """The position one letter or one word further, or before; the same at the end."""
        mode = QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters
        if back:
            return self._layout.previousCursorPosition(position, mode)
        return self._layout.nextCursorPosition(position, mode)

    def _format(self, start: int, end: int, style: str, line: TextDecoration) -> QTextLayout.FormatRange:
        char = QTextCharFormat()
        char.setFont(self._theme.font(style))
        char.setFontStrikeOut(line == "gone")
        char.setFontUnderline(line == "link")
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, end - start, char
        return made

    def _least_line(self, line: QTextLine) -> float:
        start, end = line.textStart(), line.textStart() + line.textLength()
        high = line.height()
        least = max(
            (run.line for run in self._runs if run.start < end and start < max(run.end, run.start + 1)),
            default=high,
        )
        # Qt rounds a line up to whole px; only a taller fallback script may push lines apart.
        return high if high > least * TALLER_FACTOR else least

    def _lay_out(self, width: float) -> None:
        width = max(width, 1.0)
        if self._align == LEFT and 0 <= self._natural <= width:
            # Every line stands as it would anyway.
            width = UNLIMITED_WIDTH
        if width == self._width:
            return
        option = QTextOption(self._align)
        option.setTextDirection(find_direction(self._layout.text(), self._align))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            least = self._least_line(line)
            line.setPosition(QPointF(0, y + (least - line.height()) / 2))
            y += least
        self._layout.endLayout()
        self._width = width
        if len(self._heights) > MAX_CACHED_WIDTHS:
            self._heights.clear()
        self._heights[width] = y

    def _paint_behind(self, painter: QPainter, run: RunPosition, at: QPointF) -> None:
        for box, _baseline in self.boxes(run.start, run.end):
            if run.piece.dress == "mark":
                painter.fillRect(box.translated(at), self._theme.color("mark"))
                continue
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent" if run.piece.dress == "new" else "text"), 2))
            painter.drawRoundedRect(box.translated(at).adjusted(1, 1, -1, -1), 4, 4)
            painter.restore()

    def _paint_under(self, painter: QPainter, run: RunPosition, at: QPointF) -> None:
        for box, baseline in self.boxes(run.start, run.end):
            paint = paint_dots if run.piece.dress == "cue" else paint_underline
            paint(painter, box.translated(at), at.y() + baseline, self._theme)


def _ink(run: RunPosition) -> str:
    """The token of the colour of a run's letters."""
    return "onMark" if run.piece.dress == "mark" else run.piece.tone


def _color_range(start: int, end: int, ink: QColor, ground: QColor | None = None) -> QTextLayout.FormatRange:
    char = QTextCharFormat()
    char.setForeground(ink)
    if ground is not None:
        char.setBackground(ground)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, char
    return made


def find_line_segment(line: QTextLine, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
    """The box and baseline of characters ``start`` to ``end`` (exclusive) in a line, if it has any."""
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return
    one, other = find_cursor_x(line, first), find_cursor_x(line, last)
    # A space at a line's end hangs over the edge; it is not marked.
    words = line.naturalTextRect()
    right, left = min(max(one, other), words.right()), max(min(one, other), words.left())
    if right > left:
        yield QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent()


def find_cursor_x(line: QTextLine, position: int) -> float:
    """The x of a caret before a position."""
    # PySide gives the position it snapped to as well, which its type stubs do not tell.
    found: Any = line.cursorToX(position)
    return float(found[0])


def paint_underline(
    painter: QPainter, box: QRectF, baseline: float, theme: Theme, *, quiet: bool = False
) -> None:
    """Draw the 2 px line under marked words; `quiet` ones have no marker below it."""
    # Higher where rule and ground are both black, so that some marker is seen below it.
    y = round(baseline + (2 if theme.high_contrast and not quiet else 3) * theme.factor)
    painter.fillRect(QRectF(box.left(), y, box.width(), 2), theme.color("bracket" if quiet else "markRule"))


def paint_dots(painter: QPainter, box: QRectF, baseline: float, theme: Theme) -> None:
    """Draw the dots under the words that tell who says it."""
    y = round(baseline + 4 * theme.factor)
    for x in range(round(box.left()), round(box.right()) - 1, 4):
        painter.fillRect(QRectF(x, y, 2, 2), theme.color("text"))
