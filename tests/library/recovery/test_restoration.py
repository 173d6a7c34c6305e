"""A backup takes the library's place, and what damage left comes back with what was answered meanwhile.

Packs come back out of several libraries, each once, in the order in which they were installed.

An article's own file is in backups, and what was taken away since does not come back after damage.
"""

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library.backups import BACKUP_FOLDER, find_backups, find_set_aside, make_backup
from quizapp.library.cards import load_all_progress
from quizapp.library.connections import LARGEST_VALUE
from quizapp.library.database import create_unsynced, open_reader, open_writer
from quizapp.library.errors import DamagedError, DiskFullError, UnusableFileError
from quizapp.library.integrity import check_integrity
from quizapp.library.learners.file_erasure import rewrite_database
from quizapp.library.packs.local_copies import (
    LocalCopy,
    load_local_copies,
    remove_local_copy,
    save_local_copy,
)
from quizapp.library.packs.pack_list import (
    load_installed_packs,
    load_pack_file,
    load_removed_packs,
    remove_pack,
)
from quizapp.library.recovery import restoration as restoring_module
from quizapp.library.recovery.restoration import (
    PreparedLibrary,
    RestoreContext,
    decline_recovery,
    discard_library,
    has_pending_damage,
    prepare_recovery,
    prepare_restore,
    remove_interrupted_work,
    replace_library,
)
from quizapp.library.recovery.row_merge import MergeResult, merge_packs
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.sessions import load_open_session, start_session
from quizapp.library.settings import Settings, load_settings, save_settings
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library.builders import LEARNER, NOW, PACK, given, install, plan, reading, response
from tests.library.harm import change
from tests.pack.owning import FILE, LETTER

BACKED_UP = NOW + timedelta(days=5)
BROKEN = NOW + timedelta(days=9)
MAKING = RestoreContext(BROKEN, lambda: "somebody")
OWN = LocalCopy(LETTER.id, "letter.html", FILE)


def start(data):
    begun = start_library(data, BROKEN, lambda: "made", lambda _reader, _learner: None)
    if begun.lock is not None:
        begun.lock.release()
    return begun.aside


def answer(writer, session, places, days):
    own = plan(session, length=9, begun=NOW + timedelta(days=days))
    if not load_open_session(writer, own.learner, PACK).good:
        start_session(writer, own)
    for place in places:
        record_response(writer, given(writer, response(own, place)))


def kept(data):
    """The ids of all answers in the order of the log."""
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert check_integrity(reader).sound
        return [id_ for (id_,) in reader.all("SELECT id FROM response ORDER BY number")]


def recovered(data):
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        *_, prepared = prepare_recovery(data / LIBRARY_NAME, reader, MAKING)
    assert isinstance(prepared, PreparedLibrary)
    return prepared


def restored(data, file):
    *_, prepared = prepare_restore(data / LIBRARY_NAME, file, MAKING)
    assert isinstance(prepared, PreparedLibrary)
    return prepared


def swap(data, ready):
    """Put what is ready in the library's place; return the file of the one before."""
    return replace_library(data / LIBRARY_NAME, ready, MAKING)


def damage(data, content=None):
    """Break the library, at its head if not otherwise, and start; return what the broken file holds."""
    broken = bytes(100) + (data / LIBRARY_NAME).read_bytes()[100:] if content is None else content
    (data / LIBRARY_NAME).write_bytes(broken)
    assert start(data)
    assert has_pending_damage(data)
    return broken


@pytest.fixture
def data(tmp_path, fresh):
    """A library with a pack, an own file, a setting, a backup of two answers, and two later ones."""
    (tmp_path / LIBRARY_NAME).write_bytes(fresh)
    with (
        closing(open_writer(tmp_path / LIBRARY_NAME)) as writer,
        closing(open_reader(tmp_path / LIBRARY_NAME)) as reader,
    ):
        list(install(writer, reading(), NOW))
        save_local_copy(writer, PACK, OWN, NOW)
        save_settings(writer, Settings(theme="dark"))
        answer(writer, "session-1", range(2), 1)
        list(make_backup(reader, tmp_path, BACKED_UP, lambda moment: moment.date()))
        answer(writer, "session-1", range(2, 4), 1)
        save_settings(writer, Settings(theme="light"))
    return tmp_path


def the_backup(data):
    return find_backups(data / BACKUP_FOLDER)[0].path


