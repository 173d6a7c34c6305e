"""`quizapp doctor`: it tells how things are, names nobody, and repairs only where it is told to."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.catalogue import message
from quizapp.cli import command_line
from quizapp.library import profiles
from quizapp.library.backups import find_set_aside
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.response_history import record_response
from quizapp.library.settings import Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME
from quizapp.sandbox.confinement import find_confinement
from tests.library.builders import LEARNER, NOW, given, install, plan, reading, response
from tests.library.harm import change

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path):
    """A library with a pack and three answers, and a backup of it."""
    folder = tmp_path / "data"
    create(folder / LIBRARY_NAME, replace(LEARNER, name="Ida Quillfeather"))
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        list(install(writer, reading(), NOW))
        save_settings(writer, Settings(theme="dark"))
        for place in range(3):
            record_response(writer, given(writer, response(plan(), place)))
    assert command_line.main(["backup", "--data", str(folder)]) == 0
    return folder


def doctor(data: Path, *words: str) -> int:
    return command_line.main(["doctor", "--data", str(data), *words])


def told(data: Path, capsys: Capture) -> dict:
    capsys.readouterr()
    doctor(data, "--json")
    return json.loads(capsys.readouterr().out)


def files(data: Path) -> dict[str, bytes]:
    """All that is kept; a reader may make an empty log, and memory shared with others."""
    return {
        str(file): file.read_bytes()
        for file in data.rglob("*")
        if file.is_file() and not file.name.endswith(("-wal", "-shm"))
    }


def test_a_sound_library_ends_with_zero_and_is_counted(data, capsys):
    found = told(data, capsys)
    assert doctor(data) == 0
    assert capsys.readouterr().err == "no problems\n"
    library = found["library"]
    assert (library["packs"], library["learners"], library["answers"], library["problems"]) == (1, 1, 3, [])
    (backup,) = found["backups"]
    assert (backup["answers"], backup["rows that fail"], backup["problem"]) == (3, 0, "")
    assert found["versions"]["SQLite"]
    assert found["paths"]["data"] == str(data)
    assert found["in use by"] is None
    held, said = find_confinement(), found["files of others"]
    assert (said["seccomp"], said["Landlock"]) == (held.seccomp, held.landlock_abi)
    assert said["what holds"] == message(f"sandbox.{held.level}")
    assert found["can be cleaned"] == []


def test_it_names_nobody_and_tells_no_answer(data, capsys):
    capsys.readouterr()
    for words in ((), ("--json",)):
        doctor(data, *words)
        said = "".join(capsys.readouterr())
        assert "no problems" in said
        for secret in ("Ida", "Quillfeather", LEARNER.id, "session-1", "ferry"):
            assert secret not in said


@pytest.mark.parametrize("harm", ["rows", "empty", "half", "header", "none"])
def test_looking_changes_nothing(data, harm):
    break_(data, harm)
    before = files(data)
    doctor(data)
    assert files(data) == before


def test_who_uses_it_is_told_and_it_can_be_looked_at_meanwhile(data, capsys):
    lock = acquire_lock(data, NOW)
    found = told(data, capsys)
    assert found["in use by"]["process"]
    assert found["library"]["answers"] == 3
    lock.release()


def break_(data: Path, harm: str) -> None:
    whole = (data / LIBRARY_NAME).read_bytes()
    if harm == "rows":
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 1")
            change(writer.connection, "UPDATE rollup SET answered = 99")
    elif harm == "empty":
        (data / LIBRARY_NAME).write_bytes(b"")
    elif harm == "half":
        (data / LIBRARY_NAME).write_bytes(whole[: len(whole) // 2])
    elif harm == "header":
        (data / LIBRARY_NAME).write_bytes(bytes(100) + whole[100:])


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("rows", "1 of response does not hold"),
        ("empty", "is empty"),
        ("half", "is damaged"),
        ("header", "is not a database"),
    ],
)
def test_what_is_wrong_is_told_and_ends_with_one_and_repaired_when_asked(data, capsys, harm, words):
    break_(data, harm)
    assert any(words in problem for problem in told(data, capsys)["library"]["problems"])
    assert doctor(data) == 1
    assert doctor(data, "--repair") == 0
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT place, score FROM response ORDER BY number") == [
            (0, 1.0), (1, 1.0), (2, 1.0),
        ]  # fmt: skip
        assert [each.name for each in profiles.load_learners(reader).good] == ["Ida Quillfeather"]
    assert find_set_aside(data) == ()


def test_what_lies_about_is_listed_with_its_size(data, capsys):
    (data / "quizapp.draft-00.db").write_bytes(b"x" * 10)
    (data / "quizapp.replaced-20251125T093000Z.db").write_bytes(b"x" * 20)
    listed = {each["name"]: each["bytes"] for each in told(data, capsys)["can be cleaned"]}
    assert listed == {"quizapp.draft-00.db": 10, "quizapp.replaced-20251125T093000Z.db": 20}


def test_where_there_is_no_library_that_is_the_problem(tmp_path, capsys):
    assert doctor(tmp_path) == 1
    assert "There is no database" in capsys.readouterr().out


def test_while_a_window_is_open_nothing_is_repaired(data, capsys):
    lock = acquire_lock(data, NOW)
    assert doctor(data, "--repair") == 2
    assert "is in use by another Quizapp" in capsys.readouterr().err
    lock.release()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("rows", ["1 row put back", "counted again from the log"]),
        ("half", ["is set aside as", "3 answers brought back; 0 in no file"]),
    ],
)
def test_what_was_repaired_is_told(data, capsys, harm, words):
    break_(data, harm)
    capsys.readouterr()
    assert doctor(data, "--repair") == 0
    said = capsys.readouterr().err
    assert [each for each in words if each not in said] == []


def test_backups_in_the_second_folder_are_told_too(data, tmp_path, capsys):
    second = tmp_path / "stick"
    second.mkdir()
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        save_settings(writer, Settings(second_backups=str(second)))
    assert command_line.main(["backup", "--data", str(data)]) == 0
    assert any(each["file"].startswith(str(second)) for each in told(data, capsys)["backups"])
