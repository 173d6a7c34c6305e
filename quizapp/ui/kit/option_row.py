"""A row that can be chosen: the whole row is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    KeyCapColors,
    PaintedText,
    find_start_side,
    measure_key_cap,
    mirror_box,
    paint_box,
    paint_check,
    paint_focus_border,
    paint_key_cap,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import OptionState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

# An en space: half an em between title and detail, where a line may also break.
BETWEEN = "\u2002"
KEY_GAP, BOX_GAP = 14, 12


class OptionRow(CheckableButton):
    """Key cap, icon, title and muted detail; chosen, it says so at its end in an icon and a word.

    A compact row is one of a few side by side: lower, and chosen it shows the icon alone. A row with a `box`
    has a check box before its words.
    """

    def __init__(
        self,
        look: Style,
        option: OptionState,
        chosen_word: str,
        *,
        exclusive: bool,
        compact: bool,
        box: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._option = option
        self._chosen_word = "" if compact else chosen_word
        self._compact = compact
        self._box = box
        self._words = StyledText(look.theme)
        # Qt takes the role of a radio button or a check box from this.
        self.setAutoExclusive(exclusive)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)
        self.show_option(option)

    @property
    def option(self) -> OptionState:
        """What is shown."""
        return self._option

    def show_option(self, option: OptionState) -> None:
        """Show another option in this row."""
        self._option = option
        pieces = [TextRun(option.title, "quoteS" if option.serif else "strong")]
        if option.detail:
            pieces.append(TextRun(BETWEEN + option.detail, tone="textMuted"))
        self._words.set_runs(pieces)
        name = option.name or ", ".join(part for part in (option.key, option.title, option.detail) if part)
        self.name(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, if it may."""
        width = round(self._before() + self._words.natural_width() + self._after()) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow rows wrap; compact ones keep their few words."""
        hint = self.sizeHint()
        if self._compact:
            return hint
        return QSize(
            min(hint.width(), self._before() + self._look.theme.scaled(96) + self._after()), hint.height()
        )

    def heightForWidth(self, width: int) -> int:
        """Height of the row when its words are wrapped, px."""
        theme = self._look.theme
        least = theme.size("certainty" if self._compact else "option")
        words = self._words.height(width - self._before() - self._after())
        return max(least, round(words) + 2 * (theme.scaled(10) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in the state it is in."""
        with QPainter(self) as painter:
            color = self._look.theme.color
            box = QRectF(self.rect())
            ground = BoxStyle(color("inset" if self.underMouse() else "paper"), color("edge"))
            if self.isChecked():
                ground = BoxStyle(color("accentSoft"), color("accent"), SELECTION_BORDER)
            paint_box(painter, box, 8, ground)
            self._paint_lead(painter)
            self._paint_words(painter)
            if self.isChecked():
                self._paint_chosen(painter)
            if self.hasFocus():
                paint_focus_border(painter, box, 8, self._look.theme)

    def _paint_lead(self, painter: QPainter) -> None:
        theme, option = self._look.theme, self._option
        cap = theme.cap(option.key)
        if cap:
            high = theme.size("keyCap")
            place = QRectF(15, (self.height() - high) / 2, measure_key_cap(theme, cap), high)
            chosen = ("accent", "accent", "onAccent") if self.isChecked() else ()
            paint_key_cap(painter, mirror_box(self, place), cap, theme, KeyCapColors.of(theme, *chosen))
        if self._box:
            side = theme.size("iconM")
            start = 15 + (measure_key_cap(theme, cap) + KEY_GAP if cap else 0)
            place = mirror_box(self, QRectF(start, (self.height() - side) / 2, side, side))
            paint_check(painter, place, theme, checked=self.isChecked())
        if option.icon:
            side = theme.size("icon")
            place = mirror_box(
                self, QRectF(self._before() - side - 10, (self.height() - side) / 2, side, side)
            )
            self._look.icons.paint(painter, option.icon, place, theme.color("text"))

    def _paint_words(self, painter: QPainter) -> None:
        width = self.width() - self._before() - self._after()
        place = mirror_box(self, QRectF(self._before(), 0, width, 0))
        self._words.set_alignment(find_start_side(self))
        self._words.paint(painter, place.x(), (self.height() - self._words.height(width)) / 2, width)

    def _paint_chosen(self, painter: QPainter) -> None:
        theme = self._look.theme
        side = theme.size("iconM")
        ink = theme.color("accentText")
        start = self.width() - self._after() + (8 if self._compact else 12)
        place = mirror_box(self, QRectF(start, (self.height() - side) / 2, side, side))
        self._look.icons.paint(painter, "correct", place, ink)
        room = mirror_box(self, QRectF(start + side + 6, 0, self._after(), self.height() - 2))
        paint_text(
            painter, room, PaintedText(self._chosen_words(), theme.font("label"), ink, find_start_side(self))
        )

    def _chosen_words(self) -> str:
        return self._option.chosen or self._chosen_word

    def _before(self) -> int:
        """Where the words begin."""
        theme = self._look.theme
        at, cap = 15, theme.cap(self._option.key)
        if cap:
            at += measure_key_cap(theme, cap) + (10 if self._compact else KEY_GAP)
        if self._box:
            at += theme.size("iconM") + BOX_GAP
        if self._option.icon:
            at += theme.size("icon") + 10
        return at

    def _after(self) -> int:
        """What is kept free after the words, chosen or not, so that choosing never wraps them anew."""
        theme = self._look.theme
        side = theme.size("iconM")
        if self._compact:
            return 8 + side + 12
        words = theme.width("label", self._chosen_words())
        return round(12 + side + 6 + words + 17)

    def _restyle(self) -> None:
        self._words.restyle()
        self.updateGeometry()
        self.update()
