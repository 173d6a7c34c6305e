"""Packs in work made of others."""

from __future__ import annotations

from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NoCopyError, NoPackError
from quizapp.editing.handing_out import packed_pack, raise_revision
from quizapp.editing.opening import (
    begin_from_file,
    begin_from_installed,
    duplicate,
    peek,
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
