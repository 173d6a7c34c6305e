"""A whole sentence of the article: selected by one key, the one after it by the next; or around the caret.

Rows are given by their texts, which are empty where they hold no words of the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.sentences import split_sentences
from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def select_sentence(cursor: ArticleCursor, texts: Sequence[str]) -> ArticleCursor | None:
    """Return the sentence in which the cursor stands; where words are selected, the next.

    None: there is no sentence any more.
    """
    after, selects = (cursor.row, cursor.end), cursor.start < cursor.end
    for each in _sentences(cursor.row, texts):
        if (each.row, each.start) >= after or ((each.row, each.end) > after and not selects):
            return each
    return None


def extend_selection(cursor: ArticleCursor, texts: Sequence[str]) -> ArticleCursor | None:
    """Return what is selected with the next sentence of the paragraph. None: there is none."""
    if cursor.start == cursor.end:
        return select_sentence(cursor, texts)
    for each in _sentences(cursor.row, texts):
        if each.row == cursor.row and each.start >= cursor.end:
            return ArticleCursor(cursor.row, cursor.start, each.end)
    return None


def select_sentence_around(cursor: ArticleCursor, texts: Sequence[str]) -> ArticleCursor:
    """Return the sentence of its row that the cursor stands in, or stands behind."""
    here = [each for each in _sentences(cursor.row, texts) if each.row == cursor.row]
    before = [each for each in here if each.start <= cursor.position]
    return before[-1] if before else cursor


def _sentences(first: int, texts: Sequence[str]) -> Iterator[ArticleCursor]:
    """Yield the sentences from a row on."""
    for row in range(first, len(texts)):
        text = texts[row]
        for span in split_sentences(text):
            start, end = (count_utf16_units(text[:point]) for point in (span.start, span.end))
            yield ArticleCursor(row, start, end)
