"""A library whose file is replaced while it is open: neither of the two is lost, and they do not mix."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.backups.files import asides
from quizapp.library.begin import NAME
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import VanishedError
from quizapp.library.history import record, responses
from quizapp.library.integrity import integrity_check
from quizapp.library.sessions import begin_session
from tests.library.builders import given, plan, response

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Writer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps what is open in its place")

LENGTH = 9


@pytest.fixture
def path(tmp_path: Path, fresh: bytes) -> Path:
    place = tmp_path / NAME
    place.write_bytes(fresh)
    return place


def keep(writer: Writer, places: range) -> None:
    for place in places:
        record(writer, given(writer, response(plan(length=LENGTH), place)))


def kept(path: Path) -> list[int]:
    with closing(open_reader(path)) as reader:
        assert integrity_check(reader).sound
        return [each.place for each in responses(reader, "session-1").good]


def replaced(path: Path) -> Writer:
    """A library of which an older copy took the place while it was open, and which has answers in its log."""
    with closing(open_writer(path)) as writer:
        begin_session(writer, plan(length=LENGTH))
        keep(writer, range(2))
    older = path.with_name("older.db")
    shutil.copy(path, older)
    writer = open_writer(path)
    keep(writer, range(2, 5))
    older.replace(path)
    with pytest.raises(VanishedError):
        keep(writer, range(5, 6))
    return writer


def test_the_older_copy_is_read_as_it_is_and_what_was_answered_stands_beside_it(path: Path) -> None:
    replaced(path).close()
    (aside,) = asides(path.parent, ("replaced",))
    assert {file.name for file in path.parent.iterdir()} == {NAME, aside.name}
    assert kept(path) == [0, 1]
    assert kept(aside)[:5] == [0, 1, 2, 3, 4]


def test_where_it_cannot_be_copied_its_log_is_kept_under_the_name_of_the_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = replaced(path)

    def full(*_: object, **__: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("quizapp.library.replaced.sqlite3.connect", full)
        writer.close()
    assert kept(path) == [0, 1]
    assert len(list(path.parent.glob("quizapp.replaced-*.db-wal"))) == 1


def test_one_that_is_closed_as_it_was_opened_leaves_nothing_beside_it(path: Path) -> None:
    with closing(open_writer(path)) as writer:
        begin_session(writer, plan(length=LENGTH))
    assert {file.name for file in path.parent.iterdir()} == {NAME}
