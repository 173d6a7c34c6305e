"""The folder of a pack in work, and what is told of it."""

import errno
from pathlib import Path

import pytest

from quizapp.authoring import errors, folder_layout
from quizapp.authoring.errors import SaveError
from quizapp.catalogue import load_english, message


def test_a_file_holds_an_object_or_nothing_that_can_be_read(tmp_path):
    path = tmp_path / "pack.json"
    assert folder_layout.read_json_object(path) is None
    for held in (b"", b"[]", b"\xff", b"[" * 200_000):
        path.write_bytes(held)
        assert folder_layout.read_json_object(path) is None
    path.write_bytes(b'{"title": "x"}')
    assert folder_layout.read_json_object(path) == {"title": "x"}


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "editing.disk.full"), (errno.EROFS, "editing.disk.read_only"), (errno.EIO, "")],
)
def test_an_error_of_the_disk_is_told_in_words(number, reason):
    with pytest.raises(SaveError) as told, folder_layout.translate_disk_errors(Path("pack.json")):
        raise OSError(number, "Input/output error")
    assert told.value.reason == (message(reason) if reason else "Input/output error")


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
def test_every_error_is_a_sentence_of_the_catalogue_with_a_code_of_its_own(error):
    assert str(error) == load_english()(error.message)
    assert error.code not in ("", "editing")
