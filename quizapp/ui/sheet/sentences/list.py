"""The list of sentences: its rows, and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.sheet.sentences.between import AsideRow, FactsRow, HeadRow
from quizapp.ui.sheet.sentences.rows import ChoiceRow, ReadRow
from quizapp.ui.sheet.sentences.state import Aside, Head, Note, Sentence
from quizapp.ui.widgets.paint import mirrored
from quizapp.ui.widgets.said_once import say_group_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.sheet.sentences.between import RowBetween
    from quizapp.ui.sheet.sentences.drawing import Places
    from quizapp.ui.sheet.sentences.state import SentencesState
    from quizapp.ui.widgets.look import Look

ABOVE, BETWEEN, PARAGRAPH, BELOW = 20, 2, 8, 12
BELOW_HEADING = 4


class SentencesList(QGroupBox):
    """The rows as a named group; instead of a frame it has the hairline beside paragraphs' numbers.

    They are there to choose from (`asks`) or to be read. `take_key` does what a key does on a row, False for
    one that is not its. `pressed` tells the place of the row that was clicked, from 0, `reached` that of the
    row that the keyboard has come to.
    """

    pressed = Signal(int)
    reached = Signal(int)

    def __init__(self, look: Look, take_key: Callable[[QKeyEvent], bool], *, asks: bool) -> None:
        super().__init__()
        self._look, self._take_key, self._asks = look, take_key, asks
        self.rows: list[ChoiceRow | ReadRow] = []
        self._made: list[ChoiceRow | ReadRow] = []
        self._between: list[RowBetween] = []
        self._facts: dict[int, FactsRow] = {}
        self._filled: list[object] = []
        self._gutter = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(BETWEEN)

    def holds(self, state: SentencesState) -> bool:
        """Tell whether the rows of these sentences are there already."""
        return self._filled == _filling(state)

    def fill(self, state: SentencesState) -> None:
        """Put a row in place for each sentence, one that was made before if there is one.

        They show what they showed then until they are shown something else. While the list is seen this
        takes long, for all would be laid out for each row.
        """
        if self.holds(state):
            return
        self._clear()
        self._filled = _filling(state)
        for row in state.rows:
            if isinstance(row, Head):
                first = BELOW_HEADING if state.heading else ABOVE
                self._put_between(HeadRow(self._look, row, ABOVE + PARAGRAPH if self._box.count() else first))
            elif isinstance(row, Aside):
                self._put_between(AsideRow(self._look, row))
            else:
                self._add(row)
        for unused in self._made[len(self.rows) :]:
            unused.hide()
            # In its place, for the Tab key, once it is used again.
            self._box.addWidget(unused)
        self._box.addSpacing(BELOW)
        self._box.addStretch()

    def show_sentences(self, state: SentencesState, places: Places, refused: int | None) -> None:
        """Show the sentences in the rows that are there; the refused one says why it cannot be chosen."""
        self._gutter = places.gutter
        self.update()
        for other in self._between:
            other.place(places)
        for place, (row, sentence) in enumerate(zip(self.rows, state.sentences, strict=True)):
            if isinstance(row, ReadRow):
                row.show_sentence(sentence, places)
                continue
            note = Note("wrong", state.full, tone="wrong") if place == refused else sentence.note
            row.show_sentence(sentence, places, state.chosen_word, note, single=state.single)

    def facts_from(self, place: int) -> FactsRow | None:
        """Who says what is marked in the row at this place or, where nothing is, next below it."""
        numbers = (row.sentence.number for row in self.rows[place:])
        return next((self._facts[number] for number in numbers if number in self._facts), None)

    def sizeHint(self) -> QSize:
        """Any: it is given its width, and laying all out in the width that it wants is for nothing."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        with QPainter(self) as painter:
            line = mirrored(self, QRectF(self._gutter, 0, 1, self.height()))
            painter.fillRect(line, self._look.theme.color("line"))

    def _clear(self) -> None:
        # What is only taken out keeps the heights of what its rows showed, and they keep to it.
        for row in (*self._made, *self._between):
            self._box.removeWidget(row)
        while self._box.takeAt(0) is not None:
            pass
        for each in self._between:
            each.hide()
            each.deleteLater()
        self.rows, self._between, self._facts = [], [], {}

    def _put_between(self, row: RowBetween) -> None:
        self._between.append(row)
        self._box.addWidget(row)

    def _add(self, sentence: Sentence) -> None:
        row = self._row_at(len(self.rows))
        if sentence.first and self._box.count():
            self._box.addSpacing(PARAGRAPH)
        self.rows.append(row)
        self._box.addWidget(row)
        # Left to the layout, it would come too late for the keyboard.
        row.show()
        if sentence.facts:
            self._facts[sentence.number] = FactsRow(self._look, sentence)
            self._put_between(self._facts[sentence.number])

    def _row_at(self, place: int) -> ChoiceRow | ReadRow:
        if place == len(self._made):
            made: ChoiceRow | ReadRow
            if self._asks:
                made = ChoiceRow(self._look, self._take_key)
                made.clicked.connect(lambda: self.pressed.emit(place))
                say_group_once(made, self)
            else:
                made = ReadRow(self._look, self._take_key)
            made.reached.connect(lambda: self.reached.emit(place))
            self._made.append(made)
        return self._made[place]


def _filling(state: SentencesState) -> list[object]:
    """Return what the rows, and what stands between them, are made for."""
    return [
        (row.number, row.text, row.first, row.facts) if isinstance(row, Sentence) else row
        for row in state.rows
    ]
