"""Words of the article as they are cited: marked, with a bracket beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_box
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import FormQuote
    from quizapp.ui.kit.style import Style

BRACKET: Final = 4
ROOM: Final = 12


class QuoteBox(QWidget):
    """Hidden while there is no quote."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._words = Label(look, style="quoteS", reads=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(ROOM, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._words)
        self.hide()

    def show_quote(self, quote: FormQuote | None) -> None:
        """Show a quote, or none; one that does not hold is not marked."""
        self.setVisible(quote is not None)
        if quote is not None:
            self._words.show_pieces(
                [TextRun(quote.words, "quoteS", dress="mark" if quote.holds else "plain")]
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bracket beside the words."""
        place = self._words.geometry()
        with QPainter(self) as painter:
            bar = mirror_box(self, QRectF(0, place.y(), BRACKET, place.height()))
            painter.fillRect(bar, self._look.theme.color("bracket"))
