"""How a pack that is to be added is painted: box, letter, title, source, makers, what it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_direction,
    find_start_side,
    mirror_box,
    paint_box,
    paint_check,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.row_list import CONTENT_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QListView

    from quizapp.ui.kit.row_list import ModelIndex
    from quizapp.ui.kit.style import Style
    from quizapp.ui.pack_import.state import PackImportRow

PAD, GAP, APART, LETTER, BOX, TAG = 16, 12, 14, 40, 18, 10
"""Inside a card, between cards, between its columns, the letter's side, the box's, inside a tag, px."""

BETWEEN = 6
"""Between the lines of a card, px."""


class PackImportRowDelegate(QStyledItemDelegate):
    """Paints a card for each pack. In a `narrow` window the tag stands below the title, and less beside."""

    def __init__(self, look: Style, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.narrow = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """As high as its lines, and the gap below it."""
        line = self._look.theme.line
        more = 0.0 if self.narrow else line("meta") + 2 + line("body") + BETWEEN
        high = line("strong") + BETWEEN + line("body") + more
        if self.narrow:
            high += line("label") + BETWEEN
        return QSize(200, round(high) + 2 * PAD + GAP)

    def box_in(self, row: QRect) -> QRectF:
        """Return where the box of a row can be clicked."""
        wide = PAD + self._look.theme.scaled(BOX) + APART / 2
        return self._mirrored(QRectF(row.x(), row.y(), wide, row.height() - GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw the card."""
        line: PackImportRow = index.data(CONTENT_ROLE)
        theme = self._look.theme
        card = QRectF(option.rect).adjusted(0, 0, 0, -GAP)
        here = index == self._view.currentIndex()
        painter.save()
        edge = "accent" if here else "line"
        paint_box(painter, card, 6, BoxStyle(theme.color("paper"), theme.color(edge), 2 if here else 1))
        side = theme.scaled(BOX)
        if line.checked is not None:
            top = card.y() + PAD + (theme.scaled(LETTER) - side) / 2
            place = self._mirrored(QRectF(card.x() + PAD, top, side, side))
            paint_check(painter, place, theme, checked=line.checked)
        start = card.x() + PAD + side + APART
        if not self.narrow:
            start = self._letter(painter, start, card.y() + PAD, line)
        self._lines(painter, QRectF(start, card.y() + PAD, card.right() - PAD - start, 0), line)
        if here and self._view.hasFocus():
            paint_focus_border(painter, card, 6, theme)
        painter.restore()

    def _letter(self, painter: QPainter, x: float, y: float, line: PackImportRow) -> float:
        """Draw the title's first letter, and return where the words begin."""
        theme = self._look.theme
        side = theme.scaled(LETTER)
        place = self._mirrored(QRectF(x, y, side, side))
        paint_box(painter, place, 3, BoxStyle(theme.color("inset"), theme.color("edge")))
        letter = PaintedText(
            line.title[:1].upper(), theme.font("heading"), theme.color("text"), Qt.AlignmentFlag.AlignHCenter
        )
        paint_text(painter, place, letter)
        return x + side + APART

    def _lines(self, painter: QPainter, at: QRectF, line: PackImportRow) -> None:
        """Draw the words below each other, from the top of a place."""
        theme = self._look.theme
        tag = 0.0 if self.narrow else self._tag(painter, at, line)
        y = at.y()
        for words, style, tone, icon, after in self._told(line):
            high = theme.line(style)
            end = tag if style == "strong" else 0.0
            self._one(painter, QRectF(at.x(), y, at.width() - end, high), (words, style, tone, icon))
            y += high + after

    def _told(self, line: PackImportRow) -> list[tuple[str, str, str, str, float]]:
        """Return the lines: words, style, tone, icon, room below."""
        title = (line.title, "strong", "text", "", 2.0 if not self.narrow else BETWEEN)
        note = (line.note, "body", line.note_tone, line.note_icon, 0.0)
        if self.narrow:
            return [title, (line.tag, "label", line.tag_tone, line.tag_icon, BETWEEN), note]
        source = (line.source, "meta", "textMuted", "", BETWEEN)
        lines = [title, source, (line.made, "body", "text", "", BETWEEN), note]
        return [each for each in lines if each[0]]

    def _one(self, painter: QPainter, place: QRectF, told: tuple[str, str, str, str]) -> None:
        """Draw one line, cut with an ellipsis where it is too long."""
        words, style, tone, icon = told
        theme = self._look.theme
        if icon:
            side = theme.size("iconM")
            mark = self._mirrored(QRectF(place.x(), place.center().y() - side / 2, side, side))
            self._look.icons.paint(painter, icon, mark, theme.color(tone))
            place = place.adjusted(side + 8, 0, 0, 0)
        font = theme.font(style)
        # What is cut is cut before a line break, too: it would be drawn as one.
        plain = " ".join(words.split())
        shown = QFontMetricsF(font).elidedText(plain, Qt.TextElideMode.ElideRight, place.width())
        side_of_words = find_start_side(self._view)
        painter.setLayoutDirection(find_direction(plain, side_of_words))
        paint_text(painter, self._mirrored(place), PaintedText(shown, font, theme.color(tone), side_of_words))

    def _tag(self, painter: QPainter, at: QRectF, line: PackImportRow) -> float:
        """Draw the word at a card's end, in a frame unless it has an icon; return how much room it takes."""
        theme = self._look.theme
        side = theme.size("iconM") + 6 if line.tag_icon else 0
        words = theme.width("label", line.tag)
        wide = words + (side if line.tag_icon else 2 * TAG)
        place = QRectF(at.right() - wide, at.y(), wide, theme.line("strong"))
        if line.tag_icon:
            self._one(painter, place.adjusted(0, 0, 2, 0), (line.tag, "label", line.tag_tone, line.tag_icon))
        else:
            paint_box(painter, self._mirrored(place), 4, BoxStyle(None, theme.color("edge")))
            ink = theme.color(line.tag_tone)
            paint_text(
                painter,
                self._mirrored(place),
                PaintedText(line.tag, theme.font("label"), ink, Qt.AlignmentFlag.AlignHCenter),
            )
        return wide + APART

    def _mirrored(self, place: QRectF) -> QRectF:
        return mirror_box(self._view.viewport(), place)
