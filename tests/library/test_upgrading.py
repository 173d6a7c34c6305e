"""An upgrade is made in a copy and looked at; whatever fails, the old library is where it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.library import upgrading
from quizapp.library.database import open_reader, open_writer
from quizapp.library.errors import DamagedError, DiskFullError, NotUpgradedError
from quizapp.library.integrity import integrity_check
from quizapp.library.migrations import run
from tests.library.migrations.test_run import SAMPLES, use

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of format 2, as it was made then."""
    path = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((SAMPLES / "format-2.sql").read_text(encoding="utf-8"))
    return path


def names(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()}


def test_the_new_one_is_sound_and_the_old_one_is_kept_as_it_was(old: Path) -> None:
    before = old.read_bytes()
    with closing(open_writer(old)) as writer:
        assert run.version(writer.connection) == run.newest()
        assert integrity_check(writer).pages == ()
    assert old.with_name("library.format-2.sqlite").read_bytes() == before
    assert names(old) == {"library.sqlite", "library.format-2.sqlite"}


def loses_a_row(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM report")


def changes_a_row(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE setting SET value = '\"light\"'")


def leaves_a_table(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS left_over (thing)")
    if connection.execute("SELECT count(*) FROM learner").fetchone()[0]:
        connection.execute("CREATE TABLE another (thing)")


def fails(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM learner")
    connection.execute("SELECT * FROM nothing")


@pytest.mark.parametrize("step", [loses_a_row, changes_a_row, leaves_a_table, fails])
def test_a_step_that_does_harm_is_noticed_and_the_old_one_is_where_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, step: Callable[[sqlite3.Connection], None]
) -> None:
    use(monkeypatch, step)
    before = old.read_bytes()
    with pytest.raises(NotUpgradedError, match="It is safe and as it was"):
        open_writer(old)
    assert (old.read_bytes(), names(old)) == (before, {old.name})


def test_a_disk_that_fills_meanwhile_is_told_and_changes_nothing(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: sqlite3.Connection, to: int | None = None) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(upgrading.run, "migrate", full)
    # What a format is made of is worked out with the steps, and known by now.
    monkeypatch.setattr(upgrading, "_fault", lambda *_: "")
    before = old.read_bytes()
    with pytest.raises(DiskFullError):
        open_writer(old)
    assert (old.read_bytes(), names(old)) == (before, {old.name})


@pytest.mark.parametrize(
    "harm", ["DROP TABLE proof", "CREATE TRIGGER t AFTER UPDATE ON card BEGIN DELETE FROM report; END"]
)
def test_one_that_is_not_as_its_format_was_made_is_damage_and_no_step_is_run(old: Path, harm: str) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(harm)
    before = old.read_bytes()
    with pytest.raises(DamagedError, match="is damaged"):
        open_writer(old)
    assert (old.read_bytes(), names(old)) == (before, {old.name})


@pytest.mark.parametrize("at", ["_copy", "_migrate", "change_over"])
def test_what_a_killed_upgrade_left_is_cleared_away_by_the_next(
    old: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    its_own = getattr(upgrading, at)

    def killed(*arguments: object) -> None:
        its_own(*arguments) if at != "change_over" else None
        # As a kill would leave it: nothing clears away.
        monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(upgrading, at, killed)
        with pytest.raises(KeyboardInterrupt):
            open_writer(old)
    monkeypatch.undo()
    with closing(open_writer(old)) as writer:
        assert writer.all("SELECT id FROM learner") == [("learner-1",)]
    assert names(old) == {"library.sqlite", "library.format-2.sqlite"}
    open_reader(old).close()
