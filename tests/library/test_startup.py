"""A start makes what is missing, keeps what is damaged, and locks the folder only where it must.

What the first screen needs loads nothing heavy.
"""

import itertools
from contextlib import closing
from dataclasses import replace

import pytest

from quizapp.library import startup as begin_module
from quizapp.library.data_lock import acquire_lock, read_holder
from quizapp.library.database import open_writer
from quizapp.library.errors import FormatError, HeldError
from quizapp.library.learners.classes import add_class, archive_class
from quizapp.library.learners.pins import set_pin
from quizapp.library.packs.pack_list import load_installed_packs
from quizapp.library.profiles import Learner, Profile, add_guest, add_learner, load_people, mark_arrival
from quizapp.library.response_history import load_responses, record_response
from quizapp.library.schema import SCHEMA_FORMAT
from quizapp.library.sessions import start_session
from quizapp.library.settings import LockedSettings, Settings, save_settings
from quizapp.library.startup import LIBRARY_NAME, start_library
from tests.library import children
from tests.library.builders import LEARNER, NOW, given, install, plan, reading, response
from tests.library.harm import lose_root

ANA = Learner("ana-0000", "Ana", NOW)
CUT_SHORT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE half (done)")
for _ in range(100):
    connection.execute("INSERT INTO half VALUES (zeroblob(3000))")
