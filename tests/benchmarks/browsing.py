"""The real program at home over a large library: how long it stands still while somebody browses there.

`python -m tests.benchmarks.browsing TIMES [ARGUMENTS OF QUIZAPP]` opens home anew, goes through its packs by
wheel and by keys, has them sorted and only some of them shown, each so many times. It tells of every time the
longest for which the window's thread did nothing else: in milliseconds, and how much of it that thread was at
work.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.home.listing import PackListing
from tests.benchmarks.answering import Stopwatch
from tests.benchmarks.running import run_with
from tests.benchmarks.stamps import be_patient, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.app.program import Program

QUIET_MS: Final = 120
"""So long everything is watched that is done; it takes a fraction of that."""

VIEWS: Final = (PackListing("favourites"), PackListing(), PackListing("archive"), PackListing(order="review"))
NOTCHES: Final = 12
WHEEL: Final = 120
"""One notch of a wheel, in eighths of a degree."""


class Browser(QObject):
    """Does one thing after another, and notes of each how long the window stood still."""

    def __init__(self, program: Program, times: int) -> None:
        super().__init__()
        self._program, self._times = program, times
        self._window = program.window
        self._told: dict[str, list[tuple[float, float]]] = {}
        self._doing = ""
        self._watch = Stopwatch(self._window, lambda: True)
        self._things = self._all()
        self._next = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._next.timeout.connect(self._go_on)
        self._next.start(2_000)

    def _go_on(self) -> None:
        be_patient()
        if self._doing:
            _, longest, _, busiest = self._watch.ms()
            self._told.setdefault(self._doing, []).append((longest, busiest))
        thing = next(self._things, None)
        if thing is None:
            stamp(told=self._told, rows=self._table.model().rowCount())
            os._exit(0)
        self._doing, act, wait = thing
        QTimer.singleShot(0, lambda: self._do(act, wait))

    def _do(self, act: Callable[[], None], wait: int) -> None:
        self._watch.start()
        act()
        self._next.start(wait)

    @property
    def _table(self) -> Any:
        return self._program.home.table

    def _all(self) -> Iterator[tuple[str, Callable[[], None], int]]:
        yield "", self._program.pages.settings, 1_000
        for _ in range(self._times):
            yield "opening", self._program.go_home, 1_000
            yield "", self._program.pages.settings, 300
        yield "", self._program.go_home, 1_000
        yield "", self._table.setFocus, QUIET_MS
        for key in ("End", "PgUp", "PgUp", "Home", "PgDown", "PgDown", "Down", "Down"):
            for _ in range(self._times):
                yield "scrolling", lambda key=key: self._press(key), QUIET_MS
        for number in range(4 * self._times):
            yield "scrolling", lambda down=number % 4 < 2: self._turn(down), QUIET_MS
        for _ in range(4 * self._times):
            yield "sorting", lambda: self._press("Ctrl+Shift+O"), QUIET_MS
        home = self._program.home_presenter
        for view in islice(cycle(VIEWS), 4 * self._times):
            yield "filtering", lambda view=view: home.show_only(view), QUIET_MS

    def _press(self, key: str) -> None:
        combination = QKeySequence(key)[0]
        focused = QApplication.focusWidget() or self._window
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def _turn(self, down: bool) -> None:
        view = self._table.viewport()
        middle = QPointF(view.rect().center())
        for _ in range(NOTCHES):
            turned = QWheelEvent(
                middle,
                view.mapToGlobal(middle),
                QPoint(),
                QPoint(0, -WHEEL if down else WHEEL),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view, turned)


def main() -> None:
    """Run the program, and browse once it is there."""
    times = int(sys.argv[1])
    run_with(lambda started: Browser(started, times), sys.argv[2:])


if __name__ == "__main__":
    main()
