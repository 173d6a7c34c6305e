"""What stands between the rows of the list: heads, words of the pack, and facts of the words above."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_margin import NUMBER_GAP
from quizapp.ui.article_view.citation_facts import CitationFactsView
from quizapp.ui.article_view.sentences.sentence_painter import TEXT_END, SentenceColumns
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import PaintedText, find_end_side, mirror_box, mirror_margins, paint_text

if TYPE_CHECKING:
    from quizapp.ui.article_view.sentences.state import ArticleAside, ArticleHead, SentenceItem
    from quizapp.ui.kit.style import Style

ZERO_COLUMNS = SentenceColumns(0, 0, 0)


class ContextRow(QWidget):
    """What stands between sentences, and begins where they do."""

    def __init__(self) -> None:
        super().__init__()
        self._places = ZERO_COLUMNS

    def place(self, places: SentenceColumns) -> None:
        """Begin where the sentences do."""
        self._places = places
        self._place()
        self.update()

    @abstractmethod
    def _place(self) -> None:
        """Set the margins by where the sentences stand."""


class ArticleHeadRow(ContextRow):
    """Where an article is from, and its headline."""

    def __init__(self, look: Style, head: ArticleHead, above: int) -> None:
        super().__init__()
        self._above = above
        self._box = QVBoxLayout(self)
        self._box.setSpacing(3)
        if head.source_line:
            self._box.addWidget(Label(look, head.source_line, "meta", "textMuted"))
        if head.headline:
            self._box.addWidget(Label(look, head.headline, "headline"))

    def _place(self) -> None:
        self._box.setContentsMargins(mirror_margins(self, self._places.text, self._above, TEXT_END, 8))


class ArticleAsideRow(ContextRow):
    """Words between the sentences: a summary with its label, what is left out, what can only be read."""

    def __init__(self, look: Style, aside: ArticleAside) -> None:
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
        place = mirror_box(self, QRectF(0, 12, self._places.gutter - NUMBER_GAP, line))
        ink = theme.color("textMuted")
        number = PaintedText(str(self._aside.paragraph), theme.font("meta"), ink, find_end_side(self))
        with QPainter(self) as painter:
            paint_text(painter, place, number)

    def _place(self) -> None:
        indent = 24 if self._aside.label and not self._aside.own else 0
        margins = mirror_margins(self, self._places.text + indent, 12, TEXT_END, 4)
        self._box.setContentsMargins(margins)


class CitationFactsRow(ContextRow):
    """Who says the words above, and what kind of statement they are."""

    def __init__(self, look: Style, sentence: SentenceItem) -> None:
        super().__init__()
        self._box = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        for facts in sentence.facts:
            view = CitationFactsView(look)
            view.show_facts(facts)
            column.addWidget(view)
        self._box.addLayout(column)

    def _place(self) -> None:
        self._box.setContentsMargins(mirror_margins(self, self._places.text, 8, TEXT_END, 6))
