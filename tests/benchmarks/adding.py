"""How long it takes to add many packs, against ten times as long as a tenth of them takes (row L5)."""

from __future__ import annotations

import shutil
from contextlib import closing
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from quizapp.library.database import create, open_writer
from quizapp.library.pack_import.discovery import find_packs
from quizapp.library.pack_import.importer import import_packs
from quizapp.library.profiles import Learner
from quizapp.library.startup import LIBRARY_NAME
from tests.benchmarks.installing import cpu
from tests.benchmarks.libraries import LEARNER, NOW
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes

REACH = 1.1
QUESTIONS = 100


def rows(folder: Path, sizes: Sizes) -> Iterator[Row]:
    """Add tenths before and after all, for the computer is not as quick at all times."""
    packs = folder / "packs"
    for number in range(sizes.added):
        place = packs / f"{number:04}"
        place.mkdir(parents=True)
        (place / "pack.json").write_bytes(generate(QUESTIONS, number))
    every = find_packs([packs]).packs
    count = sizes.added // 10
    tenths = [every[start : start + count] for start in (0, 3 * count, 6 * count, 9 * count)]
    parts = [_took(folder / "library", tenth) for tenth in tenths[:2]]
    whole = _took(folder / "library", every)
    parts += [_took(folder / "library", tenth) for tenth in tenths[2:]]
    for column, which in ((0, "wall"), (1, "CPU")):
        part = median(each[column] for each in parts)
        ratio = whole[column] / (10 * part)
        work = f"add {sizes.added:,} packs of {QUESTIONS} questions: {which}"
        against = f"{count:,} packs {ms(part)}, times 10"
        yield Row("L5", work, ms(whole[column]), against, ratio, f"<= {REACH}", ratio <= REACH)


def _took(folder: Path, paths: Sequence[Path]) -> tuple[float, float]:
    """Add packs to a library of its own; returns seconds, wall and CPU, the reading process's too."""
    create(folder / LIBRARY_NAME, Learner(LEARNER, "", NOW))
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        wall, used = perf_counter(), cpu()
        *_, last = import_packs(writer, paths, NOW)
        took = perf_counter() - wall, cpu() - used
    assert last.account is not None
    assert last.account.counts["added"] == len(paths)
    shutil.rmtree(folder)
    return took
