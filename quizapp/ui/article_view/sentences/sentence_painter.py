"""How a sentence is drawn: its paragraph's number in the margin, its own number, its words, what is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

from quizapp.ui.article_view.article_blocks import split_segments
from quizapp.ui.article_view.article_margin import BRACKET_WIDTH, GUTTER_WIDTH, NUMBER_GAP
from quizapp.ui.article_view.sentences.state import ArticleAside, SentenceItem
from quizapp.ui.article_view.state import ParagraphState
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    PaintedText,
    find_end_side,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.article_view.sentences.state import ArticleHead, SentenceNote
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextDecoration
    from quizapp.ui.theme.theme import Theme

PAD, RADIUS = 4, 6
"""Room above and below the words, and the roundness of the frame, px."""

FRAME_START, FRAME_END, TEXT_END = 5, 7, 16
"""From the hairline to the frame, and from frame and text to the sheet's edge, px."""

NUMBER_START_GAP, NUMBER_END_GAP = 8, 8


@dataclass(frozen=True)
class SentenceColumns:
    """Where things stand across the sheet, px from the side where lines begin."""

    gutter: int
    number: int
    text: int

    @classmethod
    def of(cls, theme: Theme, rows: Sequence[ArticleHead | ArticleAside | SentenceItem]) -> SentenceColumns:
        """As wide as the numbers need at the text size."""
        told = [row for row in rows if isinstance(row, (SentenceItem, ArticleAside))]
        paragraphs = [str(row.paragraph) for row in told if row.paragraph is not None]
        numbers = [str(row.number) for row in told if isinstance(row, SentenceItem)]
        widest = max((theme.width("label", number) for number in paragraphs), default=0.0)
        gutter = max(GUTTER_WIDTH, round(widest) + NUMBER_GAP + 4)
        widest = max((theme.width("label", number) for number in numbers), default=0.0)
        end = gutter + 1 + FRAME_START + NUMBER_START_GAP + max(round(widest), theme.scaled(13))
        return cls(gutter, end, end + NUMBER_END_GAP)


