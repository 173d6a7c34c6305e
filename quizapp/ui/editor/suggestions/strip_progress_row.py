"""The strip of proposals, and beside it how many are decided and how many are to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.suggestions.suggestion_strip import SuggestionStrip
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.editor.suggestions.state import SuggestionsState
    from quizapp.ui.kit.style import Style

TOP, GAP = 14, 12
"""Above the strip; beside it, and below it where it scrolls with all else, px."""


class SuggestionStripRow(QWidget):
    """Hidden while there is no proposal."""

    def __init__(self, look: Style, name: str) -> None:
        super().__init__()
        self.strip, self._counts = SuggestionStrip(look, name), Label(look)
        self._box = QVBoxLayout(self)
        self._box.addWidget(FlowBox(self.strip, self._counts, gap=GAP, grows=self.strip))
        self.set_narrow(narrow=False)

    def show_state(self, state: SuggestionsState) -> None:
        """Show another state."""
        self.setVisible(bool(state.chips))
        self.strip.show_chips(state.chips, state.at)
        pieces: list[TextRun] = []
        for figure, word in state.counts:
            apart = "  " if pieces else ""
            pieces += [TextRun(f"{apart}{figure} ", "strong"), TextRun(word, tone="textMuted")]
        self._counts.show_pieces(pieces)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in the column that scrolls, or above both."""
        self._box.setContentsMargins(*((0, 0, 0, GAP) if narrow else (MARGIN, TOP, MARGIN, 0)))
