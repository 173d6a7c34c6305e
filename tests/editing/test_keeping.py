"""What is done on the desk reaches the disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NotSavedError
from quizapp.editing.keeping import stamp, version_document, versions
from quizapp.editing.places import LOG, PACK
from quizapp.editing.pointers import same
from tests.editing.builders import after, document, made, opened, titled
from tests.editing.limits import file_size_limit

if TYPE_CHECKING:
    from pathlib import Path


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    folder = open_.keeper.folder
    assert open_.keeper.save(open_.desk.document, after(1))
    before = stamp(folder / PACK)
    assert not open_.keeper.save(open_.desk.document, after(2))
    assert stamp(folder / PACK) == before
    assert same(json.loads((folder / PACK).read_bytes()), document())
    open_.keeper.release()


def test_a_version_is_kept_when_it_is_asked_for(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    assert open_.keeper.version(open_.desk.document, "saved", after(1))
    assert not open_.keeper.version(open_.desk.document, "saved", after(2))
    assert [each.why for each in versions(open_.keeper.folder)] == ["saved"]
    open_.keeper.close(open_.desk.document, after(3))
    assert [each.at for each in versions(open_.keeper.folder)] == [after(1)]


def test_only_what_changed_it_makes_a_pack_in_work_the_one_changed_last(tmp_path: Path) -> None:
    folder = made(tmp_path)
    for minute, title, changed in ((1, "A", 1), (5, "A", 1), (9, "B", 9)):
        open_ = opened(folder, minute)
        open_.desk.do(titled(open_.desk.document, title))
        open_.keeper.log(open_.desk.taken())
        open_.keeper.close(open_.desk.document, after(minute))
        assert open_.keeper.about.changed == after(changed)


def test_a_pack_json_changed_while_it_is_open_is_kept_before_it_is_written_over(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    (folder / PACK).write_text('{"title": "Theirs"}', encoding="utf-8")
    first.desk.do(titled(first.desk.document, "Mine"))
    first.keeper.log(first.desk.taken())
    first.keeper.save(first.desk.document, after(2))
    assert first.keeper.taken() == ("changed-underneath",)
    assert first.keeper.taken() == ()
    assert version_document(folder, versions(folder)[0]) == {"title": "Theirs"}
    assert json.loads((folder / PACK).read_bytes())["title"] == "Mine"
    first.keeper.release()


def test_a_full_disk_is_told_and_what_was_not_written_is_written_when_there_is_room(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    saved = (folder / PACK).read_bytes()
    size = (folder / LOG).stat().st_size
    first.desk.do(titled(first.desk.document, "Kept in memory"))
    with file_size_limit(size + 10):
        with pytest.raises(NotSavedError, match="Not saved"):
            first.keeper.log(first.desk.taken())
        with pytest.raises(NotSavedError):
            first.keeper.save(first.desk.document, after(2))
    assert (folder / PACK).read_bytes() == saved
    assert [path.name for path in folder.glob(".*.part")] == []
    first.desk.do(titled(first.desk.document, "And more"))
    first.keeper.log(first.desk.taken())
    first.keeper.release()
    again = opened(folder, 3)
    assert [step.name for step in again.desk.written.steps] == ["title", "title"]
    assert again.desk.document["title"] == "And more"
    again.keeper.release()
