"""Of who is erased no byte is left in any file that is kept, and of the others everything is.

A file is written anew without somebody's rows, and no byte of them is left in it.
"""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest

from quizapp.cli.doctor import check_backup
from quizapp.library import profiles
from quizapp.library.backups import BACKUP_FOLDER, find_backups, make_backup
from quizapp.library.database import open_reader, open_writer
from quizapp.library.database_files import build_side_path
from quizapp.library.errors import UnusableDataError
from quizapp.library.integrity import check_integrity
from quizapp.library.learners import erasure
from quizapp.library.learners.data_export import export_csv, export_json
from quizapp.library.learners.data_file import read_data
from quizapp.library.learners.data_import import describe_file, import_data
from quizapp.library.learners.erasure import UnclearedFile, erase_learners, find_pending, name_matches
from quizapp.library.learners.file_erasure import rewrite_database
from quizapp.library.learners.statistics import load_totals
from quizapp.library.profiles import ERASING_FILE, Learner, load_people
from quizapp.library.question_reports import load_reports
from quizapp.library.response_history import record_response
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import LEARNER, NOW, given, plan, response, reviewed
from tests.library.learners.homes import BEA, IDA, found, make, practise

LATER = NOW + timedelta(days=400)
SOMEBODY = Learner("somebody-new", "", NOW)


@pytest.fixture(scope="module")
def _made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("homes")
    (folder / "second").mkdir()
    make(folder / "data", folder / "second")
    return folder


@pytest.fixture
def home(_made, tmp_path):
    """A data folder and a second folder of backups, of the test's own."""
    shutil.copytree(_made, tmp_path / "home")
    return tmp_path / "home"


def erased(home, *who, second=True, alone=False):
    """Erase, and return the last value."""
    with closing(open_writer(home / "data" / LIBRARY_NAME)) as writer:
        ids = [each.learner.id for each in who]
        *_, last = erase_learners(
            writer, home / "data", ids, SOMEBODY, home / "second" if second else None, alone=alone
        )
    return last


def test_no_byte_of_theirs_is_left_in_any_file_though_they_were_in_nearly_every_one(home):
    named = [name for name, word in found(IDA.words[:1], home / "data", home / "second")]
    assert {LIBRARY_NAME, "quizapp.log", "quizapp.replaced-20251201T093000Z.db"} <= set(named)
    assert len(named) == 6
    assert ("1.json", IDA.words[1]) in found(IDA.words, home / "data")
    last = erased(home, IDA, BEA)
    assert (last.phase, last.left) == ("done", ())
    assert found((*IDA.words, *BEA.words), home / "data", home / "second") == []
    with closing(open_reader(home / "data" / LIBRARY_NAME)) as reader:
        assert [each.id for each in load_people(reader)] == ["made-0"]
        assert check_integrity(reader).sound
    assert (home / "data" / "logs" / "quizapp.log").read_text(encoding="utf-8") == "start\nend\n"


def test_of_the_others_all_is_there_as_before_and_what_was_given_to_them(home):
    path = home / "data" / LIBRARY_NAME
    with closing(open_reader(path)) as reader:
        before = load_totals(reader, BEA.learner.id)
    assert erased(home, IDA).left == ()
    assert found((IDA.words[0], IDA.words[1], IDA.words[3]), home / "data", home / "second") == []
    with closing(open_reader(path)) as reader:
        assert load_totals(reader, BEA.learner.id) == before
        assert [report.words for report in load_reports(reader).good] == [BEA.comment]
        typed = [answer for (answer,) in reader.all("SELECT answer FROM response")]
        assert sum(IDA.typed in answer for answer in typed) == 6
        assert {learner for (learner,) in reader.all("SELECT learner FROM response")} == {BEA.learner.id}
        assert check_integrity(reader).sound
    for folder in (home / "data" / BACKUP_FOLDER, home / "second"):
        (backup,) = find_backups(folder)
        health = check_backup(backup.path)
        assert (health.answers, health.failing, health.problem) == (6, 0, "")


def test_while_others_read_it_goes_on_and_is_told_what_waits(home, monkeypatch):
    path = home / "data" / LIBRARY_NAME
    with closing(open_reader(path)) as reader:
        reader.connection.execute("BEGIN")
        reader.one("SELECT 1 FROM learner")
        monkeypatch.setattr(erasure, "CHECKPOINT_TRIES", 1)
        last = erased(home, IDA)
        assert path.resolve() in {each.path for each in last.left}
        assert {each.why for each in last.left} == {"in-use"}
        assert find_pending(home / "data") == (IDA.learner.id,)
    assert erased(home).left == ()
    assert find_pending(home / "data") == ()


