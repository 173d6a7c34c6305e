"""Folders, pipes and links in the place of the library's files: a sentence at once, nothing is changed."""

import os
import shutil
import signal
import sys
from contextlib import closing, nullcontext, suppress
from pathlib import Path

import pytest

from quizapp.cli.doctor import check_backup, check_library, find_unused_files
from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside
from quizapp.library.data_lock import acquire_lock
from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.errors import IrregularFileError, LibraryError, LinkedError, LockError
from quizapp.library.inbox import read_answer, take_requests, write_answer
from quizapp.library.learners.erasure import find_pending
from quizapp.library.response_history import record_response
from quizapp.library.settings import find_limits, load_locked_settings
from quizapp.library.startup import LIBRARY_NAME, mark_as_broken, start_library
from tests.library.builders import LEARNER, NOW, given, plan, response

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders there")

PATIENCE_S = 20
KINDS = {
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "link to itself": lambda path: path.symlink_to(path),
    "link to nothing": lambda path: path.symlink_to("nowhere"),
}
DATABASE = (LIBRARY_NAME, *(f"{LIBRARY_NAME}{side}" for side in ("-wal", "-shm", "-journal")))
OTHERS = (
    "quizapp.lock", "quizapp.holder.json", f"{LIBRARY_NAME}-mark", "quizapp.broken", "quizapp.erasing",
    "inbox", "inbox/00001-1.json", "inbox/answers", "inbox/answers/1.json", BACKUP_FOLDER, "logs",
    f"{BACKUP_FOLDER}/quizapp-20251124T093000Z-00000000.db", "quizapp.damaged-20251124T093000Z.db",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _impatient():
    """Fail where something is waited for that never comes."""

    def fail(*_):
        raise TimeoutError("it hangs")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(PATIENCE_S)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def folder(tmp_path, fresh):
    """A data folder with one answer in it, that is in the database itself."""
    data = tmp_path / "data"
    data.mkdir()
    (data / LIBRARY_NAME).write_bytes(fresh)
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
    return data


def start(folder):
    """Do at the library what a start, a second start and `doctor` do."""
    begun = start_library(folder, NOW, lambda: "made-1", lambda _reader, _learner: None)
    lock = begun.lock or acquire_lock(folder, NOW)
    try:
        with closing(open_writer(begun.path, begun.journal)) as writer:
            record_response(writer, given(writer, response(plan(), 1)))
        find_pending(folder)
        take_requests(folder)
        read_answer(folder, "1")
        look(folder)
    finally:
        lock.release()
    return begun


def look(folder):
    for each in find_backups(folder / BACKUP_FOLDER):
        check_backup(each.path)
    find_set_aside(folder)
    list(find_unused_files(folder))
    return check_library(folder).problems


def names(folder):
    return {
        each.relative_to(folder): each.lstat().st_mtime_ns for each in folder.rglob("*") if each != folder
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", DATABASE)
def test_in_the_place_of_the_database_or_its_log_it_is_refused_and_nothing_is_touched(folder, name, kind):
    (folder / name).unlink(missing_ok=True)
    KINDS[kind](folder / name)
    before = names(folder)
    for work in (
        start,
        lambda _: open_reader(folder / LIBRARY_NAME),
        lambda _: create(folder / name, LEARNER),
    ):
        with pytest.raises((IrregularFileError, LinkedError)) as told:
            work(folder)
        assert str(folder / name) in str(told.value)
    (problem,) = look(folder)
    assert problem.id in ("library_errors.database.linked", "library_errors.database.irregular")
    assert names(folder) == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", OTHERS)
def test_in_the_place_of_any_other_file_it_is_begun_or_told_and_no_answer_is_lost(folder, name, kind):
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    KINDS[kind](place)
    if (name == "quizapp.lock" and kind != "pipe") or (name == "quizapp.holder.json" and kind == "folder"):
        with pytest.raises(LockError, match=name):
            start(folder)
    else:
        begun = start(folder)
        assert (begun.aside, begun.missing) == ("", 0)
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT place FROM response")[0] == (0,)


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_the_whole_data_folder_it_is_told(tmp_path, kind):
    place = tmp_path / "data"
    KINDS[kind](place)
    if kind == "folder":
        return
    with pytest.raises((LibraryError, OSError)):
        start(place)
    with suppress(OSError):  # which the command tells
        assert look(place)


def test_a_linked_database_is_refused_and_names_the_file_that_it_leads_to(folder):
    real = folder.with_name("elsewhere") / "mine.db"
    real.parent.mkdir()
    shutil.move(folder / LIBRARY_NAME, real)
    (folder / LIBRARY_NAME).symlink_to(real)
    before = names(folder), names(real.parent)
    with pytest.raises(LinkedError, match=str(real)):
        start(folder)
    assert (names(folder), names(real.parent)) == before


def test_a_data_folder_that_is_a_link_is_followed_with_all_that_is_in_it(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    start(tmp_path / "link")
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT count(*) FROM response") == [(2,)]


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_place_of_the_settings_for_everybody_it_is_told(tmp_path, kind):
    place = tmp_path / "settings.json"
    KINDS[kind](place)
    found = load_locked_settings(place, find_limits())
    assert found.values == {}
    assert bool(found.problem) == (kind != "link to nothing")


WRITES = {
    "quizapp.broken": lambda folder: mark_as_broken(folder / LIBRARY_NAME, "page 3"),
    "quizapp.holder.json": lambda folder: acquire_lock(folder, NOW).release(),
    "inbox/answers/1.part": lambda folder: write_answer(folder, "1", {"done": 1}),
    "inbox/answers/1.json": lambda folder: write_answer(folder, "1", {"done": 1}),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WRITES)
def test_what_stands_where_something_is_written_is_not_waited_for(folder, name, kind):
    (folder / "inbox" / "answers").mkdir(parents=True)
    KINDS[kind](folder / name)
    told = LockError if "holder" in name else OSError
    with pytest.raises(told) if kind == "folder" else nullcontext():
        WRITES[name](folder)


@pytest.mark.parametrize("name", WRITES)
def test_a_link_where_something_is_written_is_replaced_and_what_it_leads_to_stays(folder, tmp_path, name):
    (folder / "inbox" / "answers").mkdir(parents=True)
    somebodys = tmp_path / "letter"
    somebodys.write_text("Dear Ann")
    (folder / name).symlink_to(somebodys)
    WRITES[name](folder)
    assert somebodys.read_text() == "Dear Ann"
    assert not somebodys.is_symlink()
