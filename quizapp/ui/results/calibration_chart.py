"""The picture of how sure and how right: where each word belongs, and where the answers were."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_end_side,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roles import set_role
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.results_cards import CalibrationChart, CalibrationLevel

AXIS_WIDTH, PLOT_TOP_MARGIN, PLOT_HEIGHT, PLOT_BOTTOM_MARGIN = 52, 14, 162, 8
"""Of the chart at 100 %, px: the words of its axis, the room above it, its height, the room below it."""

BAND_WIDTH, PILL_HEIGHT, DOT_SIZE, RING_WIDTH = 90, 24, 10, 2
DASH_LENGTH = 1.5
LABEL_GAP = 8
"""Between the words below one band and the next, px."""


class CalibrationChartWidget(QWidget):
    """Bands of what is meant, and pills with counts of what was so; those of few answers in outline.

    What bands and dots stand for is told above the plot.

    A screen reader finds a chart, whose name says all of it.
    """

    def __init__(self, look: Style) -> None:
        super().__init__()
        set_role(self, QAccessible.Role.Chart)
        self._look = look
        self._shown: CalibrationChart | None = None
        self._words: tuple[StyledText, ...] = ()
        self._below: tuple[StyledText, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def show_chart(self, shown: CalibrationChart) -> None:
        """Show another session's answers."""
        self._shown = shown
        self._words = tuple(self._centred(TextRun(level.word)) for level in shown.levels)
        self._below = tuple(
            self._centred(TextRun(level.below, "meta", "textMuted")) for level in shown.levels
        )
        self.setAccessibleName(shown.name)
        told = (f"{level.word}: {level.standing}." for level in shown.levels if level.standing)
        self.setAccessibleDescription(" ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The plot, and the words below it on one line."""
        longest = max((text.natural_width() for text in (*self._words, *self._below)), default=0.0)
        wide = self._look.theme.scaled(AXIS_WIDTH) + len(self._words) * ceil(longest + 1 + LABEL_GAP)
        width = max(wide, self._look.theme.scaled(300))
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Height with the words below the plot wrapped, px."""
        room = self._room(width)
        words = _highest(self._words, room) + _highest(self._below, room)
        return round(self._top() + self._look.theme.scaled(PLOT_HEIGHT + PLOT_BOTTOM_MARGIN) + words + 8)

    def minimumSizeHint(self) -> QSize:
        """Three pills have to stand beside each other."""
        return QSize(self._look.theme.scaled(AXIS_WIDTH + 3 * BAND_WIDTH), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._shown is None:
            return
        with QPainter(self) as painter:
            self._paint_legend(painter, self._shown.legend)
            self._paint_axis(painter, self._shown)
            for place, level in enumerate(self._shown.levels):
                self._paint_level(painter, level, self._middle(place))
                self._paint_words(painter, place)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, self._look.theme)

    def _paint_legend(self, painter: QPainter, legend: tuple[str, ...]) -> None:
        """Draw a band, a full dot and a ring, each with its word."""
        theme = self._look.theme
        dot, line, x = theme.scaled(DOT_SIZE), theme.line("meta"), 0.0
        for place, words in enumerate(legend):
            wide, high = (dot, dot) if place else (theme.scaled(22), theme.scaled(12))
            sample = mirror_box(self, QRectF(x, (line - high) / 2, wide, high))
            if place:
                paint_dot(painter, self._look, sample.topLeft(), few=place == len(legend) - 1)
            else:
                self._paint_band(painter, sample)
            long = round(theme.width("meta", words)) + 1
            box = mirror_box(self, QRectF(x + wide + 6, 0, long, line))
            ink = theme.color("textMuted")
            paint_text(painter, box, PaintedText(words, theme.font("meta"), ink, find_start_side(self)))
            x += wide + 6 + long + 14

    def _paint_band(self, painter: QPainter, box: QRectF) -> None:
        color = self._look.theme.color
        paint_box(painter, box, 0, BoxStyle(color("chartBand"), color("accent"), DASH_LENGTH, dashed=True))

    def _paint_axis(self, painter: QPainter, shown: CalibrationChart) -> None:
        theme, start = self._look.theme, self._look.theme.scaled(AXIS_WIDTH)
        line = theme.line("meta")
        for share, words in shown.axis:
            y = self._y(share)
            thick, tone = (1, "line") if share else (2, "edge")
            room = mirror_box(self, QRectF(start, y, self.width() - start, thick))
            painter.fillRect(room, theme.color(tone))
            box = mirror_box(self, QRectF(0, y - line / 2, start - 8, line))
            ink = theme.color("textMuted")
            paint_text(painter, box, PaintedText(words, theme.font("meta"), ink, find_end_side(self)))

    def _paint_level(self, painter: QPainter, level: CalibrationLevel, x: float) -> None:
        theme = self._look.theme
        wide = theme.scaled(BAND_WIDTH)
        band = QRectF(x - wide / 2, self._y(level.high), wide, self._y(level.low) - self._y(level.high))
        self._paint_band(painter, mirror_box(self, band))
        if level.share is not None:
            self._paint_pill(painter, level, QPointF(x, self._y(level.share)))

    def _paint_words(self, painter: QPainter, place: int) -> None:
        room, top = self._room(self.width()), self._y(0) + self._look.theme.scaled(PLOT_BOTTOM_MARGIN)
        left = mirror_box(self, QRectF(self._middle(place) - room / 2, 0, room, 0)).left()
        self._words[place].paint(painter, left, top, room)
        self._below[place].paint(painter, left, top + _highest(self._words, room), room)

    def _paint_pill(self, painter: QPainter, level: CalibrationLevel, middle: QPointF) -> None:
        theme = self._look.theme
        font = theme.font("body" if level.few else "strong")
        words, high, dot = (
            QFontMetricsF(font).horizontalAdvance(level.right),
            theme.scaled(PILL_HEIGHT),
            theme.scaled(DOT_SIZE),
        )
        wide = round(words) + dot + 5 + 6 + 8
        top = min(max(middle.y() - high / 2, self._y(1) + 1), self._y(0) - 1 - high)
        box = mirror_box(self, QRectF(round(middle.x() - wide / 2), round(top), wide, high))
        paint_box(painter, box, 4, BoxStyle(theme.color("paper"), theme.color("edge"), dashed=level.few))
        start = box.x() + 6 if find_start_side(self) & Qt.AlignmentFlag.AlignLeft else box.right() - 6 - dot
        paint_dot(painter, self._look, QPointF(start, box.center().y() - dot / 2), few=level.few)
        inner = (
            box.adjusted(11 + dot, -1, 0, 0)
            if start < box.center().x()
            else box.adjusted(0, -1, -11 - dot, 0)
        )
        ink = theme.color("textMuted" if level.few else "text")
        paint_text(painter, inner, PaintedText(level.right, font, ink, find_start_side(self)))

    def _y(self, share: float) -> float:
        return self._top() + round((1 - share) * self._look.theme.scaled(PLOT_HEIGHT))

    def _top(self) -> int:
        """Height above the plot, px: what bands and dots stand for, and some room."""
        return round(self._look.theme.line("meta")) + self._look.theme.scaled(PLOT_TOP_MARGIN)

    def _room(self, width: int) -> float:
        """How wide the words below a band may be in a chart of a width, px."""
        return self._apart(width) - LABEL_GAP

    def _apart(self, width: int) -> float:
        """How far the middles of two bands are apart, px."""
        return (width - self._look.theme.scaled(AXIS_WIDTH)) / max(len(self._words), 1)

    def _middle(self, place: int) -> float:
        return self._look.theme.scaled(AXIS_WIDTH) + (place + 0.5) * self._apart(self.width())

    def _centred(self, piece: TextRun) -> StyledText:
        text = StyledText(self._look.theme)
        text.set_runs([piece])
        text.set_alignment(Qt.AlignmentFlag.AlignHCenter)
        return text

    def _restyle(self) -> None:
        for text in (*self._words, *self._below):
            text.restyle()
        self.updateGeometry()


def _highest(texts: Iterable[StyledText], width: float) -> float:
    """Return the height that all of these need at most in a width, px."""
    return max((text.height(width) for text in texts), default=0.0)


def paint_dot(painter: QPainter, look: Style, at: QPointF, *, few: bool) -> None:
    """Draw the dot of a pill, from its upper left corner: full, or a ring where answers are too few."""
    side, theme = look.theme.scaled(DOT_SIZE), look.theme
    box = QRectF(at.x(), at.y(), side, side)
    if few:
        paint_box(painter, box, side / 2, BoxStyle(edge=theme.color("textMuted"), width=RING_WIDTH))
    else:
        paint_box(painter, box, side / 2, BoxStyle(theme.color("chartLine")))
