"""A card of shares: by skill, and how sure one was and how right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout

from quizapp.ui.widgets.bars import ShareBar
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.paint import focus_border

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.results.state import ShareRow
    from quizapp.ui.widgets.look import Look


class ShareCard(Card):
    """A word, a bar and the figure in words on each line. The keyboard reaches the card as a whole."""

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__(look)
        self._heading = heading
        self._shown: tuple[ShareRow, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(Label(look, heading, "heading"))
        self.column.addSpacing(4)
        self.column.addLayout(self._grid)
        self.column.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_rows(self, rows: Sequence[ShareRow]) -> None:
        """Show other shares; a card without any is not shown."""
        self.setVisible(bool(rows))
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for index, row in enumerate(rows):
            self._add(index * 3, row)
        self.setAccessibleName(f"{self._heading}. {' '.join(f'{row.name}.' for row in rows)}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, and the border of the keyboard's place."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                focus_border(painter, QRectF(self.rect()), 6, self._look.theme)

    def _add(self, line: int, row: ShareRow) -> None:
        bar = ShareBar(self._look)
        bar.show_share(row.part, row.whole, row.name)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.setRowMinimumHeight(line, 9)
        self._grid.addWidget(Label(self._look, row.word), line + 1, 0)
        self._grid.addWidget(bar, line + 1, 1, middle)
        self._grid.addWidget(Label(self._look, row.words, "strong", wrap=False), line + 1, 2)
        notes = "; ".join(part for part in (row.detail, row.note) if part)
        if notes:
            self._grid.addWidget(Label(self._look, notes, "meta", "textMuted"), line + 2, 0, 1, 3)
