"""Cards around an article: with the border of the keyboard's place around all of it, and under tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.article_view.article_scroll import ArticleScroll
from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.painting import paint_focus_border

if TYPE_CHECKING:
    from quizapp.ui.article_view.article_browser import ArticleBrowser
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.kit.style import Style

FRAME: Final = 3
"""Around the article, px."""


class ArticleCard(CardFrame):
    """While the article has the keyboard, the border stands around the whole card."""

    def __init__(self, look: Style, article: ArticleBrowser) -> None:
        super().__init__(look, FRAME)
        self._around = article
        article.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the border anew when the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, and the border around it."""
        super().paintEvent(event)
        if self._around.hasFocus():
            with QPainter(self) as painter:
                paint_focus_border(painter, QRectF(self.rect()), 6, self._look.theme)


class TabbedArticle(ArticleCard):
    """The articles of a pack under tabs, one in front; it scrolls by itself, or with the column around it."""

    def __init__(self, look: Style, article: ArticleBrowser) -> None:
        super().__init__(look, article)
        self.tabs = ArticleTabs(look)
        self._scroll = ArticleScroll(article, self)
        self.column.addWidget(self.tabs)
        self.column.addWidget(article, 1)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone."""
        self._scroll.flowing = flowing
        self._around.set_flowing(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number."""
        self._scroll.page(pages, round(self._look.theme.line("quote")))

    def show_tabs(self, tabs: tuple[ArticleTab, ...], front: int) -> None:
        """Show the tabs, of which there are none for one article alone."""
        self.tabs.show_tabs(tabs)
        self.tabs.setVisible(bool(tabs))
        self.tabs.show_front(front)
