"""A check box that says in a word whether it is on."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowCheck
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

BESIDE, BETWEEN = 8, 10


class SwitchButton(CheckableButton):
    """On or off, named by what it turns on or off."""

    def __init__(self, look: Style, name: str, words: tuple[str, str]) -> None:
        self._words = words
        super().__init__(look)
        self.setObjectName("switch")
        self.name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fill()

    def fill(self) -> None:
        """Box and word, with room for the longer of the two words."""
        theme, on = self._look.theme, self.isChecked()
        widest = max(ceil(theme.width("body", word)) for word in self._words)
        shape = RowShape(BESIDE, BESIDE, least=theme.size("control"), widest=widest)
        self._content.show(shape, [RowCheck(on, BETWEEN)], [TextRun(self._words[on])])
