"""The widget of match: each item is given its partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QGroupBox, QVBoxLayout, QWidget

from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kinds.widgets.partner_box import PartnerBox
from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.screen_reader_workaround import ORCA
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject

    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.match import MatchItemState, MatchPartnerState, MatchState
    from quizapp.ui.kit.style import Style

ROW_MARGIN, COLUMN_GAP = 8, 16
MIN_ITEM_WIDTH = 200
"""So much of a row is the item's, px at 100 %; with less, the box goes below it."""

MAX_HALF_WIDTH = 230
"""Partners no longer than this stand in two columns, px at 100 %."""

Direction = QBoxLayout.Direction


class MatchItemRow(QWidget):
    """One item with its box."""

    def __init__(self, look: Style, state: MatchState, item: MatchItemState) -> None:
        super().__init__()
        self._item = item
        self.box = PartnerBox(look, state.partners, state.placeholder, state.nothing)
        words = Label(look, item.text, "quoteS")
        layout = _Sides(self, look, words, self.box)
        layout.setContentsMargins(0, ROW_MARGIN, 0, ROW_MARGIN)
        layout.setSpacing(COLUMN_GAP)
        # Where a screen reader hears a box by its label, this is it. An ampersand would make it a shortcut.
        words.setBuddy(self.box)
        words.setText(item.text.replace("&", "&&"))
        words.setAccessibleName(item.label)
        layout.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_place(None)

    def show_place(self, place: int | None) -> None:
        """Show the partner that is chosen, by its place, or none."""
        if self.box.place != place:
            self.box.show_place(place)
        self.box.setAccessibleName(self._item.open if place is None else self._item.names[place])


class _Sides(QBoxLayout):
    """Puts its widgets one below the other where the first would have too little room beside the box."""

    def __init__(self, row: QWidget, look: Style, words: Label, box: PartnerBox) -> None:
        super().__init__(Direction.LeftToRight, row)
        self._look, self._words, self._partner = look, words, box

    def heightForWidth(self, width: int) -> int:
        """Height at a width, px; to turn the layout for the asking would have it laid out anew for ever."""
        words, box = self._words, self._partner
        if self._is_beside(width):
            room = width - COLUMN_GAP - box.sizeHint().width()
            height = max(words.heightForWidth(room), box.sizeHint().height())
        else:
            height = words.heightForWidth(width) + ROW_MARGIN + box.heightForWidth(width)
        return height + 2 * ROW_MARGIN

    def setGeometry(self, place: QRect) -> None:
        """Lay out for a place."""
        direction = Direction.LeftToRight if self._is_beside(place.width()) else Direction.TopToBottom
        if self.direction() != direction:
            self.setDirection(direction)
            self.setSpacing(COLUMN_GAP if direction == Direction.LeftToRight else ROW_MARGIN)
        super().setGeometry(place)

    def _is_beside(self, width: int) -> bool:
        room = width - COLUMN_GAP - self._partner.sizeHint().width()
        return room >= self._look.theme.scaled(MIN_ITEM_WIDTH)


class PartnerList(QWidget):
    """The partners with their keys."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 12, 0, 12)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)

    def show_partners(self, partners: Sequence[MatchPartnerState]) -> None:
        """List other partners."""
        delete_layout_items(self._grid)
        columns = 2 if all(map(self._fits_half, partners)) else 1
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1 if column < 2 * columns else 0)
        for at, partner in enumerate(partners):
            row, column = divmod(at, columns)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(KeyCap(self._look, partner.key), row, 2 * column, top)
            self._grid.addWidget(Label(self._look, partner.title), row, 2 * column + 1)

    def _fits_half(self, partner: MatchPartnerState) -> bool:
        words = StyledText(self._look.theme)
        words.set_runs([TextRun(partner.title)])
        return words.natural_width() <= self._look.theme.scaled(MAX_HALF_WIDTH)


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
        self._items = QGroupBox()
        self._list = QVBoxLayout(self._items)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._doubled = MessageLine(look, "info", "neutral")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, below in (
            (self._rule, 12),
            (Hairline(), 0),
            (self._partners, 0),
            (Hairline(), 4),
            (self._items, 5),
            (self._doubled, 0),
        ):
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
        delete_layout_items(self._list)
        self._rows = [MatchItemRow(self._look, state, item) for item in state.items]
        self._at = 0
        for box in self._boxes():
            box.installEventFilter(self)
            box.chosen.connect(self._tell)
            box.stepped.connect(self._step)
        for row in self._rows:
            if self._list.count():
                self._list.addWidget(Hairline())
            self._list.addWidget(row)

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
