"""A hint that was asked for: it stands below the answers, where its coming moves none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.style import Style

CARD_MARGIN = 12


class HintCard(CardFrame):
    """As high as its words need, up to a height that leaves room for the answers; then it scrolls.

    `words` is the hint, '' while there is none.
    """

    def __init__(self, look: Style) -> None:
        super().__init__(look, CARD_MARGIN)
        self.words = ""
        self._most = 0
        self._line = IconLine(look, reads=True)
        self._scrolled = ScrollColumn(on_paper=True)
        self._scrolled.box.addWidget(self._line)
        self._scrolled.box.addStretch()
        self.column.addWidget(self._scrolled)
        look.theme.changed.connect(self._fit)
        self.hide()

    def show_hint(self, hint: str) -> None:
        """Show and announce a hint; '' takes the card away."""
        if hint == self.words:
            return
        self.words = hint
        self._line.show_line(IconLineState("info", hint) if hint else None)
        self.setVisible(bool(hint))
        self._fit()
        if hint:
            announce(self, hint)

    def set_most(self, height: int) -> None:
        """Be no higher than so many px."""
        self._most = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._line.heightForWidth(max(self.width() - 2 * CARD_MARGIN, 1))
        self._scrolled.setFixedHeight(max(min(needed, self._most - 2 * CARD_MARGIN), 0))
