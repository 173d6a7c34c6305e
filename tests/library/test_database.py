"""Making, opening and setting aside the database, and what is told about files that are none.

Network folders are told from local ones by what the system says of their file systems.

A database gets all its tables or none.
"""

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from quizapp.library import schema
from quizapp.library.database import APPLICATION_ID, create, journal_for, open_reader, open_writer
from quizapp.library.database_files import set_database_aside
from quizapp.library.errors import DamagedError, DatabaseError, FormatError, IrregularFileError, MissingError
from quizapp.library.integrity import check_integrity
from quizapp.library.profiles import load_learners
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.schema import SCHEMA_FORMAT
from quizapp.library.sessions import start_session
from tests.library import children
from tests.library.builders import LEARNER, NOW, given, plan, response

OPENERS = pytest.mark.parametrize("opener", [open_writer, open_reader])


def names(path):
    return {file.name for file in path.parent.iterdir()}


@pytest.mark.parametrize("name", ["ä ö", "50%25", "what?mode=memory", "a#b", "'quoted'"])
def test_the_first_database_is_made_whole_with_one_learner_in_a_folder_of_any_name(tmp_path, name):
    path = tmp_path / name / "deeper" / "library.sqlite"
    create(path, LEARNER)
    assert names(path) == {"library.sqlite"}
    with closing(open_writer(path)) as writer, closing(open_reader(path)) as reader:
        assert load_learners(reader).good == (LEARNER,)
        assert check_integrity(reader).sound
        start_session(writer, plan())
        assert reader.all("SELECT id FROM session") == [("session-1",)]
        assert path.with_name("library.sqlite-wal").exists()


def test_a_database_is_never_made_over_another(path):
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        create(path, LEARNER)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "moment", ["profiles.insert_if_no_learner", "database.rename_database", "database.sync_folder"]
)
def test_a_first_start_that_is_killed_leaves_nothing_half_made(tmp_path, moment):
    place = tmp_path / "library.sqlite"
    module, _, name = moment.rpartition(".")
    code = (
        "import os, sys; from pathlib import Path\n"
        f"import quizapp.library.{module} as module\n"
        "from quizapp.library.database import create\n"
        "from tests.library.builders import LEARNER\n"
        f"module.{name} = lambda *_: os._exit(9)\n"
        "create(Path(sys.argv[1]), LEARNER)"
    )
    assert children.run(code, place).returncode == 9
    if not place.exists():
        create(place, LEARNER)
    assert names(place) == {"library.sqlite"}
    with closing(open_writer(place)) as writer:
        assert load_learners(writer).good == (LEARNER,)


def test_a_log_without_its_database_is_set_aside_before_a_new_one_is_made(path, writer):
    start_session(writer, plan())
    log = path.with_name("library.sqlite-wal").read_bytes()
    writer.close()
    path.unlink()
    path.with_name("library.sqlite-wal").write_bytes(log)
    create(path, LEARNER)
    with closing(open_writer(path)) as fresh:
        assert fresh.all("SELECT count(*) FROM session") == [(0,)]
    kept = [file for file in path.parent.iterdir() if file.name.endswith("-wal")]
    assert [file.read_bytes() for file in kept] == [log]


@OPENERS
def test_no_file_is_told_apart_from_a_damaged_one(tmp_path, opener):
    with pytest.raises(MissingError, match="There is no database"):
        opener(tmp_path / "library.sqlite")
    assert not list(tmp_path.iterdir())


@OPENERS
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"SQLite", "no-database"),
        (b"Dear diary, today I read the paper.\n" * 200, "no-database"),
        (b"SQLite format 3\0" + bytes(5_000), "no-database"),
    ],
    ids=["empty", "too short", "text", "zeros after the magic"],
)
def test_a_file_that_is_no_database_is_damage_and_is_not_touched(tmp_path, opener, content, reason):
    place = tmp_path / "library.sqlite"
    place.write_bytes(content)
    with pytest.raises(DamagedError) as told:
        opener(place)
    assert told.value.message.id == f"library_errors.damaged.{reason}"
    assert str(place) in str(told.value)
    assert place.read_bytes() == content
    assert names(place) == {"library.sqlite"}


@OPENERS
def test_a_database_that_was_cut_short_is_damage(path, opener):
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    with pytest.raises(DamagedError, match="is damaged"):
        opener(path)


@OPENERS
@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE deck (name TEXT)",
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 0; CREATE TABLE deck (name TEXT)",
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_FORMAT}; VACUUM",
    ],
    ids=["foreign", "half made", "without tables"],
)
def test_a_database_with_other_content_is_damage(tmp_path, opener, statements):
    place = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(statements)
    before = place.read_bytes()
    with pytest.raises(DamagedError, match=r"another program's|has lost its tables"):
        opener(place)
    assert place.read_bytes() == before


@OPENERS
@pytest.mark.parametrize("other", [SCHEMA_FORMAT - 1, 99])
def test_a_database_of_another_format_is_refused_and_not_touched(path, opener, other):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {other}")
    before = path.read_bytes()
    with pytest.raises(FormatError) as told:
        opener(path)
    assert (told.value.path, told.value.found, told.value.known) == (path, other, SCHEMA_FORMAT)
    assert path.read_bytes() == before
    assert names(path) == {path.name}


