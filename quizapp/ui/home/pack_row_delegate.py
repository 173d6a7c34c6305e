"""How a pack’s row is painted: letter, title and source, mastered, review, last practised, its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.record import record
from quizapp.ui.kit.column_heads import ARROW_GAP
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_direction,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.row_list import CONTENT_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QListView

    from quizapp.ui.home.state import PackTableRow
    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.theme.theme import Theme

PAD, LETTER, GAP = 12, 40, 14
MASTERED, REVIEW, LAST, BUTTON = 122, 86, 100, 94
"""Least widths of the columns at 100 % text size, px."""

CLOCK_GAP, BUTTON_PADDING, COLUMN_MARGIN = 8, 26, 14
"""After the clock of what is ready, around the words of a button, and after words of a column, px."""

MENU_BUTTON, MENU_MARGIN = 28, 2
"""How wide the button is that opens a row's menu, at 100 %, and what is before it and after, px."""

ALL_COLUMNS_WIDTH, SHORT_ROW_WIDTH = 760, 600
"""Under so many px (at 100 %) the table drops Last practised; under so many, all columns but the button's."""


@record
class PackColumns:
    """Where each column begins, px; None: it is dropped. `title_end` is where titles have to end."""

    title: float
    title_end: float
    mastered: float | None
    review: float | None
    last: float | None


@record
class PackColumnWidths:
    """How wide the columns are at the end of the line, px."""

    review: float
    last: float
    button: float

    @classmethod
    def of(
        cls, theme: Theme, lines: Iterable[PackTableRow] = (), heads: tuple[str, str] = ("", "")
    ) -> PackColumnWidths:
        """As wide as the words in these lines, and the heads of review and last practised, ask for.

        That is more in some languages than in others.
        """
        arrow = ARROW_GAP + theme.size("iconS") + COLUMN_MARGIN
        review_head, last_head = (theme.width("label", head) + arrow for head in heads)
        made = cls(
            max(REVIEW * theme.factor, review_head),
            max(LAST * theme.factor, last_head),
            BUTTON * theme.factor,
        )
        body, strong, meta = (
            QFontMetricsF(theme.font(style)).horizontalAdvance for style in ("body", "strong", "meta")
        )
        for line in lines:
            review = (
                strong(line.review) + theme.size("iconS") + CLOCK_GAP if line.ready else body(line.review)
            )
            last = max(meta(line.last), meta(line.session_text)) if line.session_text else body(line.last)
            made = cls(
                max(made.review, review + COLUMN_MARGIN),
                max(made.last, 0 if line.damage else last + COLUMN_MARGIN),
                max(made.button, strong(line.deeds[0].words) + BUTTON_PADDING),
            )
        return made

    def extra_width(self, theme: Theme) -> float:
        """How much more they are than they are at least, px."""
        return self.review + self.last + self.button - (REVIEW + LAST + BUTTON) * theme.factor


def measure_menu_button(theme: Theme) -> float:
    """Return how much of a row the button of its menu takes beyond the room at the end, px."""
    return theme.scaled(MENU_BUTTON) + 2 * MENU_MARGIN - PAD


def build_columns(width: float, theme: Theme, widths: PackColumnWidths) -> PackColumns:
    """Return the columns of a table that is so wide, px."""
    room = (width - widths.extra_width(theme)) / theme.factor
    end = width - PAD - widths.button - measure_menu_button(theme)
    title = PAD + theme.scaled(LETTER) + GAP
    if room < SHORT_ROW_WIDTH:
        return PackColumns(title, end - PAD, None, None, None)
    last = None
    if room >= ALL_COLUMNS_WIDTH:
        end -= widths.last
        last = end
    review = end - widths.review
    mastered = review - MASTERED * theme.factor
    return PackColumns(title, mastered - GAP, mastered, review, last)


BAR_WIDTH, BAR_HEIGHT = 108, 8
Side = Qt.AlignmentFlag


