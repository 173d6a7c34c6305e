"""The widgets of the page of a pack's articles: their tabs, and the words of a paragraph that is split."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.editor.pages.pack_articles import ArticleTabRow, ParagraphSplit
from quizapp.ui.editor.passage_parts import PASSAGE_PARTS
from quizapp.ui.kit.form_column import Part
from quizapp.ui.passages.passage_splitter import PassageSplitter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style


class TabsPart(Part):
    """Shows an ArticleTabRow."""

    item: ArticleTabRow

    def build(self, look: Style) -> ArticleTabs:
        """Make the tabs."""
        self.tabs = ArticleTabs(look)
        self.tabs.currentChanged.connect(self._turn)
        return self.tabs

    def show(self, item: ArticleTabRow) -> None:
        """Show the tabs, one in front."""
        self.tabs.show_tabs(item.tabs)
        self.tabs.show_front(item.front)

    def _turn(self, place: int) -> None:
        self.item.turn(place)


class SplitPart(Part):
    """Shows a ParagraphSplit."""

    item: ParagraphSplit
    takes_focus = True

    def build(self, look: Style) -> QWidget:
        """Make the words with a caret; alone they would be shown as a window of their own."""
        around = QWidget()
        box = QVBoxLayout(around)
        box.setContentsMargins(0, 0, 0, 0)
        self.splitter = PassageSplitter(look, self.builder.translate)
        self.splitter.wanted.connect(self._split)
        box.addWidget(self.splitter)
        return around

    def show(self, item: ParagraphSplit) -> None:
        """Show the words, and why they were not split."""
        self.splitter.show_words(item.words, item.fault)

    def take_focus(self) -> None:
        """Put the keyboard on the caret."""
        self.splitter.take_focus()

    def _split(self, at: int) -> None:
        self.item.split(at)


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    **PASSAGE_PARTS,
    ArticleTabRow: TabsPart,
    ParagraphSplit: SplitPart,
}
