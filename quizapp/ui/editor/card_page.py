"""A page over the editor with one card, which scrolls above its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.editor.over_page import OverPage
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.column import Column
from quizapp.ui.widgets.frames import MARGIN, ActionBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.widgets.look import Look

ABOVE = 20
"""What is left free above and below the card, px."""


class CardPage(OverPage):
    """Fills its `_card` itself, and the end of its bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._card, self._column, self.bar = Card(look), Column(), ActionBar(look)
        self._column.box.addWidget(self._card)
        self._column.box.addStretch()
        self._column.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        box.addWidget(self.bar)

    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return what keys do here: they turn to what does not fit in the window."""
        return {"Page Down": lambda: self._column.page(1), "Page Up": lambda: self._column.page(-1)}
