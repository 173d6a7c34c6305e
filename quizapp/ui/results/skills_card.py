"""A card of shares: how many answers were right, skill by skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style
    from quizapp.ui.results.state import ShareRow

ROW_GAP, COMPACT_ROW_GAP, MAX_SPACED_ROWS = 9, 4, 5
"""Between two lines, px; where there are more than a few, so that what follows is still seen."""


class ShareCard(FocusableCard):
    """A word, a bar and the figure in words on each line."""

    def __init__(self, look: Style, heading: str) -> None:
        super().__init__(look)
        self._heading = heading
        self._shown: tuple[ShareRow, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.column.setContentsMargins(20, 17, 20, 17)
        self.column.addWidget(Label(look, heading, "heading"))
        self.column.addSpacing(1)
        self.column.addLayout(self._grid)
        self.column.addStretch()

    def show_rows(self, rows: Sequence[ShareRow]) -> None:
        """Show other shares; a card without any is not shown."""
        self.setVisible(bool(rows))
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        delete_layout_items(self._grid)
        for index, row in enumerate(rows):
            self._add(index * 2, row, ROW_GAP if len(rows) <= MAX_SPACED_ROWS else COMPACT_ROW_GAP)
        self.setAccessibleName(f"{self._heading}. {' '.join(f'{row.name}.' for row in rows)}".strip())

    def _add(self, line: int, row: ShareRow, above: int) -> None:
        bar = ShareBar(self._look)
        bar.show_share(row.part, row.whole, row.name)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.setRowMinimumHeight(line, above)
        self._grid.addWidget(Label(self._look, row.word), line + 1, 0)
        self._grid.addWidget(bar, line + 1, 1, middle)
        words = Label(self._look, wrap=False)
        words.show_pieces([TextRun(row.words, "strong"), *([TextRun(row.note)] if row.note else [])])
        self._grid.addWidget(words, line + 1, 2)
