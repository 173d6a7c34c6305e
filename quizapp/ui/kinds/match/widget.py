"""The widget of match: each item is given its partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.kinds.answer_widget import AnswerWidget
from quizapp.ui.kinds.match.match_item_row import MatchItemRow, PartnerList
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_reader_workaround import ORCA

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QPaintEvent

    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.match.partner_box import PartnerBox
    from quizapp.ui.kinds.match.state import MatchState
    from quizapp.ui.kit.style import Style


class MatchWidget(AnswerWidget):
    """The partners with their keys, and below them the items, each with a box.

    A partner that stands at two items where it may serve once stays at both and is told of: nothing that was
    chosen is ever taken away.
    """

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__()
        self._look = look
        self._state: MatchState | None = None
        self._rows: list[MatchItemRow] = []
        self._at = 0
        self._said = ""
        self._rule = Label(look, tone="textMuted", reads=True)
        self._partners = PartnerList(look)
        self._items = _Items()
        self._doubled = MessageLine(look, "info", "neutral")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, below in ((self._rule, 12), (self._partners, 4), (self._items, 4), (self._doubled, 0)):
            box.addWidget(widget)
            box.addSpacing(below)

    def show_answers(self, state: MatchState, chosen: Answer | None) -> None:
        """Show items and what is chosen for them; items that stand there already are left alone."""
        if state != self._state:
            self._state = state
            self._rule.show_text(state.rule)
            self._partners.show_partners(state.partners)
            self._make_rows(state)
        self._show_places(state, state.places(chosen))

    def name_group(self, name: str) -> None:
        """Name the items as a whole: a screen reader says it before the first of them.

        Orca names no group before a box, and says what describes the first one after it.
        """
        self._items.setAccessibleName(name)
        for box in self._boxes()[:1]:
            box.setAccessibleDescription(name if ORCA else "")

    def press(self, number: int) -> None:
        """Choose the partner with this number for the item that has the keyboard, or had it last."""
        if self._state is not None and 1 <= number <= len(self._state.partners):
            box = self._boxes()[self._at]
            box.setFocus()
            box.choose(number - 1)

    def start_over(self) -> None:
        """Begin with the first item."""
        self._at = 0

    def take_focus(self) -> None:
        """Put the keyboard on the item that had it last if it is still open, else on the first open one."""
        boxes = self._boxes()
        if boxes and boxes[self._at].place is not None:
            still_open = (at for at, box in enumerate(boxes) if box.place is None)
            self._at = next(still_open, self._at)
        if boxes:
            boxes[self._at].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which item has the keyboard."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._boxes():
            self._at = self._boxes().index(watched)
        return super().eventFilter(watched, event)

    def _make_rows(self, state: MatchState) -> None:
        last = len(state.items) - 1
        self._rows = [
            MatchItemRow(self._look, state, item, ruled=at < last) for at, item in enumerate(state.items)
        ]
        self._at = 0
        for box in self._boxes():
            box.installEventFilter(self)
            box.chosen.connect(self._tell)
            box.stepped.connect(self._step)
        self._items.set_rows(self._rows)

    def _show_places(self, state: MatchState, places: tuple[int | None, ...]) -> None:
        for row, place in zip(self._rows, places, strict=True):
            row.show_place(place)
        doubled = state.find_duplicate(places)
        sentence = "" if doubled is None else doubled.twice
        if sentence != self._said:
            self._said = sentence
            self._doubled.say(sentence)

    def _tell(self) -> None:
        if self._state is not None:
            places = tuple(box.place for box in self._boxes())
            self._show_places(self._state, places)
            self.answered.emit(self._state.answer(places))

    def _step(self, step: int) -> None:
        at = self._at + step
        if 0 <= at < len(self._rows):
            self._boxes()[at].setFocus()

    def _boxes(self) -> list[PartnerBox]:
        return [row.box for row in self._rows]


class _Items(QGroupBox):
    """The items, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[MatchItemRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def set_rows(self, rows: list[MatchItemRow]) -> None:
        """Show these rows in place of the ones before."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            self._box.addWidget(row)
            row.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A group has no frame."""
