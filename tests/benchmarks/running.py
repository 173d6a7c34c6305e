"""The real program with something that is measured in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from quizapp.app import launcher, program
from tests.benchmarks.stamps import end_on_faults
from tests.enter_pause import pause_before_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quizapp.library.pack_import.reader_spawn import EarlyReader


def run_with(begin: Callable[[program.Program], object], words: Sequence[str]) -> NoReturn:
    """Run the program with its arguments, and begin something once it is there; what that is, is kept."""
    end_on_faults(program.Program)
    pause_before_enter()
    go_on = program.Program.go_on_starting
    kept: list[object] = []

    def go_on_starting(started: program.Program, pack: Path | None, early: EarlyReader | None) -> None:
        go_on(started, pack, early)
        kept.append(begin(started))

    program.Program.go_on_starting = go_on_starting
    sys.exit(launcher.run(words))
