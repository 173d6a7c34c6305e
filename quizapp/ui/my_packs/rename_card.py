"""The card in which a pack in work is given another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.my_packs.state import LONGEST_NAME

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

LEAST, MOST = 200, 480


class RenamePackCard(CardFrame):
    """A field with the name as it is, and a button."""

    given = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 16)
        self._field = TextField(look, LEAST, MOST)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(translate("author.new_name"))
        button = KeyButton(look, translate("author.keep_name"), "Enter")
        button.clicked.connect(self.given)
        self.column.addWidget(SpacedWidget(Label(look, translate("author.new_name"), "strong"), 4))
        self.column.addWidget(FlowBox(self._field, button, gap=8, grows=self._field))

    @property
    def words(self) -> str:
        """The name as it is written now."""
        return self._field.words

    def ask(self, name: str) -> None:
        """Ask for another name than this."""
        self._field.setText(name)
        self.show()
        self._field.setFocus()
        self._field.selectAll()

    def has_keyboard(self) -> bool:
        """Whether somebody writes a name."""
        return self._field.hasFocus()
