"""How long it takes to install a pack, and until all of it can be found (rows P2 and P3).

Both against Anki importing the same questions.
"""

from __future__ import annotations

import resource
import shutil
from contextlib import closing
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from quizapp.library.database import create, open_writer
from quizapp.library.pack_import.importer import import_pack
from quizapp.library.profiles import Learner
from quizapp.library.search.engine import SearchQuery, search_library
from quizapp.library.search.indexing import decode_texts, is_index_ready, update_index
from quizapp.library.startup import LIBRARY_NAME
from tests.benchmarks import anki
from tests.benchmarks.libraries import LEARNER, NOW
from tests.benchmarks.packs import generate
from tests.benchmarks.table import Row, ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.sizes import Sizes

REACH = {"P2": 1.0, "P3": 2.0}
WORKS = {"P2": "install a pack", "P3": "install a pack, and find its last question,"}
Times = tuple[float, float]
"""Seconds, wall and CPU."""


def rows(folder: Path, sizes: Sizes, python: str | None) -> Iterator[Row]:
    """Measure in turns with Anki; `python` is one that has it, or None."""
    pack = folder / "pack"
    pack.mkdir()
    (pack / "pack.json").write_bytes(generate(sizes.loaded))
    ours: list[dict[str, Times]] = []
    theirs: list[Times] = []
    for turn in range(sizes.loads // 3 + 1):
        ours.append(_install(folder / f"library-{turn}", pack))
        if python is not None:
            place = folder / f"anki-{turn}"
            place.mkdir()
            theirs += anki.takes(python, place, pack / "pack.json", 1)
            shutil.rmtree(place)
    for row, reach in REACH.items():
        for column, which in ((0, "wall"), (1, "CPU")):
            took = median(times[row][column] for times in ours)
            work = f"{WORKS[row]} of {sizes.loaded:,} questions: {which}"
            if not theirs:
                note = "Anki is not installed"
                yield Row(row, work, ms(took), "Anki", None, f"<= {reach}", None, note)
                continue
            ratio = took / median(times[column] for times in theirs)
            against = f"Anki importing the same as .apkg {ms(took / ratio)}"
            yield Row(row, work, ms(took), against, ratio, f"<= {reach}", ratio <= reach)


def _install(folder: Path, pack: Path) -> dict[str, Times]:
    """Install it into a library of its own; returns what that took, the reading process's too."""
    create(folder / LIBRARY_NAME, Learner(LEARNER, "", NOW))
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        wall, used = perf_counter(), cpu()
        for _ in import_pack(writer, pack, NOW):
            pass
        installed = perf_counter() - wall, cpu() - used
        for _ in update_index(writer):
            if is_index_ready(writer):
                break
        found = perf_counter() - wall, cpu() - used
        last = writer.all(
            "SELECT texts FROM search_document WHERE number < 1 << 56 ORDER BY number DESC LIMIT 1"
        )
        assert search_library(writer, decode_texts(last[0][0])[0][1], SearchQuery(LEARNER, NOW)).hits
    shutil.rmtree(folder)
    return {"P2": installed, "P3": found}


def cpu() -> float:
    """Return the seconds of processor that this process and those that ended have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
