"""The child's side of `tests.driver`: the real program, with somebody at its keyboard and mouse.

It is started as `python -m quizapp` starts it. Once its event loop runs, lines of JSON on standard input
say what to do, and lines on standard output tell what is to be seen, whenever that changes. Keys and clicks
go to the window as those of a real keyboard and mouse do; what is seen is read from the widgets that are
visible. An outcome is told while it is being painted, before anything else can happen.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from quizapp import __main__ as program
from quizapp.ui.article_view.paragraph_label import ParagraphLabel
from quizapp.ui.article_view.sentences.sentence_rows import (
    NoneOptionButton,
    ReadOnlySentenceRow,
    SelectableSentenceRow,
)
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.window import Window
from tests.enter_pause import pause_before_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OPTIONS = (OptionRow, SelectableSentenceRow, NoneOptionButton)
_inside: dict[str, Any] = {}
"""What the function that runs the event loop knows: the program, by its name there."""

LOOK_MS = 15
"""How often the window is looked at while nothing is said."""


class Hands(QObject):
    """Does what it is told, and tells what it sees."""

    looked_s = 0.0
    """Seconds of processor that looking has taken so far: they are not the program's."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, Any] = {}
        self._rest = b""
        self._banners: list[OutcomeBanner] = []
        self._words = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._words.activated.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Tell what is to be seen, if that has changed."""
        began = time.process_time()
        try:
            self._look()
        finally:
            Hands.looked_s += time.process_time() - began

    def _look(self) -> None:
        window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, Window)), None)
        if window is None or not window.isVisible():
            return
        try:
            self._watch(window)
            seen = _seen(window)
        except Exception:
            _tell({"blind": traceback.format_exc()})
            raise
        if seen != self._told:
            self._told = seen
            _tell({"seen": seen, "at_s": time.time()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell an outcome while it is painted."""
        if event.type() == QEvent.Type.Paint:
            self.look()
        return super().eventFilter(watched, event)

    def _watch(self, window: Window) -> None:
        for banner in window.findChildren(OutcomeBanner):
            if banner not in self._banners:
                self._banners.append(banner)
                banner.installEventFilter(self)

    def _hear(self) -> None:
        heard = os.read(sys.stdin.fileno(), 65_536)
        if not heard:
            # Nobody is there any more.
            QApplication.quit()
            return
        *lines, self._rest = (self._rest + heard).split(b"\n")
        for line in lines:
            began = time.time()
            try:
                for verb, argument in json.loads(line).items():
                    _DEEDS[verb](argument)
                self.look()
            finally:
                # A fault of the program's, while it paints for one, may be raised in here.
                _tell({"done": True, "at_s": began})


def main() -> None:
    """Run the program with the arguments of the command line, and end as it ends."""
    its_own = QApplication.exec
    hands: list[Hands] = []

    def driven() -> int:
        # The window may be opened again, with another library.
        if not hands:
            hands.append(Hands())
        _inside.update(sys._getframe(1).f_locals)
        return its_own()

    QApplication.exec = staticmethod(driven)
    pause_before_enter()
    sys.exit(program.main())


def _press(keys: list[str]) -> None:
    for key in keys:
        combination = QKeySequence(key)[0]
        QTest.keyClick(_window().windowHandle(), combination.key(), combination.keyboardModifiers())


def _type(words: str) -> None:
    for letter in words:
        if letter.isascii():
            QTest.keyClicks(QApplication.focusWidget(), letter)
        else:
            # QTest knows no key for it.
            none = Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, QApplication.focusWidget(), Qt.Key.Key_unknown, letter, none
            )


def _click(place: list[int]) -> None:
    window = QApplication.activePopupWidget() or _window()
    at = window.mapFromGlobal(QPoint(*place))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def _resize(size: list[int]) -> None:
    _window().resize(*size)


def _picture(path: str) -> None:
    _window().grab().save(path)


def _rest(turns: int) -> None:
    for _ in range(turns):
        QApplication.processEvents()


def _run(code: str) -> None:
    exec(code, {"window": _window(), "app": QApplication.instance(), "program": _inside["program"]})


