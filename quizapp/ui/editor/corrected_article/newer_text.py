"""The newer text alone, in which words are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor

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
        document = self.document()
        cursor = QTextCursor(document)
        if words is not None and words.passage in article.passages:
            item = article.sheet.items[article.passages.index(words.passage)]
            number = next(number for number, block in enumerate(self._blocks) if block.item == item)
            block = document.findBlockByNumber(number)
            start, end = (count_utf16_units(block.text()[:point]) for point in (words.start, words.end))
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        # Once it has its place and its width.
        QTimer.singleShot(0, self, self._bring_selection)

    def _bring_selection(self) -> None:
        """Scroll no further than it takes to see where the selection begins, and where it ends."""
        cursor = self.textCursor()
        start = QTextCursor(self.document())
        start.setPosition(cursor.selectionStart())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = self.cursorRect(start).top() + bar.value()
        bottom = self.cursorRect(cursor).bottom() + bar.value()
        if top < bar.value() or bottom > bar.value() + room:
            bar.setValue(max(0, top - room // 4))
