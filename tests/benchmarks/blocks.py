"""How long the window's thread does nothing else, against two frames of a usual screen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from tests.benchmarks.children import share
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FRAMES_MS: Final = 33.4
"""Two frames."""


def blocks(row: str, while_: str, measured: Sequence[tuple[float, float]]) -> Iterator[Row]:
    """Yield two rows of the longest blocks while something is done: wall, and CPU, both in ms."""
    for column, which in ((0, ""), (1, ", only what it worked (CPU)")):
        times = [each[column] for each in measured]
        worst = max(times)
        yield Row(
            row, f"longest block of the window's thread while {while_}{which}", spread(times),
            f"two frames {FRAMES_MS} ms", worst / FRAMES_MS, f"<= {FRAMES_MS} ms", worst <= FRAMES_MS, load(),
        )  # fmt: skip


def spread(times: Sequence[float]) -> str:
    """Write how times in ms are spread."""
    if not times:
        return "nothing"
    return f"p50 {share(times, 50):.1f}, p95 {share(times, 95):.1f}, most {max(times):.1f} ms"


def load() -> str:
    """Tell what else the machine did, where it says so."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f"a quiet run has a load below 1; the machine's was {os.getloadavg()[0]:.1f}"
