"""The page that asks for a code. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.single_column_page import FramedScreen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.kit.widget_state import KeyHint, TopBarState

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.learners.pin.presenter import PinPresenter
    from quizapp.ui.learners.pin.state import PinState
    from quizapp.ui.ports import Translate

WIDTH, DIGITS = 560, 4


class PinScreen(FramedScreen):
    """Shows one PinState after another. Its presenter is set once, by whoever makes both."""

    presenter: PinPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, translate, WIDTH)
        self._asked = 0
        self._title = Label(look, style="question")
        self._told = Label(look, tone="textMuted")
        self._field = TextField(look, 96, 120)
        self._field.setMaxLength(DIGITS)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._message = MessageLine(look)
        self._go_on = self.button(self._translate("learners.go_on"), self.primary, "Enter", "primary")
        self.stand((self._title, 16), (self._field, 12), (self._message, 12), (self._told, 0))
        self.bar.end.addWidget(self._go_on)
        self.bind_pages()

    def show_state(self, state: PinState) -> None:
        """Show a state; what was typed goes when it is asked anew."""
        self._title.show_text(state.title)
        self._told.show_text(state.told)
        self._told.setVisible(bool(state.told))
        self._field.setAccessibleName(state.title)
        self._field.setAccessibleDescription(state.told)
        if state.asked != self._asked:
            self._asked = state.asked
            self._field.clear()
        self._message.say(state.message)
        set_tab_order(self)
        self.show_place(TopBarState(state.title, state.back))
        if self.isVisible():
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()

    def back(self) -> None:
        """Go back."""
        self.presenter.back()

    def primary(self) -> None:
        """Look whether it is the code."""
        self.presenter.enter(self._field.words)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        super().set_narrow(narrow)
        self.show_hints(KeyHint("Esc"), self._translate("learners.back_hint"))
