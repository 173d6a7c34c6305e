"""The names of steps."""

from __future__ import annotations

from pathlib import Path

import quizapp.editing
from quizapp.editing.steps import STEP_NAMES

ROOM = Path(quizapp.editing.__file__).parent


def test_every_name_is_that_of_some_step() -> None:
    text = "".join(path.read_text("utf-8") for path in ROOM.rglob("*.py"))
    assert [name for name in STEP_NAMES if text.count(f'"{name}"') < 2] == []
