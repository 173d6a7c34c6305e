"""The card around articles under tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.article_view.article_scroll import ArticleScroll
from quizapp.ui.article_view.article_tabs import ArticleTabs
from quizapp.ui.kit.card_frames import CardFrame

if TYPE_CHECKING:
    from quizapp.ui.article_view.article_view import ArticleView
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.kit.style import Style

FRAME: Final = 3
"""Around the article, px."""


class TabbedArticle(CardFrame):
    """The articles of a pack under tabs, one in front; it scrolls by itself, or with the column around it."""

    def __init__(self, look: Style, article: ArticleView) -> None:
        super().__init__(look, FRAME)
        self._around = article
        self.tabs = ArticleTabs(look)
        self._scroll = ArticleScroll(article, self)
        self.column.addWidget(self.tabs)
        self.column.addWidget(article, 1)

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as the text, in a column that scrolls as a whole, or scroll the text alone."""
        self._around.set_flowing(flowing)

    def bring_lines(self, top: int, bottom: int) -> None:
        """Bring lines into sight, px from the top of the text; what does not fit is cut at its end."""
        self._scroll.bring(top, bottom, self._look.theme.motion(220))

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number."""
        self._scroll.page(pages)

    def show_tabs(self, tabs: tuple[ArticleTab, ...], front: int) -> None:
        """Show the tabs, of which there are none for one article alone."""
        self.tabs.show_tabs(tabs)
        self.tabs.setVisible(bool(tabs))
        self.tabs.show_front(front)
