"""The error page: what happened at left, the report at right. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.ui.text.keys import pressed_by, printed
from quizapp.ui.widgets.announce import announce
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.emptying import empty
from quizapp.ui.widgets.frames import ActionBar
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconMark, MessageLine
from quizapp.ui.widgets.panes import Panes
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate
    from quizapp.ui.trouble.presenter import TroublePresenter
    from quizapp.ui.trouble.state import TroubleState
    from quizapp.ui.widgets.look import Look

WIDTH, PADDING = 648, 28
COPY = "Ctrl+C"


class TroubleScreen(Screen):
    """Shows one TroubleState after another. Its presenter is set once, by whoever makes both."""

    presenter: TroublePresenter

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._story = Card(look, PADDING)
        self._report = Label(look, reads=True)
        self._copied = MessageLine(look, "info", "neutral")
        self._page = Panes(look, WIDTH)
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

    def show_state(self, state: TroubleState) -> None:
        """Show a fault, from the beginning of the page."""
        self._said = f"{state.happened}. {state.told}"
        self._report.show_text(state.report)
        self._copied.say("")
        self._tell(state)
        tab_in_order(self)
        self._page.verticalScrollBar().setValue(0)
        self.show_place(Place(self._translate("trouble.title"), self._translate("trouble.home")))

    def arrive(self) -> None:
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

    def _tell(self, state: TroubleState) -> None:
        column = self._story.column
        empty(column)
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
        (self._go_on if self._report.hasFocus() else self._report).setFocus()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text())
        self._copied.say(self._translate("trouble.copied"))

    def _button(self, words: str, key: str, *, primary: bool = False, small: bool = False) -> KeyButton:
        return KeyButton(
            self._look,
            self._translate(f"trouble.{words}"),
            printed(key),
            "primary" if primary else "normal",
            small=small,
            key_description=pressed_by(self._translate, key),
        )

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._look, self._translate("trouble.report"), "heading"), 1)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignBottom)
        card = Card(self._look)
        card.column.addWidget(self._report)
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
