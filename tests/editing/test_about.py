"""What the list tells of a pack in work."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.editing.places import ABOUT
from quizapp.editing.store import HandedOut, read_about, write_about
from tests.editing.builders import NOW, after, document, made

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_told_comes_back_as_it_was(tmp_path: Path) -> None:
    folder = made(tmp_path)
    about = read_about(folder)
    assert about is not None
    assert (about.name, about.made, about.handed_out, about.deleted) == ("The evening ferry", NOW, None, None)
    assert about.pack == document()["id"]
    assert json.loads((folder / ABOUT).read_bytes())["format"] == "quizapp-about/1"


def test_a_hand_out_and_the_trash_come_back_as_they_were(tmp_path: Path) -> None:
    folder = made(tmp_path)
    about = read_about(folder)
    assert about is not None
    out = replace(
        about, handed_out=HandedOut(after(1), 3, "/tmp/x.quizpack", "sum"), deleted=after(2), revision=4
    )
    write_about(folder, out)
    assert read_about(folder) == out
