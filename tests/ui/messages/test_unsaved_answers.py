from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.library.errors import DiskFullError, LockError, VanishedError
from quizapp.ui.messages import unsaved_answers
from tests.ui.fakes import translate

DATABASE = Path("data", "quizapp.db")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (DiskFullError(DATABASE), "the disk is full"),
        (VanishedError(DATABASE), "the file with your answers was moved, deleted or replaced"),
        (LockError(DATABASE.parent, "of something new"), "it cannot be written"),
    ],
)
def test_it_is_told_since_when_and_why_nothing_is_saved(error, why: str) -> None:
    assert unsaved_answers.describe_save_error(translate, "10:42", error) == f"Not saved since 10:42: {why}."


def test_without_an_answer_that_waits_it_is_told_where_the_next_ones_would() -> None:
    assert unsaved_answers.describe_unsaved_answers(translate, 0) == "What you answer waits in this window."
