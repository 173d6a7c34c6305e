"""What stands between the rows of the list: heads, words of the pack, and facts of the words above."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.sheet.facts import FactsView
from quizapp.ui.sheet.margin import NUMBER_GAP
from quizapp.ui.sheet.sentences.drawing import TEXT_END, Places
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.paint import Words, end_side, mirrored, mirrored_margins, paint_words

if TYPE_CHECKING:
    from quizapp.ui.sheet.sentences.state import Aside, Head, Sentence
    from quizapp.ui.widgets.look import Look

NOWHERE = Places(0, 0, 0)


class RowBetween(QWidget):
    """What stands between sentences, and begins where they do."""

    def __init__(self) -> None:
        super().__init__()
        self._places = NOWHERE

    def place(self, places: Places) -> None:
        """Begin where the sentences do."""
        self._places = places
        self._place()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    @abstractmethod
    def _place(self) -> None:
        """Set the margins by where the sentences stand."""


class HeadRow(RowBetween):
    """Where an article is from, and its headline."""

    def __init__(self, look: Look, head: Head, above: int) -> None:
        super().__init__()
        self._above = above
        self._box = QVBoxLayout(self)
        self._box.setSpacing(3)
        if head.source_line:
            self._box.addWidget(Label(look, head.source_line, "meta", "textMuted"))
        if head.headline:
            self._box.addWidget(Label(look, head.headline, "headline"))

    def _place(self) -> None:
        self._box.setContentsMargins(mirrored_margins(self, self._places.text, self._above, TEXT_END, 8))


class AsideRow(RowBetween):
    """Words between the sentences: a summary with its label, what is left out, what can only be read."""

    def __init__(self, look: Look, aside: Aside) -> None:
        super().__init__()
        self._look, self._aside = look, aside
        self._box = QVBoxLayout(self)
        self._box.setSpacing(2)
        if aside.label:
            self._box.addWidget(Label(look, aside.label, "label", "textMuted"))
        self._style = "quote" if aside.own else "body" if aside.label else "meta"
        self._box.addWidget(Label(look, aside.text, self._style, "textMuted"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number of the paragraph that is told of."""
        if self._aside.paragraph is None:
            return
        theme = self._look.theme
        line = theme.line("label" if self._aside.label else self._style)
        place = mirrored(self, QRectF(0, 12, self._places.gutter - NUMBER_GAP, line))
        ink = theme.color("textMuted")
        number = Words(str(self._aside.paragraph), theme.font("meta"), ink, end_side(self))
        with QPainter(self) as painter:
            paint_words(painter, place, number)

    def _place(self) -> None:
        indent = 24 if self._aside.label and not self._aside.own else 0
        margins = mirrored_margins(self, self._places.text + indent, 12, TEXT_END, 4)
        self._box.setContentsMargins(margins)


class FactsRow(RowBetween):
    """Who says the words above, and what kind of statement they are."""

    def __init__(self, look: Look, sentence: Sentence) -> None:
        super().__init__()
        self._box = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        for facts in sentence.facts:
            view = FactsView(look)
            view.show_facts(facts)
            column.addWidget(view)
        self._box.addLayout(column)

    def _place(self) -> None:
        self._box.setContentsMargins(mirrored_margins(self, self._places.text, 8, TEXT_END, 6))
