"""The real program while questions are answered: how long until that is told of, what blocks meanwhile.

`python -m tests.benchmarks.answering ANSWERS (plain|slow|install:PACK) [ARGUMENTS OF QUIZAPP]` goes on with
the session of the pack in front, answers with the keys that its kinds take, and tells of each answer its
kind; in milliseconds, from Enter to the last paint of the explanation, and the longest time for which the
window's thread did nothing else; of both, what that thread itself was at work, which others on the machine
do not lengthen; and from the Enter after that to the last paint of the next question. With "slow" the disk
takes 50 ms longer for each transaction; with "install" a pack is being installed meanwhile, and it is told
how many of its batches ran between Enter and the answer's own transaction.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from quizapp.app.routes import load_presenters
from tests.benchmarks.keys import ANSWERED_BY
from tests.benchmarks.running import run_with
from tests.benchmarks.stamps import be_patient, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from quizapp.app.program import Program
    from quizapp.library.connections import LibraryWriter

SLOW_S: Final = 0.05
QUIET_MS: Final = 80
"""So long after the last paint what was waited for counts as painted."""


@dataclass
class Told:
    """What was measured of each answer, in order."""

    kinds: list[str] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    blocked: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    following: list[float] = field(default_factory=list)


class Stopwatch(QObject):
    """Watches the window from one key on: its last paint, and the longest time between two turns.

    A paint counts once what is waited for is shown.
    """

    def __init__(self, window: Any, shown: Callable[[], bool]) -> None:
        super().__init__()
        self._shown = shown
        self.quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._beats = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._note_beat)
        self.start()
        window.installEventFilter(self)
        self._beats.start()

    def start(self) -> None:
        """Begin anew."""
        self._pressed = self._beat = time.perf_counter()
        self._used = self._used_at_beat = time.thread_time()
        self._painted = self._painted_cpu = self._longest = self._busiest = 0.0

    def ms(self) -> tuple[float, float, float, float]:
        """Return from the start to the last paint, the longest time between turns, and CPU of both."""
        took, worked = self._painted - self._pressed, self._painted_cpu - self._used
        return took * 1e3, self._longest * 1e3, worked * 1e3, self._busiest * 1e3

    @property
    def painted(self) -> bool:
        """Whether anything was painted since the start."""
        return self._painted > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            # The painting comes with this event, so the moment after it is when it is on the screen.
            QTimer.singleShot(0, self._note_paint)
        return super().eventFilter(watched, event)

    def _note_paint(self) -> None:
        self._note_beat()
        if self._shown():
            self._painted, self._painted_cpu = time.perf_counter(), time.thread_time()
            self.quiet.start()

    def _note_beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self._longest, self._beat = max(self._longest, now - self._beat), now
        self._busiest, self._used_at_beat = max(self._busiest, used - self._used_at_beat), used


class Answerer(QObject):
    """Goes through a session as fast as it may."""

    def __init__(self, program: Program, answers: int, pack: Path | None) -> None:
        super().__init__()
        self._program, self._left, self._pack = program, answers, pack
        self._window = program.window
        self._told = Told()
        self._installing = False
        self._awaited = "home"
        self._watch = Stopwatch(self._window, lambda: self._phase() == self._awaited)
        self._watch.quiet.timeout.connect(self._go_on)
        self._watch.quiet.start()

    def _phase(self) -> str:
        screen = self._window.current_screen()
        if type(screen).__name__ == "HomeScreen":
            return "home" if self._program.home_presenter.library.rows else ""
        return getattr(getattr(screen, "state", None), "phase", "results")

    def _go_on(self) -> None:
        phase = self._phase()
        if phase != self._awaited or (self._told.kinds and not self._watch.painted):
            self._watch.quiet.start()
        elif phase == "home":
            self._press_enter("asking")
        elif phase == "asking":
            self._answer()
        else:
            self._explained()

    def _answer(self) -> None:
        if len(self._told.following) < len(self._told.took):
            self._told.following.append(self._watch.ms()[0])
        if self._pack is not None and not self._installing:
            self._install(self._pack)
        be_patient()
        kind = self._window.current_screen().state.question.kind
        self._told.kinds.append(kind)
        self._awaited = ""
        for key in ANSWERED_BY[kind]:
            self._press(key)
        QTimer.singleShot(QUIET_MS, self._check)

    def _check(self) -> None:
        COUNTED.clear()
        self._press_enter("explained")

    def _explained(self) -> None:
        told = self._told
        columns = told.took, told.blocked, told.worked, told.busy
        for times, ms in zip(columns, self._watch.ms(), strict=True):
            times.append(ms)
        self._left -= 1
        if self._left == 0 or self._window.current_screen().state.last:
            self._finish()
        else:
            self._press_enter("asking")

    def _press_enter(self, phase: str) -> None:
        self._awaited = phase
        self._watch.start()
        self._press("Return")

    def _press(self, key: str) -> None:
        combination = QKeySequence(key)[0]
        QTest.keyClick(self._window.windowHandle(), combination.key(), combination.keyboardModifiers())

    def _install(self, pack: Path) -> None:
        from quizapp.library.pack_import.importer import import_pack  # noqa: PLC0415 -- by now all that it needs is loaded

        self._installing = True
        self._program.background.write_batches(
            lambda writer: import_pack(writer, pack, self._program.clock.now()),
            lambda _: None,
            self._finish,
            self._program.fail,
        )

    def _finish(self) -> None:
        stamp(**vars(self._told), batches=WAITED)
        os._exit(0)


COUNTED: list[None] = []
WAITED: list[int] = []
"""For each answer, the transactions that ended between Enter and its own."""


def count_transactions(delay: float) -> None:
    """Count every transaction, and make each take longer."""
    load_presenters()  # as the program does, which loads them at the same time
    from quizapp.library import connections, response_history  # noqa: PLC0415 -- load_presenters is to load what they need

    plain, record = connections.LibraryWriter.transaction, response_history.record_response

    @contextmanager
    def transaction(writer: LibraryWriter) -> Iterator[sqlite3.Connection]:
        with plain(writer) as connection:
            yield connection
        time.sleep(delay)
        COUNTED.append(None)

    def counted(*arguments: Any) -> None:
        WAITED.append(len(COUNTED))
        record(*arguments)

    connections.LibraryWriter.transaction = transaction
    response_history.record_response = counted


def main() -> None:
    """Run the program, and answer once it is there."""
    answers, how = int(sys.argv[1]), sys.argv[2]

    def begin(started: Program) -> Answerer:
        count_transactions(SLOW_S if how == "slow" else 0)
        installed = Path(how.removeprefix("install:")) if how.startswith("install:") else None
        return Answerer(started, answers, installed)

    run_with(begin, sys.argv[3:])


if __name__ == "__main__":
    main()
