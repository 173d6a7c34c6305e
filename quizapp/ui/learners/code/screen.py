"""The page that asks for a code. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from quizapp.ui.learners.frame import FramedScreen
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import MessageLine
from quizapp.ui.widgets.screen import Place
from quizapp.ui.widgets.state import Cap
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from quizapp.ui.learners.code.presenter import CodePresenter
    from quizapp.ui.learners.code.state import CodeState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

WIDTH, DIGITS = 560, 4


class CodeScreen(FramedScreen):
    """Shows one CodeState after another. Its presenter is set once, by whoever makes both."""

    presenter: CodePresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__(look, translate, WIDTH)
        self._asked = 0
        self._title = Label(look, style="question")
        self._told = Label(look, tone="textMuted")
        self._field = Field(look, 96, 120)
        self._field.setMaxLength(DIGITS)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._message = MessageLine(look)
        self._go_on = self.button(self._translate("learners.go_on"), self.primary, "Enter", "primary")
        self.stand((self._title, 16), (self._field, 12), (self._message, 12), (self._told, 0))
        self.bar.end.addWidget(self._go_on)
        self.bind_pages()

    def show_state(self, state: CodeState) -> None:
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
        tab_in_order(self)
        self.show_place(Place(state.title, state.back))
        if self.isVisible():
            self.arrive()

    def arrive(self) -> None:
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
        self.show_hints(Cap("Esc"), self._translate("learners.back_hint"))
