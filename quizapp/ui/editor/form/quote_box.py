"""Words of the article as they are cited: marked, with a bracket beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.editor.form.state import FormQuote
    from quizapp.ui.kit.style import Style

BRACKET, GAP = 4, 8
"""Width of the bracket, and between it and the words, px."""

BAR: Final = "bracket"
"""The name by which the style sheet draws the bracket."""


class QuoteBox(QWidget):
    """Hidden while there is no quote."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._words = Label(look, style="quoteS", reads=True)
        bracket = QWidget()
        bracket.setObjectName(BAR)
        bracket.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bracket.setFixedWidth(BRACKET)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(bracket)
        box.addWidget(self._words, 1)
        self.hide()

    def show_quote(self, quote: FormQuote | None) -> None:
        """Show a quote, or none; one that does not hold is not marked."""
        self.setVisible(quote is not None)
        if quote is not None:
            self._words.show_pieces(
                [TextRun(quote.words, "quoteS", dress="mark" if quote.holds else "plain")]
            )
