"""The page before the window closes while answers are not saved: what would be lost, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.destructive_button import SpaceButton
from quizapp.ui.kit.icon_lines import IconMark, MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import unsaved_answers as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.buttons import ButtonKind, KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.unsaved_answers.write_queue import UnsavedAnswers

WIDTH, PADDING = 648, 28


class CloseConfirmationScreen(Screen):
    """Tells what would be lost, and does what is chosen: once more, a copy, closing all the same, or back."""

    def __init__(
        self,
        look: Style,
        translate: Translate,
        *,
        again: Callable[[], None],
        copy: Callable[[], None],
        close: Callable[[], object],
        stay: Callable[[], None],
    ) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._again, self._stay = again, stay
        self._title = Label(look, style="question", reads=True)
        self._why = Label(look, reads=True)
        self._told = MessageLine(look, "info", "neutral")
        self._page = TwoColumnPage(look, WIDTH)
        self._bar = ActionBar(look)
        self._first = self._button("again", "Enter", again, "primary")
        lose = SpaceButton(
            look, self._translate("unsaved.close"), key_description=self._translate("unsaved.space_only")
        )
        lose.clicked.connect(close)
        lose.entered.connect(lambda: self.tell(self._translate("unsaved.not_by_enter")))
        for button in (lose, self._button("copy", "", copy), self._first):
            self._bar.end.addWidget(button)
        self._fill()

    def show_unsaved(self, unsaved: UnsavedAnswers) -> None:
        """Show what waits, and why."""
        self._title.show_text(self._translate("unsaved.would_be_lost", n=unsaved.answers))
        self._why.show_text(self._translate(unsaved.error.message))
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("unsaved.title"), self._translate("unsaved.stay")))

    def tell(self, sentence: str) -> None:
        """Tell what came of a copy."""
        self._told.say(sentence)

    def set_initial_focus(self) -> None:
        """Put the keyboard on the button that tries again, and say what would be lost."""
        self._first.setFocus()
        announce(self, f"{self._title.text()}. {self._why.text()}")

    def back(self) -> None:
        """Do not close."""
        self._stay()

    def primary(self) -> None:
        """Try again."""
        self._again()

    def set_narrow(self, narrow: bool) -> None:
        """Let the page take the width of a narrow window."""
        self._page.set_narrow(narrow)

    def _button(
        self, words: str, key: str, act: Callable[[], object], kind: ButtonKind = "normal"
    ) -> KeyButton:
        button = build_key_button(self._look, self._translate, self._translate(f"unsaved.{words}"), key, kind)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        card, look = CardFrame(self._look, PADDING), self._look
        column = card.column
        column.addWidget(IconMark(look, "warn", "iconOutcome", "partial"))
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(self._why)
        column.addSpacing(24)
        column.addWidget(Label(look, self._translate("unsaved.what"), "heading"))
        for sentence in text.list_save_advice(self._translate):
            column.addSpacing(8)
            column.addWidget(Label(look, sentence, reads=True))
        column.addSpacing(12)
        column.addWidget(self._told)
        column.addStretch()
        self._page.first.addWidget(card)
        self._page.first.addStretch()
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._page, 1)
        box.addWidget(self._bar)
