"""Records what the program does at a commit, so that a refactoring can be shown to change nothing.

    python -m tests.oracle record OUT [--commit REV] [--only PART …] [--state WORD …] [--look NAME …]
    python -m tests.oracle compare OLD NEW [--renames MAP.tsv] [--only …] [--state …] [--no-geometry]

Parts are states, cli, drafts and messages. A WORD names all states that begin with it. Comparing prints
every difference and ends with 1 if there is one. A line of MAP.tsv is `old<TAB>new`, or
`old<TAB>new<TAB>GLOB` for files of the recording alone that match GLOB ("cli/*"). The old recording is read
as if `new` stood wherever `old` stands as whole words (a name with dots also at the start of a longer one); a
file whose whole name without endings is `old` is renamed, too.

A recording has
    states/LOOK/STATE.tree.txt    accessible tree: role, name, other texts, flags, place in the window
    states/LOOK/STATE.state.json  frozen states of the visible widgets and their presenters, with type names
    states/LOOK/STATE.png .sha256 picture, and the digest of its pixels
    messages.txt                  id and texts of every sentence met in these states
    cli/NAME.txt                  output and exit code of a command, and the texts it wrote
    drafts/BACKEND/ARTICLE.json   attributions and suggested questions of an article

The program runs in an exported copy of the commit (without --commit: of the working tree) in a fixed folder,
with this package in it; what it needs there is in names.py. The clock (in states), hash seed and random bytes
are fixed, and one recording is made at a time. Record OLD and NEW with the same packages installed.

Left out: callables and widgets in states, which have no value to compare; invisible elements and the flags
that depend on mouse and desktop; what is said to a screen reader beside the tree, and what is only seen while
something is under way; the contents of PDFs, workbooks and backups that commands write, which hold times;
`quizapp` without a command. In output of commands today's date, the time beside it, ids, free room on the
disk and folders of this computer are replaced by words.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Final

from filelock import FileLock

from tests.oracle.comparison import compare

PARTS: Final = ("states", "cli", "drafts", "messages")
ROOT: Final = Path(__file__).parents[2]
SCRATCH: Final = Path(tempfile.gettempdir(), "quizapp-oracle")
"""Always the same: pictures show the path of the data folder."""


def main(words: list[str]) -> int:
    """Record or compare; returns 1 if recording failed or something differs."""
    reader = argparse.ArgumentParser(
        prog="python -m tests.oracle",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = reader.add_subparsers(dest="action", required=True)
    for action in ("record", "compare", "record-here"):
        each = actions.add_parser(action)
        for place in ("old", "new") if action == "compare" else ("out",):
            each.add_argument(place, type=Path)
        each.add_argument("--only", nargs="+", default=PARTS, choices=PARTS, metavar="PART")
        each.add_argument("--state", nargs="+", default=[], metavar="WORD")
        if action == "compare":
            each.add_argument("--renames", type=Path, metavar="MAP.tsv")
            each.add_argument("--no-geometry", action="store_true", help="places and sizes do not count")
        else:
            each.add_argument("--look", nargs="+", default=["light"], metavar="NAME")
            each.add_argument("--commit", metavar="REV")
    asked = reader.parse_args(words)
    if asked.action == "compare":
        found = compare(
            asked.old, asked.new, asked.renames, asked.only, asked.state, geometry=not asked.no_geometry
        )
        return int(found)
    return record_here(asked) if asked.action == "record-here" else record(asked)


def record(asked: argparse.Namespace) -> int:
    """Record in an exported copy of the program, in a process with a fixed environment."""
    asked.out.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{SCRATCH}.lock"):
        shutil.rmtree(SCRATCH, ignore_errors=True)
        copy = SCRATCH / "program"
        export(asked.commit, copy)
        kept = {name: each for name, each in os.environ.items() if name[:3] not in ("QT_", "LC_", "XDG")}
        environment = kept | {
            "PYTHONPATH": str(copy),
            "PYTHONHASHSEED": "0",
            "QT_QPA_PLATFORM": f"offscreen:configfile={copy / 'tests' / 'offscreen.json'}",
            "HOME": str(SCRATCH / "home"),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "COLUMNS": "100",
        }
        (SCRATCH / "home").mkdir()
        command = [sys.executable, "-P", "-m", "tests.oracle", "record-here", str(asked.out.absolute())]
        command += ["--only", *asked.only, "--look", *asked.look]
        command += ["--state", *asked.state] if asked.state else []
        try:
            return subprocess.run(command, cwd=copy, env=environment, check=False).returncode
        finally:
            shutil.rmtree(SCRATCH, ignore_errors=True)


def export(commit: str | None, copy: Path) -> None:
    """Put the program at a commit, or as it is in the working tree, into a folder, with this package."""
    git = ["git", "-C", str(ROOT)]
    if commit:
        packed = subprocess.run([*git, "archive", commit], check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(copy, filter="data")
    else:
        command = [*git, "ls-files", "-coz", "--exclude-standard"]
        listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, copy / name)
    own = Path("tests", "oracle")
    shutil.rmtree(copy / own, ignore_errors=True)
    shutil.copytree(ROOT / own, copy / own, ignore=shutil.ignore_patterns("__pycache__"))


def record_here(asked: argparse.Namespace) -> int:
    """Record in this process, whose environment `record` has fixed."""
    scratch = SCRATCH / "scratch"
    scratch.mkdir(parents=True)
    assert Path(str(import_module("quizapp").__file__)).is_relative_to(ROOT), "another Quizapp was found"
    if (ROOT / "quizapp" / "catalogue.py").is_file():  # an older commit has its sentences in its code
        import_module("quizapp.catalogue").compile_catalogues()
    for part in asked.only:
        if not (part == "states" and asked.state):
            shutil.rmtree(asked.out / part, ignore_errors=True)
    if "cli" in asked.only:
        import_module("tests.oracle.transcripts").record(asked.out / "cli", scratch / "cli", ROOT)
    if "drafts" in asked.only:
        import_module("tests.oracle.drafts").record(asked.out / "drafts", scratch / "drafts", ROOT)
    if {"states", "messages"} & {*asked.only}:
        states = import_module("tests.oracle.states")
        states.record(asked.out, scratch, asked.look, asked.state, asked.only)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
