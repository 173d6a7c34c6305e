"""One of a few short things of which one is chosen, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.painting import find_start_side, mirror_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import OptionState

SIDE, ABOVE, GAP = 11, 6, 6
"""Beside its words and above them, and between them and the icon of what is chosen, px."""


class SmallOption(OptionRow):
    """As low as may be, its words in the middle; chosen, an icon stands before them.

    It is as wide when it is chosen as when it is not, so that choosing moves nothing.
    """

    def __init__(self, look: Style, option: OptionState, *, exclusive: bool) -> None:
        super().__init__(look, option, "", exclusive=exclusive, compact=True)

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, px."""
        words = self._words.height(width - self._before() - self._after())
        return max(self._look.theme.size("rowDense"), round(words) + 2 * self._look.theme.scaled(ABOVE))

    def _paint_words(self, painter: QPainter) -> None:
        start = self._start() + (self._icon() if self.isChecked() else 0)
        width = self.width() - self._before() - self._after()
        place = mirror_box(self, QRectF(start, 0, width, 0))
        self._words.set_alignment(find_start_side(self))
        self._words.paint(painter, place.x(), (self.height() - self._words.height(width)) / 2, width)

    def _paint_chosen(self, painter: QPainter) -> None:
        side = self._look.theme.size("iconM")
        place = mirror_box(self, QRectF(self._start(), (self.height() - side) / 2, side, side))
        self._look.icons.paint(painter, "correct", place, self._look.theme.color("accentText"))

    def _start(self) -> float:
        """Where what is shown begins, so that it stands in the middle."""
        room = self.width() - self._before() - self._after()
        words = min(self._words.natural_width(), room) + (self._icon() if self.isChecked() else 0)
        return (self.width() - words) / 2

    def _icon(self) -> int:
        return self._look.theme.size("iconM") + GAP

    def _before(self) -> int:
        return SIDE + self._icon()

    def _after(self) -> int:
        return SIDE