_DEEDS: dict[str, Callable[[Any], None]] = {
    "press": _press,
    "type": _type,
    "click": _click,
    "resize": _resize,
    "picture": _picture,
    "rest": _rest,
    "run": _run,
}


def _window() -> Window:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))


def _seen(window: Window) -> dict[str, Any]:
    screen = window.current_screen()
    place = None if screen is None else screen.place
    shown = list(_visible(window))
    focus = QApplication.focusWidget()
    return {
        "screen": _inside["program"].navigator.name_shown()
        or type(screen).__name__.removesuffix("Screen").lower(),
        "title": window.windowTitle(),
        "size": [window.width(), window.height()],
        "at": 0 if place is None else place.at,
        "total": 0 if place is None else place.total,
        "outcome": next((each.text() for each in shown if isinstance(each, OutcomeBanner)), ""),
        "words": [each.text() for each in shown if isinstance(each, QLabel) and each.text()],
        "heights": {each.text(): each.height() for each in shown if isinstance(each, QLabel) and each.text()},
        "article": _article(shown),
        "buttons": {
            each.accessibleName() or each.text().replace("&", ""): _middle(each)
            for each in shown
            if isinstance(each, QAbstractButton) and not isinstance(each, OPTIONS) and each.isEnabled()
        },
        "options": [
            [each.accessibleName(), each.isChecked(), _middle(each)]
            for each in shown
            if isinstance(each, OPTIONS)
        ],
        "boxes": [
            [each.accessibleName(), _choices(each), _middle(each)]
            for each in shown
            if isinstance(each, QComboBox)
        ],
        "fields": [
            [each.accessibleName(), each.text(), _middle(each)]
            for each in shown
            if isinstance(each, QLineEdit)
        ],
        "listed": {
            words: place
            for each in shown
            if isinstance(each, QListView) and each.window() is not window
            for words, place in _places(each)
        },
        "sideways": any(
            isinstance(each, QScrollBar) and each.orientation() == Qt.Orientation.Horizontal for each in shown
        ),
        "rows": [line for each in shown if isinstance(each, QListView) for line in _lines(each)],
        "focus": "" if focus is None else focus.accessibleName() or getattr(focus, "text", str)(),
        "at_focus": "" if focus is None else type(focus).__name__,
    }


def _article(shown: list[QWidget]) -> str:
    """The words of the article, or of the sentences that stand in its place."""
    texts = [each.toPlainText() for each in shown if isinstance(each, QTextEdit | QPlainTextEdit)]
    rows = [each.words.plain for each in shown if isinstance(each, ParagraphLabel)]
    return next(
        iter(["\n".join(rows)] if rows else texts),
        " ".join(
            each.sentence.text
            for each in shown
            if isinstance(each, SelectableSentenceRow | ReadOnlySentenceRow)
        ),
    )


def _visible(window: Window) -> Iterator[QWidget]:
    return (each for each in window.findChildren(QWidget) if each.isVisible())


def _middle(widget: QWidget) -> list[int]:
    """Where the middle of a widget is on the screen; nowhere if it is scrolled out of view."""
    if not widget.visibleRegion().contains(widget.rect().center()):
        return []
    middle = widget.mapToGlobal(widget.rect().center())
    return [middle.x(), middle.y()]


def _choices(box: QComboBox) -> list[str]:
    """The names of what can be chosen; what cannot be is left out."""
    model = box.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        for index in indexes
        if model.flags(index) & Qt.ItemFlag.ItemIsEnabled
    ]


def _places(view: QListView) -> Iterator[tuple[str, list[int]]]:
    """The rows of a box's list by their names, and where they are on the screen."""
    for row in range(view.model().rowCount()):
        if not view.isRowHidden(row):
            index = view.model().index(row, 0)
            middle = view.viewport().mapToGlobal(view.visualRect(index).center())
            yield index.data(Qt.ItemDataRole.AccessibleTextRole), [middle.x(), middle.y()]


def _lines(view: QListView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        yield model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def _tell(fact: dict[str, Any]) -> None:
    os.write(sys.stdout.fileno(), json.dumps(fact).encode() + b"\n")
