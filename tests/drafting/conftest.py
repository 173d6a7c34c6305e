"""A child process in which a small reader stands in for the real one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.drafting.stood_for import DOUBLE
from tests.stand_in import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Has the child run other lines in the place of its own; `child.main()` is its own."""
    if sys.platform == "win32":
        pytest.skip("the stand-in for the interpreter is a shell's script")

    def run(lines: str) -> None:
        folder = tmp_path / "instead"
        folder.mkdir()
        stand_in(monkeypatch, folder, DOUBLE + lines, "quizapp.drafting.drafting_process")

    return run


@pytest.fixture
def doubled(instead: Callable[[str], None]) -> None:
    """Has the child read with the small reader."""
    instead("child.main()")
