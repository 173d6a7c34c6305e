"""A whole sentence of the article: selected by one key, the one after it by the next; or around the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from quizapp.pack.sentences import split_sentences
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QTextBlock

    Holds = Callable[[QTextBlock], bool]


def select_sentence(cursor: QTextCursor, holds: Holds) -> QTextCursor | None:
    """Return the cursor with the sentence selected in which it stands; where words are selected, the next.

    Only blocks that hold words of the article count. None: there is no sentence any more.
    """
    after = cursor.selectionEnd()
    for start, end in _spans(cursor, holds):
        if start >= after or (end > after and not cursor.hasSelection()):
            return _selected(cursor, start, end)
    return None


def extend_selection(cursor: QTextCursor, holds: Holds) -> QTextCursor | None:
    """Return the cursor with the next sentence of the paragraph selected as well. None: there is none."""
    if not cursor.hasSelection():
        return select_sentence(cursor, holds)
    block = cursor.document().findBlock(cursor.selectionStart())
    for start, end in _spans(cursor, holds):
        if start >= cursor.selectionEnd() and block.contains(start):
            return _selected(cursor, cursor.selectionStart(), end)
    return None


def select_sentence_around(cursor: QTextCursor) -> QTextCursor:
    """Return the cursor with the sentence of its block selected that it stands in, or stands behind."""
    block, at = cursor.block(), cursor.position()
    spans = [each for each in _spans(cursor, lambda each: each == block) if each[0] <= at]
    return _selected(cursor, *spans[-1]) if spans else cursor


def _spans(cursor: QTextCursor, holds: Holds) -> Iterator[tuple[int, int]]:
    """Yield where sentences begin and end, from the cursor's block on, in the document's UTF-16 units."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid():
        text = block.text() if holds(block) else ""
        for span in split_sentences(text):
            yield (
                block.position() + count_utf16_units(text[: span.start]),
                block.position() + count_utf16_units(text[: span.end]),
            )
        block = block.next()


def _selected(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    made = QTextCursor(cursor)
    made.setPosition(start)
    made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made
