"""The card in which a pack in work is given another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.author.state import LONGEST_NAME
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.spaced import Spaced

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

LEAST, MOST = 200, 480


class NamingCard(Card):
    """A field with the name as it is, and a button."""

    given = Signal()

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__(look, 16)
        self._field = Field(look, LEAST, MOST)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(translate("author.new_name"))
        button = KeyButton(look, translate("author.keep_name"), "Enter")
        button.clicked.connect(self.given)
        self.column.addWidget(Spaced(Label(look, translate("author.new_name"), "strong"), 4))
        self.column.addWidget(Flowing(self._field, button, gap=8, grows=self._field))

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
