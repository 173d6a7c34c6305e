"""The list of packs in work."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NoCopyError, NotSavedError, OpenElsewhereError
from quizapp.editing.places import ABOUT, PACK
from quizapp.editing.pointers import same
from quizapp.editing.steps import Written
from quizapp.editing.store import (
    begin,
    copy_name,
    delete,
    empty_trash,
    in_trash,
    listed,
    pictures,
    put_back,
    rename,
    sweep,
)
from tests.editing.builders import NOW, after, document, made, opened, titled
from tests.editing.limits import file_size_limit
from tests.pack.builders import png

if TYPE_CHECKING:
    from pathlib import Path


def names(working: Path) -> list[str]:
    return [row.about.name for row in listed(working)]


def test_the_list_has_what_was_changed_last_first_and_tells_that_nothing_was_handed_out(
    tmp_path: Path,
) -> None:
    first = made(tmp_path, "First")
    begin(tmp_path / "working", Written(document()), "Second", after(5), Random(1))
    assert names(tmp_path / "working") == ["Second", "First"]
    open_ = opened(first)
    open_.desk.do(titled(open_.desk.document, "Anew"))
    open_.keeper.log(open_.desk.taken())
    open_.keeper.close(open_.desk.document, after(9))
    assert names(tmp_path / "working") == ["First", "Second"]
    assert {row.state for row in listed(tmp_path / "working")} == {"edited"}
    assert listed(tmp_path / "nowhere") == ()


def test_it_is_handed_out_until_it_is_changed(tmp_path: Path) -> None:
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.handed_out(open_.desk.document, 1, "/tmp/ferry.quizpack", after(2))
    open_.keeper.close(open_.desk.document, after(3))
    (row,) = listed(tmp_path / "working")
    assert row.state == "handed-out"
    assert row.about.handed_out is not None
    assert (row.about.handed_out.revision, row.about.handed_out.file) == (1, "/tmp/ferry.quizpack")
    again = opened(folder, 4)
    again.desk.do(titled(again.desk.document, "Anew"))
    again.keeper.log(again.desk.taken())
    again.keeper.close(again.desk.document, after(5))
    assert [row.state for row in listed(tmp_path / "working")] == ["edited"]


def test_a_pack_that_was_handed_out_is_read_to_be_listed_only_if_its_file_was_touched(
    tmp_path: Path,
) -> None:
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.handed_out(open_.desk.document, 1, "/tmp/ferry.quizpack", after(2))
    open_.keeper.close(open_.desk.document, after(3))
    again = opened(folder, 4)
    again.keeper.close(again.desk.document, after(5))
    file = folder / PACK
    data, found = file.read_bytes(), file.stat()
    file.write_bytes(data.replace(b"evening", b"EVENING"))
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert [row.state for row in listed(tmp_path / "working")] == ["handed-out"]
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns + 1))
    assert [row.state for row in listed(tmp_path / "working")] == ["edited"]
    file.write_bytes(data)
    assert [row.state for row in listed(tmp_path / "working")] == ["handed-out"]


def test_a_name_on_the_list_is_changed_and_the_title_of_the_pack_is_not(tmp_path: Path) -> None:
    folder = made(tmp_path)
    rename(folder, "Class 7b", after(1))
    assert names(tmp_path / "working") == ["Class 7b"]
    open_ = opened(folder)
    assert open_.desk.document["title"] == document()["title"]
    with pytest.raises(OpenElsewhereError):
        rename(folder, "Class 8a", after(1))
    open_.keeper.release()
    assert copy_name("Class 7b", {"Class 7b", "Class 7b (2)"}) == "Class 7b (3)"


def test_what_is_deleted_lies_in_the_trash_and_comes_back_whole(tmp_path: Path) -> None:
    working = tmp_path / "working"
    folder = made(tmp_path)
    open_ = opened(folder)
    with pytest.raises(OpenElsewhereError):
        delete(folder, after(1))
    open_.desk.do(titled(open_.desk.document, "Anew"))
    open_.keeper.log(open_.desk.taken())
    open_.keeper.close(open_.desk.document, after(2))
    trashed = delete(folder, after(3))
    assert names(working) == []
    assert [row.about.deleted for row in in_trash(working)] == [after(3)]
    assert put_back(trashed) == folder
    assert in_trash(working) == ()
    again = opened(folder, 4)
    assert again.desk.document["title"] == "Anew"
    assert again.desk.undo() is not None
    again.keeper.release()


def test_the_trash_is_emptied_of_what_lies_there_for_over_thirty_days(tmp_path: Path) -> None:
    day = 24 * 60
    working = tmp_path / "working"
    old = delete(made(tmp_path, "Old"), after(0))
    delete(made(tmp_path, "New"), after(10 * day))
    assert empty_trash(working, after(30 * day)) == 0
    assert empty_trash(working, after(31 * day)) == 1
    assert not old.exists()
    assert [row.about.name for row in in_trash(working)] == ["New"]


def test_a_new_one_has_the_folder_of_none_in_the_trash(tmp_path: Path) -> None:
    trashed = delete(made(tmp_path), after(1))
    again = made(tmp_path)
    assert again.name != trashed.name
    assert put_back(trashed).name == trashed.name


def test_pictures_come_along(tmp_path: Path) -> None:
    folder = begin(tmp_path / "working", Written(document()), "A", NOW, Random(1), {"quay.png": png()})
    assert pictures(folder) == {"quay.png": png()}


def test_one_that_cannot_be_made_whole_is_not_made_at_all(tmp_path: Path) -> None:
    with file_size_limit(100), pytest.raises(NotSavedError):
        made(tmp_path)
    assert list((tmp_path / "working").iterdir()) == []


def test_what_a_killed_program_had_half_made_is_neither_listed_nor_kept(tmp_path: Path) -> None:
    working = tmp_path / "working"
    made(tmp_path)
    (working / ".making-half").mkdir()
    assert len(listed(working)) == 1
    sweep(working)
    assert not (working / ".making-half").exists()


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"name": "x"}'])
def test_a_folder_that_tells_nothing_is_not_listed_and_cannot_be_deleted(tmp_path: Path, told: str) -> None:
    folder = made(tmp_path)
    (folder / ABOUT).write_text(told, encoding="utf-8")
    assert listed(tmp_path / "working") == ()
    with pytest.raises(NoCopyError):
        delete(folder, after(1))


def test_a_pack_in_work_made_of_a_document_opens_with_it(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    assert same(open_.desk.document, document())
    open_.keeper.release()
