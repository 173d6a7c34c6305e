"""What an article shows, and words of it to be selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from quizapp.ui.article_view.article_view import ArticleView


def text_of(view: ArticleView) -> str:
    """The words of all rows, a line each."""
    return "\n".join(block.text for block in view.blocks)


def words_at(view: ArticleView, words: str) -> ArticleCursor:
    """Words of the article, selected."""
    row, text = next((row, block.text) for row, block in enumerate(view.blocks) if words in block.text)
    start = count_utf16_units(text[: text.index(words)])
    return ArticleCursor(row, start, start + count_utf16_units(words))


def caret_at(view: ArticleView, words: str, letters: int = 0) -> ArticleCursor:
    """The caret before words of the article, or so many letters further."""
    found = words_at(view, words)
    return ArticleCursor(found.row, found.start + letters, found.start + letters)


def selected(view: ArticleView) -> str:
    """The words that are selected."""
    return "\n".join(label.selected_text for label in view.rows if label.selected_text)


def place_of(view: ArticleView, cursor: ArticleCursor) -> QPoint:
    """Where on screen a caret stands."""
    label = view.rows[cursor.row]
    return label.mapToGlobal(label.caret_box(cursor.position).center().toPoint())