def test_while_it_waits_the_database_is_written_anew_once_and_they_are_not_taken_in(home):
    data, file = home / "data", home / "ida.json"
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        file.write_bytes(export_json(reader, [IDA.learner.id], NOW + timedelta(days=9)))
    (home / "second").rename(home / "elsewhere")
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        phases = [
            {each.phase for each in erase_learners(writer, data, ids, SOMEBODY, home / "second")}
            for ids in ([IDA.learner.id], [], [BEA.learner.id])
        ]
        assert ["vacuum" in each for each in phases] == [True, False, True]
        with pytest.raises(UnusableDataError, match="erasure is not finished"):
            next(import_data(writer, read_data(file, LATER), reviewed))
    assert find_pending(data) == (IDA.learner.id, BEA.learner.id)
    (home / "elsewhere").rename(home / "second")
    assert erased(home).left == ()


def test_they_are_taken_out_of_exports_in_the_folder_and_other_copies_there_are_told(home):
    data = home / "data"
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        both, ida = [IDA.learner.id, BEA.learner.id], [IDA.learner.id]
        (data / "both.json").write_bytes(export_json(reader, both, NOW + timedelta(days=9)))
        (data / "ida.json").write_bytes(export_json(reader, ida, NOW + timedelta(days=9)))
        (data / "both.csv").write_bytes(export_csv(reader, both))
        (data / "ida.csv").write_bytes(export_csv(reader, ida))
        # Under the names that the program proposes, which begin as those of its own files.
        (data / "quizapp-answers.json").write_bytes(export_json(reader, ida, LATER))
        (data / "quizapp-answers.csv").write_bytes(export_csv(reader, ida))
    (data / "my notes.txt").write_bytes(IDA.words[0])
    shutil.copyfile(data / LIBRARY_NAME, data / "quizapp-copy.db")
    last = erased(home, IDA)
    assert (last.left, set(last.copies)) == ((), {data / "my notes.txt", data / "quizapp-copy.db"})
    assert find_pending(data) == ()
    assert {each.name for each in data.iterdir() if each.suffix in (".json", ".csv")} == {
        "both.json",
        "both.csv",
    }
    assert [each.id for each in describe_file(read_data(data / "both.json", LATER))] == both[1:]
    assert {name for name, _ in found(IDA.words[:2], data)} == {"my notes.txt", "quizapp-copy.db"}
    assert (data / "both.csv").read_text(encoding="utf-8-sig").count("\n") == 19


def test_a_backup_that_cannot_be_read_is_not_believed(home, monkeypatch):
    (backup,) = find_backups(home / "second")
    opened = Path.open

    def refuse(file, *args, **more):
        if file == backup.path:
            raise PermissionError(13, "no")
        return opened(file, *args, **more)

    monkeypatch.setattr(Path, "open", refuse)
    assert erased(home, IDA).left == (UnclearedFile(backup.path, "failed"),)


def test_a_second_folder_that_is_not_there_is_told_and_cleared_when_it_is(home):
    (home / "second").rename(home / "elsewhere")
    last = erased(home, IDA)
    assert last.left == (UnclearedFile(home / "second", "missing"),)
    assert find_pending(home / "data") == (IDA.learner.id,)
    assert found(IDA.words[:2], home / "elsewhere") != []
    (home / "elsewhere").rename(home / "second")
    assert erased(home).left == ()
    assert found(IDA.words[:2], home / "data", home / "second") == []


def test_a_backup_that_cannot_be_written_is_told(home):
    (backup,) = find_backups(home / "second")
    before = backup.path.read_bytes()
    backup.path.with_name(f"{backup.path.name}.part").mkdir()
    assert erased(home, IDA).left == (UnclearedFile(backup.path, "failed"),)
    assert backup.path.read_bytes() == before


def test_what_a_killed_work_left_is_in_use_until_the_next_start(home):
    parts = [
        home / "data" / BACKUP_FOLDER / "quizapp-x.db.part",
        home / "data" / "quizapp.draft-1.db",
        home / "second" / "quizapp-x.db.part",
    ]
    for part in parts:
        part.write_bytes(IDA.words[0])
    assert set(erased(home, IDA).left) == {UnclearedFile(part, "in-use") for part in parts}
    assert erased(home, alone=True).left == ()
    assert not any(part.exists() for part in parts)


@pytest.mark.parametrize("batches", [1, 3, 7, 12])
def test_cut_short_after_any_batch_nobody_is_shown_and_it_is_finished(home, batches):
    data = home / "data"
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        steps = erase_learners(writer, data, [IDA.learner.id], SOMEBODY, home / "second")
        assert len(list(islice(steps, batches))) == batches
        steps.close()
    assert find_pending(data) == (IDA.learner.id,)
    begun = start_library(data, NOW, lambda: "fresh", lambda _reader, _learner: None)
    assert begun.lock is not None
    begun.lock.release()
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert IDA.learner.id not in [each.id for each in load_people(reader)]
    assert begun.learner == BEA.learner.id
    assert erased(home, alone=True).left == ()
    assert found(IDA.words[:2], data, home / "second") == []


