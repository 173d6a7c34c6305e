"""The worked example: the article at left, the question and the steps to its answer at right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.help.worked_example.step_row import WorkedExampleStepRow
from quizapp.ui.kit.buttons import KeyButton, WrappingButton
from quizapp.ui.kit.claim_block import ClaimBlock
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.messages.keys import WORKED_EXAMPLE_LETTERS, describe_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.help.worked_example.presenter import WorkedExamplePresenter
    from quizapp.ui.help.worked_example.state import WorkedExampleState
    from quizapp.ui.kit.buttons import ButtonKind
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH = 648


class WorkedExampleScreen(Screen):
    """Shows one WorkedExampleState after another. Its presenter is set once, by whoever makes both."""

    presenter: WorkedExamplePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._narrow = False
        self.state: WorkedExampleState | None = None
        self._message = MessageLine(look, "info", "neutral")
        self._sheet = ArticlePanel(look)
        self._sheet.set_flowing(True)
        self._skill = IconLine(look, "label")
        self._prompt = Label(look, style="question", reads=True)
        self._claim = ClaimBlock(look)
        self._steps: list[WorkedExampleStepRow] = []
        self._column, self._below = QVBoxLayout(), QVBoxLayout()
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        letters = WORKED_EXAMPLE_LETTERS
        self._whole = self._button("whole", letters["article"], self._toggle, small=True)
        self._before = self._button("before", letters["before"], self._go_back)
        self._next = self._button("next_step", "Enter", self.primary, "primary")
        self._fill()
        self._bind()

    def show_state(self, state: WorkedExampleState) -> None:
        """Show a step; the keyboard goes to it."""
        before, self.state = self.state, state
        self._message.say(state.message)
        self._page.setVisible(state.sheet is not None)
        if state.sheet is not None:
            self._sheet.show_state(state.sheet)
        self._whole.show_words(
            self._translate("worked_example.passage" if state.whole else "worked_example.whole")
        )
        self._skill.show_line(IconLineState(state.skill_icon, state.skill) if state.skill else None)
        self._prompt.show_text(state.prompt)
        self._claim.show_text(state.claim)
        self._claim.setVisible(bool(state.claim))
        self._show_steps(state)
        self._before.setVisible(state.has_before)
        self._next.setVisible(bool(state.next_words))
        self._next.show_words(state.next_words)
        set_tab_order(self)
        self.show_place(
            TopBarState(
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
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the step that is told now."""
        at = 0 if self.state is None else self.state.at
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
            set_tab_order(self)
        self._show_hints()

    def _keep_step_in_view(self) -> None:
        """Follow the step that has the keyboard while what stands above it finds its height."""
        for row in self._steps:
            if row.hasFocus():
                self._page.bring(row)

    def _show_steps(self, state: WorkedExampleState) -> None:
        while len(self._steps) < len(state.steps):
            row = WorkedExampleStepRow(self._look)
            self._steps.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self._steps):
            row.setVisible(place < len(state.steps))
            if place < len(state.steps):
                row.show_step(state.steps[place])

    def _show_hints(self) -> None:
        if self._narrow:
            self._bar.show_hints([KeyHint("F1"), self._translate("worked_example.keys_hint")])
        else:
            self._bar.show_hints([KeyHint("Esc"), self._translate("worked_example.back_hint")])

    def _toggle(self) -> None:
        self.presenter.toggle_whole()

    def _go_back(self) -> None:
        self.presenter.before()

    def _switch_pane(self) -> None:
        if self._sheet.article.hasFocus():
            self.set_initial_focus()
        else:
            self._sheet.article.take_focus()

    def _button(
        self,
        words: str,
        key: str,
        act: Callable[[], None],
        kind: ButtonKind = "normal",
        *,
        small: bool = False,
    ) -> KeyButton:
        said = describe_key(self._translate, key)
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
        self.bind(WORKED_EXAMPLE_LETTERS["article"], self._toggle)
        self.bind(WORKED_EXAMPLE_LETTERS["before"], self._go_back)
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
            self._page.second.addWidget(SpacedWidget(widget, below))
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
        box.addWidget(SpacedWidget(self._message, 24))
        box.addStretch()
        box.addWidget(self._bar)
        self._show_hints()
