"""The worked example: the article at left, the question and the steps to its answer at right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.help.worked.step import StepRow
from quizapp.ui.sheet.sheet import ReadingSheet
from quizapp.ui.text.keys import WORKED_LETTERS, pressed_by
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.claim import ClaimBlock
from quizapp.ui.widgets.frames import ActionBar
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine, MessageLine
from quizapp.ui.widgets.panes import Panes
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Cap, Line
from quizapp.ui.widgets.tab_order import tab_in_order
from quizapp.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.help.worked.presenter import WorkedPresenter
    from quizapp.ui.help.worked.state import WorkedState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.button import Kind
    from quizapp.ui.widgets.look import Look

WIDTH = 648


class WorkedScreen(Screen):
    """Shows one WorkedState after another. Its presenter is set once, by whoever makes both."""

    presenter: WorkedPresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow = False
        self._state: WorkedState | None = None
        self._message = MessageLine(look, "info", "neutral")
        self._sheet = ReadingSheet(look)
        self._sheet.set_flowing(True)
        self._skill = IconLine(look, "label")
        self._prompt = Label(look, style="question", reads=True)
        self._claim = ClaimBlock(look)
        self._steps: list[StepRow] = []
        self._column, self._below = QVBoxLayout(), QVBoxLayout()
        self._page = Panes(look, WIDTH)
        self._bar = ActionBar(look)
        letters = WORKED_LETTERS
        self._whole = self._button("whole", letters["article"], self._toggle, small=True)
        self._before = self._button("before", letters["before"], self._go_back)
        self._next = self._button("next_step", "Enter", self.primary, "primary")
        self._fill()
        self._bind()

    def show_state(self, state: WorkedState) -> None:
        """Show a step; the keyboard goes to it."""
        before, self._state = self._state, state
        self._message.say(state.message)
        self._page.setVisible(state.sheet is not None)
        if state.sheet is not None:
            self._sheet.show_state(state.sheet)
        self._whole.show_words(
            self._translate("worked_example.passage" if state.whole else "worked_example.whole")
        )
        self._skill.show_line(Line(state.skill_icon, state.skill) if state.skill else None)
        self._prompt.show_text(state.prompt)
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._show_steps(state)
        self._before.setVisible(state.has_before)
        self._next.setVisible(bool(state.next_words))
        self._next.show_words(state.next_words)
        tab_in_order(self)
        self.show_place(
            Place(
                self._translate("worked_example.title"),
                state.back,
                state.aside,
                state.at,
                len(state.steps),
                state.at_words,
                state.at_words,
            )
        )
        if self.isVisible() and (before is None or (before.at, before.aside) != (state.at, state.aside)):
            if before is not None and before.aside != state.aside:
                self._page.verticalScrollBar().setValue(0)
            self.arrive()

    def arrive(self) -> None:
        """Put the keyboard on the step that is told now."""
        at = 0 if self._state is None else self._state.at
        if at:
            self._steps[at - 1].setFocus()
        else:
            self.setFocus()

    def back(self) -> None:
        """Go back to where the example was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go on."""
        self.presenter.go_on()

    def set_narrow(self, narrow: bool) -> None:
        """Put the article below the steps, or beside them."""
        self._narrow = narrow
        self._page.set_narrow(narrow)
        home = self._below if narrow else self._page.first
        if home.indexOf(self._sheet) < 0:
            home.addWidget(self._sheet, 0 if narrow else 1)
            tab_in_order(self)
        self._show_hints()

    def _keep_step_in_view(self) -> None:
        """Follow the step that has the keyboard while what stands above it finds its height."""
        for row in self._steps:
            if row.hasFocus():
                self._page.bring(row)

    def _show_steps(self, state: WorkedState) -> None:
        while len(self._steps) < len(state.steps):
            row = StepRow(self._look)
            self._steps.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self._steps):
            row.setVisible(place < len(state.steps))
            if place < len(state.steps):
                row.show_step(state.steps[place])

    def _show_hints(self) -> None:
        if self._narrow:
            self._bar.show_hints([Cap("F1"), self._translate("worked_example.keys_hint")])
        else:
            self._bar.show_hints([Cap("Esc"), self._translate("worked_example.back_hint")])

    def _toggle(self) -> None:
        self.presenter.toggle_whole()

    def _go_back(self) -> None:
        self.presenter.before()

    def _switch_pane(self) -> None:
        if self._sheet.article.hasFocus():
            self.arrive()
        else:
            self._sheet.article.setFocus()

    def _button(
        self, words: str, key: str, act: Callable[[], None], kind: Kind = "normal", *, small: bool = False
    ) -> KeyButton:
        said = pressed_by(self._translate, key)
        made = WrappingButton if small else KeyButton
        button = made(
            self._look,
            self._translate(f"worked_example.{words}"),
            key,
            kind,
            small=small,
            key_description=said,
        )
        button.clicked.connect(act)
        return button

    def _bind(self) -> None:
        self.bind(WORKED_LETTERS["article"], self._toggle)
        self.bind(WORKED_LETTERS["before"], self._go_back)
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))

    def _fill(self) -> None:
        self._sheet.set_bar_widget(self._whole)
        self._page.verticalScrollBar().rangeChanged.connect(self._keep_step_in_view)
        self._page.first.addWidget(self._sheet, 1)
        self._column.setSpacing(8)
        for widget, below in ((self._skill, 4), (self._prompt, 16), (self._claim, 24)):
            self._page.second.addWidget(Spaced(widget, below))
        self._page.second.addLayout(self._column)
        self._page.second.addSpacing(12)
        self._page.second.addLayout(self._below)
        self._page.second.addWidget(
            Label(self._look, self._translate("worked_example.not_counted"), tone="textMuted")
        )
        self._page.second.addStretch()
        for button in (self._before, self._next):
            self._bar.end.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(Spaced(self._message, 24))
        box.addStretch()
        box.addWidget(self._bar)
        self._show_hints()
