"""The card that tells what was done with a pack, and takes it back or goes on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from quizapp.ui.home.state import HomeAction
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label

if TYPE_CHECKING:
    from quizapp.ui.home.state import ActionResult
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

HIDE_ACTION = HomeAction("dismiss", "")


class ActionResultCard(CardFrame):
    """A sentence with a button, and one that puts it away. It does not take the keyboard."""

    asked = Signal(HomeAction)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 12)
        self._shown: ActionResult | None = None
        self._text = Label(look, reads=True)
        self._button = KeyButton(look, "", small=True)
        hide = KeyButton(look, translate("home.hide"), "Esc", small=True)
        self._button.clicked.connect(self._press)
        hide.clicked.connect(lambda: self.asked.emit(HIDE_ACTION))
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconMark(look, "info", "icon", "text"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = FlowBox(self._button, hide, gap=8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        self._row.addWidget(told, 1)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._row)
        self.hide()

    def show_done(self, done: ActionResult | None) -> None:
        """Tell of something, and say it; None takes the card away."""
        if done == self._shown:
            return
        self._shown = done
        self.setVisible(done is not None)
        if done is None:
            return
        self._text.show_text(done.words)
        self._button.setVisible(done.deed is not None)
        if done.deed is not None:
            self._button.show_words(done.deed.words)
            self._button.show_key(done.key)
        announce(self, done.words)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below the words, or beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _press(self) -> None:
        if self._shown is not None and self._shown.deed is not None:
            self.asked.emit(self._shown.deed)