class TestRestoring:
    def test_what_would_be_gained_and_lost_is_told_before_anything_is_touched(self, data):
        before = (data / LIBRARY_NAME).read_bytes()
        prepared = restored(data, the_backup(data))
        (learner,) = prepared.preview.learners
        assert (learner.id, learner.gained.count, learner.lost.count) == ("learner-1", 0, 2)
        assert learner.lost.last == NOW + timedelta(days=1, seconds=71)
        assert (prepared.preview.answers, prepared.preview.packs) == (2, ())
        assert prepared.preview.settings == ("theme",)
        assert (data / LIBRARY_NAME).read_bytes() == before
        discard_library(prepared)
        assert kept(data) == [f"session-1-{place}" for place in range(4)]
        assert not list(data.glob("quizapp.draft-*"))

    def test_the_library_is_as_it_was_backed_up_and_the_one_before_is_kept(self, data):
        before = kept(data)
        aside = swap(data, restored(data, the_backup(data)))
        assert kept(data) == before[:2]
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            assert load_settings(reader).settings == Settings(theme="dark")
            assert load_pack_file(reader, PACK) == reading().data
            assert len(load_all_progress(reader, "learner-1", PACK)) == 2
            assert load_installed_packs(reader, "learner-1", BROKEN)[0].answered == 2
        with closing(open_reader(aside)) as reader:
            assert len(load_responses(reader, "session-1").good) == 4

    def test_what_was_restored_can_be_undone_in_the_same_way(self, data):
        before = kept(data)
        aside = swap(data, restored(data, the_backup(data)))
        swap(data, restored(data, aside))
        assert kept(data) == before

    def test_rows_that_do_not_hold_are_left_out_and_told(self, data):
        with closing(open_writer(the_backup(data))) as writer:
            change(writer.connection, "UPDATE response SET score = 0.25 WHERE place = 0")
        prepared = restored(data, the_backup(data))
        assert [(row.table, row.id) for row in prepared.draft.refused] == [("response", "session-1-0")]
        swap(data, prepared)
        assert kept(data) == ["session-1-1"]

    def test_a_pack_that_the_checks_refuse_is_kept_and_says_that_it_cannot_be_opened(self, data):
        """Its checksums hold, for whoever made it knew how to make them: they guard against no forger."""
        bad = reading().data.replace(b"quote", b"qu\\u202eote", 1)
        with closing(open_writer(the_backup(data))) as writer:
            change(
                writer.connection,
                f"UPDATE pack_chunk SET data = x'{bad.hex()}', checksum = {zlib.crc32(bad)}",
            )
        assert json.loads(bad) != json.loads(reading().data)
        prepared = restored(data, the_backup(data))
        assert [(row.table, row.id) for row in prepared.draft.refused] == [("pack", PACK)]
        swap(data, prepared)
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            (row,) = load_installed_packs(reader, "learner-1", BROKEN)
        assert row.damage

    def test_a_pack_that_was_removed_can_still_be_brought_back(self, data):
        with (
            closing(open_writer(data / LIBRARY_NAME)) as writer,
            closing(open_reader(data / LIBRARY_NAME)) as reader,
        ):
            remove_pack(writer, PACK, BACKED_UP)
            list(make_backup(reader, data, BROKEN, lambda moment: moment.date()))
        swap(data, restored(data, the_backup(data)))
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            assert load_installed_packs(reader, "learner-1", BROKEN) == ()
            assert [each.id for each in load_removed_packs(reader, LEARNER.id, NOW)] == [PACK]

    def test_a_full_disk_leaves_all_as_it_was(self, data, monkeypatch):
        def full(path):
            raise DiskFullError(path)

        monkeypatch.setattr(restoring_module, "sync_file", full)
        with pytest.raises(DiskFullError):
            restored(data, the_backup(data))
        assert len(kept(data)) == 4
        assert not [file for file in data.iterdir() if "draft" in file.name or "work" in file.name]

    @pytest.mark.parametrize("steps", [1, 3, 8])
    def test_one_that_is_given_up_leaves_nothing(self, data, steps):
        making = prepare_restore(data / LIBRARY_NAME, the_backup(data), MAKING)
        for _ in range(steps):
            next(making)
        making.close()
        assert not [file for file in data.iterdir() if "draft" in file.name or "work" in file.name]


