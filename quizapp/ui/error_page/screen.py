"""The error page: what happened at left, the report at right. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconMark, MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from quizapp.ui.error_page.presenter import ErrorPagePresenter
    from quizapp.ui.error_page.state import ErrorPageState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDTH, PADDING = 648, 28
COPY = "Ctrl+C"


class ErrorPageScreen(Screen):
    """Shows one ErrorPageState after another. Its presenter is set once, by whoever makes both."""

    presenter: ErrorPagePresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._story = CardFrame(look, PADDING)
        self.report = Label(look, reads=True)
        self._copied = MessageLine(look, "info", "neutral")
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        self._copy = self._button("copy", COPY, small=True)
        self._copy.clicked.connect(self._copy_report)
        self._home = self._button("home", "Esc")
        self._home.clicked.connect(self.back)
        self._go_on = self._button("go_on", "Enter", primary=True)
        self._go_on.clicked.connect(self.primary)
        self._said = ""
        self._fill()
        self.bind(COPY, self._copy_report)
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))

    def show_state(self, state: ErrorPageState) -> None:
        """Show a fault, from the beginning of the page."""
        self._said = f"{state.happened}. {state.told}"
        self.report.show_text(state.report)
        self._copied.say("")
        self._tell(state)
        set_tab_order(self)
        self._page.verticalScrollBar().setValue(0)
        self.show_place(TopBarState(self._translate("trouble.title"), self._translate("trouble.home")))

    def set_initial_focus(self) -> None:
        """Put the keyboard on the button that goes on, and say what happened."""
        self._go_on.setFocus()
        announce(self, self._said)

    def back(self) -> None:
        """Go home."""
        self.presenter.home()

    def primary(self) -> None:
        """Go on where it happened."""
        self.presenter.go_on()

    def set_narrow(self, narrow: bool) -> None:
        """Put the report below the rest."""
        self._page.set_narrow(narrow)

    def _tell(self, state: ErrorPageState) -> None:
        column = self._story.column
        delete_layout_items(column)
        look = self._look
        column.addWidget(IconMark(look, "warn", "iconOutcome", "partial"))
        column.addSpacing(12)
        column.addWidget(Label(look, state.happened, "question"))
        column.addSpacing(12)
        column.addWidget(Label(look, state.told, reads=True))
        for part in state.parts:
            column.addSpacing(24)
            column.addWidget(Label(look, part.heading, "heading"))
            column.addSpacing(8)
            column.addWidget(Label(look, part.text, reads=True))
        column.addStretch()

    def _switch_pane(self) -> None:
        """Go from the buttons to the report, or back."""
        (self._go_on if self.report.hasFocus() else self.report).setFocus()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report.text())
        self._copied.say(self._translate("trouble.copied"))

    def _button(self, words: str, key: str, *, primary: bool = False, small: bool = False) -> KeyButton:
        return KeyButton(
            self._look,
            self._translate(f"trouble.{words}"),
            format_key(key),
            "primary" if primary else "normal",
            small=small,
            key_description=describe_key(self._translate, key),
        )

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._look, self._translate("trouble.report"), "heading"), 1)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignBottom)
        card = CardFrame(self._look)
        card.column.addWidget(self.report)
        card.column.addStretch()
        self._page.first.addWidget(self._story, 1)
        self._page.second.addLayout(head)
        self._page.second.addSpacing(8)
        self._page.second.addWidget(self._copied)
        self._page.second.addWidget(card, 1)
        for button in (self._home, self._go_on):
            self._bar.end.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
