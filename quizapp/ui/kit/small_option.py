"""One of a few short things of which one is chosen, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon

if TYPE_CHECKING:
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

    def fill(self) -> None:
        """The icon of what is chosen, and the words."""
        theme = self._look.theme
        around = theme.scaled(ABOVE)
        shape = RowShape(SIDE, SIDE, around, around, theme.size("rowDense"), centred=True)
        chosen = RowIcon("correct", GAP, "iconM", "accentText", shown=self.isChecked())
        self._content.show(shape, [chosen], self.runs())
