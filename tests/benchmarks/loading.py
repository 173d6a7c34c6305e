"""How long an installed pack takes to be loaded, against json.loads of the same bytes (row P1).

`python -m tests.benchmarks.loading [QUESTIONS] [ROUNDS]` prints milliseconds and ratios as JSON: CPU time,
for others work on the machine too, medians of the rounds. The two are measured in turns, both with the
collector off; beside the row stand its parts, and what reading and checking a stranger's pack takes.
"""

from __future__ import annotations

import gc
import json
import sys
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any, Final

from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.installed_pack import load_installed
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import parse_pack, pause_garbage_collector
from quizapp.pack.quote_matching import find_broken_citations
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes

LIMIT: Final = 3.0


def measure(questions: int, rounds: int) -> dict[str, float]:
    """Return the medians in milliseconds of CPU time, and the ratios to json.loads."""
    data = generate(questions)
    pack = load_installed(data)
    works: dict[str, Callable[[], Any]] = {
        "json": lambda: json.loads(data),
        "load": lambda: load_installed(data),
        "validate": lambda: Pack.model_validate_json(data),
        "prove": lambda: list(find_broken_citations(pack)),
        "read": lambda: parse_pack(data),
        "check": lambda: check_pack(pack, {}),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(_timed(work))
    medians = {f"{name}_ms": median(taken) * 1_000 for name, taken in times.items()}
    ratios = {
        f"{name}_ratio": median(times[name]) / median(times["json"]) for name in works if name != "json"
    }
    return {"questions": questions, "megabytes": len(data) / 1e6, **medians, **ratios, "limit": LIMIT}


def rows(_folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Return the row."""
    figures = measure(sizes.loaded, sizes.loads)
    ratio = figures["load_ratio"]
    yield Row(
        "P1", f"load an installed pack of {sizes.loaded:,} questions (CPU)", f"{figures['load_ms']:.1f} ms",
        f"json.loads of the same bytes {figures['json_ms']:.1f} ms", ratio, f"<= {LIMIT}", ratio <= LIMIT,
    )  # fmt: skip


def _timed(work: Callable[[], Any]) -> float:
    gc.collect()
    with pause_garbage_collector():
        start = process_time()
        made = work()
        taken = process_time() - start
    del made
    return taken


if __name__ == "__main__":
    figures = [int(argument) for argument in sys.argv[1:]]
    questions_, rounds_ = (figures + [10_000, 9][len(figures) :])[:2]
    print(json.dumps({name: round(value, 2) for name, value in measure(questions_, rounds_).items()}))
