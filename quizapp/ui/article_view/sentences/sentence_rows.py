"""The rows of the list: a sentence to choose, a sentence to read, and what can be chosen instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from quizapp.ui.article_view.sentences.sentence_painter import SentencePainter
from quizapp.ui.kit.checkable_button import CheckableButton
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon, RowKey, RowWords
from quizapp.ui.kit.row_widget import RowLabel, build_wrapping_policy
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from quizapp.ui.article_view.sentences.sentence_painter import SentenceColumns
    from quizapp.ui.article_view.sentences.state import NoneOption, SentenceItem, SentenceNote
    from quizapp.ui.kit.style import Style


WRAPPED_TEXT_MARGIN, ICON_GAP, BETWEEN, END = 8, 10, 12, 18
"""Of the last row, px: above and below its words, after its icon, before and after what is at its end."""


class _Choice(CheckableButton):
    """What can be chosen: the whole row is the target. What a click or a key does is the list's.

    `reached` tells that the keyboard has come to it.
    """

    reached = Signal()

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(look)
        self._take_key = take_key
        self.setSizePolicy(build_wrapping_policy())
        self.toggled.connect(self.clicked)

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen comes with the next state."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the list."""
        if not self._take_key(event):
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a double click for nothing: it would clear what the first one chose."""
        event.accept()

    def _show_choice(self, name: str, *, chosen: bool, single: bool) -> None:
        """Name it and show it as chosen or not; Qt takes its role, radio button or check box, from this.

        Whatever else turns it on or off is a screen reader, and means a click.
        """
        self.name(name)
        with QSignalBlocker(self):
            self.setAutoExclusive(False)
            self.setChecked(chosen)
            self.setAutoExclusive(single)


class SelectableSentenceRow(_Choice):
    """A sentence that can be chosen."""

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(look, take_key)
        self._painter = self._drawing = SentencePainter(look, self, asks=True)

    @property
    def sentence(self) -> SentenceItem:
        """What is shown."""
        return self._painter.sentence

    def show_sentence(
        self,
        sentence: SentenceItem,
        places: SentenceColumns,
        chosen_word: str,
        note: SentenceNote | None,
        *,
        single: bool,
    ) -> None:
        """Show a sentence; `note` is told under it."""
        self._show_choice(sentence.name, chosen=sentence.chosen, single=single)
        if self._painter.show(sentence, places, chosen_word, note):
            self.show_content()


class ReadOnlySentenceRow(RowLabel):
    """A sentence to be read, with what is told of it; a screen reader hears it as one.

    `reached` tells that the keyboard has come to it.
    """

    reached = Signal()

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(look)
        self._take_key = take_key
        self._painter = self._drawing = SentencePainter(look, self)

    @property
    def sentence(self) -> SentenceItem:
        """What is shown."""
        return self._painter.sentence

    def show_sentence(self, sentence: SentenceItem, places: SentenceColumns) -> None:
        """Show a sentence."""
        self.setText(sentence.name)
        if self._painter.show(sentence, places, "", sentence.note):
            self.show_content()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the list."""
        if not self._take_key(event):
            event.ignore()


class NoneOptionButton(_Choice):
    """What is chosen instead of any sentence: a row across the sheet's foot with the key that goes there."""

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        self._row: NoneOption | None = None
        self._start = 0
        self._chosen_word = ""
        super().__init__(look, take_key)
        self.setObjectName("none")

    @property
    def key(self) -> str:
        """The key that is printed on it."""
        return "" if self._row is None else self._row.key

    def show_row(self, row: NoneOption, start: int, chosen_word: str, *, single: bool) -> None:
        """Show other words, beginning where the sentences do, px."""
        self._row, self._start, self._chosen_word = row, start, chosen_word
        self._show_choice(row.name, chosen=row.chosen, single=single)
        self.show_content()

    def fill(self) -> None:
        """Icon and words, and at the end what tells that it is chosen, and the key."""
        if self._row is None:
            return
        theme, row = self._look.theme, self._row
        shape = RowShape(
            self._start,
            END,
            WRAPPED_TEXT_MARGIN,
            WRAPPED_TEXT_MARGIN,
            least=theme.scaled(46),
            words=theme.scaled(64),
        )
        chosen = RowWords(self._chosen_word, BETWEEN, "label", "accentText", shown=row.chosen)
        words = [TextRun(row.text, "strong")]
        self._content.show(shape, [RowIcon("notstated", ICON_GAP)], words, [chosen, RowKey(row.key, BETWEEN)])
