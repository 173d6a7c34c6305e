"""How an answer turned out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.painting import BoxStyle, find_start_side, mirror_box, paint_box, paint_focus_border
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import OutcomeState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

STRIPE = 6
BETWEEN = 2
AROUND, TIGHT = (15, 14), (6, 5)
"""Above and below word and line, px; where every line counts."""


class OutcomeBanner(QLabel):
    """Stripe, icon, word and line. The keyboard can stand on it: it begins what is read after an answer."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._outcome = OutcomeState("neutral", "skipped", "")
        self._word, self._line = StyledText(look.theme), StyledText(look.theme)
        self._above, self._below = AROUND
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def show_outcome(self, outcome: OutcomeState) -> None:
        """Show another outcome."""
        self._outcome = outcome
        self._word.set_runs([TextRun(outcome.word, "outcome", outcome.tone)])
        self._line.set_runs([TextRun(outcome.line)] if outcome.line else [])
        self.setText(outcome.said)
        self.updateGeometry()
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Take as little height as may be, or as much as beside an article."""
        self._above, self._below = TIGHT if tight else AROUND
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Word and line, unwrapped."""
        width = self._before() + round(max(self._word.natural_width(), self._line.natural_width())) + 22
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The line wraps."""
        return QSize(self._before() + self._look.theme.scaled(96), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A narrower banner is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with word and line wrapped, px."""
        room = width - self._before() - 21
        line = self._line.height(room) + BETWEEN if self._line.plain else 0
        return round(self._above + self._word.height(room) + line + self._below)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the banner."""
        theme, tone = self._look.theme, self._outcome.tone
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            edge = theme.color("edge") if theme.high_contrast else None
            paint_box(painter, box, 3, BoxStyle(theme.color(f"{tone}Soft"), edge))
            painter.fillRect(mirror_box(self, QRectF(0, 0, STRIPE + 1, box.height())), theme.color(tone))
            side = theme.size("iconOutcome")
            place = mirror_box(self, QRectF(23, self._above + 1, side, side))
            self._look.icons.paint(painter, self._outcome.icon, place, theme.color(tone))
            self._paint_words(painter)
            if self.hasFocus():
                paint_focus_border(painter, box, 3, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - self._before() - 21
        place = mirror_box(self, QRectF(self._before(), 0, room, 0))
        below = self._above + self._word.height(room) + BETWEEN
        for words, y in ((self._word, self._above), (self._line, below)):
            words.set_alignment(find_start_side(self))
            words.paint(painter, place.x(), y, room)

    def _before(self) -> int:
        return 23 + self._look.theme.size("iconOutcome") + 14

    def _restyle(self) -> None:
        self._word.restyle()
        self._line.restyle()
        self.updateGeometry()
        self.update()
