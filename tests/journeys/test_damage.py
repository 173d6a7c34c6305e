"""The database broken, found at once or late: told at the start, looked at, and brought back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from quizapp.library.backups import BACKUP_FOLDER, SET_ASIDE_WORDS, find_backups, find_set_aside
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.steps import answer_somehow, at_home, on_home, practice, to_button

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.quiz.responses import Response

PAGE = 4096
LATE = "is broken in places: the disk may be failing. Close Quizapp and open it again"
OFFER = "What can still be read of it, and your backups, can be brought back."


@pytest.fixture(scope="module")
def two_answers(first_start, tmp_path_factory):
    """A data folder with two answers, of which the backup lacks the second, which is still in the log."""
    folder = shutil.copytree(first_start, tmp_path_factory.mktemp("broken") / "data")
    practice(folder, "choice", "verdict", "number")
    with at_home(folder) as program:
        program.press("Return")
        answer_somehow(program, 1)
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer_somehow(program, 2)
        program.kill()
    assert len(find_backups(folder / BACKUP_FOLDER)) == 1
    return folder


@pytest.fixture
def folder(two_answers, tmp_path):
    """A copy of it."""
    return shutil.copytree(two_answers, tmp_path / "data")


def write_at(file: Path, place: int, data: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(place)
        opened.write(data)


def header(database: Path) -> None:
    write_at(database, 0, bytes(100))


def page(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'response'").fetchone()
    write_at(database, (root - 1) * PAGE, bytes(PAGE))
    write_at(database, PAGE, bytes(PAGE))


def log(database: Path) -> None:
    """Flip a bit of the first page in the log: SQLite would read no further, without a word."""
    wal = database.with_name(f"{LIBRARY_NAME}-wal")
    place = 32 + 24 + 100
    write_at(wal, place, bytes([wal.read_bytes()[place] ^ 1]))


BREAK = {"its header": (header, 2), "a page": (page, 1), "its log": (log, 2)}
"""How it is broken, and how many of the two answers come back at least."""


@pytest.mark.parametrize("way", BREAK)
def test_what_was_broken_is_offered_shown_and_brought_back_with_what_came_since(folder, way):
    break_it, least = BREAK[way]
    before = [each.id for each in answers_in_backup(folder)]
    break_it(folder / LIBRARY_NAME)
    with offered(folder) as program:
        assert program.seen.button("See what can be brought back")
        program.press("Return")
        answer_somehow(program, 1)
        meanwhile = [each.id for each in answers_in(folder)]
        assert len(meanwhile) == 1
        program.press("Esc")
        program.wait(on_home)
        to_button(program, "See what can be brought back")
        program.press("Return")
        program.wait(lambda seen: seen.says("The newest good backup is of ") and seen.button("Bring it back"))
        assert program.seen.says("What you answered since stays")
        program.press("Return")
        seen = program.wait(lambda seen: on_home(seen) and seen.says("Your library is restored."))
        assert not seen.says(OFFER)
        assert (program.close(), program.said) == (0, "")
    kept = [each.id for each in answers_in(folder)]
    assert kept[: len(before)] == before
    assert kept[-1:] == meanwhile
    assert len(kept) >= least + len(meanwhile)
    assert find_set_aside(folder) == ()
    assert find_set_aside(folder, SET_ASIDE_WORDS) != ()


@contextmanager
def offered(folder: Path) -> Iterator[Driven]:
    """Open the program, once more where it only finds the damage when it reads on, and says to do so."""
    with Driven(folder) as program:
        program.wait(lambda seen: on_home(seen) and (seen.says(OFFER) or seen.says(LATE)))
        if program.seen.says(OFFER):
            yield program
            return
        assert program.close() == 0
    with Driven(folder) as program:
        program.wait(lambda seen: on_home(seen) and seen.says(OFFER))
        yield program


def answers_in_backup(folder: Path) -> list[Response]:
    (backup,) = find_backups(folder / BACKUP_FOLDER)
    copy = folder.with_name("backup")
    copy.mkdir(exist_ok=True)
    shutil.copy(backup.path, copy / LIBRARY_NAME)
    return answers_in(copy)


def test_a_library_of_another_version_is_left_alone_and_told(folder):
    with closing(sqlite3.connect(folder / LIBRARY_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (folder / LIBRARY_NAME).read_bytes()
    with Driven(folder) as program:
        assert program.wait_end() == 1
        assert "Another version of Quizapp wrote" in program.said
    assert (folder / LIBRARY_NAME).read_bytes() == before
    assert find_set_aside(folder) == ()


def test_what_is_declined_is_not_offered_again(folder):
    header(folder / LIBRARY_NAME)
    with offered(folder) as program:
        program.run("program.pages.recover()")
        program.wait(lambda seen: seen.screen == "restore" and seen.button("Go on without it"))
        program.run("program.window.current_screen().presenter.decline()")
        program.wait(lambda seen: on_home(seen) and not seen.says(OFFER))
        assert (program.close(), program.said) == (0, "")
    with at_home(folder) as program:
        assert not program.seen.says(OFFER)
    (aside,) = find_set_aside(folder, ("declined",))
    assert aside.exists()
