"""Measures what the program has to reach, and prints one table.

`python -m tests.benchmarks [--json FILE] [--anki PYTHON] [--tiny] [ROW ...]`: rows are S, P, A1, A (the
others), L1, L2, L4, L5, E and D; without any, all are measured, which takes some minutes. PYTHON is one that
has Anki.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import (
    adding,
    answers,
    drafting,
    editing,
    feedback,
    finding,
    homes,
    installing,
    loading,
    opening,
    sessions,
    starting,
)
from tests.benchmarks.sizes import TINY, Sizes
from tests.benchmarks.table import as_json, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.benchmarks.table import Row

GROUPS = ("S", "P", "A1", "A", "L1", "L2", "L4", "L5", "E", "D")


def main(words: Sequence[str]) -> int:
    """Measure and print; returns 0 whatever was found, for a table is no test."""
    reader = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    reader.add_argument("--json", type=Path)
    reader.add_argument("--anki", metavar="PYTHON")
    reader.add_argument("--tiny", action="store_true", help="only to see that every row is there")
    reader.add_argument("rows", nargs="*", choices=[*GROUPS, []], metavar="ROW")
    asked = reader.parse_args(words)
    sizes = TINY if asked.tiny else Sizes()
    with tempfile.TemporaryDirectory(prefix="measured") as folder:
        found = list(measured(Path(folder), sizes, asked.rows or GROUPS, asked.anki))
    print(printed(found))
    if asked.json is not None:
        asked.json.write_text(as_json(found), encoding="utf-8")
    return 0


def measured(folder: Path, sizes: Sizes, groups: Sequence[str], python: str | None) -> Iterator[Row]:
    """Measure the rows of some groups, each in a folder of its own that goes when they are done."""
    works = {
        "S": lambda place: starting.rows(place, sizes, python),
        "P": lambda place: chain(loading.rows(place, sizes), installing.rows(place, sizes, python)),
        "A1": lambda place: answers.rows(place, sizes),
        "A": lambda place: feedback.rows(place, sizes, python),
        "L1": lambda place: finding.rows(place, sizes, python),
        "L2": lambda place: homes.rows(place, sizes),
        "L4": lambda place: sessions.rows(place, sizes),
        "L5": lambda place: adding.rows(place, sizes),
        "E": lambda place: chain(editing.rows(place, sizes), opening.rows(place, sizes)),
        "D": lambda place: drafting.rows(place, sizes),
    }
    for group in groups:
        place = folder / group
        place.mkdir()
        yield from works[group](place)
        shutil.rmtree(place)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
