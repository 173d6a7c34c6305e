"""What learners reported on the question that is shown, at the head of its form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.editor.state import QuestionReportLine, QuestionReportsState
    from quizapp.ui.kit.style import Style


class QuestionReportCard(CardFrame):
    """Hidden while nothing is reported; `turned` tells a report's id and whether it is dealt with."""

    turned = Signal(str, bool)
    next_asked = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__(look, 12)
        self._shown: tuple[QuestionReportLine, ...] = ()
        self._words: list[QWidget] = []
        self._buttons: list[KeyButton] = []
        self._head = IconLine(look, "label", reads=True)
        self._next = KeyButton(look, "", small=True)
        self._next.clicked.connect(self.next_asked)
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.column.addWidget(SpacedWidget(FlowBox(self._head, self._next, gap=8, grows=self._head), 6))
        self.column.addLayout(self._box)
        self.hide()

    def show_reports(self, state: QuestionReportsState | None) -> None:
        """Show other reports; the same ones are left alone, with the keyboard where it is."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._head.show_line(IconLineState("flag", state.heading, tone="text"))
        self._next.setVisible(bool(state.next))
        self._next.show_words(state.next)
        if state.lines != self._shown:
            self._shown = state.lines
            self._fill(state.lines)

    def take_focus(self) -> None:
        """Put the keyboard on the first report, where it is read."""
        for words in self._words[:1]:
            words.setFocus()

    def _fill(self, lines: tuple[QuestionReportLine, ...]) -> None:
        focused = QApplication.focusWidget()
        pressed = next((place for place, each in enumerate(self._buttons) if each is focused), -1)
        delete_layout_items(self._box)
        self._words, self._buttons = [], []
        for place, line in enumerate(lines):
            tone = "textMuted" if line.done else "text"
            words = Label(self._look, line.words, tone=tone, reads=True)
            told = Label(self._look, line.told, "meta", "textMuted")
            button = KeyButton(self._look, line.act, small=True)
            button.setAccessibleName(line.said)
            button.clicked.connect(partial(self._turn, line.id, not line.done))
            last = place + 1 == len(lines)
            self._box.addWidget(SpacedWidget(words, 4))
            self._box.addWidget(SpacedWidget(FlowBox(told, button, gap=8, grows=told), 0 if last else 10))
            self._words.append(words)
            self._buttons.append(button)
        # The button that was pressed is gone, and says something else now.
        for button in self._buttons[pressed : pressed + 1] if pressed >= 0 else ():
            button.setFocus()

    def _turn(self, id_: str, done: bool, _checked: bool = False) -> None:
        self.turned.emit(id_, done)