@OPENERS
def test_a_folder_in_the_place_of_the_database_is_told(tmp_path, opener):
    (tmp_path / "library.sqlite").mkdir()
    with pytest.raises(IrregularFileError):
        opener(tmp_path / "library.sqlite")


def test_a_damaged_database_is_set_aside_with_its_log_and_never_over_another(path, writer, reader, tmp_path):
    start_session(writer, plan())
    found = []
    for _ in range(2):
        copy = tmp_path / "copy" / "library.sqlite"
        copy.parent.mkdir(exist_ok=True)
        for side in ("", "-wal", "-shm"):
            shutil.copy(path.with_name(path.name + side), copy.with_name(copy.name + side))
        found.append(set_database_aside(copy, NOW))
    assert [file.name for file in found] == [
        "library.damaged-20251125T093000Z.sqlite",
        "library.damaged-20251125T093000Z-2.sqlite",
    ]
    assert not copy.exists()
    for file in found:
        with closing(open_writer(file)) as aside:
            assert aside.all("SELECT id FROM session") == [("session-1",)]


def test_the_writer_empties_the_log_when_it_closes_and_a_reader_never_does(path):
    log = path.with_name("library.sqlite-wal")
    writer = open_writer(path)
    start_session(writer, plan())
    copy = path.with_name("copy.sqlite")
    shutil.copy(path, copy)
    shutil.copy(log, copy.with_name("copy.sqlite-wal"))
    writer.close()
    assert not log.exists()
    before = copy.with_name("copy.sqlite-wal").read_bytes()
    with closing(open_reader(copy)) as reader:
        assert reader.all("SELECT id FROM session") == [("session-1",)]
    assert copy.with_name("copy.sqlite-wal").read_bytes() == before


def test_a_reader_cannot_write(reader):
    with pytest.raises(DatabaseError):
        reader.all("DELETE FROM learner")


def test_every_answer_waits_for_the_disk(writer):
    assert writer.one("PRAGMA journal_mode") == ("wal",)
    assert writer.one("PRAGMA synchronous") == (2,)
    assert writer.one("PRAGMA foreign_keys") == (1,)
    assert writer.one("PRAGMA trusted_schema") == (0,)


def test_a_network_folder_has_one_connection_and_no_shared_memory(path):
    with closing(open_writer(path, "delete")) as writer:
        start_session(writer, plan())
        assert writer.one("PRAGMA journal_mode") == ("delete",)
        assert names(path) <= {"library.sqlite", "library.sqlite-journal"}
        with pytest.raises(DatabaseError, match="locked"):
            open_reader(path)
        record_response(writer, given(writer, response(plan(), 0)))
        assert len(load_responses(writer, "session-1").good) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a read-only folder can be written in there")
@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_cannot_be_written_is_told(there):
    folder = children.open_folder()
    place = folder / "library.sqlite"
    try:
        if there:
            create(place, LEARNER)
            open_writer(place).close()  # so that it is in WAL mode
        folder.chmod(0o555)
        job = (lambda: str(open_writer(place))) if there else (lambda: str(create(place, LEARNER)))
        told = children.without_rights(job)
        assert told.startswith(f"ReadOnlyError: Quizapp may not write in the folder {folder}.")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/sda3 /home/local ext4 rw 0 0
//school/share /mnt/Our\\040school cifs rw 0 0
pupil@host:/ /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
tmpfs /over tmpfs rw 0 0
server:/over /over nfs rw 0 0
a broken line
"""


@pytest.mark.parametrize(
    ("folder", "journal"),
    [
        ("/var/lib/quizapp", "wal"),
        ("/", "wal"),
        ("/home", "delete"),
        ("/home/ada/.local/share/quizapp", "delete"),
        ("/home/local/ada", "wal"),
        ("/homeless/ada", "wal"),
        ("/mnt/Our school/data", "delete"),
        ("/mnt/ssh", "delete"),
        ("/media/stick/quizapp", "wal"),
        ("/run/user/1000/gvfs/smb", "delete"),
        ("/over/data", "delete"),
    ],
)
def test_the_mount_that_a_folder_is_on_decides(folder, journal):
    assert journal_for(PurePosixPath(folder), MOUNTS) == journal


def test_where_there_is_no_list_of_mounts_the_folder_is_taken_for_local():
    assert journal_for(PurePosixPath("/Users/ada/Library/quizapp")) == "wal"


@pytest.mark.parametrize(
    ("folder", "journal"),
    [("C:\\Users\\ada", "wal"), ("\\\\school\\share\\ada", "delete"), ("D:\\", "wal")],
)
def test_on_windows_a_servers_name_decides(folder, journal):
    assert journal_for(PureWindowsPath(folder)) == journal


def test_tables_are_made_all_or_none():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE search_checksum (number)")
        with pytest.raises(sqlite3.OperationalError, match="search_checksum"):
            schema.create_schema(connection)
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("search_checksum",)]
        assert schema.read_format(connection) == 0
        connection.execute("DROP TABLE search_checksum")
        schema.create_schema(connection)
        assert (schema.find_differences(connection), schema.read_format(connection)) == (
            (),
            schema.SCHEMA_FORMAT,
        )
