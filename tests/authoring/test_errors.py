"""What people are told when something goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.authoring import errors
from quizapp.catalogue import load_english, message

EVERY = [
    errors.OperationError("cited", message("editing.cited", question="Who?")),
    errors.UnreadablePackError(Path("x.quizpack"), "it is empty."),
    errors.MissingWorkingCopyError("Mine"),
    errors.WorkingCopyInUseError("Mine", "school-7"),
    errors.WorkingCopyInUseError("Mine", None),
    errors.SaveError(Path("pack.json"), "the disk is full"),
    errors.SaveConflictError(Path("working")),
    errors.EditMismatchError("/title", "other words stand there"),
    errors.EditMismatchError("", "it has no place"),
]


@pytest.mark.parametrize("error", EVERY, ids=lambda error: error.code)
def test_every_error_is_a_sentence_of_the_catalogue_with_a_code_of_its_own(
    error: errors.AuthoringError,
) -> None:
    assert str(error) == load_english()(error.message)
    assert error.code not in ("", "editing")
