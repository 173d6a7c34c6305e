"""The names of steps."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import quizapp
from quizapp.editing.steps import StepName

PACKAGE = Path(quizapp.__file__).parent
PLACES = (PACKAGE / "editing", PACKAGE / "ui" / "editor")


def test_every_name_is_that_of_some_step() -> None:
    text = "".join(path.read_text("utf-8") for place in PLACES for path in place.rglob("*.py"))
    assert [name for name in get_args(StepName) if text.count(f'"{name}"') < 2] == []
