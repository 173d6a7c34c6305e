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

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QMenu, QTabBar, QWidget

from quizapp.pack.sentences import split_sentences
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.form.key_mark import KeyMarkBox
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.question_list import QuestionList
from quizapp.ui.kit.row_list import CONTENT_ROLE
from quizapp.ui.passages.passage_list import PassageList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.ui.window import Window

Move = QTextCursor.MoveOperation
MOVES = {
    "Left": Move.Left,
    "Right": Move.Right,
    "Up": Move.Up,
    "Down": Move.Down,
    "Home": Move.StartOfLine,
    "End": Move.EndOfLine,
    "Ctrl+Left": Move.PreviousWord,
    "Ctrl+Right": Move.NextWord,
    "Ctrl+Home": Move.Start,
    "Ctrl+End": Move.End,
}
"""The keys that move a caret, and what they do."""


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
    article, start, end = _found(window, words)
    return [_on_screen(article, start), _on_screen(article, end)]


def bring_words(window: Window, words: str) -> None:
    """Scroll to words of the article."""
    article, start, _ = _found(window, words)
    bar = article.verticalScrollBar()
    top = article.cursorRect(_cursor(article, start)).top()
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
    article, start, end = _found(window, words)
    cursor = article.textCursor()
    ends = _sentences(article, start, end)
    if ends:
        there = _way(cursor, range(start, ends[0]).__contains__)
        if there or not cursor.hasSelection():
            return [*there, "Space", *["Shift+Space"] * (len(ends) - 1)]
    # Selected words are made whole by the program: inside the last one is far enough.
    inside = max(article.toPlainText().rfind(" ", start, end) + 2, start + 1)
    to_end = _way(_cursor(article, start), range(inside, end + 1).__contains__)
    return [*_way(cursor, lambda at: at == start), *(_with_shift(key) for key in to_end)]


def selected(window: Window) -> str:
    """The words that are selected in the article."""
    article = next(each for each in window.findChildren(SelectableArticle) if each.isVisible())
    return article.textCursor().selectedText()


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
    model = _screen(window).presenter.model
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


def _found(window: Window, words: str) -> tuple[SelectableArticle, int, int]:
    """The article, and where words begin and end in its text."""
    article = next(each for each in window.findChildren(SelectableArticle) if each.isVisible())
    start = article.toPlainText().find(words)
    assert start >= 0, f"not in the article: {words}"
    return article, start, start + len(words)


def _sentences(article: SelectableArticle, start: int, end: int) -> list[int]:
    """Where the sentences end that these words are; none if they are a part of one."""
    block = article.document().findBlock(start)
    spans = [
        (block.position() + each.start, block.position() + each.end) for each in split_sentences(block.text())
    ]
    inside = [(first, last) for first, last in spans if start <= first and last <= end]
    whole = bool(inside) and inside[0][0] == start and inside[-1][1] == end
    return [last for _, last in inside] if whole else []


def _cursor(article: SelectableArticle, position: int) -> QTextCursor:
    cursor = QTextCursor(article.document())
    cursor.setPosition(position)
    return cursor


def _on_screen(article: SelectableArticle, position: int) -> list[int]:
    place = article.cursorRect(_cursor(article, position)).center()
    inside = article.viewport().rect().adjusted(0, 4, 0, -4).contains(place)
    return _pair(article.viewport().mapToGlobal(place)) if inside else []


def _way(start: QTextCursor, there: Callable[[int], bool]) -> list[str]:
    """The fewest keys from where a caret stands to a place that will do."""
    # A caret remembers the column that it came from: so each way has a caret of its own.
    before: dict[int, tuple[int, str]] = {start.position(): (start.position(), "")}
    queue = deque([QTextCursor(start)])
    while queue:
        here = queue.popleft()
        if there(here.position()):
            return list(_back(before, here.position()))[::-1]
        for key, move in MOVES.items():
            cursor = QTextCursor(here)
            cursor.movePosition(move)
            if cursor.position() not in before:
                before[cursor.position()] = here.position(), key
                queue.append(cursor)
    raise AssertionError("no keys lead there")


def _back(before: dict[int, tuple[int, str]], here: int) -> Iterator[str]:
    while before[here][1]:
        here, key = before[here][0], before[here][1]
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