LARGE = LARGEST_VALUE + 1
ENTRIES = {
    "an answer": f"DROP TRIGGER response_immutable; UPDATE response SET answer = printf('%.{LARGE}c', 'x')",
    "a setting": f"INSERT INTO setting VALUES ('a', printf('%.{LARGE}c', 'x'), 0)",
    "a name": f"UPDATE learner SET name = printf('%.{LARGE}c', 'x')",
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_backup_with_an_entry_larger_than_any_is_told_in_a_sentence(data, entry):
    file = data / "strange.db"
    with closing(sqlite3.connect(data / LIBRARY_NAME)) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))
        trigger = "SELECT sql FROM sqlite_schema WHERE name = 'response_immutable'"
        ((trigger,),) = connection.execute(trigger)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(ENTRIES[entry])
        if "DROP" in ENTRIES[entry]:
            connection.execute(trigger)
    before = kept(data)
    with pytest.raises(DamagedError, match=r"strange\.db") as told:
        restored(data, file)
    assert told.value.message.id == "library_errors.damaged.too-large"
    assert kept(data) == before


def test_a_start_clears_away_what_killed_works_left_and_nothing_else(data):
    before = {file: file.read_bytes() for file in data.rglob("*.db")}
    for work in (data / "quizapp.work-1", data / BACKUP_FOLDER / "quizapp.work-2"):
        work.mkdir()
        (work / "0").write_bytes(b"x")
    for left in (data / "quizapp.draft-1.db", the_backup(data).with_name("quizapp-1.db.part")):
        left.write_bytes(b"x")
    remove_interrupted_work(data)
    assert not list(data.glob("quizapp.work-*"))
    assert {file: file.read_bytes() for file in data.rglob("*.db")} == before
    assert list((data / BACKUP_FOLDER).iterdir()) == [the_backup(data)]


class TestRecovering:
    def test_of_a_file_that_is_empty_the_backup_comes_back(self, data):
        before = kept(data)
        damage(data, b"")
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            assert load_settings(writer).settings == Settings(theme="dark")
            answer(writer, "meanwhile", range(2), 9)
        prepared = recovered(data)
        assert prepared.backup is not None
        assert (prepared.preview.gained, prepared.preview.lost, prepared.beyond_backup) == (2, 0, 0)
        swap(data, prepared)
        assert kept(data) == [*before[:2], "meanwhile-0", "meanwhile-1"]
        assert not has_pending_damage(data)

    def test_what_reads_of_the_broken_file_comes_back_beyond_the_backup(self, data):
        before = kept(data)
        broken = damage(data)
        prepared = recovered(data)
        assert (prepared.preview.gained, prepared.beyond_backup, prepared.lost) == (4, 2, 0)
        swap(data, prepared)
        assert kept(data) == before
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            assert load_settings(reader).settings == Settings(theme="light")
            assert load_pack_file(reader, PACK) == reading().data
        (aside,) = find_set_aside(data, ("salvaged",))
        assert aside.read_bytes() == broken

    def test_what_is_answered_after_it_was_made_ready_is_not_lost(self, data):
        before = kept(data)
        damage(data)
        prepared = recovered(data)
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            list(install(writer, reading(id="another-pack"), BROKEN))
            answer(writer, "meanwhile", range(3), 9)
        swap(data, prepared)
        assert kept(data) == [*before, *(f"meanwhile-{place}" for place in range(3))]
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            assert {row.id for row in load_installed_packs(reader, "learner-1", BROKEN)} == {
                PACK,
                "another-pack",
            }
            (going_on,) = load_open_session(reader, "learner-1", PACK).good
            assert going_on.id == "meanwhile"

    def test_recovering_twice_brings_nothing_twice(self, data):
        before = kept(data)
        damage(data)
        swap(data, recovered(data))
        for aside in find_set_aside(data, ("salvaged",)):
            aside.rename(aside.with_name(aside.name.replace("salvaged", "damaged")))
        swap(data, recovered(data))
        assert kept(data) == before

    def test_a_library_that_is_gone_is_recovered_from_its_backup(self, data):
        before = kept(data)
        (data / LIBRARY_NAME).unlink()
        assert start(data) == ""
        assert has_pending_damage(data)
        swap(data, recovered(data))
        assert kept(data) == before[:2]
        assert not has_pending_damage(data)

    def test_who_declines_is_not_asked_again_and_nothing_is_deleted(self, data):
        broken = damage(data)
        decline_recovery(data)
        assert not has_pending_damage(data)
        (aside,) = find_set_aside(data, ("declined",))
        assert aside.read_bytes() == broken

    def test_a_second_damage_before_the_first_is_dealt_with_loses_neither(self, data):
        before = kept(data)
        damage(data)
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            answer(writer, "meanwhile", range(2), 9)
        damage(data)
        swap(data, recovered(data))
        assert kept(data) == [*before, "meanwhile-0", "meanwhile-1"]

    def test_where_nothing_reads_and_there_is_no_backup_that_is_told(self, tmp_path, fresh):
        (tmp_path / LIBRARY_NAME).write_bytes(b"")
        assert start(tmp_path)
        with (
            closing(open_reader(tmp_path / LIBRARY_NAME)) as reader,
            pytest.raises(UnusableFileError, match="has no backup"),
        ):
            list(prepare_recovery(tmp_path / LIBRARY_NAME, reader, MAKING))

    def test_who_answered_meanwhile_is_the_one_who_was_known(self, data):
        """Where not even the learners could be read at the start."""
        for backup in find_backups(data / BACKUP_FOLDER):
            backup.path.rename(data / "hidden.db")
        damage(data, b"")
        (data / "hidden.db").rename(data / BACKUP_FOLDER / "quizapp-20251130T093000Z-00000000.db")
        with closing(open_writer(data / LIBRARY_NAME)) as writer:
            own = replace(plan("meanwhile", length=9), learner="made")
            record_response(writer, given(writer, response(own, 0)))
        swap(data, recovered(data))
        with closing(open_reader(data / LIBRARY_NAME)) as reader:
            assert reader.all("SELECT id FROM learner") == [("learner-1",)]
            assert {who for (who,) in reader.all("SELECT learner FROM response")} == {"learner-1"}
            assert check_integrity(reader).sound


