"""Who says the cited words, and what kind of statement they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_margin import MAX_WIDTH
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.chips import ChipLabel, Monogram
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

    from quizapp.ui.article_view.state import CitationFacts
    from quizapp.ui.kit.style import Style

LABEL_WIDTH = 138
"""Width of the column of labels, px at 100 %."""

ABOVE_LINE = 6
"""Above the hairline, where the facts keep their space themselves, px."""

LABEL_GAP, UNLIMITED_WIDTH = 8, 16_777_215
"""Between a label and what it names, px; how wide it may be above it."""

MIN_TWO_COLUMN_WIDTH = 420
"""From so many px (at 100 %) on, labels stand beside what they name; in less, above it."""

# Spaces of a third and of half an em.
NARROW_SPACE, WIDE_SPACE = "\u2004", "\u2002"


class CitationFactsView(QWidget):
    """Two facts under a hairline, directly below the passage."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._who_label = Label(look, style="label", tone="textMuted")
        self._kind_label = Label(look, style="label", tone="textMuted")
        self._sign, self._who = Monogram(look), Label(look)
        self._chip, self._kind = ChipLabel(look), Label(look, tone="textMuted")
        self._grid = QGridLayout()
        self._start = self._above = self._below = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Hairline())
        self._column.addLayout(self._grid)
        self._grid.setHorizontalSpacing(LABEL_GAP)
        self._who_row = _row(10, self._sign, self._who)
        self._kind_row = _row(8, self._chip, self._kind)
        self._beside: bool | None = None
        self._arrange(beside=True)
        look.theme.changed.connect(self._restyle)

    def show_facts(self, facts: CitationFacts) -> None:
        """Show another speaker and kind."""
        self._who_label.show_text(facts.who_label)
        self._kind_label.show_text(facts.kind_label)
        self._sign.show_speaker(facts.monogram, facts.icon)
        via = [TextRun(facts.via + NARROW_SPACE, tone="textMuted")] if facts.via else []
        role = [TextRun(WIDE_SPACE + facts.role, tone="textMuted")] if facts.role else []
        self._who.show_pieces([*via, TextRun(facts.name, "strong"), *role])
        self._chip.setVisible(bool(facts.kind))
        self._chip.show_chip(facts.kind, facts.kind_icon)
        self._kind.show_text(facts.kind_text)
        # Qt tells only the outermost layout, and the others later.
        for layout in (self._who_row, self._kind_row, self._grid):
            layout.invalidate()

    def set_space(self, start: int, below: int) -> None:
        """Begin where an article's lines do, and keep space above the hairline and below the facts, px."""
        self._start, self._above, self._below = start, ABOVE_LINE, below
        self._place()

    def height_at(self, width: int) -> int:
        """Height in a column of a width, px."""
        self._arrange(beside=width >= self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH))
        return self._column.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels beside or above, as the width asks."""
        wide = event.size().width() - self._start
        self._arrange(beside=wide >= self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH))
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        end = max(self.width() - self._start - self._look.theme.scaled(MAX_WIDTH), 0) if self._start else 0
        self._column.setContentsMargins(mirror_margins(self, self._start, self._above, end, self._below))

    def _arrange(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        while self._grid.count():
            self._grid.takeAt(0)
        labels, rows = (self._who_label, self._kind_label), (self._who_row, self._kind_row)
        for index, (label, row) in enumerate(zip(labels, rows, strict=True)):
            if beside:
                self._grid.addWidget(label, index, 0, Qt.AlignmentFlag.AlignVCenter)
                self._grid.addLayout(row, index, 1)
            else:
                self._grid.addWidget(label, 2 * index, 0, 1, 2)
                self._grid.addLayout(row, 2 * index + 1, 0, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        width = theme.scaled(LABEL_WIDTH) - LABEL_GAP
        self._grid.setColumnMinimumWidth(0, width if self._beside else 0)
        for label in (self._who_label, self._kind_label):
            label.setMaximumWidth(width if self._beside else UNLIMITED_WIDTH)
        self._grid.setVerticalSpacing(6 if self._beside else 2)
        for row in range(self._grid.rowCount()):
            least = theme.size("iconL") if self._beside or row % 2 else 0
            self._grid.setRowMinimumHeight(row, least if row < (2 if self._beside else 4) else 0)


def _row(spacing: int, lead: QWidget, words: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    row.addWidget(lead)
    row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
