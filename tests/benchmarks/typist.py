"""The real program at its search over a large library: how long it stands still while somebody types there.

`python -m tests.benchmarks.typist LETTERS WORDS [ARGUMENTS OF QUIZAPP]` opens the search, types the words
over and over, so many letters in all, and tells of each the longest for which the window's thread did nothing
else, in milliseconds, how much of it that thread was at work, and how much memory was used in the end.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.answering import Stopwatch
from tests.benchmarks.running import run_with
from tests.benchmarks.stamps import be_patient, stamp

if TYPE_CHECKING:
    from quizapp.app.program import Program

BETWEEN_MS: Final = 80
"""Somebody who types fast."""

LONGEST: Final = 24
"""After so many letters the field is emptied."""


class Typist(QObject):
    """Types one letter after another, and notes of each how long the window stood still."""

    def __init__(self, program: Program, letters: int, words: str) -> None:
        super().__init__()
        self._program, self._letters = program, islice(cycle(words), letters)
        self._told: list[tuple[float, float]] = []
        self._watch = Stopwatch(program.window, lambda: True)
        self._typed = -1
        self._next = QTimer(self, interval=BETWEEN_MS)
        self._next.timeout.connect(self._go_on)
        # What the program loads and installs by itself at its start comes first.
        QTimer.singleShot(5_000, self._begin)

    def _begin(self) -> None:
        self._program.pages.find()
        QTimer.singleShot(1_000, self._next.start)

    def _go_on(self) -> None:
        be_patient()
        if self._typed >= 0:
            _, longest, _, busiest = self._watch.ms()
            self._told.append((longest, busiest))
        letter = next(self._letters, None)
        if letter is None:
            stamp(told=self._told)
            os._exit(0)
        self._typed += 1
        self._watch.start()
        if self._typed % LONGEST == 0:
            self._program.window.current_screen().back()
        QTest.keyClicks(QApplication.focusWidget(), letter)


def main() -> None:
    """Run the program, and type once it is there."""
    letters, words = int(sys.argv[1]), sys.argv[2]
    run_with(lambda started: Typist(started, letters, words), sys.argv[3:])


if __name__ == "__main__":
    main()
