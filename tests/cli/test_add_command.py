"""`quizapp add`: what came of each pack, exit codes, interruption, and the window that holds the library."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path

import pytest

from quizapp.catalogue import load_english
from quizapp.cli import command_line
from quizapp.cli.add_command import CONFLICT_CHOICES
from quizapp.library import inbox
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import open_reader
from quizapp.library.pack_import import importer
from quizapp.library.pack_import.importer import ImportReport, ImportReportLine, report_to_json
from quizapp.library.packs.pack_list import load_installed_packs
from tests.library.builders import NOW, PACK
from tests.library.pack_import.builders import pack_in, wrong_in

ROOT = Path(__file__).parents[2]


def add(data: Path, *words: str | Path) -> int:
    return command_line.main(["add", *map(str, words), "--data", str(data)])


def there(data: Path) -> list[tuple[str, int]]:
    with closing(open_reader(data / "quizapp.db")) as reader:
        return [(row.id, row.revision) for row in load_installed_packs(reader, "", NOW)]


def test_packs_are_added_to_a_library_that_was_not_there_yet(tmp_path, capsys):
    for name in ("first", "second"):
        pack_in(tmp_path / "packs" / name, id_=name)
    assert add(tmp_path / "data", tmp_path / "packs") == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"{tmp_path}/packs/{name}: added: “The evening ferry” ({name})" for name in ("first", "second")
    ]
    assert err == "2 added\n"
    assert there(tmp_path / "data") == [("first", 1), ("second", 1)]


def test_what_was_refused_is_told_with_its_first_problem_and_ends_with_one(tmp_path, capsys):
    pack_in(tmp_path / "a")
    wrong_in(tmp_path / "b")
    (tmp_path / "empty").mkdir()
    assert add(tmp_path / "data", tmp_path / "a", tmp_path / "b", tmp_path / "empty", "//server/packs") == 1
    out, err = capsys.readouterr()
    first, second, third, far = out.splitlines()
    assert first.startswith(f"{tmp_path}/a: added")
    assert second.startswith(f"{tmp_path}/b: refused: /banks/0/questions/0")
    assert third == f"{tmp_path}/empty: refused: There is no pack in it."
    assert far.endswith(f"refused: {load_english()('cli.add.elsewhere')}")
    assert err == "1 added, 3 refused\n"


def test_an_older_one_is_kept_out_with_one_and_taken_when_that_is_asked_for(tmp_path, capsys):
    data = tmp_path / "data"
    assert add(data, pack_in(tmp_path / "a", 3)) == 0
    capsys.readouterr()
    older = pack_in(tmp_path / "b", 2)
    assert add(data, older) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{older}: kept: “The evening ferry”")
    assert "--when-different replace" in err
    assert there(data) == [(PACK, 3)]
    assert add(data, older, "--when-different", "both") == 0
    assert [revision for _, revision in there(data)] == [3, 2]
    assert add(data, older, "--when-different", "replace") == 0
    assert (PACK, 2) in there(data)


@pytest.mark.parametrize(
    ("answer", "code", "revision"), [("y\n", 0, 2), ("Yes\n", 0, 2), ("n\n", 1, 1), ("\n", 1, 1), ("", 1, 1)]
)
def test_a_terminal_is_asked_about_an_update_that_may_be_somebody_else_s(tmp_path, answer, code, revision):
    data = tmp_path / "data"
    assert add(data, pack_in(tmp_path / "a")) == 0
    other = pack_in(tmp_path / "b", 2, authors=["Somebody Else"])
    ours, theirs = os.openpty()
    with (
        subprocess.Popen(
            [sys.executable, "-m", "quizapp", "add", other, "--data", data],
            cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        ) as child,
        os.fdopen(ours, "wb", buffering=0) as keyboard,
    ):  # fmt: skip
        os.close(theirs)
        keyboard.write(answer.encode() or b"\x04")
        out, err = child.communicate()
    assert "Somebody Else" in err
    assert load_english()("cli.add.replace", title="The evening ferry", path=other) in err
    assert (child.returncode, there(data)) == (code, [(PACK, revision)]), out


def test_without_a_terminal_such_an_update_needs_the_option(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    data, other = tmp_path / "data", pack_in(tmp_path / "b", 20_000)
    assert add(data, pack_in(tmp_path / "a")) == 0
    capsys.readouterr()
    assert add(data, other) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{other}: kept: ")
    assert err.startswith(f"{other}: ")
    assert "20000" in err
    assert there(data) == [(PACK, 1)]
    assert add(data, other, "--when-different", "replace") == 0
    assert there(data) == [(PACK, 20_000)]


def test_all_that_can_be_done_with_another_edit_can_be_asked_for():
    assert CONFLICT_CHOICES == importer.WHEN_DIFFERENT


def test_the_account_as_json_has_a_line_for_each(tmp_path, capsys):
    pack_in(tmp_path / "a")
    wrong_in(tmp_path / "b")
    assert add(tmp_path / "data", tmp_path / "a", tmp_path / "b", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert [(line["path"], line["outcome"], line["pack"]) for line in told["packs"]] == [
        (str(tmp_path / "a"), "added", PACK),
        (str(tmp_path / "b"), "refused", None),
    ]
    assert told["counts"] == {"added": 1, "updated": 0, "same": 0, "kept": 0, "refused": 1}
    assert told["stopped"] is False


def test_where_there_is_no_pack_at_all_the_call_is_not_understood(tmp_path, capsys):
    assert add(tmp_path / "data", tmp_path / "*.quizpack") == 2
    assert capsys.readouterr().err.startswith("quizapp: There is no pack in")
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert add(tmp_path / "file", pack_in(tmp_path / "a")) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "Traceback" not in err


@pytest.fixture
def held(tmp_path):
    """A data folder that another holds."""
    add(tmp_path / "data", pack_in(tmp_path / "first", id_="first"))
    lock = acquire_lock(tmp_path / "data", NOW)
    yield tmp_path / "data"
    lock.release()


def test_a_holder_that_does_not_answer_is_told_and_nothing_is_left_with_it(
    held, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(inbox, "PATIENCE_S", 0.1)
    assert add(held, pack_in(tmp_path / "a")) == 2
    assert f"is in use by another Quizapp (process {os.getpid()}" in capsys.readouterr().err
    assert inbox.take_requests(held) == ()
    assert there(held) == [("first", 1)]


def test_what_the_window_answers_is_reported(held, tmp_path, capsys):
    path = pack_in(tmp_path / "a")

    def window():
        while not (asked := inbox.take_requests(held)):
            pass
        account = ImportReport((ImportReportLine(path, "kept", PACK, "Ferries", "older"),))
        inbox.write_answer(held, asked[0].name, {"account": report_to_json(account), "beat": 1})

    capsys.readouterr()
    answering = threading.Thread(target=window)
    answering.start()
    assert add(held, path) == 1
    answering.join()
    assert capsys.readouterr().out == f"{path}: kept: “Ferries” ({PACK})\n"


def test_interrupted_it_tells_what_was_added_and_leaves_nothing_half_done(tmp_path):
    for number in range(60):
        pack_in(tmp_path / "packs" / f"{number:02}", id_=f"pack-{number}")
    call = [sys.executable, "-m", "quizapp", "add", str(tmp_path / "packs"), "--json", "--data"]
    running = subprocess.Popen(
        [*call, str(tmp_path / "data")], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    while not _some(tmp_path / "data" / "quizapp.db"):
        assert running.poll() is None
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 130, err
    told = json.loads(out)
    assert told["stopped"]
    assert 0 < len(told["packs"]) < 60
    assert len(there(tmp_path / "data")) == len(told["packs"])
    with closing(sqlite3.connect(tmp_path / "data" / "quizapp.db")) as database:
        assert database.execute("SELECT count(*) FROM pack WHERE NOT visible").fetchone() == (0,)


def _some(path: Path) -> bool:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute("SELECT 1 FROM pack WHERE visible").fetchone() is not None
    return False


def test_a_library_that_was_damaged_is_set_aside_and_told(tmp_path, capsys):
    data = tmp_path / "data"
    add(data, pack_in(tmp_path / "first", id_="first"))
    (data / "quizapp.db").write_bytes(b"Dear diary" * 500)
    capsys.readouterr()
    assert add(data, pack_in(tmp_path / "a")) == 0
    assert "The library was damaged; it is set aside as " in capsys.readouterr().err
    assert there(data) == [(PACK, 1)]
