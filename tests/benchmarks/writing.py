"""The real program's editor: how long a keystroke in a field takes, and how long to show another question.

`python -m tests.benchmarks.writing KEYS FOLDER [ARGUMENTS OF QUIZAPP]` opens the working copy in a folder,
and presses so many keys there: letters in a question's field, and after ten the one that shows the next
question. It tells of each, in milliseconds, how long until its last paint, and how much of that the window's
thread was at work.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.answering import Stopwatch
from tests.benchmarks.running import run_with
from tests.benchmarks.stamps import be_patient, stamp

if TYPE_CHECKING:
    from quizapp.app.program import Program

WORDS: Final = "What the article tells of trees "
A_FIELD: Final = 10
"""So many letters are written into a question, then another is shown; all kinds have their turn."""


class Author(QObject):
    """Writes in one question after another."""

    def __init__(self, program: Program, keys: int, folder: Path) -> None:
        super().__init__()
        self._window, self._letters = program.window, cycle(WORDS)
        self._typed: list[tuple[float, float]] = []
        self._shown: list[tuple[float, float]] = []
        self._keys, self._presses, self._begun = keys, 0, False
        self._about: list[tuple[float, float]] | None = None
        QApplication.setCursorFlashTime(0)
        self._watch = Stopwatch(program.window, lambda: True)
        self._watch.quiet.timeout.connect(self._go_on)
        # What the program loads and installs by itself at its start comes first.
        QTimer.singleShot(3_000, lambda: program.authoring.edit(folder))
        QTimer.singleShot(6_000, self._begin)

    def _begin(self) -> None:
        self._begun = True
        self._go_on()

    def _go_on(self) -> None:
        if not self._begun:
            return
        be_patient()
        if self._about is not None:
            took, _, worked, _ = self._watch.ms()
            self._about.append((took, worked))
        if self._presses == self._keys:
            stamp(typed=self._typed, shown=self._shown)
            os._exit(0)
        self._presses += 1
        field = QApplication.focusWidget()
        if self._presses % (A_FIELD + 1) == 0:
            self._about = self._shown
            self._watch.start()
            QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        else:
            self._about = self._typed
            self._watch.start()
            QTest.keyClicks(field, next(self._letters))


def main() -> None:
    """Run the program, and write once it is there."""
    keys, folder = int(sys.argv[1]), Path(sys.argv[2])
    run_with(lambda started: Author(started, keys, folder), sys.argv[3:])


if __name__ == "__main__":
    main()
