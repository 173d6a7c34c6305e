"""The newer text alone, in which words are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.text_selection import TextSelection


class NewerText(SelectableArticle):
    """The newer text; words can be selected from without, to begin with."""

    def select(self, article: ArticleState, words: TextSelection | None) -> None:
        """Show an article with words selected in it, in sight; without any it begins at the top."""
        self.show_passages(article)
        cursor = ArticleCursor()
        if words is not None and words.passage in article.passages:
            item = article.sheet.items[article.passages.index(words.passage)]
            row = next(row for row, block in enumerate(self.blocks) if block.item == item)
            text = self.blocks[row].text
            start, end = (count_utf16_units(text[:point]) for point in (words.start, words.end))
            cursor = ArticleCursor(row, start, end)
        self.set_text_cursor(cursor)
        # Once it has its place and its width.
        QTimer.singleShot(0, self, lambda: self.bring_lines(*self.caret_lines()))
