"""An article's own file is in backups, and what was taken away since does not come back after damage."""

from contextlib import closing
from datetime import timedelta

import pytest

from quizapp.library.backups import BACKUP_FOLDER, find_backups, make_backup
from quizapp.library.database import open_reader, open_writer
from quizapp.library.learners.file_erasure import rewrite_database
from quizapp.library.packs.local_copies import (
    LocalCopy,
    load_local_copies,
    remove_local_copy,
    save_local_copy,
)
from quizapp.library.recovery.restoration import (
    RestoreContext,
    prepare_recovery,
    prepare_restore,
    replace_library,
)
from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import NOW, PACK, install, reading
from tests.pack.owning import FILE, LETTER

OWN = LocalCopy(LETTER.id, "letter.html", FILE)
LATER = NOW + timedelta(days=9)
MAKING = RestoreContext(LATER, lambda: "somebody")


@pytest.fixture
def data(tmp_path, fresh):
    """A library in whose backup an article's own file is."""
    (tmp_path / LIBRARY_NAME).write_bytes(fresh)
    with (
        closing(open_writer(tmp_path / LIBRARY_NAME)) as writer,
        closing(open_reader(tmp_path / LIBRARY_NAME)) as reader,
    ):
        list(install(writer, reading(), NOW))
        save_local_copy(writer, PACK, OWN, NOW)
        list(make_backup(reader, tmp_path, NOW, lambda moment: moment.date()))
    return tmp_path


def own(data):
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        return load_local_copies(reader, PACK)


def away(data):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        remove_local_copy(writer, PACK, LETTER.id, LATER)


def restore(data):
    *_, ready = prepare_restore(data / LIBRARY_NAME, find_backups(data / BACKUP_FOLDER)[0].path, MAKING)
    replace_library(data / LIBRARY_NAME, ready, MAKING)


def recover(data):
    """Lose the first page, begin anew, and bring back what there is."""
    whole = (data / LIBRARY_NAME).read_bytes()
    (data / LIBRARY_NAME).write_bytes(bytes(100) + whole[100:])
    begun = start_library(data, LATER, lambda: "made", lambda _reader, _learner: None)
    assert begun.aside
    if begun.lock is not None:
        begun.lock.release()
    assert own(data) == ()
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        *_, ready = prepare_recovery(data / LIBRARY_NAME, reader, MAKING)
    replace_library(data / LIBRARY_NAME, ready, MAKING)


def test_a_backup_brings_it_back(data):
    away(data)
    assert own(data) == ()
    restore(data)
    assert own(data) == (OWN,)


def test_in_a_backup_that_somebody_made_up_nothing_strange_is_taken(data):
    strange = (PACK, LETTER.id, "letter.html", '[["body", "turned \\u202e round"]]', 0)
    with closing(open_writer(find_backups(data / BACKUP_FOLDER)[0].path)) as writer:
        writer.connection.execute("DELETE FROM local_copy")
        writer.connection.execute(insertion("local_copy"), (*strange, checksum("local_copy", strange)))
    restore(data)
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT * FROM local_copy") == []


@pytest.mark.parametrize("taken_away", [True, False])
def test_after_damage_it_is_as_it_was_in_the_library_and_not_as_in_the_backup(data, taken_away):
    if taken_away:
        away(data)
    recover(data)
    assert own(data) == (() if taken_away else (OWN,))


def test_a_backup_that_is_written_anew_to_erase_somebody_still_has_it(data):
    for _ in rewrite_database(find_backups(data / BACKUP_FOLDER)[0].path, lambda connection: None):
        pass
    away(data)
    restore(data)
    assert own(data) == (OWN,)
