"""`quizapp backup` and `quizapp restore`: what is printed where, exit codes, and never a traceback."""

import io
import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.cli import command_line
from quizapp.library import inbox
from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import create, open_writer
from quizapp.library.response_history import record_response
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response
from tests.library.harm import change

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path):
    """A library with two answers."""
    folder = tmp_path / "data"
    create(folder / LIBRARY_NAME, LEARNER)
    answer(folder, 0, 1)
    return folder


def answer(folder: Path, *places: int) -> None:
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for place in places:
            record_response(writer, given(writer, response(plan(length=9), place)))


def answers(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT count(*) FROM response").fetchone()[0]


def run(*words: str | Path) -> int:
    return command_line.main([*map(str, words)])


def backup(data: Path, capsys: Capture) -> Path:
    assert run("backup", "--data", data) == 0
    return Path(capsys.readouterr().out.strip())


class TestBackup:
    def test_the_path_of_the_backup_is_all_that_is_printed(self, data, capsys):
        assert run("backup", "--data", data) == 0
        out, err = capsys.readouterr()
        (made,) = find_backups(data / BACKUP_FOLDER)
        assert (out, err) == (f"{made.path}\n", "")
        assert answers(made.path) == 2

    def test_it_goes_to_a_file_of_ones_own_and_never_over_another(self, data, tmp_path, capsys):
        target = tmp_path / "mine.db"
        assert run("backup", "--to", target, "--data", data) == 0
        assert capsys.readouterr().out == f"{target}\n"
        assert answers(target) == 2
        before = target.read_bytes()
        assert run("backup", "--to", target, "--data", data) == 2
        assert "is there already" in capsys.readouterr().err
        assert target.read_bytes() == before

    def test_it_is_made_while_a_window_holds_the_library(self, data, capsys):
        lock = acquire_lock(data, NOW)
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            record_response(writer, given(writer, response(plan(length=9), 2)))
            assert answers(backup(data, capsys)) == 3
        lock.release()

    def test_a_second_folder_that_is_away_is_told_and_ends_with_one(self, data, tmp_path, capsys):
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            save_settings(writer, Settings(second_backups=str(tmp_path / "stick")))
        assert run("backup", "--data", data) == 1
        assert "the folder is not there" in capsys.readouterr().err
        assert len(find_backups(data / BACKUP_FOLDER)) == 1

    def test_where_there_is_no_library_that_is_told(self, tmp_path, capsys):
        assert run("backup", "--data", tmp_path) == 2
        assert capsys.readouterr().err.startswith("quizapp: There is no database at")


class TestRestore:
    def test_what_changes_is_printed_and_without_a_yes_nothing_does(self, data, capsys, monkeypatch):
        made = backup(data, capsys)
        answer(data, 2)
        for said in ("n\n", "", "perhaps\n"):
            monkeypatch.setattr("sys.stdin", io.StringIO(said))
            assert run("restore", made, "--data", data) == 1
            out, err = capsys.readouterr()
            assert "(0 gained, 1 lost)" in out
            assert err.endswith("Nothing was changed.\n")
        assert answers(data / LIBRARY_NAME) == 3
        assert not list(data.glob("quizapp.draft-*"))

    def test_with_a_yes_it_is_done_and_the_library_before_is_kept(self, data, capsys, monkeypatch):
        made = backup(data, capsys)
        answer(data, 2)
        monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
        assert run("restore", made, "--data", data) == 0
        (aside,) = find_set_aside(data, ("replaced",))
        assert f"kept as {aside.name}." in capsys.readouterr().err
        assert (answers(data / LIBRARY_NAME), answers(aside)) == (2, 3)

    def test_as_json_it_can_be_read_by_a_program(self, data, capsys):
        made = backup(data, capsys)
        answer(data, 2)
        assert run("restore", made, "--yes", "--json", "--data", data) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["answers"], told["gained"], told["lost"], told["refused"]) == (2, 0, 1, {})
        assert told["learners"][0]["lost"]["count"] == 1

    def test_a_library_that_is_not_there_yet_is_made_of_it(self, data, tmp_path, capsys):
        made = backup(data, capsys)
        assert run("restore", made, "--yes", "--data", tmp_path / "new") == 0
        assert answers(tmp_path / "new" / LIBRARY_NAME) == 2

    def test_rows_that_do_not_hold_are_told_and_it_ends_with_one(self, data, capsys):
        made = backup(data, capsys)
        with closing(open_writer(made)) as writer:
            change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 0")
        assert run("restore", made, "--yes", "--data", data) == 1
        assert "damaged in the file and left out: 1 of response" in capsys.readouterr().out
        assert answers(data / LIBRARY_NAME) == 1

    @pytest.mark.parametrize("content", [b"", b"Dear diary", None])
    def test_what_is_no_library_ends_with_two_and_a_sentence(self, data, tmp_path, capsys, content):
        file = tmp_path / "strange.db"
        if content is not None:
            file.write_bytes(content)
        before = (data / LIBRARY_NAME).read_bytes()
        assert run("restore", file, "--yes", "--data", data) == 2
        out, err = capsys.readouterr()
        assert (out, err[:20]) == ("", "quizapp: strange.db ")
        assert "Nothing was changed" in err
        assert (data / LIBRARY_NAME).read_bytes() == before


