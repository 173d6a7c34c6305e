"""The cards of the list of packs in work: another name for one, and lines beside the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.text_field import TextField
from quizapp.ui.my_packs.state import LONGEST_NAME

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.state import MyPacksSideLine
    from quizapp.ui.ports import Translate

LEAST, MOST = 200, 480


class RenamePackCard(CardFrame):
    """A field with the name as it is, and a button."""

    given = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 16)
        self._field = TextField(look, LEAST, MOST)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(translate("author.new_name"))
        button = KeyButton(look, translate("author.keep_name"), "Enter")
        button.clicked.connect(self.given)
        self.column.addWidget(SpacedWidget(Label(look, translate("author.new_name"), "strong"), 4))
        self.column.addWidget(FlowBox(self._field, button, gap=8, grows=self._field))

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


class MyPacksSideCard(CardFrame):
    """Hidden while it has no lines; `wanted` tells the place of the line whose button was pressed."""

    wanted = Signal(int)

    def __init__(self, look: Style, heading: str, told: str = "") -> None:
        super().__init__(look)
        self._look = look
        self._lines: tuple[MyPacksSideLine, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(SpacedWidget(Label(look, heading, "heading"), 4))
        if told:
            self.column.addWidget(SpacedWidget(Label(look, told, "meta", "textMuted"), 8))
        self.column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[MyPacksSideLine, ...]) -> None:
        """Show other lines; the same ones are left alone."""
        self.setVisible(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        delete_layout_items(self._rows)
        for place, line in enumerate(lines):
            if place:
                self._rows.addWidget(SpacedWidget(Hairline(), 10))
            button = KeyButton(self._look, line.act, small=True)
            button.setAccessibleName(line.said)
            button.clicked.connect(partial(self._want, place))
            self._rows.addWidget(Label(self._look, line.title, "strong"))
            for words in filter(None, (line.told, line.below)):
                self._rows.addWidget(SpacedWidget(Label(self._look, words, "meta", "textMuted"), 4))
            last = place + 1 == len(lines)
            self._rows.addWidget(SpacedWidget(FlowBox(button, gap=8), 0 if last else 10))

    def _want(self, place: int, _checked: bool = False) -> None:
        self.wanted.emit(place)