class PackRowDelegate(QStyledItemDelegate):
    """Paints one row. Its button is no widget: the row is pressed with Enter, or where it is painted."""

    def __init__(self, look: Style, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.hovered: tuple[int, str] = (-1, "")
        """The row over one of whose buttons the pointer is, and over which: its own, or "more"."""
        self.widths = PackColumnWidths.of(look.theme)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """As high as two lines of text."""
        theme = self._look.theme
        return QSize(200, round(theme.line("strong") + theme.line("meta") + 2 * PAD + 4))

    def button_in(self, line: PackTableRow, box: QRect) -> QRectF:
        """Return where the button of a row in this box is."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font("strong")).horizontalAdvance(line.deeds[0].words)
        width, high = round(words + BUTTON_PADDING), theme.size("hitMin")
        end = box.right() - PAD - measure_menu_button(theme)
        return self._mirrored(QRectF(end - width, box.center().y() - high / 2, width, high))

    def more_in(self, box: QRect) -> QRectF:
        """Return where the button of a row in this box is that opens its menu."""
        theme = self._look.theme
        width, high = theme.scaled(MENU_BUTTON), theme.size("hitMin")
        place = QRectF(box.right() - MENU_MARGIN - width, box.center().y() - high / 2, width, high)
        return self._mirrored(place)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw the row."""
        line: PackTableRow = index.data(CONTENT_ROLE)
        theme, box = self._look.theme, QRectF(option.rect)
        places = build_columns(box.width(), theme, self.widths)
        painter.save()
        # Asked of the view, not of the option's state: what that is made of would cost the start too much.
        here = self._view.hasFocus() and index == self._view.currentIndex()
        chosen = self._view.selectionModel().isSelected(index)
        painter.fillRect(box, theme.color("accentSoft" if chosen else "paper"))
        if chosen:
            painter.fillRect(
                self._mirrored(QRectF(box.left(), box.top(), 4, box.height())), theme.color("accent")
            )
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        self._letter(painter, box, line)
        self._title(painter, box, places, line, here=here)
        if line.damage:
            self._damaged(painter, box, places, line)
        else:
            self._figures(painter, box, places, line)
        over = self.hovered[1] if index.row() == self.hovered[0] else ""
        self._button(painter, option.rect, line, hovered=over == "own")
        self._more(painter, option.rect, hovered=over == "more")
        if here:
            paint_focus_border(painter, box, 3, theme)
        painter.restore()

    def _letter(self, painter: QPainter, box: QRectF, line: PackTableRow) -> None:
        theme = self._look.theme
        side = theme.scaled(LETTER)
        place = self._mirrored(QRectF(box.left() + PAD, box.center().y() - side / 2, side, side))
        ground = BoxStyle(theme.color("inset"), theme.color("edge"), dashed=bool(line.damage))
        paint_box(painter, place, 3, ground)
        ink = theme.color("textMuted" if line.damage else "text")
        words = PaintedText(line.title[:1].upper(), theme.font("heading"), ink, Side.AlignHCenter)
        paint_text(painter, place, words)

    def _title(
        self, painter: QPainter, box: QRectF, places: PackColumns, line: PackTableRow, *, here: bool
    ) -> None:
        theme = self._look.theme
        width = places.title_end - places.title
        below, tone = line.source_line, "textMuted"
        if places.mastered is None:
            below, tone = (line.last, "partial") if line.damage else (line.short, "textMuted")
        top = box.top() + PAD
        title = QRectF(box.left() + places.title, top, width, theme.line("strong"))
        under = QRectF(title.left(), top + theme.line("strong") + 2, width, theme.line("meta"))
        if line.favourite:
            side = theme.size("iconS")
            star = QRectF(title.left(), title.center().y() - side / 2, side, side)
            self._look.icons.paint(painter, "star", self._mirrored(star), theme.color("accentText"))
            title = title.adjusted(side + 6, 0, 0, 0)
        long = QFontMetricsF(theme.font("strong")).horizontalAdvance(line.title) > title.width()
        if long and here:
            # A title that is cut shows more of itself where the keyboard is.
            self._wrapped(painter, QRectF(title.topLeft(), under.bottomRight()), line.title)
            return
        self._words(painter, title, line.title, "strong", "text")
        self._words(painter, under, below, "meta", tone)

    def _figures(self, painter: QPainter, box: QRectF, places: PackColumns, line: PackTableRow) -> None:
        theme = self._look.theme
        if places.mastered is None or places.review is None:
            return
        high = theme.line("meta")
        start = box.left() + places.mastered
        top = box.center().y() - (high + 5 + BAR_HEIGHT) / 2
        width = theme.scaled(BAR_WIDTH)
        self._words(painter, QRectF(start, top, width, high), line.mastered_words, "meta", "text")
        self._bar(painter, QRectF(start, top + high + 5, width, BAR_HEIGHT), line)
        self._review(painter, box, box.left() + places.review, line)
        if places.last is not None:
            self._last(painter, box, box.left() + places.last, line)

    def _bar(self, painter: QPainter, bar: QRectF, line: PackTableRow) -> None:
        color = self._look.theme.color
        paint_box(painter, self._mirrored(bar), 4, BoxStyle(color("barTrack"), color("edge")))
        if line.mastered and line.keys:
            share = min(line.mastered / line.keys, 1.0)
            full = bar.adjusted(0, 0, (share - 1) * bar.width(), 0)
            paint_box(painter, self._mirrored(full), 4, BoxStyle(color("barFill"), color("edge")))

    def _review(self, painter: QPainter, box: QRectF, start: float, line: PackTableRow) -> None:
        theme = self._look.theme
        width = self.widths.review - COLUMN_MARGIN
        if not line.ready:
            place = QRectF(start, box.top(), width, box.height())
            self._words(painter, place, line.review, "body", "textMuted")
            return
        side = theme.size("iconS")
        icon = self._mirrored(QRectF(start, box.center().y() - side / 2, side, side))
        self._look.icons.paint(painter, "clock", icon, theme.color("text"))
        after = side + CLOCK_GAP
        place = QRectF(start + after, box.top(), width - after, box.height())
        self._words(painter, place, line.review, "strong", "text")

    def _last(self, painter: QPainter, box: QRectF, start: float, line: PackTableRow) -> None:
        theme = self._look.theme
        width = self.widths.last - COLUMN_MARGIN
        if not line.session_text:
            place = QRectF(start, box.top(), width, box.height())
            self._words(painter, place, line.last, "body", "textMuted")
            return
        high = theme.line("meta")
        top = box.center().y() - high - 1
        self._words(painter, QRectF(start, top, width, high), line.last, "meta", "textMuted")
        self._words(painter, QRectF(start, top + high + 2, width, high), line.session_text, "meta", "text")

    def _damaged(self, painter: QPainter, box: QRectF, places: PackColumns, line: PackTableRow) -> None:
        theme = self._look.theme
        if places.mastered is None:
            return
        side = theme.size("iconM")
        start = box.left() + places.mastered
        icon = self._mirrored(QRectF(start, box.center().y() - side / 2, side, side))
        self._look.icons.paint(painter, "warn", icon, theme.color("partial"))
        room = QRectF(start + side + 8, box.top(), theme.scaled(260), box.height())
        self._words(painter, room, line.last, "label", "partial")

    def _button(self, painter: QPainter, box: QRect, line: PackTableRow, *, hovered: bool) -> None:
        theme = self._look.theme
        place = self.button_in(line, box)
        paint_box(
            painter, place, 6, BoxStyle(theme.color("inset" if hovered else "paper"), theme.color("edge"))
        )
        words = PaintedText(line.deeds[0].words, theme.font("strong"), theme.color("text"), Side.AlignHCenter)
        paint_text(painter, place.adjusted(0, -1, 0, -1), words)

    def _more(self, painter: QPainter, box: QRect, *, hovered: bool) -> None:
        theme = self._look.theme
        place, side = self.more_in(box), theme.size("icon")
        if hovered:
            paint_box(painter, place, 6, BoxStyle(theme.color("inset"), theme.color("edge")))
        icon = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        self._look.icons.paint(painter, "more", icon, theme.color("text"))

    def _words(self, painter: QPainter, place: QRectF, text: str, style: str, tone: str) -> None:
        """Draw one line, cut with an ellipsis where it is too long."""
        font = self._look.theme.font(style)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        words = PaintedText(shown, font, self._look.theme.color(tone), find_start_side(self._view))
        paint_text(painter, self._mirrored(place), words)

    def _wrapped(self, painter: QPainter, place: QRectF, text: str) -> None:
        painter.setFont(self._look.theme.font("strong"))
        painter.setPen(self._look.theme.color("text"))
        painter.setLayoutDirection(find_direction(text, find_start_side(self._view)))
        flags = find_start_side(self._view) | Side.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._mirrored(place.adjusted(0, -2, 0, 2)), int(flags), text)

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirror_box(self._view.viewport(), place)
