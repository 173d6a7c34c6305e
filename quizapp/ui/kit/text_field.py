"""A field to type one line into."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.kit.style import Style

ALT_IS_FREE: Final = sys.platform != "darwin"
"""Whether a letter with Alt may be a key while one types; a Mac writes other letters with it."""

_CONTROLS: Final = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
_HALVES: Final = re.compile("[\ud800-\udfff]")


class TextField(QLineEdit):
    """A field as high as a row, in the letters of a heading, at least `least` px wide and at most `most`.

    Its `inputRejected` tells that more was typed or pasted than there is room for.
    """

    def __init__(self, look: Style, least: int, most: int) -> None:
        super().__init__()
        self._look = look
        self._least, self._most = least, most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._restyle)
        self.textEdited.connect(self._come_into_view)
        self._restyle()

    @property
    def words(self) -> str:
        """What is typed, on one line: line breaks are spaces, as they are drawn."""
        # What is cut in the middle of a character outside the first plane leaves half of one.
        return _HALVES.sub("", _CONTROLS.sub(" ", self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a key with Alt is for the screen."""
        if ALT_IS_FREE and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _come_into_view(self) -> None:
        """Let nobody type where it cannot be seen: on arrival a long question may stand above the field."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 8)

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("heading"))
        self.setMinimumWidth(theme.scaled(self._least))
        self.setMaximumWidth(theme.scaled(self._most))
        # As high as certainties are.
        self.setFixedHeight(theme.size("certainty"))
