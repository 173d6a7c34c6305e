"""One window has a pack in work open."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NotSavedError, OpenElsewhereError
from quizapp.editing.store import held
from tests.editing.builders import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_who_comes_second_is_told_on_which_computer_it_is_open(tmp_path: Path) -> None:
    lock = held(tmp_path, "Mine", NOW)
    with pytest.raises(OpenElsewhereError) as told:
        held(tmp_path, "Mine", NOW)
    assert told.value.host == platform.node()
    lock.release()
    held(tmp_path, "Mine", NOW).release()


def test_a_folder_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotSavedError, match="cannot be locked"):
        held(tmp_path / "file" / "folder", "Mine", NOW)
