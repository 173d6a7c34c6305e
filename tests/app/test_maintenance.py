"""The window and its library as a whole: checked, backed up, set right, and exchanged for another."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from quizapp.app.maintenance import describe_damaged_rows
from quizapp.catalogue import load_english, message
from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.database import open_reader, open_writer
from quizapp.library.row_checksums import BadRow
from quizapp.library.settings import load_metadata, load_settings
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven, run, spoken
from tests.folders import answers_in
from tests.journeys.answering_kinds import answer_somehow
from tests.journeys.steps import on_home, practice
from tests.library.harm import change, lose_root
from tests.pack.builders import example_json

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

ROOT = Path(__file__).parents[2]
LOOK = "program.maintenance.upkeep.look()"


def rows(*tables):
    return [BadRow(table, "1", "its checksum does not hold") for table in tables]


def test_what_was_left_out_is_told_by_its_sort():
    told = describe_damaged_rows(
        load_english(), rows("response", "evidence", "pack", "setting", "session", "report")
    )
    counted = {"answer_s_were_damaged": 2, "pack_s_were_damaged": 1, "other_thing_s_that": 3}
    sentences = [message(f"maintenance.left_out.{what}", n=n) for what, n in counted.items()]
    assert told == " ".join((*sentences, message("maintenance.left_out.nothing_was_deleted")))


def test_of_what_is_made_again_nothing_is_told():
    assert (
        describe_damaged_rows(load_english(), rows("card", "card"))
        == describe_damaged_rows(load_english(), ())
        == ""
    )


def answer(program, number):
    program.wait(lambda seen: seen.asks(number))
    answer_somehow(program, Random(number))
    program.press("Return")
    program.wait(lambda seen: seen.explains(number))


@pytest.fixture
def answered(ready):
    """A data folder in which a question was answered, and which was backed up at the end."""
    folder = practice(ready(), "choice", "verdict", "number")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 1)
        assert (program.close(), program.said) == (0, "")
    return folder


def test_at_its_end_the_program_makes_the_backup_of_the_day_once(answered):
    (backup,) = find_backups(answered / BACKUP_FOLDER)
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("SELECT count(*) FROM response").fetchone() == (1,)
    with Driven(answered) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 2)
        assert (program.close(), program.said) == (0, "")
    assert find_backups(answered / BACKUP_FOLDER) == (backup,)


def test_after_the_first_answer_of_a_day_a_backup_is_made_while_one_goes_on(ready):
    folder = practice(ready(), "choice", "verdict")
    with Driven(folder) as program:
        program.wait(on_home)
        program.run(LOOK)
        program.press("Return")
        answer(program, 1)
        while not find_backups(folder / BACKUP_FOLDER):
            program.run(LOOK)
        program.press("Return")
        answer(program, 2)
        assert (program.close(), program.said) == (0, "")
    assert len(answers_in(folder)) == 2
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        assert load_metadata(reader, "checked-on") == datetime.now(UTC).astimezone().date().toordinal()


def test_what_a_check_finds_is_set_right_and_told(answered):
    shutil.rmtree(answered / BACKUP_FOLDER)
    with closing(open_writer(answered / LIBRARY_NAME)) as writer:
        change(writer.connection, "UPDATE response SET score = 0.5")
        change(writer.connection, "UPDATE card SET due_us = due_us + 1")
    with Driven(answered) as program:
        program.wait(on_home)
        program.run(LOOK)
        program.wait(
            lambda seen: seen.says("1 answer was damaged on the disk and is left out. Nothing was deleted.")
        )
        assert (program.close(), program.said) == (0, "")
    assert answers_in(answered) == []


def test_what_a_backup_has_is_put_back_without_a_word(answered):
    before = answers_in(answered)
    with closing(open_writer(answered / LIBRARY_NAME)) as writer:
        change(writer.connection, "UPDATE response SET score = 0.5")
    with Driven(answered) as program:
        program.wait(on_home)
        program.run(LOOK)
        while answers_in(answered) != before:
            program.run("pass")
        assert not program.seen.says("damaged")
        assert (program.close(), program.said) == (0, "")


def test_a_library_with_broken_pages_is_told_and_set_aside_at_the_next_start(answered):
    lose_root(answered / LIBRARY_NAME, "evidence")
    with Driven(answered) as program:
        program.wait(on_home)
        program.run(LOOK)
        program.wait(lambda seen: seen.says("is broken in places"))
        program.press("Return")
        answer(program, 2)
        assert (program.close(), program.said) == (0, "")
    broken = (answered / LIBRARY_NAME).read_bytes()
    with Driven(answered) as program:
        program.wait(lambda seen: on_home(seen) and seen.says("was damaged. It was kept as"))
        assert (program.close(), program.said) == (0, "")
    (aside,) = find_set_aside(answered)
    assert aside.read_bytes() == broken


def restore(folder, file, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "quizapp", "restore", str(file), "--data", str(folder), *words],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_open_window_restores_for_the_command_line_and_opens_again(answered):
    (backup,) = find_backups(answered / BACKUP_FOLDER)
    with closing(open_writer(answered / LIBRARY_NAME)) as writer:
        before = load_settings(writer).settings
    with Driven(answered) as program:
        program.wait(on_home)
        program.press("Return")
        answer(program, 2)
        program.press("Esc")
        program.wait(on_home)
        with restore(answered, backup.path, "--yes") as command:
            program.wait(lambda seen: seen.screen == "home" and seen.says("Your library is restored."))
            out, err = command.communicate()
        assert command.returncode == 0, err
        assert "answers: 1" in out
        assert "1 lost" in out
        assert "The library before is kept as quizapp.replaced-" in err
        program.press("Return")
        answer(program, 2)
        assert (program.close(), program.said) == (0, "")
    assert len(answers_in(answered)) == 2
    (aside,) = find_set_aside(answered, ("replaced",))
    with closing(sqlite3.connect(aside)) as old:
        assert old.execute("SELECT count(*) FROM response").fetchone() == (2,)
    with closing(open_reader(answered / LIBRARY_NAME)) as reader:
        assert load_settings(reader).settings.theme == before.theme


def test_the_window_that_opens_again_opens_what_a_second_start_brings(answered, tmp_path):
    (backup,) = find_backups(answered / BACKUP_FOLDER)
    pack = tmp_path / "pack.json"
    pack.write_text(json.dumps(example_json()))
    with Driven(answered) as program:
        program.wait(on_home)
        with restore(answered, backup.path, "--yes") as command:
            program.wait(lambda seen: seen.screen == "home" and seen.says("Your library is restored."))
            _, err = command.communicate()
        assert command.returncode == 0, err
        ended = run("--data", answered, pack)
        assert (ended.returncode, spoken(ended.stderr)) == (0, "")
        program.wait(lambda seen: seen.screen == "adding" and seen.button("Add 1 pack"))
        assert program.close() == 0
        assert set(program.said.splitlines()) <= {"This plugin does not support raise()"}


def test_the_window_stays_as_it_is_where_the_command_line_is_told_no_or_the_file_is_none(answered, tmp_path):
    (backup,) = find_backups(answered / BACKUP_FOLDER)
    (tmp_path / "diary.txt").write_text("Dear diary")
    with Driven(answered) as program:
        program.wait(on_home)
        with restore(answered, backup.path) as command:
            _, err = command.communicate("n\n")
        assert (command.returncode, err.splitlines()[-1][-20:]) == (1, "Nothing was changed.")
        with restore(answered, tmp_path / "diary.txt", "--yes") as command:
            _, err = command.communicate("")
        assert command.returncode == 2
        assert "diary.txt is no library of Quizapp’s. Nothing was changed" in err
        program.press("Return")
        answer(program, 2)
        assert (program.close(), program.said) == (0, "")
    assert find_set_aside(answered, ("replaced",)) == ()
    assert not list(answered.glob("quizapp.draft-*"))
