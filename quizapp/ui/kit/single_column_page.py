"""The frame of these pages: a column in the middle that scrolls, and the bar with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.kit.wrapping_button import WrappingButton
from quizapp.ui.messages.keys import describe_key, format_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.buttons import ButtonKind
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ABOVE, COLUMN_WIDTH = 20, 808


class FramedScreen(Screen):
    """A page whose parts stand one below the other in a column of `width` px at 100 %."""

    def __init__(self, look: Style, translate: Translate, width: int = COLUMN_WIDTH) -> None:
        super().__init__()
        self._look, self._translate, self._width = look, translate, width
        self._narrow = False
        self.column = ScrollColumn()
        self.column.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._middle = QWidget()
        self._middle.setLayout(self.body)
        self.bar = ActionBar(look)
        self._lay_out()
        look.theme.changed.connect(self._fit)
        self._fit()

    def stand(self, *parts: tuple[QWidget, int]) -> None:
        """Let parts stand one below the other, each with room below it, px."""
        for widget, below in parts:
            self.body.addWidget(SpacedWidget(widget, below))

    def button(
        self, words: str, act: Callable[[], None], key: str = "", kind: ButtonKind = "normal", icon: str = ""
    ) -> KeyButton:
        """Make a button that a key may press; the key is not bound by this."""
        cap, said = (format_key(key), describe_key(self._translate, key)) if key else ("", "")
        made = WrappingButton(self._look, words, cap, kind, icon=icon, key_description=said)
        made.clicked.connect(act)
        return made

    def bind_pages(self) -> None:
        """Let the page keys scroll, and F6 go from the column to the bar and back."""
        self.bind("Page Down", lambda: self.column.page(1))
        self.bind("Page Up", lambda: self.column.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self.switch_pane)

    def switch_pane(self) -> None:
        """Go from the column to the bar's last button, or back."""
        buttons = [each for each in self.bar.findChildren(KeyButton) if each.isVisibleTo(self)]
        if not buttons or any(each.hasFocus() for each in buttons):
            self.set_initial_focus()
        else:
            buttons[-1].setFocus()

    def show_hints(self, *hints: KeyHint | str) -> None:
        """Say what the keys do; in a narrow window that Help does."""
        if self._narrow:
            self.bar.show_hints([KeyHint("F1"), self._translate("learners.keys_hint")])
        else:
            self.bar.show_hints(hints)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the keys to Help where there is little room."""
        self._narrow = narrow

    def _fit(self) -> None:
        self._middle.setMaximumWidth(self._look.theme.scaled(self._width))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self.column.box.addLayout(row)
        self.column.box.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.column, 1)
        box.addWidget(self.bar)
