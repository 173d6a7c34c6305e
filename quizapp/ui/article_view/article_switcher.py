"""The articles on the desk: one sheet each, under tabs or side by side; and the words to know."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.article_view.glossary_panel import GlossaryPanel
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.messages.keys import NEXT_ARTICLE, format_key

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.article_view.switcher_state import ReadingState
    from quizapp.ui.kit.style import Style

ARTICLE_GAP, FOOTER_GAP = 24, 8


class ArticleSwitcher(QWidget):
    """Shows one ReadingState after another. Which article is in front is the reader's choice from then on.

    Each sheet keeps its place. The bar's button and that of the words to know stand on the sheet in front.
    """

    turned = Signal()

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._state: ReadingState | None = None
        self._front = 0
        self._sheets: list[ArticlePanel] = []
        self._bar_widget: QWidget | None = None
        self._flowing = self._side_by_side = False
        self.tabs = ArticleTabs(look)
        self.tabs.currentChanged.connect(self.show_article)
        self._cap = KeyCap(look, format_key(NEXT_ARTICLE))
        self._words = KeyButton(look, "", small=True)
        self._words.clicked.connect(self.toggle_words)
        self.words = GlossaryPanel(look, self, self._words)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self._cap)
        self._row = QHBoxLayout()
        self._row.setSpacing(ARTICLE_GAP)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addLayout(self._row, 1)
        self._sheet_at(0)
        self._arrange()

    @property
    def sheet(self) -> ArticlePanel:
        """The sheet in front."""
        return self._sheets[self._front]

    def show_reading(self, state: ReadingState) -> None:
        """Show other articles, or the same in another state; those stay in front that were."""
        if self._state is None or _matter(self._state) != _matter(state):
            self._front = state.front
            self.words.hide()
        self._state = state
        self._sheet_at(len(state.sheets) - 1)
        # Buttons first: a foot that has one is higher, and marks are brought into view above it.
        self._arrange()
        for place, sheet in enumerate(state.sheets):
            self._sheet_at(place).show_state(sheet)
        self.tabs.show_tabs(state.tabs)
        if state.glossary is not None:
            self._words.show_words(state.glossary.title)
            self._words.show_key(state.glossary.key)
        self._arrange()

    def show_article(self, place: int) -> None:
        """Bring an article to the front; the keyboard goes with it where it was in the one before."""
        if place == self._front or not 0 <= place < self._count():
            return
        reading = self.sheet.article.hasFocus()
        self._front = place
        self._arrange()
        if reading or self._side_by_side:
            self.sheet.article.take_focus()
        self.turned.emit()

    def turn(self, step: int) -> None:
        """Bring the next article (1) or the one before (-1) to the front, round the ends."""
        if self.isVisible() and self._count() > 1:
            self.show_article((self._front + step) % self._count())

    def go_to_mark(self, step: int) -> None:
        """Go to the next mark (1) or the one before (-1) through all the articles, round the ends."""
        if not self.isVisible():
            return
        counts = [len(sheet.article.marks()) for sheet in self._sheets[: self._count()]]
        marks = [(place, mark) for place, count in enumerate(counts) for mark in range(count)]
        if not marks:
            return
        here = (self._front, self.sheet.mark)
        following, earlier = [each for each in marks if each > here], [each for each in marks if each < here]
        place, mark = (following or marks)[0] if step > 0 else (earlier or marks)[-1]
        self._sheets[place].go_to(mark)
        self.show_article(place)

    def show_mark(self) -> None:
        """Bring the mark of the article in front into view that was gone to last, if it has any."""
        if self.sheet.article.marks():
            self.sheet.go_to(self.sheet.mark)

    def page(self, pages: int) -> None:
        """Scroll the article in front by pages."""
        self.sheet.page(pages)

    def toggle_words(self) -> None:
        """Open the words to know, or close them."""
        if self.words.isVisible():
            self.words.close_panel()
        elif self._state is not None and self._state.glossary is not None and self._words.isVisible():
            self.words.show_words(self._state.glossary)
            # In its place before it has the keyboard: a column around it scrolls to where that is.
            self._place_words()
            self.words.open_panel()
            self._place_words()

    def print_key(self, *, acts: bool) -> None:
        """Print the key on the button of the words to know, unless letters do not act just now."""
        self._words.set_key_acts(acts)

    def set_bar_widget(self, widget: QWidget | None) -> None:
        """Let a button stand at the end of the bar of the sheet in front, or none."""
        self._bar_widget = widget
        self._arrange()

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone.

        In such a column there is room for little: sheets begin with what is cited.
        """
        self._flowing = flowing
        for sheet in self._sheets:
            sheet.set_flowing(flowing)
            sheet.set_short(flowing)

    def set_side_by_side(self, beside: bool) -> None:
        """Let two articles stand side by side, without tabs."""
        if beside != self._side_by_side:
            self._side_by_side = beside
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words to know over the sheet's foot."""
        super().resizeEvent(event)
        self._place_words()

    def _count(self) -> int:
        return 0 if self._state is None else len(self._state.sheets)

    def _sheet_at(self, place: int) -> ArticlePanel:
        while len(self._sheets) <= place:
            sheet = ArticlePanel(self._look)
            sheet.set_flowing(self._flowing)
            sheet.set_short(self._flowing)
            sheet.article.focused.connect(partial(self._come_to_front, len(self._sheets)))
            sheet.hide()
            self._sheets.append(sheet)
            self._row.addWidget(sheet, 1)
        return self._sheets[place]

    def _arrange(self) -> None:
        """Show the sheet in front, or both of two; its buttons stand on it alone."""
        several = self._count() > 1
        front = self.sheet
        for sheet in self._sheets:
            if sheet is not front:
                sheet.set_bar_widget(None)
                sheet.set_foot_widget(None)
        front.set_bar_widget(self._bar_widget)
        glossary = None if self._state is None else self._state.glossary
        front.set_foot_widget(None if glossary is None else self._words)
        self._words.setVisible(glossary is not None)
        for place, sheet in enumerate(self._sheets):
            sheet.setVisible(sheet is front or (self._side_by_side and place < self._count()))
        self._head.setVisible(several and not self._side_by_side)
        if several:
            self.tabs.show_front(self._front)

    def _come_to_front(self, place: int) -> None:
        """Take the article that gets the keyboard for the one in front, where two stand side by side."""
        if self._side_by_side:
            self.show_article(place)

    def _place_words(self) -> None:
        sheet = self.sheet
        corner = sheet.mapTo(self, QPoint(0, 0))
        top, bottom = corner.y(), corner.y() + sheet.foot_top()
        # Of a sheet that goes on below the window, over the end of what is seen: it is read on from there.
        seen = self.visibleRegion().boundingRect()
        if not seen.isEmpty():
            top, bottom = max(top, seen.top()), min(bottom, seen.bottom() + 1 - FOOTER_GAP)
        width = sheet.width() - 2 * ARTICLE_GAP
        high = min(self.words.height_wanted(width), max(bottom - top - 2 * ARTICLE_GAP, 160))
        self.words.setGeometry(
            QRect(corner.x() + ARTICLE_GAP, max(bottom - high - FOOTER_GAP, corner.y()), width, high)
        )


def _matter(state: ReadingState) -> tuple[list[str], int, str]:
    """What decides which article is in front: while it stays the same, the reader does."""
    return [sheet.name for sheet in state.sheets], state.front, state.description
