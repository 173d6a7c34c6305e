"""Labels. Every label of the program is one of these, so that none ever guesses at markup."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.ui.kit.painting import (
    FOCUS_BORDER,
    PaintedText,
    find_end_side,
    find_start_side,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roles import set_role
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style

Flag = Qt.AlignmentFlag

INSET = 6
"""Room at both sides for the keyboard's border, px; the words stand in it where there is no border."""

HEADINGS = ("heading", "headline", "question")
"""In these styles of type words are a heading, for the eye and for screen readers."""

OWN = 2
"""Room that a line has of its own below the tails of its letters, px at 100 %."""


class Label(QLabel):
    """Plain words in a style and a colour, by token name.

    Wrapped labels grow downwards; a word too long for a line is broken rather than clipped. With ``cut`` it
    is one line that ends in an ellipsis, for rows of lists that can be opened. With ``reads`` the keyboard
    reaches it, and its words make room for the border then, so that it runs over no letter.
    """

    def __init__(  # noqa: PLR0913 - a label is told by its words and how they stand
        self,
        look: Style,
        text: str = "",
        style: str = "body",
        tone: str = "text",
        *,
        wrap: bool = True,
        cut: bool = False,
        reads: bool = False,
        align: Qt.AlignmentFlag | None = None,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._style, self._tone = style, tone
        self._wrap, self._cut = wrap and not cut, cut
        self._align = align
        self._reads, self._inset = reads, INSET if reads else 0
        self._words = StyledText(look.theme)
        if style in HEADINGS:
            set_role(self, QAccessible.Role.Heading)
        if reads:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(self._wrap)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._restyle)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show other words in the label's own style."""
        self.show_pieces([TextRun(text, self._style, self._tone)])

    def show_pieces(self, pieces: Sequence[TextRun]) -> None:
        """Show words in several styles."""
        if tuple(pieces) == self._words.pieces:
            return
        self._words.set_runs(pieces)
        # QLabel keeps the words for screen readers; painting is done here.
        self.setText(self._words.plain)
        self._rest()

    def set_tone(self, tone: str) -> None:
        """Show the same words in another colour."""
        self._tone = tone
        self.show_text(self._words.plain)

    def sizeHint(self) -> QSize:
        """As wide as its words on one line, as high as they need then."""
        width = int(self._words.natural_width()) + 1 + 2 * self._inset
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A wrapped or cut label may become narrow; another keeps all its words."""
        hint = self.sizeHint()
        if not (self._wrap or self._cut):
            return hint
        return QSize(min(hint.width(), self._look.theme.scaled(64)), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Whether a narrower label is higher."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words, px."""
        least = self._words.natural_width() + 1
        return round(self._words.height(width - 2 * self._inset if self._wrap else least)) + self._under()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and the border of the keyboard's place."""
        with QPainter(self) as painter:
            self._words.set_alignment(self._side())
            if self._cut and self._words.natural_width() > self.width():
                self._paint_cut(painter)
            else:
                width = self.width() - 2 * self._inset
                spare = 0 if self._wrap else self.height() - self._under() - self._words.height(width)
                self._words.paint(painter, self._start(), max(spare / 2, 0), width)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, self._look.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the screen; QLabel would keep the one that copies."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._rest()

    def _side(self) -> Qt.AlignmentFlag:
        """Where lines begin; at right means at the other side where the interface is mirrored."""
        return find_end_side(self) if self._align == Flag.AlignRight else self._align or find_start_side(self)

    def _under(self) -> int:
        """Room below the last line for the keyboard's border, px: less the more the line has of its own."""
        return max(ceil(FOCUS_BORDER + 1 - OWN * self._look.theme.factor), 0) if self._reads else 0

    def _start(self) -> int:
        """Where the words begin: at the start of the line, or inside the border."""
        if self.hasFocus():
            return self._inset
        return 2 * self._inset if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0

    def _paint_cut(self, painter: QPainter) -> None:
        font, ink = self._look.theme.font(self._style), self._look.theme.color(self._tone)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(self._words.plain, Qt.TextElideMode.ElideRight, self.width())
        paint_text(painter, QRectF(self.rect()), PaintedText(shown, font, ink, find_start_side(self)))

    def _restyle(self) -> None:
        self._words.restyle()
        self._rest()

    def _rest(self) -> None:
        self.updateGeometry()
        self.update()
