"""The process in which atheris reads packs: `python -m tests.hostile.fuzzed FOLDER OPTION… CORPUS`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["quizapp", "zipfile", "json"]):
    from tests.hostile.reads import read


def main() -> None:
    """Read until the time is over, or something is wrong. Files are made in memory where that can be."""
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() else Path(sys.argv[1])
    with tempfile.TemporaryDirectory(dir=where) as folder:
        place = Path(folder)

        def one(data: bytes) -> None:
            read(data, place)

        atheris.Setup([sys.argv[0], *sys.argv[2:]], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
