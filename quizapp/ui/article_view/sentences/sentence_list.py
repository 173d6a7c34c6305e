"""The list of sentences: its rows, and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.article_view.sentences.annotation_rows import (
    ArticleAsideRow,
    ArticleHeadRow,
    CitationFactsRow,
)
from quizapp.ui.article_view.sentences.sentence_rows import ReadOnlySentenceRow, SelectableSentenceRow
from quizapp.ui.article_view.sentences.state import ArticleAside, ArticleHead, SentenceItem, SentenceNote
from quizapp.ui.kit.painting import mirror_box
from quizapp.ui.kit.screen_reader_workaround import say_group_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.article_view.sentences.annotation_rows import ContextRow
    from quizapp.ui.article_view.sentences.sentence_painter import SentenceColumns
    from quizapp.ui.article_view.sentences.state import SentencesState
    from quizapp.ui.kit.style import Style

TOP_MARGIN, SENTENCE_GAP, PARAGRAPH_GAP, BOTTOM_MARGIN = 20, 2, 8, 12
HEADING_GAP = 4


class SentenceList(QGroupBox):
    """The rows as a named group; instead of a frame it has the hairline beside paragraphs' numbers.

    They are there to choose from (`asks`) or to be read. `take_key` does what a key does on a row, False for
    one that is not its. `pressed` tells the place of the row that was clicked, from 0, `reached` that of the
    row that the keyboard has come to.
    """

    pressed = Signal(int)
    reached = Signal(int)

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool], *, asks: bool) -> None:
        super().__init__()
        self._look, self._take_key, self._asks = look, take_key, asks
        self.rows: list[SelectableSentenceRow | ReadOnlySentenceRow] = []
        self._made: list[SelectableSentenceRow | ReadOnlySentenceRow] = []
        self._between: list[ContextRow] = []
        self._facts: dict[int, CitationFactsRow] = {}
        self._filled: list[object] = []
        self._gutter = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SENTENCE_GAP)

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
            if isinstance(row, ArticleHead):
                first = HEADING_GAP if state.heading else TOP_MARGIN
                self._put_between(
                    ArticleHeadRow(
                        self._look, row, TOP_MARGIN + PARAGRAPH_GAP if self._box.count() else first
                    )
                )
            elif isinstance(row, ArticleAside):
                self._put_between(ArticleAsideRow(self._look, row))
            else:
                self._add(row)
        for unused in self._made[len(self.rows) :]:
            unused.hide()
            # In its place, for the Tab key, once it is used again.
            self._box.addWidget(unused)
        self._box.addSpacing(BOTTOM_MARGIN)
        self._box.addStretch()

    def show_sentences(self, state: SentencesState, places: SentenceColumns, refused: int | None) -> None:
        """Show the sentences in the rows that are there; the refused one says why it cannot be chosen."""
        self._gutter = places.gutter
        self.update()
        for other in self._between:
            other.place(places)
        for place, (row, sentence) in enumerate(zip(self.rows, state.sentences, strict=True)):
            if isinstance(row, ReadOnlySentenceRow):
                row.show_sentence(sentence, places)
                continue
            note = SentenceNote("wrong", state.full, tone="wrong") if place == refused else sentence.note
            row.show_sentence(sentence, places, state.chosen_word, note, single=state.single)

    def facts_from(self, place: int) -> CitationFactsRow | None:
        """Who says what is marked in the row at this place or, where nothing is, next below it."""
        numbers = (row.sentence.number for row in self.rows[place:])
        return next((self._facts[number] for number in numbers if number in self._facts), None)

    def sizeHint(self) -> QSize:
        """Any: it is given its width, and laying all out in the width that it wants is for nothing."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        with QPainter(self) as painter:
            line = mirror_box(self, QRectF(self._gutter, 0, 1, self.height()))
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

    def _put_between(self, row: ContextRow) -> None:
        self._between.append(row)
        self._box.addWidget(row)

    def _add(self, sentence: SentenceItem) -> None:
        row = self._row_at(len(self.rows))
        if sentence.first and self._box.count():
            self._box.addSpacing(PARAGRAPH_GAP)
        self.rows.append(row)
        self._box.addWidget(row)
        # Left to the layout, it would come too late for the keyboard.
        row.show()
        if sentence.facts:
            self._facts[sentence.number] = CitationFactsRow(self._look, sentence)
            self._put_between(self._facts[sentence.number])

    def _row_at(self, place: int) -> SelectableSentenceRow | ReadOnlySentenceRow:
        if place == len(self._made):
            made: SelectableSentenceRow | ReadOnlySentenceRow
            if self._asks:
                made = SelectableSentenceRow(self._look, self._take_key)
                made.clicked.connect(lambda: self.pressed.emit(place))
                say_group_once(made, self)
            else:
                made = ReadOnlySentenceRow(self._look, self._take_key)
            made.reached.connect(lambda: self.reached.emit(place))
            self._made.append(made)
        return self._made[place]


def _filling(state: SentencesState) -> list[object]:
    """Return what the rows, and what stands between them, are made for."""
    return [
        (row.number, row.text, row.first, row.facts) if isinstance(row, SentenceItem) else row
        for row in state.rows
    ]
