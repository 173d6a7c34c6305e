"""Hostile arguments of the command line: names and numbers, and the places where commands take them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.pack.builders import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Name = Callable[[Path], str]
    Call = Callable[[str, Path], list[str]]
    """The arguments with a hostile one; the folder holds the data folder `data` and the article `a.txt`."""

PACK = str(EXAMPLE)


def _folder(place: Path) -> str:
    (place / "folder").mkdir()
    return str(place / "folder")


def _pipe(place: Path) -> str:
    os.mkfifo(place / "pipe")
    return str(place / "pipe")


def _circle(place: Path) -> str:
    (place / "circle").symlink_to(place / "circle")
    return str(place / "circle")


def _in_a_file(place: Path) -> str:
    return str(place / "a.txt" / "inside")


def _named(name: str) -> Name:
    return lambda place: f"{place}/{name}"


NO_PLACES: dict[str, Name] = {
    "a folder in a file's place": _folder,
    "a pipe": _pipe,
    "a name in a file, as if that were a folder": _in_a_file,
    "a name of 4,000 letters": _named("a" * 4_000),
    "the memory of the program itself": lambda _: "/proc/self/mem",
}
"""Names under which nothing can be read or written."""

ODD_NAMES: dict[str, Name] = {
    "a name of two lines": _named("a\nquizapp: no errors"),
    "a name that clears the screen": _named("a\x1b[2J"),
    "a name that clears the screen with one character": _named("a\x9b2J"),
    "a name that is written turned round": _named("a\u202egnp"),
    "a name of bytes that are no letters": _named(os.fsdecode(b"\xff\xfe")),
}
"""Names that a file may have."""

READ_NAMES: dict[str, Name] = {
    "a link to itself": _circle,
    "a device without an end": lambda _: "/dev/zero",
    "a name of nothing": lambda _: "",
    "a name that is an option": lambda _: "--\x1b[2J",
}
"""More of them, where a file is read."""

READ: dict[str, Call] = {
    "check": lambda name, _: ["check", name],
    "show": lambda name, _: ["show", name],
    "add": lambda name, place: ["add", name, "--data", str(place / "data")],
    "restore": lambda name, place: ["restore", name, "--yes", "--data", str(place / "data")],
    "import-data": lambda name, place: ["import-data", name, "--data", str(place / "data")],
    "open": lambda name, _: ["open", name],
    "suggest": lambda name, _: ["suggest", name],
}
"""Where a file is read."""

WRITTEN: dict[str, Call] = {
    "open -o": lambda name, place: ["open", str(place / "a.txt"), "-o", name],
    "backup --to": lambda name, place: ["backup", "--to", name, "--data", str(place / "data")],
    "export-data": lambda name, place: ["export-data", name, "--data", str(place / "data")],
}
"""Where a file is written."""

SOUGHT: dict[str, Call] = {
    "--pack": lambda name, place: ["search", "a", "--pack", name, "--data", str(place / "data")],
    "--bank": lambda name, place: ["search", "a", "--bank", name, "--data", str(place / "data")],
    "--skill": lambda name, place: ["search", "a", "--skill", name, "--data", str(place / "data")],
    "--clear-pin": lambda name, place: ["learners", "--clear-pin", name, "--data", str(place / "data")],
    "--learner": lambda name, place: (
        ["export-data", str(place / "new.json"), "--learner", name, "--data", str(place / "data")]
    ),
    "no argument": lambda name, _: ["show", PACK, name],
    "no command": lambda name, _: [name],
    "no choice": lambda name, place: ["search", "a", "--kind", name, "--data", str(place / "data")],
}
"""Where something is sought under a name."""

NUMBERS = {
    "a number of 5,000 digits": "9" * 5_000,
    "nothing for a number": "",
    "less than nothing": "-1",
    "not a number": "nan",
    "more than any number": "1e999",
    "digits of another script": "\u0661",
    "a number with a second line": "1\n",
}
COUNTED: dict[str, Call] = {
    "suggest --limit": lambda number, place: ["suggest", str(place / "a.txt"), "--limit", number],
    "suggest --difficulty": lambda number, place: ["suggest", str(place / "a.txt"), "--difficulty", number],
    "print --points": lambda number, place: ["print", PACK, "-o", str(place / "a.pdf"), "--points", number],
}
"""Where a number is taken."""

ENDS = {
    **dict.fromkeys([*NO_PLACES, *READ_NAMES, *NUMBERS], ""),
    **dict.fromkeys(ODD_NAMES, "opened"),
    "a paper over its own pack": "",
    "a paper over the database": "",
    "a paper in the place of a pipe": "",
    "a data folder that is a file": "",
    "a full disk to print to": "",
    "a database that is restored from itself": "opened",
    "a reader that has gone": "opened",
    "no stream to read from or to print to": "opened",
    "a console of ASCII alone": "opened",
}
"""What comes of each kind: “opened” where it does no harm."""
