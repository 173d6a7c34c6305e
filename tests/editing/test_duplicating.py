"""Packs in work made of others."""

from __future__ import annotations

from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NoCopyError, NoPackError, NotSavedError
from quizapp.editing.handing_out import packed_pack, raise_revision
from quizapp.editing.opening import (
    begin_from_file,
    begin_from_installed,
    begin_from_saved,
    duplicate,
    peek,
    save_elsewhere,
)
from quizapp.editing.places import LOG, PACK
from quizapp.editing.pointers import same
from quizapp.editing.steps import Written
from quizapp.editing.store import begin, delete, listed, pictures
from quizapp.library.adding.intake import add
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.packs.listing import pack_file
from quizapp.pack.ids import PackId
from quizapp.pack.reading import parse_pack
from quizapp.pack.saving import write_whole
from tests.editing.builders import NOW, after, document, made, opened, titled
from tests.editing.limits import file_size_limit
from tests.library.builders import LEARNER
from tests.pack.builders import EXAMPLE, png, with_picture

if TYPE_CHECKING:
    from pathlib import Path


def test_a_duplicate_has_what_was_written_last_also_while_it_is_open(tmp_path: Path) -> None:
    data, media = with_picture(document())
    folder = begin(tmp_path / "working", Written(data), "Mine", NOW, Random(1), media)
    open_ = opened(folder)
    open_.desk.do(titled(open_.desk.document, "Anew"))
    open_.keeper.log(open_.desk.taken())
    copy = duplicate(folder, "Mine (2)", after(2), Random(2))
    open_.keeper.release()
    assert peek(copy)["title"] == "Anew"
    assert peek(copy)["id"] != peek(folder)["id"]
    assert peek(copy)["banks"] == peek(folder)["banks"]
    assert "derived_from" not in peek(copy)
    assert pictures(copy) == {"quay.png": png()}
    again = opened(copy, 3)
    assert again.desk.undo() is None
    again.keeper.release()
    with pytest.raises(NoCopyError):
        duplicate(tmp_path, "x", NOW, Random(3))


def test_looking_at_one_that_lost_its_log_changes_nothing(tmp_path: Path) -> None:
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.close(open_.desk.document, after(1))
    (folder / LOG).unlink()
    before = sorted(path.name for path in folder.iterdir())
    assert same(peek(folder), document())
    assert sorted(path.name for path in folder.iterdir()) == before
    assert (folder / PACK).exists()


def test_somebody_elses_file_becomes_a_copy_that_says_where_it_is_from(tmp_path: Path) -> None:
    folder = begin_from_file(tmp_path / "working", EXAMPLE, NOW, Random(1))
    assert peek(folder)["derived_from"] == {"id": document()["id"], "revision": 1, "why": "copy"}
    assert [row.about.name for row in listed(tmp_path / "working")] == ["The evening ferry"]
    with pytest.raises(NoPackError):
        begin_from_file(tmp_path / "working", tmp_path / "none.quizpack", NOW, Random(1))
    assert len(listed(tmp_path / "working")) == 1


def test_ones_own_file_goes_on_as_the_same_pack_also_when_it_lies_in_the_trash(tmp_path: Path) -> None:
    working = tmp_path / "working"
    first = begin_from_file(working, EXAMPLE, NOW, Random(1))
    mine = Written(peek(first)).done(raise_revision(peek(first), 1, "")).document
    write_whole(tmp_path / "mine.quizpack", packed_pack(mine, {}, cited=False))
    delete(first, after(1))
    again = begin_from_file(working, tmp_path / "mine.quizpack", after(2), Random(2))
    assert (peek(again)["id"], peek(again)["revision"]) == (mine["id"], 1)


def test_an_installed_pack_is_begun_from_the_bytes_that_the_library_keeps(tmp_path: Path) -> None:
    create(tmp_path / "library.sqlite", LEARNER)
    with closing(open_writer(tmp_path / "library.sqlite")) as writer:
        *_, _last = add(writer, [EXAMPLE], NOW)
        with closing(open_reader(tmp_path / "library.sqlite")) as reader:
            data = pack_file(reader, PackId(document()["id"]))
    folder = begin_from_installed(tmp_path / "working", parse_pack(data), EXAMPLE, NOW, Random(1))
    assert peek(folder)["derived_from"]["id"] == document()["id"]
    assert peek(folder)["banks"] == document()["banks"]


def test_where_the_disk_is_full_all_of_it_is_saved_elsewhere_and_goes_on_from_there(tmp_path: Path) -> None:
    open_ = opened(made(tmp_path))
    open_.desk.do(titled(open_.desk.document, "Anew"))
    with file_size_limit(10):
        with pytest.raises(NotSavedError):
            open_.keeper.log(open_.desk.taken())
        with pytest.raises(NotSavedError):
            open_.keeper.close(open_.desk.document, after(2))
    save_elsewhere(tmp_path / "stick", open_.desk.written)
    folder = begin_from_saved(tmp_path / "other", tmp_path / "stick", after(3), Random(2))
    again = opened(folder, 4)
    assert again.desk.document["title"] == "Anew"
    assert again.desk.undo() is not None
    again.keeper.release()
    open_.keeper.close(open_.desk.document, after(5))
    last = opened(open_.keeper.folder, 6)
    assert last.desk.document["title"] == "Anew"
    last.keeper.release()


def test_what_was_not_saved_here_is_not_begun_from(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"hello\n")
    for name in ("x", "nothing"):
        with pytest.raises(NoPackError):
            begin_from_saved(tmp_path / "working", tmp_path / name, NOW, Random(1))
