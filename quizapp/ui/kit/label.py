"""Labels. Every label of the program is one of these, so that none ever guesses at markup."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
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
from quizapp.ui.kit.row_widget import RowWidget
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.kit.style import Style

Flag = Qt.AlignmentFlag

INSET = 6
"""Room at both sides for the keyboard's border, px; the words stand in it where there is no border."""

HEADINGS = ("heading", "headline", "question")
"""In these styles of type words are a heading, for the eye and for screen readers."""

OWN = 2
"""Room that a line has of its own below the tails of its letters, px at 100 %."""


class _LabelWords:
    """The words of a label: what they need, and how they are drawn."""

    def __init__(self, look: Style, *, wrap: bool, cut: bool, reads: bool, align: Flag | None) -> None:
        self._look = look
        self._wrap, self._cut, self._align = wrap, cut, align
        self._reads, self._inset = reads, INSET if reads else 0
        self.words = StyledText(look.theme)

    def size(self) -> QSize:
        """As wide as its words on one line, as high as they need then."""
        width = int(self.words.natural_width()) + 1 + 2 * self._inset
        return QSize(width, self.height(width))

    def least_size(self) -> QSize:
        """A wrapped or cut label may become narrow; another keeps all its words."""
        hint = self.size()
        if not (self._wrap or self._cut):
            return hint
        return QSize(min(hint.width(), self._look.theme.scaled(64)), hint.height())

    def height(self, width: int) -> int:
        """Height of the wrapped words, px."""
        least = self.words.natural_width() + 1
        return round(self.words.height(width - 2 * self._inset if self._wrap else least)) + self._under()

    def draw(self, painter: QPainter, row: QWidget) -> None:
        """Draw the words, and the border of the keyboard's place."""
        right = self._align == Flag.AlignRight
        self.words.set_alignment(find_end_side(row) if right else self._align or find_start_side(row))
        if self._cut and self.words.natural_width() > row.width():
            self._draw_cut(painter, row)
        else:
            width = row.width() - 2 * self._inset
            spare = 0 if self._wrap else row.height() - self._under() - self.words.height(width)
            self.words.paint(painter, self._start(row), max(spare / 2, 0), width)
        if row.hasFocus():
            paint_focus_border(painter, QRectF(row.rect()), 3, self._look.theme)

    def restyle(self) -> None:
        """Take on fonts and line heights anew."""
        self.words.restyle()

    def _under(self) -> int:
        """Room below the last line for the keyboard's border, px: less the more the line has of its own."""
        return max(ceil(FOCUS_BORDER + 1 - OWN * self._look.theme.factor), 0) if self._reads else 0

    def _start(self, row: QWidget) -> int:
        """Where the words begin: at the start of the line, or inside the border."""
        if row.hasFocus():
            return self._inset
        return 2 * self._inset if row.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0

    def _draw_cut(self, painter: QPainter, row: QWidget) -> None:
        theme, piece = self._look.theme, self.words.pieces[0]
        font = theme.font(piece.style)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(self.words.plain, elide, row.width())
        words = PaintedText(shown, font, theme.color(piece.tone), find_start_side(row))
        paint_text(painter, QRectF(row.rect()), words)


class Label(RowWidget, QLabel):
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
        self._style, self._tone = style, tone
        wrap = wrap and not cut
        drawing = _LabelWords(look, wrap=wrap, cut=cut, reads=reads, align=align)
        self._words = drawing.words
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(wrap)
        if style in HEADINGS:
            set_role(self, QAccessible.Role.Heading)
        if reads:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.use_style(look, drawing)
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
        self.show_content()

    def set_tone(self, tone: str) -> None:
        """Show the same words in another colour."""
        self._tone = tone
        self.show_text(self._words.plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the screen; QLabel would keep the one that copies."""
        event.ignore()
