"""Draws every screen and state of the program, in all looks, and looks for what is wrong with them.

`python -m tests.shots OUT [--beside FOLDER] [--look NAME ...] [--state WORD ...] [--language de]` saves
OUT/LOOK/STATE.png and OUT/sheets/LOOK-N.png. With a folder of designed pictures each stands beside its own.
A WORD names all states that begin with it. Ends with 1 if a state could not be reached, or is not as it
has to be.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.driver import OFFSCREEN

os.environ["QT_QPA_PLATFORM"] = OFFSCREEN

from PySide6.QtWidgets import QApplication

from tests.folders import make_ready
from tests.languages.pseudo import LANGUAGES
from tests.shots.designed import designed
from tests.shots.drawing import Drawer
from tests.shots.looks import LOOKS
from tests.shots.opening import every_state
from tests.shots.sheets import MOST, Shown, save_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.shots.drawing import Drawn


def main(words: Sequence[str]) -> int:
    """Draw and check; returns 0 if every state was reached and nothing is wrong."""
    reader = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    reader.add_argument("out", type=Path)
    reader.add_argument("--beside", type=Path, metavar="FOLDER", help="designed pictures")
    reader.add_argument("--look", nargs="*", default=[], choices=[look.name for look in LOOKS])
    reader.add_argument("--state", nargs="*", default=[], metavar="WORD")
    reader.add_argument("--language", default="en", choices=LANGUAGES, help="de and ar are made up")
    reader.add_argument("--most", type=int, default=MOST, choices=range(3, MOST + 1), help="pictures a sheet")
    asked = reader.parse_args(words)
    app = QApplication([sys.argv[0], "-style", "fusion"])
    states = [state for state in every_state() if state.name.startswith(tuple(asked.state or [""]))]
    drawn: list[Drawn] = []
    with tempfile.TemporaryDirectory(prefix="shots") as scratch:
        ready = make_ready(Path(scratch, "ready"))
        drawer = Drawer(app, ready, Path(scratch), asked.out, asked.language)
        for look in LOOKS:
            if look.name in (asked.look or look.name):
                drawn += [tell(drawer.draw(look, state)) for state in states]
                shown = [side_by_side(each, asked.beside) for each in drawn if each.look == look]
                save_sheets(asked.out / "sheets", look.name, shown, asked.most)
    return total(drawn)


def side_by_side(drawn: Drawn, folder: Path | None) -> list[Shown]:
    """Return the picture of a state, and the designed one if there is a folder of these."""
    own = Shown(drawn.state.name, None if drawn.failed else drawn.picture)
    if folder is None:
        return [own]
    path = designed(folder, drawn.state.name, drawn.look.suffix)
    return [own] if path is None else [own, Shown(f"designed: {path.stem}", path)]


def tell(drawn: Drawn) -> Drawn:
    """Print what is wrong with a state as soon as it is known."""
    for fault in [drawn.failed] if drawn.failed else drawn.faults:
        print(f"{drawn.look.name} {drawn.state.name}: {fault}", flush=True)
    return drawn


def total(drawn: Sequence[Drawn]) -> int:
    """Print which states were not reached, and how many are not as they have to be."""
    failed = [each for each in drawn if each.failed]
    faulty = [each for each in drawn if each.faults]
    print(f"{len(drawn)} pictures asked for, {len(failed)} not reached, {len(faulty)} with faults")
    for each in failed:
        print(f"not reached: {each.look.name} {each.state.name}: {each.failed}")
    return int(bool(failed or faulty))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
