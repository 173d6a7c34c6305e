"""The strip of proposals, and beside it how many are decided and how many are to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.proposals.strip import Strip
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.frames import MARGIN
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.state import Piece

if TYPE_CHECKING:
    from quizapp.ui.editor.proposals.state import ProposalsState
    from quizapp.ui.widgets.look import Look

TOP, GAP = 14, 12
"""Above the strip; beside it, and below it where it scrolls with all else, px."""


class StripRow(QWidget):
    """Hidden while there is no proposal."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.strip, self._counts = Strip(look, name), Label(look)
        self._box = QVBoxLayout(self)
        self._box.addWidget(Flowing(self.strip, self._counts, gap=GAP, grows=self.strip))
        self.set_narrow(narrow=False)

    def show_state(self, state: ProposalsState) -> None:
        """Show another state."""
        self.setVisible(bool(state.chips))
        self.strip.show_chips(state.chips, state.at)
        pieces: list[Piece] = []
        for figure, word in state.counts:
            apart = "  " if pieces else ""
            pieces += [Piece(f"{apart}{figure} ", "strong"), Piece(word, tone="textMuted")]
        self._counts.show_pieces(pieces)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in the column that scrolls, or above both."""
        self._box.setContentsMargins(*((0, 0, 0, GAP) if narrow else (MARGIN, TOP, MARGIN, 0)))