os._exit(9)
"""
"""A process that ends in the middle of a transaction of which some is in the database already."""


def start(folder, seen=None):
    numbers = itertools.count(1)

    def look(reader, learner):
        assert reader.all("SELECT count(*) FROM learner")[0][0]
        (seen if seen is not None else []).append(learner)

    return start_library(folder, NOW, lambda: f"made-{next(numbers)}", look)


def end(begun):
    if begun.lock is not None:
        begun.lock.release()


@pytest.fixture
def folder(tmp_path, fresh):
    """A data folder with a library in it."""
    (tmp_path / LIBRARY_NAME).write_bytes(fresh)
    return tmp_path


def test_the_first_start_makes_a_library_under_the_lock(tmp_path):
    seen = []
    begun = start(tmp_path / "new", seen)
    assert (begun.learner, seen, begun.settings, begun.aside) == ("made-1", ["made-1"], Settings(), "")
    assert read_holder(tmp_path / "new") is not None
    end(begun)


def test_a_usual_start_only_reads_and_takes_no_lock(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        save_settings(writer, Settings(theme="dark"))
    begun = start(folder)
    assert (begun.learner, begun.lock, begun.journal) == (LEARNER.id, None, "wal")
    assert begun.settings == Settings(theme="dark")
    assert read_holder(folder) is None


def test_a_second_start_is_told_who_holds_the_folder(folder):
    lock = acquire_lock(folder, NOW)
    with pytest.raises(HeldError):
        start(folder)
    lock.release()


def test_after_a_crash_the_lock_is_taken_at_once(folder):
    lock = acquire_lock(folder, NOW)
    said = (folder / "quizapp.holder.json").read_bytes()
    lock.release()
    (folder / "quizapp.holder.json").write_bytes(said)
    begun = start(folder)
    assert begun.lock is not None
    end(begun)


@pytest.mark.parametrize("content", [b"", b"no database at all"])
def test_a_damaged_library_is_set_aside_and_a_new_one_begun(folder, content):
    (folder / LIBRARY_NAME).write_bytes(content)
    begun = start(folder)
    assert begun.learner == "made-1"
    assert (folder / begun.aside).read_bytes() == content
    end(begun)


def test_a_library_with_a_damaged_learner_is_not_set_aside_and_loses_only_the_name(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
        writer.connection.execute("UPDATE learner SET name = 'Bob'")
    begun = start(folder)
    assert (begun.learner, begun.aside) == (LEARNER.id, "")
    end(begun)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        assert len(load_responses(writer, "session-1").good) == 1


def test_a_library_without_any_learner_gets_one(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        writer.connection.execute("DELETE FROM learner")
    begun = start(folder)
    assert (begun.learner, begun.aside) == ("made-1", "")
    end(begun)


def test_a_change_that_was_cut_short_is_undone_and_nothing_else_is_lost(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        record_response(writer, given(writer, response(plan(), 0)))
        writer.one("PRAGMA journal_mode = delete")
    children.run(CUT_SHORT, folder / LIBRARY_NAME)
    assert (folder / f"{LIBRARY_NAME}-journal").exists()
    begun = start(folder)
    assert begun.aside == ""
    end(begun)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        assert len(load_responses(writer, "session-1").good) == 1
        assert writer.one("SELECT 1 FROM sqlite_schema WHERE name = 'half'") is None


@pytest.mark.parametrize("other", [SCHEMA_FORMAT - 1, 99])
def test_a_library_of_another_format_is_told_and_the_lock_given_back(folder, other):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        writer.connection.execute(f"PRAGMA user_version = {other}")
    before = (folder / LIBRARY_NAME).read_bytes()
    with pytest.raises(FormatError):
        start(folder)
    assert (folder / LIBRARY_NAME).read_bytes() == before
    assert read_holder(folder) is None


def test_on_a_network_folder_the_lock_comes_first(folder, monkeypatch):
    monkeypatch.setattr(begin_module, "_mounts", lambda: "server:/ / nfs4 rw 0 0")
    begun = start(folder)
    assert begun.journal == "delete"
    assert begun.lock is not None
    end(begun)


def test_damage_that_is_met_only_while_home_is_read_is_set_aside_too(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        list(install(writer, reading(), NOW))
    lose_root(folder / LIBRARY_NAME, "pack")
    garbled = (folder / LIBRARY_NAME).read_bytes()
    shown = []

    def look(reader, learner):
        shown.append(f"{learner}: {len(load_installed_packs(reader, learner, NOW))}")

    begun = start_library(folder, NOW, lambda: "made-1", look)
    assert shown == [f"{LEARNER.id}: 0"]
    assert (folder / begun.aside).read_bytes() == garbled
    end(begun)


def test_a_start_that_fails_for_another_reason_gives_the_lock_back(tmp_path):
    def look(reader, learner):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        start_library(tmp_path, NOW, lambda: "made-1", look)
    assert read_holder(tmp_path) is None
    acquire_lock(tmp_path, NOW).release()


def test_who_was_here_last_is_offered_with_their_settings_and_several_are_asked(folder):
    assert not start(folder).asks
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        add_learner(writer, ANA, Profile())
        save_settings(writer, Settings(theme="dark"), ANA.id)
        mark_arrival(writer, ANA.id, NOW)
    seen = []
    begun = start(folder, seen)
    assert (begun.learner, seen, begun.asks) == (ANA.id, [ANA.id], True)
    assert begun.settings == Settings(theme="dark")


def test_one_with_a_code_is_asked_as_well(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        set_pin(writer, LEARNER.id, "0815", bytes(16), 16)
    assert start(folder).asks


def test_a_guest_who_is_left_is_no_reason_to_ask_but_one_who_can_go_on_is(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        add_guest(writer, "guest-1", NOW)
    assert not start(folder).asks
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        start_session(writer, replace(plan(), learner="guest-1"))
    begun = start(folder)
    assert (begun.learner, begun.asks) == (LEARNER.id, True)


def test_what_is_fixed_for_everybody_counts_from_the_start_and_is_told_before_anything_is_read(folder):
    locked, told = LockedSettings({"theme": "hc"}), []
    begun = start_library(folder, NOW, lambda: "x", lambda _, who: told.append(who), locked, told.append)
    assert (begun.settings, begun.locked) == (Settings(theme="hc"), locked)
    assert told == [Settings(theme="hc"), LEARNER.id]


def test_where_all_are_put_away_with_their_class_there_is_somebody_new(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        add_class(writer, "9b", ["Ana"], lambda: ANA.id, NOW)
        writer.connection.execute("DELETE FROM learner WHERE id = ?", (LEARNER.id,))
        archive_class(writer, "9b")
    begun = start(folder)
    assert begun.learner.startswith("made-")
    end(begun)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        assert len(load_people(writer, archived=True)) == 1


def test_who_is_known_after_damage_is_shown_as_before(folder):
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        add_learner(writer, ANA, Profile("c5", "A", "9b"))
        set_pin(writer, ANA.id, "0815", bytes(16), 16)
        save_settings(writer, Settings(theme="dark"), ANA.id)
        mark_arrival(writer, ANA.id, NOW)
        before = load_people(writer)
    data = bytearray((folder / LIBRARY_NAME).read_bytes())
    data[68:72] = bytes(4)
    (folder / LIBRARY_NAME).write_bytes(data)
    begun = start(folder)
    end(begun)
    assert begun.aside
    assert (begun.learner, begun.settings, begun.asks) == (ANA.id, Settings(theme="dark"), True)
    with closing(open_writer(folder / LIBRARY_NAME)) as writer:
        assert load_people(writer) == before


HEAVY = ("pydantic", "fsrs", "PySide6", "filelock", "hashlib", "asyncio", "threading", "numpy")
LIGHT = (
    "startup", "pack_import.discovery", "cards", "connections", "database", "errors",
    "response_history", "inbox",
    "integrity", "learners.statistics", "data_lock", "packs.pack_list", "packs.question_list", "profiles",
    "card_rebuild", "row_checksums", "sessions", "settings",
)  # fmt: skip


@pytest.mark.parametrize("modules", [LIGHT], ids=["all"])
def test_the_rooms_that_home_uses_load_none_of_what_is_heavy(modules):
    imports = "; ".join(f"import quizapp.library.{module}" for module in modules)
    child = children.run(f"import sys; {imports}; print(*sorted(sys.modules))")
    loaded = set(child.stdout.split())
    assert f"quizapp.library.{modules[0]}" in loaded, child.stderr
    assert loaded.isdisjoint(HEAVY)
