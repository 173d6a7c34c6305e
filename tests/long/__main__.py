"""The long run: the real program is killed a thousand times.

    python -m tests.long [KILLS] [--seed N] [--lanes N]

Prints one table, and ends with 1 if anything that was acknowledged is lost or anything else is wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from time import monotonic

from tests.reliability.kills import kill_many, total
from tests.reliability.table import table


def main() -> int:
    """Kill, and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.long", description=__doc__.partition("\n")[0])
    parser.add_argument("kills", nargs="?", type=int, default=1000, help="how many kills, at least")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    parser.add_argument("--lanes", type=int, default=2, help="how many programs at a time")
    chosen = parser.parse_args()
    began = monotonic()
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
        tallies = kill_many(Path(folder), chosen.kills, chosen.seed, chosen.lanes)
    print(table(tallies, chosen.seed, monotonic() - began))
    told = total(tallies).told
    print(*told, sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
