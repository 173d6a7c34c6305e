"""A page over the editor with one card, which scrolls above its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.editor.page_view import EditorPageView
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.ui.kit.style import Style

ABOVE = 20
"""What is left free above and below the card, px."""


class CardPage(EditorPageView):
    """Fills its `_card` itself, and the end of its bar."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._card, self._column, self.bar = CardFrame(look), ScrollColumn(), ActionBar(look)
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
