"""Follows docs/teachers.md in the real window, step by step, and takes its pictures.

`python -m tests.guide [FOLDER]` saves FOLDER/NAME.png (docs/images/teachers where none is named): in light,
of a window of 1280 by 800 px or the part of it that matters, in few colours. It raises where a step is not as
the document has it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.driver import OFFSCREEN, ROOT, Driven

os.environ["QT_QPA_PLATFORM"] = OFFSCREEN

from quizapp.library.settings import Settings
from tests.folders import make_ready
from tests.guide.evening import whole
from tests.guide.pictures import keep
from tests.guide.teacher import Teacher

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = ROOT / "docs" / "images" / "teachers"


def main(words: Sequence[str]) -> int:
    """Take the pictures; returns 0."""
    reader = argparse.ArgumentParser(prog="python -m tests.guide", description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    folder = reader.parse_args(words).folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="guide") as scratch:
        data = make_ready(Path(scratch, "data"), Settings(theme="light", reduced_motion=True))
        with Driven(data) as program:
            program.wait(lambda seen: seen.at_home)
            desk = Teacher(program, lambda path, name: keep(path, folder / f"{name}.png"), Path(scratch))
            whole(desk, Path(scratch, "ferry.quizpack"))
    total = sum(path.stat().st_size for path in folder.glob("*.png"))
    print(f"{len(list(folder.glob('*.png')))} pictures, {total // 1000} kB in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
