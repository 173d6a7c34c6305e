"""A page of two columns that scrolls as a whole; in a narrow window the second stands below the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

ABOVE, NO_LIMIT = 20, 16_777_215


class TwoColumnPage(ScrollColumn):
    """`first` and `second` are the layouts of the two columns.

    The first is `width` px wide at 100 % text size, the second takes what is left.
    """

    def __init__(self, look: Style, width: int, gap: int = MARGIN) -> None:
        super().__init__()
        self._look, self._width = look, width
        self._narrow = False
        self._start, self._end = QWidget(), QWidget()
        self.first, self.second = _column(self._start), _column(self._end)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(self._start)
        self._row.addWidget(self._end, 1)
        self.box.addLayout(self._row)
        self.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        look.theme.changed.connect(self._arrange)
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """Put the columns one below the other, or side by side."""
        self._narrow = narrow
        self._arrange()

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        width = self._look.theme.scaled(self._width)
        self._start.setMinimumWidth(0 if self._narrow else width)
        self._start.setMaximumWidth(NO_LIMIT if self._narrow else width)


def _column(pane: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
