"""Keys that move the caret in the article or select from where it was, and what is heard of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.kit.utf16 import count_utf16_units

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.article_view.article_view import ArticleView

Key, Modifier = Qt.Key, Qt.KeyboardModifier
FAR: Final = 100_000.0
"""Beyond either end of a line, px."""


def find_caret(view: ArticleView, event: QKeyEvent, cursor: ArticleCursor) -> ArticleCursor | None:
    """Return a cursor as a key moves it; None: the key moves no caret. With Shift it stays in its row."""
    held = event.modifiers() & ~Modifier.KeypadModifier
    if held & ~(Modifier.ShiftModifier | Modifier.ControlModifier) or not view.rows:
        return None
    key, keep = Key(event.key()), bool(held & Modifier.ShiftModifier)
    control = bool(held & Modifier.ControlModifier)
    if key in (Key.Key_Left, Key.Key_Right):
        back = (key == Key.Key_Left) != view.rows[cursor.row].from_right
        row, there = _beside(view, cursor, back=back, word=control, keep=keep)
    elif key in (Key.Key_Up, Key.Key_Down) and not control:
        row, there = _line_beside(view, cursor, -1 if key == Key.Key_Up else 1, keep=keep)
    elif key in (Key.Key_Home, Key.Key_End):
        row, there = _at_end(view, cursor, key, all_of_it=control, keep=keep)
    else:
        return None
    return ArticleCursor(row, cursor.anchor if keep else there, there)


def find_spoken(view: ArticleView, before: ArticleCursor, now: ArticleCursor) -> str:
    """Return what is heard of a caret's move: what is selected, else the letter, word or line there.

    '' in another row, which is heard as it gets the keyboard.
    """
    label = view.rows[now.row]
    if now.start < now.end:
        return label.selected_text
    if now.row != before.row or now == before:
        return ""
    middle, was = (label.caret_box(each.position).center() for each in (now, before))
    if middle.y() != was.y():
        start, end = (label.position_at(QPointF(x, middle.y())) for x in (-FAR, FAR))
        return label.text_between(min(start, end), max(start, end))
    word = label.words.step(before.position, back=now.position < before.position) != now.position
    return label.text_between(now.position, label.words.step(now.position, word=word))


def _beside(
    view: ArticleView, cursor: ArticleCursor, *, back: bool, word: bool, keep: bool
) -> tuple[int, int]:
    """One letter or word on; over the end of a row into the next."""
    row, at = cursor.row, cursor.position
    there = view.rows[row].words.step(at, back=back, word=word)
    if there != at or keep:
        return row, there
    beside = row + (-1 if back else 1)
    if not 0 <= beside < len(view.rows):
        return row, at
    return beside, _length(view, beside) if back else 0


def _line_beside(view: ArticleView, cursor: ArticleCursor, step: int, *, keep: bool) -> tuple[int, int]:
    """The line above or below, in the row beside where there is none in this one."""
    row, at = cursor.row, cursor.position
    label = view.rows[row]
    caret, (top, bottom) = label.caret_box(at), label.text_lines()
    y = caret.center().y() + step * caret.height() * 1.2
    if top <= y <= bottom:
        return row, label.position_at(QPointF(caret.center().x(), y))
    beside = row + step
    if keep or not 0 <= beside < len(view.rows):
        return row, 0 if step < 0 else _length(view, row)
    label = view.rows[beside]
    top, bottom = label.text_lines()
    return beside, label.position_at(QPointF(caret.center().x(), top + 1 if step > 0 else bottom - 1))


def _at_end(
    view: ArticleView, cursor: ArticleCursor, key: Qt.Key, *, all_of_it: bool, keep: bool
) -> tuple[int, int]:
    """An end of the line or, with Ctrl, of the article."""
    first = key == Key.Key_Home
    if all_of_it:
        row = cursor.row if keep else 0 if first else len(view.rows) - 1
        return row, 0 if first else _length(view, row)
    label = view.rows[cursor.row]
    y = label.caret_box(cursor.position).center().y()
    left = first != label.from_right
    return cursor.row, label.position_at(QPointF(-FAR if left else FAR, y))


def _length(view: ArticleView, row: int) -> int:
    return count_utf16_units(view.blocks[row].text)
