"""The program from its start to its window, to home, or to the first question; then it ends.

`python -m tests.benchmarks.started (window|painted|question) [ARGUMENTS OF QUIZAPP]`. The question takes an
answer. Nothing of Qt or the program is loaded before the program loads it.
"""

# ruff: noqa: PLC0415 -- the program is to load Qt and itself, as at any start

import os
import sys
from collections.abc import Callable
from typing import Any

from tests.benchmarks.stamps import end_on_faults, stamp

HEAVY = ("pydantic", "numpy", "fsrs", "spacy", "PySide6.QtCharts", "pyqtgraph", "matplotlib")
LOOK_EVERY_MS = 1


def finish() -> None:
    stamp(modules=len(sys.modules), offenders=[heavy for heavy in HEAVY if heavy in sys.modules])
    os._exit(0)


def after_first_paint(act: Callable[[Any], None], *, empty: bool = False) -> None:
    """Have something called with the window once home, or the window that is still `empty`, is painted."""
    from quizapp.app import system

    class Told(system.FirstPaintWatcher):
        def __init__(self, window: Any) -> None:
            super().__init__(window)
            # Before what the program itself does then.
            self.painted.connect(lambda: act(window) if empty or window.current_screen() else None)

    system.FirstPaintWatcher = Told


def wait_for_question(window: Any) -> None:
    """Look every millisecond whether a question is asked; then let it be painted.

    A pack that is shown is taken, and where one has something to be read first, practice is begun from there,
    as soon as it can be.
    """
    from PySide6.QtCore import QTimer

    from quizapp.app.program import Program

    end_on_faults(Program)
    looking = QTimer(window)

    def look() -> None:
        screen = window.current_screen()
        form = getattr(screen, "form", None)
        phase = form.stage if form is not None else getattr(getattr(screen, "state", None), "phase", "")
        if phase == "ready":
            screen.presenter.start()
        elif phase == "choosing":
            screen.presenter.primary()
        elif phase == "asking":
            looking.stop()
            QTimer.singleShot(0, lambda: QTimer.singleShot(0, finish))

    looking.timeout.connect(look)
    looking.start(LOOK_EVERY_MS)


if __name__ == "__main__":
    wanted = sys.argv.pop(1)
    act = wait_for_question if wanted == "question" else lambda _: finish()
    after_first_paint(act, empty=wanted == "window")
    from quizapp.app.launcher import run

    sys.exit(run(sys.argv[1:]))
