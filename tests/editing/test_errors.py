"""What people are told when something goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.catalogue import english, message
from quizapp.editing import errors

EVERY = [
    errors.NotDoneError("cited", message("editing.cited", question="Who?")),
    errors.NoPackError(Path("x.quizpack"), "it is empty."),
    errors.NoCopyError("Mine"),
    errors.OpenElsewhereError("Mine", "school-7"),
    errors.OpenElsewhereError("Mine", None),
    errors.NotSavedError(Path("pack.json"), "the disk is full"),
    errors.ApartError(Path("working")),
    errors.MisfitError("/title", "other words stand there"),
    errors.MisfitError("", "it has no place"),
]


@pytest.mark.parametrize("error", EVERY, ids=lambda error: error.code)
def test_every_error_is_a_sentence_of_the_catalogue_with_a_code_of_its_own(
    error: errors.EditingError,
) -> None:
    assert str(error) == english()(error.message)
    assert error.code not in ("", "editing")
