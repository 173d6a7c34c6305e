"""Programs run in turns, so that whatever else the machine does meets all of them alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.benchmarks.stamps import MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).parents[2]
OFFSCREEN = f"offscreen:configfile={ROOT / 'tests' / 'offscreen.json'}"
"""Qt's platform without a display, with a screen of a usual size."""


@dataclass(frozen=True)
class Run:
    """One run until it told that it was there: seconds, of these on a processor, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int
    others: Mapping[str, Any]


def environment(folder: Path, platform: str = OFFSCREEN, **others: str) -> dict[str, str]:
    """Return an environment in which modules are compiled once, beside the folder of a group of rows."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return (
        kept | {"PYTHONPYCACHEPREFIX": str(folder.parent / "compiled"), "QT_QPA_PLATFORM": platform} | others
    )


def run(words: Sequence[str], settings: Mapping[str, str], python: str = "") -> Run:
    """Run a module of this Python, with its arguments, to its end; or another with arguments of its own.

    Raises RuntimeError if it told nothing.
    """
    start = time.monotonic()
    done = subprocess.run(
        [python, *words] if python else [sys.executable, "-m", *words],
        env=settings,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    for line in done.stdout.splitlines():
        if line.startswith(MARK):
            told: dict[str, Any] = json.loads(line.removeprefix(MARK))
            return Run(told.pop("at") - start, told.pop("cpu"), told.pop("memory"), told)
    raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}: {done.stdout[-2_000:]}")


def in_turns(turns: int, *programs: Callable[[], Run]) -> list[list[Run]]:
    """Run all programs in turns, once more than asked to warm up; returns the runs of each."""
    rounds = [[program() for program in programs] for _ in range(turns + 1)]
    return [list(column) for column in zip(*rounds[1:], strict=True)]


def ratio(ours: Sequence[Run], limit: Sequence[Run], figure: str) -> float:
    """Return the median of the ratios of one figure, turn by turn."""
    return median(
        getattr(one, figure) / getattr(other, figure) for one, other in zip(ours, limit, strict=True)
    )


def middle(runs: Sequence[Run], figure: str) -> float:
    """Return the median of one figure."""
    return median(getattr(one, figure) for one in runs)


def share(values: Sequence[float], percent: int) -> float:
    """Return the value that so many percent of them do not exceed."""
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]