def test_a_pack_that_only_a_backup_has_whole_comes_back_where_it_was_in_their_order(path, tmp_path):
    with closing(open_writer(path)) as writer:
        for read in (reading(), reading(id="second-pack")):
            list(install(writer, read, NOW))
        backup = tmp_path / "backup.db"
        writer.connection.execute("VACUUM INTO ?", (str(backup),))
        writer.one("PRAGMA foreign_keys = OFF")
        for table, its in (("pack_chunk", "pack"), ("pack", "number")):
            writer.connection.execute(f"DELETE FROM {table} WHERE {its} = 1")
    told = MergeResult()
    with (
        closing(open_reader(path)) as damaged,
        closing(open_reader(backup)) as whole,
        closing(create_unsynced(tmp_path / "into.db")) as into,
    ):
        list(merge_packs(into, (damaged, whole), told))
        packs = into.execute("SELECT id FROM pack WHERE visible ORDER BY number").fetchall()
    assert packs == [(PACK,), ("second-pack",)]
    assert (told.taken, told.refused) == ({"pack": 2}, [])


def own(data):
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        return load_local_copies(reader, PACK)


def away(data):
    with closing(open_writer(data / LIBRARY_NAME)) as writer:
        remove_local_copy(writer, PACK, LETTER.id, BROKEN)


def test_a_backup_brings_it_back(data):
    away(data)
    assert own(data) == ()
    swap(data, restored(data, the_backup(data)))
    assert own(data) == (OWN,)


def test_in_a_backup_that_somebody_made_up_nothing_strange_is_taken(data):
    strange = (PACK, LETTER.id, "letter.html", '[["body", "turned \\u202e round"]]', 0)
    with closing(open_writer(find_backups(data / BACKUP_FOLDER)[0].path)) as writer:
        writer.connection.execute("DELETE FROM local_copy")
        writer.connection.execute(insertion("local_copy"), (*strange, checksum("local_copy", strange)))
    swap(data, restored(data, the_backup(data)))
    with closing(open_reader(data / LIBRARY_NAME)) as reader:
        assert reader.all("SELECT * FROM local_copy") == []


@pytest.mark.parametrize("taken_away", [True, False])
def test_after_damage_it_is_as_it_was_in_the_library_and_not_as_in_the_backup(data, taken_away):
    if taken_away:
        away(data)
    damage(data)
    assert own(data) == ()
    swap(data, recovered(data))
    assert own(data) == (() if taken_away else (OWN,))


def test_a_backup_that_is_written_anew_to_erase_somebody_still_has_it(data):
    for _ in rewrite_database(find_backups(data / BACKUP_FOLDER)[0].path, lambda connection: None):
        pass
    away(data)
    swap(data, restored(data, the_backup(data)))
    assert own(data) == (OWN,)
