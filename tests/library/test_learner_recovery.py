"""After damage a new library begins for who practised in the broken one, or in a backup of it."""

from contextlib import closing

import pytest

from quizapp.library.database import create_unsynced, open_reader, open_writer
from quizapp.library.learner_recovery import load_known_learners
from quizapp.library.profiles import Learner, insert_learner, load_learners
from quizapp.library.row_checksums import selection
from quizapp.library.settings import Settings, load_settings, save_settings
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import LEARNER, NOW
from tests.library.harm import change, lose_root
from tests.reliability.holdings import make

ANN = Learner("ann", "Ann \u202e O’Neill", NOW)


@pytest.fixture
def broken(tmp_path, fresh):
    """A library of two learners with a setting, to be broken."""
    path = tmp_path / "broken" / LIBRARY_NAME
    path.parent.mkdir()
    path.write_bytes(fresh)
    with closing(open_writer(path)) as writer:
        with writer.transaction() as connection:
            insert_learner(connection, ANN)
        save_settings(writer, Settings(theme="dark"))
    return path


def begun(tmp_path, *before):
    """A new library with those who are known to the first of these files."""
    path = tmp_path / LIBRARY_NAME
    known = load_known_learners(before)
    with closing(create_unsynced(path)) as connection:
        known(connection)
    return path


def who(path):
    with closing(open_reader(path)) as reader:
        return sorted(load_learners(reader).good, key=lambda each: each.id)


def test_everybody_and_the_settings_go_on(tmp_path, broken):
    path = begun(tmp_path, broken)
    assert who(path) == [ANN, LEARNER]
    with closing(open_reader(path)) as reader:
        assert load_settings(reader).settings.theme == "dark"


def test_of_who_practises_all_is_taken_and_nothing_of_the_history(tmp_path):
    before = tmp_path / "before"
    make(before)
    path = begun(tmp_path, before / LIBRARY_NAME)
    with closing(open_reader(before / LIBRARY_NAME)) as old, closing(open_reader(path)) as reader:
        for table in (
            "response", "session", "session_owner", "evidence", "pack", "snapshot", "report", "report_author",
        ):  # fmt: skip
            assert old.one(f"SELECT 1 FROM {table}") is not None, table
            assert reader.one(f"SELECT 1 FROM {table}") is None, table
        for table in ("learner", "profile", "pin", "learner_setting", "setting"):
            kept = old.all(selection(table))
            assert kept, table
            assert reader.all(selection(table)) == kept, table


def test_somebody_whose_row_does_not_hold_is_not_taken(tmp_path, broken):
    with closing(open_writer(broken)) as writer:
        change(writer.connection, "UPDATE learner SET name = 'Anna' WHERE id = 'ann'")
    assert who(begun(tmp_path, broken)) == [LEARNER]


def test_where_a_page_is_lost_the_tables_that_can_be_read_are_taken(tmp_path, broken):
    lose_root(broken, "setting")
    path = begun(tmp_path, broken)
    assert who(path) == [ANN, LEARNER]
    with closing(open_reader(path)) as reader:
        assert load_settings(reader).settings == Settings()


@pytest.mark.parametrize("content", [b"", b"Dear diary, " * 1000])
def test_where_the_first_file_tells_nobody_the_next_does(tmp_path, broken, content):
    first = tmp_path / "first.db"
    first.write_bytes(content)
    assert who(begun(tmp_path, first, tmp_path / "gone.db", broken)) == [ANN, LEARNER]


def test_a_change_that_is_only_in_the_log_counts(tmp_path, broken):
    writer = open_writer(broken)
    with writer.transaction() as connection:
        insert_learner(connection, Learner("bea", "Bea", NOW))
    copy = tmp_path / "copied" / LIBRARY_NAME
    copy.parent.mkdir()
    for side in ("", "-wal"):
        copy.with_name(LIBRARY_NAME + side).write_bytes(broken.with_name(LIBRARY_NAME + side).read_bytes())
    writer.close()
    assert [each.id for each in who(begun(tmp_path, copy))] == ["ann", "bea", LEARNER.id]
