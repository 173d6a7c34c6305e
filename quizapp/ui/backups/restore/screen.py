"""Before a library is restored: how far it is, what would change, and the buttons that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import CardFrame, ProgressCard, WarningCard
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.backups.restore.presenter import RestorePresenter
    from quizapp.ui.backups.restore.state import RestoreState
    from quizapp.ui.kit.buttons import ButtonKind, KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH, PADDING = 648, 28


class RestoreScreen(Screen):
    """Shows one RestoreState after another. Its presenter is set once, by whoever makes both."""

    presenter: RestorePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.state: RestoreState | None = None
        self._title = Label(look, style="question", reads=True)
        self._working = ProgressCard(look, self._translate("backups.stop"), "Esc")
        self._failed = WarningCard(look)
        self._story = CardFrame(look, PADDING)
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        self._keep = self._button("keep", "Esc", self.back)
        self._decline = self._button("decline", "", self._go_on_without)
        self._go = self._button("go", "Enter", self.primary, "primary")
        self._fill()
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))

    def show_state(self, state: RestoreState) -> None:
        """Show a state; what is done is told once it is ready."""
        before, self.state = self.state, state
        ready = state.phase == "ready"
        self._title.show_text(state.title)
        self._working.setVisible(state.phase == "working")
        if state.phase == "working":
            self._working.show_work(
                state.doing or self._translate("backups.working"), state.done, state.total
            )
        self._failed.setVisible(state.phase == "failed")
        self._failed.title.show_text(state.told)
        self._story.setVisible(ready)
        self._go.setVisible(ready)
        self._go.show_words(self._translate("backups.go_damage" if state.damage else "backups.go"))
        self._decline.setVisible(state.damage and state.phase != "working")
        if ready and (before is None or before.parts != state.parts):
            self._tell(state)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("backups.go"), state.back))
        if self.isVisible() and (before is None or before.phase != state.phase):
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the title, from which all that would change is read."""
        state = self.state
        if state is not None and state.phase == "failed":
            self._failed.title.setFocus()
            announce(self, state.told)
        else:
            self._title.setFocus()

    def back(self) -> None:
        """Keep what there is."""
        self.presenter.back()

    def primary(self) -> None:
        """Restore, once that is ready."""
        if self.state is not None and self.state.phase == "ready":
            self.presenter.go()

    def set_narrow(self, narrow: bool) -> None:
        """Let the page take the width of a narrow window."""
        self._page.set_narrow(narrow)

    def _go_on_without(self) -> None:
        self.presenter.decline()

    def _tell(self, state: RestoreState) -> None:
        column = self._story.column
        delete_layout_items(column)
        for place, part in enumerate(state.parts):
            if place:
                column.addSpacing(20)
            column.addWidget(Label(self._look, part.heading, "heading"))
            for line in part.lines:
                column.addSpacing(6)
                column.addWidget(Label(self._look, line, reads=True))

    def _button(
        self, words: str, key: str, act: Callable[[], None], kind: ButtonKind = "normal"
    ) -> KeyButton:
        button = build_key_button(self._look, self._translate, self._translate(f"backups.{words}"), key, kind)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        first = self._page.first
        first.addWidget(SpacedWidget(self._title, 16))
        for card in (self._working, self._failed, self._story):
            first.addWidget(card)
        first.addStretch()
        for button in (self._decline, self._keep, self._go):
            self._bar.end.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
