"""A database is brought to the newest format step by step, each whole or not at all, and copied before."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.library import database
from quizapp.library.errors import NewerError, NotUpgradedError, OlderError
from quizapp.library.learner_rows import learners
from quizapp.library.migrations import run
from quizapp.library.settings import Settings, load

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(run.__file__).parent
SAMPLES = Path(__file__).parent / "samples"
NEWEST = len(run.STEPS)


def add_code(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE learner ADD COLUMN code TEXT NOT NULL DEFAULT ''")


def fail_half_way(connection: sqlite3.Connection) -> None:
    add_code(connection)
    connection.execute("DELETE FROM learner")
    raise sqlite3.OperationalError("no more")


def use(patch: pytest.MonkeyPatch, step: run.Step) -> None:
    """Let the program know one more step."""
    patch.setattr(run, "STEPS", (*run.STEPS, step))


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        yield made


def test_each_step_is_run_once_and_in_order(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        run.migrate(connection)
        assert run.version(connection) == run.newest() == NEWEST
    use(monkeypatch, add_code)
    for _ in range(2):
        run.migrate(connection)
        assert run.version(connection) == run.newest() == NEWEST + 1
    assert connection.execute("SELECT count(code) FROM learner").fetchone() == (0,)


def test_a_step_that_fails_leaves_the_format_and_the_rows_before_it(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.migrate(connection)
    connection.execute("INSERT INTO learner VALUES (1, 'l', '', 0, 0)")
    use(monkeypatch, fail_half_way)
    with pytest.raises(sqlite3.OperationalError, match="no more"):
        run.migrate(connection)
    assert run.version(connection) == NEWEST
    assert connection.execute("SELECT * FROM learner").fetchall() == [(1, "l", "", 0, 0)]


def test_an_older_database_is_copied_then_upgraded_by_the_writer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, add_code)
    with pytest.raises(OlderError, match="open the program once"):
        database.open_reader(path)
    with closing(database.open_writer(path)) as writer:
        assert writer.all("SELECT id, code FROM learner") == [("learner-1", "")]
    copy = path.with_name(f"library.format-{NEWEST}.sqlite")
    with closing(sqlite3.connect(copy)) as before:
        assert run.version(before) == NEWEST
        assert before.execute("SELECT id FROM learner").fetchall() == [("learner-1",)]
    assert {file.name for file in path.parent.iterdir()} == {path.name, copy.name}


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        use(patch, fail_half_way)
        before = path.read_bytes()
        with pytest.raises(NotUpgradedError, match="no more"):
            database.open_writer(path)
        assert [file.name for file in path.parent.iterdir()] == [path.name]
        assert path.read_bytes() == before
    with closing(database.open_writer(path)) as writer:
        assert writer.all("SELECT id FROM learner") == [("learner-1",)]


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall())


@pytest.mark.parametrize("number", range(1, NEWEST))
def test_a_database_of_every_older_format_is_brought_to_the_newest_with_its_rows(
    tmp_path: Path, number: int, connection: sqlite3.Connection
) -> None:
    old = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(old)) as made:
        made.executescript((SAMPLES / f"format-{number}.sql").read_text(encoding="utf-8"))
    with closing(database.open_writer(old)) as writer:
        assert [learner.id for learner in learners(writer).good] == ["learner-1"]
        assert load(writer).settings == Settings(theme="dark")
        run.migrate(connection)
        assert tables(writer.connection) == tables(connection)


def test_a_database_of_the_next_format_is_refused_by_this_program(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        use(patch, add_code)
        database.open_writer(path).close()
    with pytest.raises(NewerError):
        database.open_writer(path)


def test_every_step_is_listed_and_imports_nothing_of_the_programs() -> None:
    files = sorted(FOLDER.glob("step_*.py"))
    assert [file.stem for file in files] == [f"step_{number + 1:04}" for number in range(len(run.STEPS))]
    assert [step.__module__.rpartition(".")[2] for step in run.STEPS] == [file.stem for file in files]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module in {"__future__", "typing", "collections.abc"}, file
            elif isinstance(node, ast.Import):
                assert {name.name for name in node.names} <= {"sqlite3", "json", "zlib"}, file
