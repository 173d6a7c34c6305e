"""Packs in work whose small file for the list is gone, or cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.editing.opening import mend
from quizapp.editing.places import ABOUT
from quizapp.editing.store import held, listed
from tests.editing.builders import NOW, document, made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("left", [None, b"", b"{}", b'{"format": "quizapp-about/1", "name": '])
def test_a_pack_whose_small_file_is_gone_or_broken_is_listed_under_its_title(tmp_path: Path, left) -> None:
    folder = made(tmp_path, "On the list")
    if left is None:
        (folder / ABOUT).unlink()
    else:
        (folder / ABOUT).write_bytes(left)
    assert listed(folder.parent) == ()
    assert mend(folder.parent, NOW) == 1
    (row,) = listed(folder.parent)
    assert (row.about.name, row.about.pack) == (document()["title"], document()["id"])
    assert row.about.figures.questions
    assert mend(folder.parent, NOW) == 0


def test_what_is_no_pack_or_open_elsewhere_is_left_as_it_is(tmp_path: Path) -> None:
    folder = made(tmp_path)
    (folder.parent / "notes").mkdir()
    (folder / ABOUT).unlink()
    lock = held(folder, "", NOW)
    assert mend(folder.parent, NOW) == 0
    lock.release()
    (folder.parent / "notes" / "pack.json").write_text("no pack")
    assert mend(folder.parent, NOW) == 1
    assert len(listed(folder.parent)) == 1
