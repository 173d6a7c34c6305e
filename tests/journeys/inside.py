"""What somebody who makes a pack sees of the editor: told from inside the program, through a file.

`Recorder` has the program call `tell`. A form's fields and buttons are told in their order, with their
pointers, so that what is to be written finds its place; keys and clicks themselves come from outside.
"""

from __future__ import annotations

import json
import traceback
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QMenu, QTabBar, QWidget

from quizapp.pack.sentences import split_sentences
from quizapp.ui.article_view.article_view import ArticleCursor
from quizapp.ui.editor.article_caret import find_caret
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.form.key_mark import KeyMarkBox
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.question_list import QuestionList
from quizapp.ui.kit.row_list import CONTENT_ROLE
from quizapp.ui.passages.passage_list import PassageList
from tests.ui import article_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.ui.window import Window

MOVES = ("Left", "Right", "Up", "Down", "Home", "End", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End")
"""The keys that move a caret."""


def tell(window: Window, path: str, what: str, *given: Any) -> None:
    """Write what is asked for into a file, as JSON: `told`, or why it cannot be told."""
    try:
        answer = {"told": _ASKED[what](window, *given)}
    except Exception:  # noqa: BLE001 -- the program must not show its error page for a fault of the test's
        answer = {"failed": traceback.format_exc()}
    Path(path).write_text(json.dumps(answer), encoding="utf-8")


def form(window: Window) -> dict[str, Any]:
    """The form: its pointer, and everything in it that can be used, from top to bottom."""
    panel = _panel(window)
    used = [
        *(_field(panel, box) for box in _shown(panel, FieldBox)),
        *(_button(panel, each) for each in _shown(panel, QAbstractButton) if not _in_field(each)),
    ]
    used.sort(key=lambda each: (each["top"], each["left"]))
    shown = _screen(window).state.form
    return {"subject": shown.subject, "at": shown.pointer, "used": used}


def bring(window: Window, place: int) -> dict[str, Any]:
    """Scroll to something in the form, by its number, as the wheel does; tell the form then."""
    panel = _panel(window)
    panel.bring(_widgets(panel)[place])
    QApplication.processEvents()
    return form(window)


def words_at(window: Window, words: str) -> list[list[int]]:
    """Where words of the article begin and end on the screen; nowhere if they are out of sight."""
    article, found = _found(window, words)
    return [_on_screen(article, found.row, at) for at in (found.start, found.end)]


def bring_words(window: Window, words: str) -> None:
    """Scroll to words of the article."""
    article, found = _found(window, words)
    label, bar = article.rows[found.row], article.verticalScrollBar()
    top = label.mapTo(article.viewport(), label.caret_box(found.start).topLeft().toPoint()).y()
    bar.setValue(bar.value() + top - article.viewport().height() // 3)
    QApplication.processEvents()


def drag(window: Window, start: list[int], end: list[int]) -> None:
    """Press the mouse at one place, and let it go at another."""
    handle, left, none = window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    first, last = (window.mapFromGlobal(QPoint(*place)) for place in (start, end))
    QTest.mousePress(handle, left, none, first)
    # The second move is the one that Qt takes for dragging.
    for place in ((first + last) / 2, last):
        QTest.mouseMove(handle, place)
        QApplication.processEvents()
    QTest.mouseRelease(handle, left, none, last)


def way_to(window: Window, words: str) -> list[str]:
    """The fewest keys that bring the caret to words of the article, then select them to their end."""
    article, found = _found(window, words)
    cursor = article.text_cursor
    ends = _sentences(article, found)
    if ends:
        row, first = found.row, range(found.start, ends[0])
        there = _way(article, cursor, lambda at: at.row == row and at.position in first)
        if there or cursor.start == cursor.end:
            return [*there, "Space", *["Shift+Space"] * (len(ends) - 1)]
    # Selected words are made whole by the program: inside the last one is far enough.
    text = article.blocks[found.row].text
    inside = max(text.rfind(" ", found.start, found.end) + 2, found.start + 1)
    start, last = ArticleCursor(found.row, found.start, found.start), range(inside, found.end + 1)
    to_end = _way(article, start, lambda at: at.row == start.row and at.position in last)
    to_start = _way(article, cursor, lambda at: (at.row, at.position) == (start.row, start.position))
    return [*to_start, *(_with_shift(key) for key in to_end)]


def selected(window: Window) -> str:
    """The words that are selected in the article."""
    return article_text.selected(_article(window))


def menu(window: Window) -> list[tuple[str, list[int]]]:
    """The entries of the menu that is open."""
    found = [each for each in window.findChildren(QMenu) if each.isVisible()]
    return [
        (action.text(), _pair(each.mapToGlobal(each.actionGeometry(action).center())))
        for each in found
        for action in each.actions()
    ]


def listed(window: Window, words: str) -> list[int]:
    """Where a row of the box's list that is open stands, scrolled to if need be; nowhere if none is open."""
    lists = window.findChildren(QListView)
    view = next((each for each in lists if each.isVisible() and each.window() is not window), None)
    if view is None:
        return []
    model = view.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    view.scrollTo(model.index(row, 0))
    return _pair(view.viewport().mapToGlobal(view.visualRect(model.index(row, 0)).center()))


def document(window: Window) -> Any:
    """The pack as it stands."""
    model = _screen(window).presenter.context.model
    return None if model is None else model.document


def focus(window: Window) -> dict[str, str]:
    """Where the keyboard is: a field's pointer, or the class and name of what else has it."""
    here = QApplication.focusWidget()
    box = _around(here, FieldBox) if here else None
    part = _around(here, FormSectionBox) if here else None
    return {
        "at": box.field.pointer if isinstance(box, FieldBox) else "",
        "part": part.part.pointer if isinstance(part, FormSectionBox) else "",
        "name": here.accessibleName() if here else "",
        "class": type(here).__name__,
    }


def rows(window: Window) -> list[tuple[str, list[int], bool]]:
    """The rows of the list of questions: their names, where they are, and which is shown."""
    view = next(each for each in window.findChildren(QuestionList) if each.isVisible())
    model = view.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (
            index.data(Qt.ItemDataRole.AccessibleTextRole),
            _pair(view.viewport().mapToGlobal(view.visualRect(index).center())),
            index == view.currentIndex(),
        )
        for index in indexes
    ]


def tab(window: Window, words: str) -> list[int]:
    """Where the tab of a section stands."""
    bar = next(each for each in window.findChildren(QTabBar) if each.isVisible())
    number = next(number for number in range(bar.count()) if bar.tabText(number) == words)
    return _pair(bar.mapToGlobal(bar.tabRect(number).center()))


def undo(window: Window) -> str:
    """What would be undone; nothing at the start."""
    state = _screen(window).state
    return state.undo if state is not None else ""


def pieces(window: Window) -> list[str]:
    """The words of an opened article, piece by piece."""
    model = _screen(window).findChild(PassageList).model()
    listed = (model.index(row, 0).data(CONTENT_ROLE) for row in range(model.rowCount()))
    return [each.text for each in listed if not each.left_out]


def _screen(window: Window) -> Any:
    return window.current_screen()


def _panel(window: Window) -> FormPanel:
    return next(each for each in window.findChildren(FormPanel) if each.isVisible())


def _shown(panel: FormPanel, sort: type[QWidget]) -> list[Any]:
    return [each for each in panel.findChildren(sort) if each.isVisible()]


def _widgets(panel: FormPanel) -> list[QWidget]:
    """What is used in the form, in the order of `form`."""
    every = [
        *(each.editor for each in _shown(panel, FieldBox)),
        *(each for each in _shown(panel, QAbstractButton) if not _in_field(each)),
    ]
    return sorted(every, key=lambda each: (_top(panel, each), _left(panel, each)))


def _in_field(button: QWidget) -> bool:
    return _around(button, FieldBox) is not None


def _field(panel: FormPanel, box: FieldBox) -> dict[str, Any]:
    field, widget = box.field, box.editor
    values = [[each.words, each.value, each.acts] for each in field.values]
    said = {"at": field.pointer, "kind": field.kind, "label": field.label, "help": field.help}
    return said | {"value": field.value, "values": values, "empty": field.empty} | _placed(panel, widget)


def _button(panel: FormPanel, button: QAbstractButton) -> dict[str, Any]:
    part, mark = _around(button, FormSectionBox), isinstance(_around(button, KeyMarkBox), KeyMarkBox)
    at = part.part.pointer if isinstance(part, FormSectionBox) else ""
    key = part.part.key if mark and isinstance(part, FormSectionBox) else None
    words = button.accessibleName() or button.text().replace("&", "")
    said = {"at": at, "kind": "mark" if mark else "button", "label": words}
    value = None if key is None else [key.pointer, key.value, key.marked]
    return said | {"value": value} | _placed(panel, button)


def _placed(panel: FormPanel, widget: QWidget) -> dict[str, Any]:
    inside = widget.visibleRegion().contains(widget.rect().center())
    return {
        "top": _top(panel, widget),
        "left": _left(panel, widget),
        "place": _pair(widget.mapToGlobal(widget.rect().center())) if inside else [],
        "focus": widget.hasFocus(),
    }


def _top(panel: FormPanel, widget: QWidget) -> int:
    return widget.mapTo(panel.widget(), widget.rect().topLeft()).y()


def _left(panel: FormPanel, widget: QWidget) -> int:
    return widget.mapTo(panel.widget(), widget.rect().topLeft()).x()


def _around(widget: QWidget | None, sort: type[QWidget]) -> QWidget | None:
    while widget is not None and not isinstance(widget, sort):
        widget = widget.parentWidget()
    return widget


def _article(window: Window) -> SelectableArticle:
    return next(each for each in window.findChildren(SelectableArticle) if each.isVisible())


def _found(window: Window, words: str) -> tuple[SelectableArticle, ArticleCursor]:
    """The article, and words of it."""
    article = _article(window)
    assert words in article_text.text_of(article), f"not in the article: {words}"
    return article, article_text.words_at(article, words)


def _sentences(article: SelectableArticle, found: ArticleCursor) -> list[int]:
    """Where the sentences end that these words are; none if they are a part of one."""
    spans = [(each.start, each.end) for each in split_sentences(article.blocks[found.row].text)]
    inside = [(first, last) for first, last in spans if found.start <= first and last <= found.end]
    whole = bool(inside) and inside[0][0] == found.start and inside[-1][1] == found.end
    return [last for _, last in inside] if whole else []


def _on_screen(article: SelectableArticle, row: int, position: int) -> list[int]:
    label = article.rows[row]
    place = label.mapToGlobal(label.caret_box(position).center().toPoint())
    seen = article.viewport().rect().adjusted(0, 4, 0, -4)
    return _pair(place) if seen.contains(article.viewport().mapFromGlobal(place)) else []


def _way(
    article: SelectableArticle, start: ArticleCursor, there: Callable[[ArticleCursor], bool]
) -> list[str]:
    """The fewest keys from where a caret stands to a place that will do."""
    begin = ArticleCursor(start.row, start.position, start.position)
    before: dict[ArticleCursor, tuple[ArticleCursor, str]] = {begin: (begin, "")}
    queue = deque([begin])
    while queue:
        here = queue.popleft()
        if there(here):
            return list(_back(before, here))[::-1]
        for key in MOVES:
            combination = QKeySequence(key)[0]
            event = QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers())
            moved = find_caret(article, event, here)
            if moved is not None and moved not in before:
                before[moved] = here, key
                queue.append(moved)
    raise AssertionError("no keys lead there")


def _back(before: dict[ArticleCursor, tuple[ArticleCursor, str]], here: ArticleCursor) -> Iterator[str]:
    while before[here][1]:
        here, key = before[here]
        yield key


def _with_shift(key: str) -> str:
    *held, last = key.split("+")
    return "+".join([*held, "Shift", last])


def _pair(place: QPoint) -> list[int]:
    return [place.x(), place.y()]


_ASKED = {
    each.__name__: each
    for each in [
        *(form, bring, words_at, bring_words, drag, way_to, selected, menu, listed),
        *(document, focus, rows, tab, undo, pieces),
    ]
}
