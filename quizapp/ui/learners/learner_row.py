"""A learner in the chooser: the whole row is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.ui.kit.buttons import ENTER_KEYS, PlainButton
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowWords
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.learners.tile import RowTile

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QSizePolicy

    from quizapp.ui.kit.style import Style
    from quizapp.ui.screens.learners.chooser import LearnerChooserRow

START, END, APART, ABOVE = 12, 14, 14, 8
LEAST, NARROWEST = 64, 40
"""The height of a row and the width of its words at 100 %, px; it grows with the name."""


class LearnerRowButton(PlainButton):
    """Tile, name, how they stand, and when they were last here."""

    def __init__(self, look: Style, line: LearnerChooserRow) -> None:
        self._line = line
        super().__init__(look, line.said)
        self.setObjectName("row")

    @property
    def line(self) -> LearnerChooserRow:
        """Who it is."""
        return self._line

    def policy(self) -> QSizePolicy:
        """Rows share what room there is."""
        return build_wrapping_policy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter and Space; arrows are for all the rows together."""
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def fill(self) -> None:
        """Tile, name and how they stand, and when they were last here."""
        theme, line = self._look.theme, self._line
        shape = RowShape(START, END, ABOVE, ABOVE, theme.scaled(LEAST), words=theme.scaled(NARROWEST))
        self._content.show(
            shape,
            [RowTile(line.letter, line.colour, APART)],
            [TextRun(line.name, "strong")],
            [RowWords(line.last, APART, tone="textMuted")],
            [TextRun(line.stands, "meta")],
        )
