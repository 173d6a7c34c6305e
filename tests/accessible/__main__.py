"""Writes anew what a screen reader says in each session: `python -m tests.accessible [NAME ...]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.accessible.room import missing
from tests.accessible.sessions import APPROVED, EVERY, heard
from tests.folders import make_ready


def main(names: list[str]) -> int:
    """Write the texts; returns 1 where nothing can be heard."""
    why = missing()
    if why:
        print(why)
        return 1
    for name in names or EVERY:
        with tempfile.TemporaryDirectory(prefix="heard") as scratch:
            ready = make_ready(Path(scratch, "ready"))
            (APPROVED / f"{name}.txt").write_text(heard(name, ready, Path(scratch)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
