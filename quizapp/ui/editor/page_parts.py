"""The widgets of what several pages over the editor show: an article as a sheet, terms, words after a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.article_view.citation_facts import LABEL_GAP, LABEL_WIDTH, MIN_TWO_COLUMN_WIDTH
from quizapp.ui.editor.article_card import TabbedArticle
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.pages.items import ArticleSheet, TaggedWords, Terms
from quizapp.ui.kit.card_frames import CardFrame, Hairline
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import BoxStyle, PaintedText, paint_box, paint_text
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style

FOOT, LINES = (12, 8, 12, 10), 6
"""Around the words below an article, and between terms, px."""


class TagFrame(QLabel):
    """A word in a frame: by what a question is known."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Its words with room around them."""
        wide = round(self._look.theme.width("label", self.text()))
        return QSize(wide + 16, self._look.theme.size("keyCap"))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and words: a style sheet knows no token of the theme."""
        theme = self._look.theme
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 4, BoxStyle(theme.color("paper"), theme.color("edge")))
            middle = Qt.AlignmentFlag.AlignHCenter
            words = PaintedText(self.text(), theme.font("label"), theme.color("text"), middle)
            paint_text(painter, QRectF(self.rect()), words)


class TextSheet(CardFrame):
    """A text that scrolls by itself over a foot, which begins `start` px from the edge."""

    def __init__(self, look: Style, text: QWidget, foot: QWidget, start: int) -> None:
        super().__init__(look, 2)
        self._text, self.area = text, ScrollColumn(on_paper=True)
        around = QWidget()
        box = QHBoxLayout(around)
        box.setContentsMargins(0, 12, 0, 12)
        box.setSpacing(0)
        box.addSpacing(start)
        box.addWidget(foot, 1)
        box.addSpacing(16)
        for part, stretch in ((self.area, 1), (Hairline(), 0), (around, 0)):
            self.column.addWidget(part, stretch)
        self.area.box.addWidget(text)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone."""
        (self.column if flowing else self.area.box).insertWidget(0, self._text)
        self.area.setVisible(not flowing)


class TaggedWordsPart(Part):
    """Shows TaggedWords."""

    def build(self, look: Style) -> FlowBox:
        """Make tag and words."""
        self.tag, self.label = TagFrame(look, self.item.tag), Label(look)
        return FlowBox(self.tag, self.label, gap=8, grows=self.label)

    def show(self, item: TaggedWords) -> None:
        """Show others."""
        self.tag.setText(item.tag)
        self.tag.updateGeometry()
        self.label.show_pieces(item.runs)


class TermList(QWidget):
    """Labels with words beside them, or above them where it is narrow."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._terms = Terms(()).terms
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LABEL_GAP)
        self._grid.setVerticalSpacing(LINES)
        self._grid.setColumnStretch(1, 1)
        look.theme.changed.connect(self._fill)

    def show_terms(self, item: Terms) -> None:
        """Show other labels and words."""
        if item.terms != self._terms:
            self._terms = item.terms
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels beside or above, as the width asks: no layout of Qt's does."""
        super().resizeEvent(event)
        if self._beside != self._has_room():
            self._fill()

    def _has_room(self) -> bool:
        return self.width() >= self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH)

    def _fill(self) -> None:
        delete_layout_items(self._grid)
        self._beside = beside = self._has_room()
        wide = self._look.theme.scaled(LABEL_WIDTH) - LABEL_GAP
        self._grid.setColumnMinimumWidth(0, wide if beside else 0)
        row = 0
        for name, lines in self._terms:
            label = Label(self._look, name, "label", "textMuted")
            if beside:
                label.setMaximumWidth(wide)
            self._grid.addWidget(label, row, 0, 1, 1 if beside else 2, Qt.AlignmentFlag.AlignTop)
            row += 0 if beside else 1
            for line in lines:
                words = Label(self._look)
                words.show_pieces(line)
                self._grid.addWidget(words, row, 1 if beside else 0, 1, 1 if beside else 2)
                row += 1


class TermsPart(Part):
    """Shows Terms."""

    def build(self, look: Style) -> TermList:
        """Make the list."""
        self.terms = TermList(look)
        return self.terms

    def show(self, item: Terms) -> None:
        """Show others."""
        self.terms.show_terms(item)


class ArticleSheetPart(SheetPart):
    """Shows an ArticleSheet; pages with an article of their own kind build another one."""

    def build(self, look: Style) -> TabbedArticle:
        """Make tabs, article and the words below."""
        self.look = look
        self.article = self.build_article(look)
        self.sheet = TabbedArticle(look, self.article)
        self.sheet.tabs.currentChanged.connect(self._turn)
        self.item.selection.ask = self.article.chosen
        self.shown: tuple[object, ...] = ()
        below = QWidget()
        box = QVBoxLayout(below)
        box.setContentsMargins(*FOOT)
        self.foot = Label(look, self.item.foot, "meta", "textMuted")
        box.addWidget(self.foot)
        if self.item.foot:
            self.sheet.column.addWidget(Hairline())
            self.sheet.column.addWidget(below)
        return self.sheet

    def build_article(self, look: Style) -> Any:
        """Make the article."""
        return SelectableArticle(look)

    def show(self, item: Any) -> None:
        """Show an article, and select the hint in it where it is another one."""
        self.sheet.show_tabs(item.tabs, item.front)
        self.foot.show_text(item.foot)
        shown = item.article, item.hint
        if shown != self.shown:
            self.shown = shown
            self.article.show_passages(item.article)
            if item.hint is not None:
                self._select(item.hint)

    @property
    def takes_focus(self) -> bool:
        """It does."""
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the article."""
        self.article.take_focus()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, or scroll it alone."""
        self.sheet.set_flowing(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self.sheet.page(pages)

    def _turn(self, place: int) -> None:
        self.item.turn(place)

    def _select(self, words: TextSelection) -> None:
        """Select words, and bring them into sight once all has its place and its width."""
        article, passages = self.item.article, self.item.article.passages
        if words.passage in passages:
            item = article.sheet.items[passages.index(words.passage)]
            row = next(row for row, block in enumerate(self.article.blocks) if block.item == item)
            text = self.article.blocks[row].text
            start, end = (count_utf16_units(text[:point]) for point in (words.start, words.end))
            self.article.set_text_cursor(ArticleCursor(row, start, end))
            QTimer.singleShot(0, self.article, lambda: self.sheet.bring_lines(*self.article.caret_lines()))


PAGE_PARTS: Final[Mapping[type[Item], type[Part]]] = {
    ArticleSheet: ArticleSheetPart, TaggedWords: TaggedWordsPart, Terms: TermsPart,
}  # fmt: skip
