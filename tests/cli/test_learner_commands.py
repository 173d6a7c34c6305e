"""`quizapp learners`, `export-data`, `import-data`: what is printed where, exit codes, never a traceback."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.cli import command_line
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.learners.pins import TEACHER, has_pin, set_pin
from quizapp.library.profiles import Learner, Profile, add_learner, load_people
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import LEARNER, NOW
from tests.library.learners.homes import BEA, IDA, practise

Capture = pytest.CaptureFixture[str]
STRANGER = Learner("stranger", "Zed \u202e\x1b[31m", NOW)


@pytest.fixture
def data(tmp_path):
    """A library of four learners, two of whom have practised."""
    folder = tmp_path / "data"
    create(folder / LIBRARY_NAME, LEARNER)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        for who in (IDA, BEA):
            add_learner(writer, who.learner, Profile(class_name="9b"))
            practise(writer, who, f"of-{who.learner.id}", NOW, 3)
            set_pin(writer, who.learner.id, "0815", bytes(16), 16)
        add_learner(writer, STRANGER, Profile())
        set_pin(writer, TEACHER, "4711", bytes(16), 16)
    return folder


def run(*words: str | Path) -> int:
    return command_line.main([*map(str, words)])


def ids(folder: Path) -> list[str]:
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        return [each.id for each in load_people(reader)]


def test_who_there_is_is_listed_with_nothing_hidden_in_a_name(data, capsys):
    assert run("learners", "--data", data) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "learner-1  (no name): 0 answers",
        f"{IDA.learner.id}  Ida Quillfeather: 3 answers, class 9b, has a code",
    ]
    assert not set(lines[3]) & {"\u202e", "\x1b"}


def test_one_answer_is_no_answers(data, capsys):
    cy = Learner("cy", "Cy", NOW)
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        add_learner(writer, cy, Profile())
        practise(writer, replace(IDA, learner=cy), "of-cy", NOW, 1)
    run("learners", "--data", data)
    assert "cy  Cy: 1 answer" in capsys.readouterr().out.splitlines()


def test_it_is_told_to_programs_as_json(data, capsys):
    assert run("learners", "--data", data, "--json") == 0
    told = json.loads(capsys.readouterr().out)["learners"]
    assert [each["answers"] for each in told] == [0, 3, 3, 0]
    assert told[1]["code"] is True


def test_one_moves_to_another_folder_and_a_second_time_nothing_is_new(data, tmp_path, capsys):
    file, other = tmp_path / "ida.json", tmp_path / "other"
    assert run("export-data", file, "--data", data, "--learner", "ida quillfeather") == 0
    assert capsys.readouterr().out.strip() == str(file)
    assert run("import-data", file, "--data", other, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"learners": [IDA.learner.id], "new": 3, "there already": 0}
    assert ids(other) == [IDA.learner.id]
    assert run("import-data", file, "--data", other) == 0
    captured = capsys.readouterr()
    assert captured.out == "Ida Quillfeather\n"
    assert captured.err == "0 answers new, 3 there already\n"


def test_everybodys_answers_are_a_table_where_the_name_asks_for_one(data, tmp_path, capsys):
    assert run("export-data", tmp_path / "all.csv", "--data", data) == 0
    assert len((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()) == 7
    assert run("export-data", tmp_path / "all.csv", "--data", data) == 2
    assert "is there already" in capsys.readouterr().err


def test_who_is_not_known_or_is_not_one_is_told(data, tmp_path, capsys):
    assert run("export-data", tmp_path / "x", "--data", data, "--learner", "Cai") == 2
    assert "Nobody is called Cai" in capsys.readouterr().err
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        add_learner(writer, Learner("another-ida", IDA.learner.name, NOW), Profile())
    assert run("learners", "--data", data, "--clear-pin", IDA.learner.name) == 2
    assert "another-ida" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_strange_file_is_refused_with_a_sentence(data, tmp_path, capsys):
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    for name in ("x.json", "none.json"):
        assert run("import-data", tmp_path / name, "--data", data) == 2
        assert capsys.readouterr().err.startswith(f"quizapp: {name} ")
    assert len(ids(data)) == 4


def test_a_forgotten_code_is_taken_away(data):
    assert run("learners", "--data", data, "--clear-pin", IDA.learner.id) == 0
    assert run("learners", "--data", data, "--clear-teacher-pin") == 0
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert [has_pin(reader, each) for each in (IDA.learner.id, BEA.learner.id, TEACHER)] == [
            False,
            True,
            False,
        ]


def test_while_a_window_is_open_data_goes_out_but_not_in(data, tmp_path, capsys):
    lock = acquire_lock(data, NOW)
    try:
        assert run("export-data", tmp_path / "all.json", "--data", data) == 0
        assert run("import-data", tmp_path / "all.json", "--data", data) == 2
        assert "is in use by another Quizapp" in capsys.readouterr().err
    finally:
        lock.release()


def test_who_was_put_away_stands_at_the_end_and_is_told_so(data, capsys):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        add_learner(writer, Learner("old", "Old", NOW), Profile(archived=True))
        add_learner(writer, Learner("new", "New", NOW), Profile())
    run("learners", "--data", data)
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "new  New: 0 answers",
        "old  Old: 0 answers, put away",
    ]
