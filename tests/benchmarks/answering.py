"""The real program while questions are answered: how long until that is told of, what blocks meanwhile.

`python -m tests.benchmarks.answering ANSWERS (plain|slow|install:PACK) [ARGUMENTS OF QUIZAPP]` opens the
practice of the pack in front, answers with its keys, and tells of each answer, in milliseconds, from Enter to
the last paint of the explanation, and the longest time for which the window's thread did nothing else; and
of both, what that thread itself was at work, which others on the machine do not lengthen. With
"slow" the disk takes 50 ms longer for each transaction; with "install" a pack is being installed meanwhile,
and it is told how many of its batches ran between Enter and the answer's own transaction.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from tests.benchmarks.stamps import end_on_faults, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from quizapp.app.program import Program
    from quizapp.library.connections import Writer

ROOMS: Final = "quizapp.app.rooms"
SLOW_S: Final = 0.05
QUIET_MS: Final = 80
"""So long after the last paint an explanation counts as painted."""


class Answerer(QObject):
    """Goes through a session as fast as it may."""

    def __init__(self, program: Program, answers: int, pack: Path | None) -> None:
        super().__init__()
        self._program, self._left, self._pack = program, answers, pack
        self._window = program.window
        self._took: list[float] = []
        self._worked: list[float] = []
        self._blocked: list[float] = []
        self._busy: list[float] = []
        self._pressed = self._painted = self._beat = time.perf_counter()
        self._longest = self._busiest = 0.0
        self._used = self._used_at_beat = self._painted_cpu = 0.0
        self._awaited = ""
        self._installing = False
        self._beats = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._note_beat)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._go_on)
        self._window.installEventFilter(self)
        self._beats.start()
        self._await("home")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            # The painting comes with this event, so the moment after it is when it is on the screen.
            QTimer.singleShot(0, self._note_paint)
        return super().eventFilter(watched, event)

    def _note_paint(self) -> None:
        self._note_beat()
        if self._awaited and self._phase() == self._awaited:
            self._painted, self._painted_cpu = time.perf_counter(), time.thread_time()
            self._quiet.start()

    def _note_beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self._longest, self._beat = max(self._longest, now - self._beat), now
        self._busiest, self._used_at_beat = max(self._busiest, used - self._used_at_beat), used

    def _phase(self) -> str:
        screen = self._window.screen_shown()
        if type(screen).__name__ == "HomeScreen":
            return "home" if self._program._home_presenter.front() else ""
        return getattr(getattr(screen, "_state", None), "phase", "results")

    def _await(self, phase: str) -> None:
        self._awaited = phase
        self._quiet.start()

    def _go_on(self) -> None:
        phase = self._phase()
        if phase != self._awaited or (phase == "explained" and self._painted < self._pressed):
            self._quiet.start()
        elif phase == "home":
            self._press(Qt.Key.Key_Return, "asking")
        elif phase == "asking":
            self._answer()
        else:
            self._explained()

    def _answer(self) -> None:
        if self._pack is not None and not self._installing:
            self._install(self._pack)
        self._press(Qt.Key.Key_1, "asking")
        self._press(Qt.Key.Key_C, "asking")
        self._awaited = ""
        QTimer.singleShot(QUIET_MS, self._check)

    def _check(self) -> None:
        COUNTED.clear()
        self._longest, self._beat = 0.0, time.perf_counter()
        self._busiest, self._used_at_beat = 0.0, time.thread_time()
        self._pressed, self._used = time.perf_counter(), time.thread_time()
        self._press(Qt.Key.Key_Return, "explained")

    def _explained(self) -> None:
        self._took.append((self._painted - self._pressed) * 1e3)
        self._worked.append((self._painted_cpu - self._used) * 1e3)
        self._blocked.append(self._longest * 1e3)
        self._busy.append(self._busiest * 1e3)
        self._left -= 1
        if self._left == 0 or self._window.screen_shown()._state.last:
            self._finish()
        else:
            self._press(Qt.Key.Key_Return, "asking")

    def _press(self, key: Qt.Key, phase: str) -> None:
        self._await(phase)
        QTest.keyClick(self._window.windowHandle(), key)

    def _install(self, pack: Path) -> None:
        from quizapp.library.intake import take_in  # noqa: PLC0415 -- by now all that it needs is loaded

        self._installing = True
        self._program.background.write_batches(
            lambda writer: take_in(writer, pack, self._program.clock.now()),
            lambda _: None,
            self._finish,
            self._program.fail,
        )

    def _finish(self) -> None:
        stamp(
            took=self._took, worked=self._worked, blocked=self._blocked, busy=self._busy, batches=WAITED
        )  # fmt: skip
        os._exit(0)


COUNTED: list[None] = []
WAITED: list[int] = []
"""For each answer, the transactions that ended between Enter and its own."""


def count_transactions(delay: float) -> None:
    """Count every transaction, and make each take longer."""
    import_module(ROOMS)  # as the program does, which loads it at the same time
    from quizapp.library import connections, history  # noqa: PLC0415 -- with the above

    plain, record = connections.Writer.transaction, history.record

    @contextmanager
    def transaction(writer: Writer) -> Iterator[sqlite3.Connection]:
        with plain(writer) as connection:
            yield connection
        time.sleep(delay)
        COUNTED.append(None)

    def counted(*arguments: Any) -> None:
        WAITED.append(len(COUNTED))
        record(*arguments)

    connections.Writer.transaction = transaction  # type: ignore[method-assign]
    history.record = counted


def main() -> None:
    """Run the program, and answer once it is there."""
    answers, how = int(sys.argv[1]), sys.argv[2]
    from quizapp.app import program, run  # noqa: PLC0415 -- once it is known what for

    end_on_faults(program.Program)
    go_on = program.Program.go_on_starting
    kept: list[Answerer] = []

    def go_on_starting(started: Program, pack: Path | None) -> None:
        go_on(started, pack)
        count_transactions(SLOW_S if how == "slow" else 0)
        installed = Path(how.removeprefix("install:")) if how.startswith("install:") else None
        kept.append(Answerer(started, answers, installed))

    program.Program.go_on_starting = go_on_starting  # type: ignore[method-assign]
    sys.exit(run.run(sys.argv[3:]))


if __name__ == "__main__":
    main()