@pytest.fixture
def held(data):
    lock = acquire_lock(data, NOW)
    yield data
    lock.release()


def test_a_window_that_does_not_answer_is_told_by_who_holds_the_library(held, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(inbox, "PATIENCE_S", 0.1)
    made = backup(held, capsys)
    assert run("restore", made, "--yes", "--data", held) == 2
    assert "is in use by another Quizapp (process" in capsys.readouterr().err
    assert inbox.take_requests(held) == ()
    assert answers(held / LIBRARY_NAME) == 2


def test_what_would_change_is_told_of_packs_settings_and_answers(data, capsys):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        save_settings(writer, Settings(idle_minutes=10))
    made = backup(data, capsys)
    answer(data, 2)
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        list(install(writer, reading(), NOW))
        save_settings(writer, Settings(idle_minutes=5))
    (data / "quizapp.draft-00.db").write_bytes(b"left by a restore that was cut short")
    assert run("restore", made, "--yes", "--data", data) == 0
    told = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"  {LEARNER.id}: 1 lost, from ") for line in told)
    assert f"pack {PACK} “The evening ferry”: gone (now revision 1)" in told
    assert "settings: idle_minutes" in told
    assert not list(data.glob("quizapp.draft-*"))


def test_the_window_that_holds_the_library_restores_after_a_yes(held, capsys, monkeypatch):
    made = backup(held, capsys)
    asked: list[inbox.InboxRequest] = []

    def wait():
        while not (found := inbox.take_requests(held)):
            pass
        asked.extend(found)
        return found[0]

    def window():
        request = wait()
        assert isinstance(request, inbox.RestoreRequest)
        inbox.write_answer(held, request.name, {"preview": PREVIEW})
        wait()
        inbox.write_answer(held, request.name, {"restored": "quizapp.replaced-1.db"})

    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    answering = threading.Thread(target=window)
    answering.start()
    assert run("restore", made, "--data", held) == 1
    answering.join()
    out, err = capsys.readouterr()
    assert out == f"{DAMAGED}\nanswers: 2 (0 gained, 1 lost)\n"
    assert err.endswith("The library before is kept as quizapp.replaced-1.db.\n")
    assert [type(each) for each in asked] == [inbox.RestoreRequest, inbox.ConfirmRequest]


DAMAGED = "The file is damaged. This is what could still be read of it:"
PREVIEW = {
    "answers": 2, "last": None, "gained": 0, "lost": 1, "learners": [], "packs": [], "settings": [],
    "refused": {}, "salvaged": True,
}  # fmt: skip