class SentencePainter:
    """Lays out and paints one sentence in the widget that shows it; `end` px are free after its words.

    One that `asks` is never lower than a target must be.
    """

    def __init__(self, look: Style, widget: QWidget, end: int = TEXT_END, *, asks: bool = False) -> None:
        self._look, self._widget, self.end, self._asks = look, widget, end, asks
        self._sentence = SentenceItem("", 0, "")
        self._places = SentenceColumns(GUTTER_WIDTH, GUTTER_WIDTH, GUTTER_WIDTH)
        self._chosen_word = ""
        self._note: SentenceNote | None = None
        self._words, self._told = StyledText(look.theme), StyledText(look.theme)
        self._least: QSize | None = None
        self._heights: dict[int, int] = {}

    @property
    def sentence(self) -> SentenceItem:
        """What is shown."""
        return self._sentence

    def show(
        self, sentence: SentenceItem, places: SentenceColumns, chosen_word: str, note: SentenceNote | None
    ) -> bool:
        """Show a sentence; `note` is told under it. Returns whether anything looks other than before."""
        before = self._sentence, self._places, self._chosen_word, self._note
        if before == (sentence, places, chosen_word, note):
            return False
        self._sentence, self._places, self._chosen_word = sentence, places, chosen_word
        self._note = note
        self._least = None
        self._heights.clear()
        self._words.set_runs(_pieces(sentence))
        pieces = []
        if note is not None:
            pieces = [TextRun(f"{note.strong}{'  ' if note.text else ''}", "label", note.tone)]
            pieces += [TextRun(note.text, tone="textMuted")] if note.text else []
        self._told.set_runs(pieces)
        return True

    def restyle(self) -> None:
        """Take on fonts and colours anew."""
        self._words.restyle()
        self._told.restyle()
        self._least = None
        self._heights.clear()

    def least(self) -> QSize:
        """As wide as a few words, and as high as a target must be; layouts ask for it very often."""
        if self._least is None:
            scaled, high = self._look.theme.scaled, self._look.theme.size("hitMin")
            self._least = QSize(self._places.text + scaled(120) + self.end, high)
        return self._least

    def size(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self.least()

    def least_size(self) -> QSize:
        """Some words wide."""
        return self.least()

    def height(self, width: int) -> int:
        """Height in a sheet of a width, px; layouts ask for it very often."""
        if width not in self._heights:
            room = self._room(width)
            high = round(self._words.height(room) + self._below_words(room)) + 2 * PAD
            self._heights[width] = max(high, self._look.theme.size("hitMin") if self._asks else 0)
        return self._heights[width]

    def draw(self, painter: QPainter, row: QWidget) -> None:
        """Draw the sentence in the state that its row is in."""
        self.paint(painter, pointed_at=self._asks and row.underMouse())

    def paint(self, painter: QPainter, *, pointed_at: bool = False) -> None:
        """Draw the sentence."""
        theme, sentence, widget = self._look.theme, self._sentence, self._widget
        box = QRectF(self._places.gutter + 1 + FRAME_START, 0, 0, widget.height())
        box.setRight(widget.width() - FRAME_END)
        box = mirror_box(widget, box)
        ground = self._ground(pointed_at=pointed_at)
        if ground is not None:
            paint_box(painter, box, RADIUS, ground)
        if sentence.marks:
            bar = QRectF(self._places.gutter, PAD, BRACKET_WIDTH, widget.height() - 2 * PAD)
            painter.fillRect(mirror_box(widget, bar), theme.color("bracket"))
        self._paint_numbers(painter)
        room = self._room(widget.width())
        place = mirror_box(widget, QRectF(self._places.text, 0, room, 0))
        self._words.set_alignment(find_start_side(widget))
        self._words.paint(painter, place.x(), PAD, room)
        self._paint_below(painter, room)
        if widget.hasFocus():
            paint_focus_border(painter, box, RADIUS, theme)

    def _ground(self, *, pointed_at: bool) -> BoxStyle | None:
        color = self._look.theme.color
        if self._sentence.chosen:
            return BoxStyle(color("accentSoft"), color("accent"), SELECTION_BORDER)
        if self._sentence.missed:
            return BoxStyle(edge=color("bracket"), width=SELECTION_BORDER, dashed=True)
        return BoxStyle(color("inset")) if pointed_at else None

    def _paint_numbers(self, painter: QPainter) -> None:
        theme, sentence, widget = self._look.theme, self._sentence, self._widget
        line = theme.line("headline" if sentence.headline else "quote")
        number = QRectF(0, PAD, self._places.number, line)
        end = find_end_side(widget)
        ink = theme.color("text")
        words = PaintedText(str(sentence.number), theme.font("label"), ink, end)
        paint_text(painter, mirror_box(widget, number), words)
        if sentence.paragraph is not None:
            marked = bool(sentence.marks)
            place = QRectF(0, PAD, self._places.gutter - NUMBER_GAP, line)
            font, tone = ("label", "text") if marked else ("meta", "textMuted")
            words = PaintedText(str(sentence.paragraph), theme.font(font), theme.color(tone), end)
            paint_text(painter, mirror_box(widget, place), words)

    def _paint_below(self, painter: QPainter, room: int) -> None:
        theme, widget = self._look.theme, self._widget
        y = PAD + self._words.height(room)
        if self._note is not None:
            side = theme.size("iconM")
            line = self._told.first_line_height(room - side - 6)
            icon = mirror_box(widget, QRectF(self._places.text, y + (line - side) / 2, side, side))
            self._look.icons.paint(painter, self._note.icon, icon, theme.color(self._note.tone))
            place = mirror_box(widget, QRectF(self._places.text + side + 6, 0, room - side - 6, 0))
            self._told.set_alignment(find_start_side(widget))
            self._told.paint(painter, place.x(), y, room - side - 6)
            y += self._told.height(room - side - 6)
        if self._sentence.chosen:
            line = theme.line("label")
            over = self._chosen_over_last_line(room)
            place = QRectF(self._places.text, y - theme.line("quote") if over else y, room, line)
            place.setHeight(theme.line("quote") if over else line)
            ink = theme.color("accentText")
            paint_text(
                painter,
                mirror_box(widget, place),
                PaintedText(self._chosen_word, theme.font("label"), ink, find_end_side(widget)),
            )

    def _below_words(self, room: int) -> float:
        high = 0.0
        if self._note is not None:
            high += self._told.height(room - self._look.theme.size("iconM") - 6)
        if self._sentence.chosen and not self._chosen_over_last_line(room):
            high += self._look.theme.line("label")
        return high

    def _chosen_over_last_line(self, room: int) -> bool:
        """Whether the word that tells what is chosen fits at the end of the last line."""
        if self._note is not None:
            return False
        wide = self._look.theme.width("label", self._chosen_word)
        return self._words.last_line_width(room) + 12 + wide <= room

    def _room(self, width: int) -> int:
        return max(width - self._places.text - self.end, 1)


def _pieces(sentence: SentenceItem) -> list[TextRun]:
    style = "headline" if sentence.headline else "quote"
    tone = "textMuted" if sentence.muted else "text"
    cut = ParagraphState(sentence.text, marks=sentence.marks, cues=sentence.cues)
    found = []
    for words, part in split_segments(cut):
        dress: TextDecoration = "mark" if part.mark is not None else "cue" if part.cue else "plain"
        found.append(TextRun(words, style, tone, dress))
    return found