def test_a_decision_that_cannot_be_written_erases_nothing(home):
    data = home / "data"
    (data / ERASING_FILE).mkdir()
    before = (data / LIBRARY_NAME).read_bytes()
    refused = pytest.raises((IsADirectoryError, PermissionError))
    with closing(open_writer(data / LIBRARY_NAME)) as writer, refused:
        next(erase_learners(writer, data, [IDA.learner.id], SOMEBODY))
    assert (data / LIBRARY_NAME).read_bytes() == before


def test_an_id_of_another_form_ends_too_and_takes_nothing_of_others_with_it(home):
    """One letter, which a restored backup may hold as an id, is found in every file."""
    foreign = replace(IDA, learner=Learner("e", "Ed Thimble", NOW), typed="wimblewick")
    data = home / "data"
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        profiles.add_learner(writer, foreign.learner, profiles.Profile())
        practise(writer, foreign, "of-e", NOW)
        writer.connection.execute("INSERT INTO quarantine VALUES (2, 'learner', '[\"bee\"]', 'x', 0)")
        with closing(open_reader(writer.path)) as reader:
            (data / "both.json").write_bytes(export_json(reader, ["e", BEA.learner.id], LATER))
            for _ in make_backup(reader, data, LATER, lambda moment: moment.date()):
                pass
    log = (data / "logs" / "quizapp.log").read_bytes()
    last = erased(home, foreign)
    assert (last.phase, last.left, find_pending(data)) == ("done", (), ())
    assert found((b"wimblewick", b"Ed Thimble"), data, home / "second") == []
    assert (data / "logs" / "quizapp.log").read_bytes() == log
    assert [each.id for each in describe_file(read_data(data / "both.json", LATER))] == [BEA.learner.id]
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT number FROM quarantine ORDER BY number") == [(1,), (2,)]
        assert check_integrity(reader).sound


def test_there_is_always_somebody(home):
    with closing(open_writer(home / "data" / LIBRARY_NAME)) as writer:
        *_, last = erase_learners(
            writer, home / "data", ["made-0", IDA.learner.id, BEA.learner.id], SOMEBODY, home / "second"
        )
        assert last.left == ()
        assert [each.id for each in load_people(writer)] == [SOMEBODY.id]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Ida Quillfeather", True),
        (" ida  QUILLFEATHER ", True),
        ("", False),
        ("Ida", False),
        ("Ida Quillfeathers", False),
    ],
)
def test_the_name_is_typed_to_confirm_and_no_other(typed, same):
    assert name_matches(typed, IDA.learner.name) == same


ADA = replace(LEARNER, id="learner-ada-0000", name="Ada Quillfeather")


@pytest.fixture
def file(path):
    """A library in which two learners answered."""
    with closing(open_writer(path)) as writer:
        with writer.transaction() as connection:
            profiles.insert_learner(connection, ADA)
        for learner in (LEARNER, ADA):
            own = replace(plan(f"of-{learner.id}"), learner=learner.id)
            for place in range(3):
                record_response(writer, given(writer, response(own, place)))
        writer.connection.execute(
            "INSERT INTO quarantine VALUES (1, 'learner', ?, 'x', ?)", (ADA.name, NOW.year)
        )
    return path


def forget(connection):
    connection.execute("DELETE FROM learner WHERE id = ?", (ADA.id,))
    connection.execute("DELETE FROM response WHERE learner = ?", (ADA.id,))


@pytest.mark.parametrize("broken", [False, True])
def test_the_rows_are_gone_to_the_last_byte_and_the_others_are_there(file, broken):
    if broken:
        data = bytearray(file.read_bytes())
        data[:100] = bytes(100)
        file.write_bytes(data)
    build_side_path(file, "-wal").write_bytes(ADA.name.encode())
    list(rewrite_database(file, forget))
    left = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert ADA.name.encode() not in left
    assert ADA.id.encode() not in left
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT DISTINCT learner FROM response").fetchall() == [(LEARNER.id,)]
        assert connection.execute("SELECT count(*) FROM response").fetchone() == (3,)


def test_if_it_fails_the_file_is_as_it_was(file):
    before = file.read_bytes()

    def fail(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(rewrite_database(file, fail))
    assert file.read_bytes() == before
    assert {each.name for each in file.parent.iterdir()} == {file.name, f"{file.name}-mark"}
