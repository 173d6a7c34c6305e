"""The long run: the real program, and longer works on a library, are killed a thousand times in all.

    python -m tests.long [KILLS] [--seed N] [--lanes N] [--works N]
    python -m tests.long fuzz [--minutes N] [--corpus FOLDER] [--keep]
    python -m tests.long guards [KIND…]
    python -m tests.long flips [FLIPS] [--seed N]
    python -m tests.long states [STATE…] [--view VIEW]
    python -m tests.long examples [PYTEST ARGUMENT…]
    python -m tests.long works [KILLS] [--seed N]
    python -m tests.long packs [COUNT]
    python -m tests.long spreadsheet [PACKS] [--seed N]
    python -m tests.long documents [--stops N]
    python -m tests.long making [--by mouse|keyboard]

Prints two tables, and ends with 1 if anything that was acknowledged is lost or anything else is wrong. The
others fuzz the readers of packs, take the guards against hostile packs out one by one, flip single bits of
a library, 300 unless told otherwise, visit every state with large text, in German and in Arabic, have
Hypothesis try 300 examples of each property, kill longer works on a library, 210 times, drop a thousand packs
on the window amid a practice, have LibreOffice open and save packs' workbooks, open documents of hundreds of
megabytes and stop amid that, and make a pack as a teacher does, with every key counted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random, SystemRandom
from time import monotonic

import pytest

from tests.article.hostile import large
from tests.evaluation import making
from tests.exchange.spreadsheet import libreoffice
from tests.hostile import fuzzing, guards
from tests.journeys import dropping_many
from tests.reliability import flips, works
from tests.reliability.kills import kill_many, total
from tests.reliability.table import table
from tests.shots import everywhere

RUNS = {
    "fuzz": fuzzing.main,
    "guards": guards.main,
    "flips": flips.main,
    "states": everywhere.main,
    "examples": lambda words: pytest.main(["-q", "-m", "hypothesis", "--hypothesis-profile=long", *words]),
    "works": works.main,
    "packs": dropping_many.main,
    "spreadsheet": libreoffice.main,
    "documents": large.main,
    "making": making.main,
}
OF_WORKS = 4
"""Every fourth kill comes amid a longer work: install, update, remove, erase, back up, restore."""


def main() -> int:
    """Kill, and tell; or do another of the long things."""
    if sys.argv[1:] and sys.argv[1] in RUNS:
        return RUNS[sys.argv[1]](sys.argv[2:])
    parser = argparse.ArgumentParser(prog="python -m tests.long", description=__doc__.partition("\n")[0])
    parser.add_argument("kills", nargs="?", type=int, default=1000, help="how many kills, at least")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    parser.add_argument("--lanes", type=int, default=2, help="how many programs at a time")
    parser.add_argument("--works", type=int, help="how many of the kills are amid longer works: a quarter")
    chosen = parser.parse_args()
    began = monotonic()
    in_works = chosen.kills // OF_WORKS if chosen.works is None else chosen.works
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        tallies = kill_many(Path(folder, "program"), chosen.kills - in_works, chosen.seed, chosen.lanes)
        print(table(tallies, chosen.seed, monotonic() - began))
        of_works = works.kill_works(Path(folder, "works"), in_works, Random(chosen.seed)) if in_works else {}
    print(works.table(of_works, chosen.seed))
    told = total(tallies).told
    print(*told, sep="\n")
    return 1 if told or any(each.neither for each in of_works.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
