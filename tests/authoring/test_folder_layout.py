"""The folder of a pack in work, and what is told of it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from quizapp.authoring.errors import SaveError
from quizapp.authoring.folder_layout import (
    find_working_dir,
    read_json_object,
    remove_private_fields,
    translate_disk_errors,
)
from quizapp.catalogue import message


def test_packs_in_work_have_a_folder_of_their_own_in_the_data_folder() -> None:
    assert find_working_dir(Path("data")) == Path("data", "working")


def test_the_pack_of_a_document_has_none_of_its_private_notes() -> None:
    assert remove_private_fields({"title": "x", "notes": {"": "y"}}) == {"title": "x"}


def test_a_file_holds_an_object_or_nothing_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "pack.json"
    assert read_json_object(path) is None
    for held in (b"", b"[]", b"\xff", b"[" * 200_000):
        path.write_bytes(held)
        assert read_json_object(path) is None
    path.write_bytes(b'{"title": "x"}')
    assert read_json_object(path) == {"title": "x"}


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "editing.disk.full"), (errno.EROFS, "editing.disk.read_only"), (errno.EIO, "")],
)
def test_an_error_of_the_disk_is_told_in_words(number: int, reason: str) -> None:
    with pytest.raises(SaveError) as told, translate_disk_errors(Path("pack.json")):
        raise OSError(number, "Input/output error")
    assert told.value.reason == (message(reason) if reason else "Input/output error")
