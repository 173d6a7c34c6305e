"""A card beside the packs: shares with their bars, or when there will be some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.home.state import AnswerShare, HomeSideCard
    from quizapp.ui.kit.style import Style


class HomeSideCardWidget(FocusableCard):
    """Shares, or a sentence that tells when there will be some."""

    def __init__(self, look: Style) -> None:
        super().__init__(look)
        self._shown: HomeSideCard | None = None
        self._heading = Label(look, style="heading")
        self._note = Label(look, style="meta", tone="textMuted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._text = Label(look)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._note)
        self.column.addLayout(self._grid)
        self.column.addSpacing(9)
        self.column.addWidget(SpacedWidget(self._text, 0))

    def show_card(self, card: HomeSideCard) -> None:
        """Show other shares."""
        if card == self._shown:
            return
        self._shown = card
        self._heading.show_text(card.heading)
        self._note.show_text(card.note)
        self._note.setVisible(bool(card.note))
        self._text.show_text(card.text)
        self._text.setVisible(bool(card.text))
        delete_layout_items(self._grid)
        for line, share in enumerate(card.shares):
            self._add(3 * line, share)
        told = [card.heading, *(share.name for share in card.shares), card.text]
        self.setAccessibleName(" ".join(f"{each.rstrip('.')}." for each in told if each))

    def _add(self, line: int, share: AnswerShare) -> None:
        self._grid.setRowMinimumHeight(line, 12)
        self._grid.addWidget(Label(self._look, share.word), line + 1, 0)
        if share.whole:
            bar = ShareBar(self._look)
            bar.show_share(share.part, share.whole, share.name)
            self._grid.addWidget(bar, line + 1, 1, Qt.AlignmentFlag.AlignVCenter)
            percent = Label(self._look, share.percent, "strong", wrap=False)
            self._grid.addWidget(percent, line + 1, 2, Qt.AlignmentFlag.AlignRight)
        if share.detail:
            under = Label(self._look, share.detail, "meta", "textMuted")
            self._grid.addWidget(under, line + (2 if share.whole else 1), 1, 1, 2)
