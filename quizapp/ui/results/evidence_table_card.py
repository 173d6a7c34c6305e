"""The card of a session with evidence: answers, right or not, by their evidence, right or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.results.state import EvidenceTable


class EvidenceTableCard(FocusableCard):
    """Two columns under their heads, two rows."""

    def __init__(self, look: Style, heading: str) -> None:
        super().__init__(look)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        self._notes = Label(look, style="meta", tone="textMuted")
        self.column.setContentsMargins(20, 17, 20, 17)
        self.column.addWidget(Label(look, heading, "heading"))
        self.column.addSpacing(8)
        self.column.addLayout(self._grid)
        self.column.addSpacing(8)
        self.column.addWidget(self._notes)

    def show_evidence_table(self, table: EvidenceTable | None) -> None:
        """Show other counts; a session without evidence has no card."""
        self.setVisible(table is not None)
        if table is None:
            return
        delete_layout_items(self._grid)
        bottom = Qt.AlignmentFlag.AlignBottom
        for column, head in enumerate(table.heads, 1):
            self._grid.addWidget(Label(self._look, head, "label", "textMuted"), 0, column, bottom)
        for line, (word, *counts) in enumerate(table.rows, 1):
            self._grid.addWidget(Label(self._look, word), line, 0)
            for column, count in enumerate(counts, 1):
                self._grid.addWidget(Label(self._look, count, "strong", wrap=False), line, column)
        self._notes.show_text(" ".join(table.notes))
        self._notes.setVisible(bool(table.notes))
        self.setAccessibleName(table.name)
