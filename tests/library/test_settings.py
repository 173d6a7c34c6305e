"""Settings are kept where they differ from the default; a bad one never takes the others with it.

What an administrator has fixed counts for everybody; a file that is none is told and fixes nothing.
"""

import json
import os
import sys
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.settings import (
    LARGEST_FILE,
    NO_LOCKED_SETTINGS,
    ChoiceLimit,
    LockedSettings,
    Settings,
    find_limits,
    find_own_settings,
    load_locked_settings,
    load_settings,
    save_settings,
)


def put(writer, key, value):
    writer.connection.execute(insertion("setting"), (key, value, checksum("setting", (key, value))))


def value_of(allowed):
    return st.sampled_from(allowed.values) if isinstance(allowed, ChoiceLimit) else st.text(max_size=30)


ANYTHING = st.builds(Settings, **{name: value_of(allowed) for name, allowed in find_limits().items()})


def test_every_setting_has_limits_that_admit_its_default():
    assert set(find_limits()) == {field.name for field in fields(Settings)}
    for name, allowed in find_limits().items():
        assert allowed.admits(getattr(Settings(), name)), name


def test_the_defaults_are_those_of_the_design():
    plain = Settings()
    assert (plain.text_size, plain.theme, plain.letter_keys, plain.count) == (100, "system", "on", 10)
    assert (plain.certainty, plain.evidence_prompt, plain.reduced_motion) == (True, False, False)


@given(ANYTHING)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_settings_come_back_and_only_those_that_differ_are_kept(writer, reader, wanted):
    save_settings(writer, wanted)
    found = load_settings(reader)
    assert (found.settings, found.bad) == (wanted, ())
    kept = {key for (key,) in reader.all("SELECT key FROM setting")}
    assert kept == {name for name in find_limits() if getattr(wanted, name) != getattr(Settings(), name)}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text_size", "101"),
        ("text_size", "true"),
        ("text_size", "1e999"),
        ("certainty", "1"),
        ("theme", '"pink"'),
        ("count", '"10"'),
        ("window", json.dumps("x" * 4_001)),
        ("last_folder", "null"),
        ("evidence_prompt", "{"),
    ],
)
def test_a_value_that_is_not_allowed_is_dropped_and_told_and_the_rest_is_kept(writer, reader, key, value):
    save_settings(writer, Settings(reduced_motion=True))
    put(writer, key, value)
    found = load_settings(reader)
    assert found.settings == Settings(reduced_motion=True)
    assert [(bad.table, bad.id, bad.reason) for bad in found.bad] == [
        ("setting", key, "its value is not allowed")
    ]
    save_settings(writer, found.settings)
    assert load_settings(reader).bad == ()


@pytest.mark.parametrize(("table", "learner"), [("setting", ""), ("learner_setting", "me")])
def test_a_value_with_a_flipped_bit_is_dropped_and_told(writer, reader, table, learner):
    save_settings(writer, Settings(theme="dark", count=5), learner)
    writer.connection.execute(f"UPDATE {table} SET value = '20' WHERE key = 'count'")
    found = load_settings(reader, learner)
    assert found.settings == Settings(theme="dark")
    assert [(row.table, row.id) for row in found.bad] == [(table, "count")]


def test_a_newer_programs_setting_is_left_alone(writer, reader):
    put(writer, "sound", '"off"')
    assert load_settings(reader) == load_settings(reader).__class__(Settings())
    save_settings(writer, Settings(theme="dark"))
    assert reader.all("SELECT key FROM setting ORDER BY key") == [("sound",), ("theme",)]


def test_what_is_not_allowed_is_not_saved(writer, reader):
    save_settings(writer, Settings(theme="dark"))
    with pytest.raises(ValueError, match="text_size"):
        save_settings(writer, replace(Settings(), text_size=99))
    assert load_settings(reader).settings == Settings(theme="dark")


@given(ANYTHING, ANYTHING, ANYTHING)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_each_learner_has_their_own_and_all_have_the_computers(writer, reader, plain, mine, hers):
    for wanted, learner in ((plain, ""), (mine, "me"), (hers, "her")):
        save_settings(writer, wanted, learner)
    for wanted, learner in ((plain, ""), (mine, "me"), (hers, "her")):
        found = load_settings(reader, learner)
        assert found.bad == ()
        for name in find_limits():
            expected = getattr(wanted if name in find_own_settings() else hers, name)
            assert getattr(found.settings, name) == expected, (learner, name)


def test_what_is_shown_and_how_one_practises_is_each_learners_own():
    assert set(find_own_settings()) == {
        "text_size", "theme", "reduced_motion", "letter_keys", "certainty", "evidence_prompt", "count",
        "teacher_tools",
    }  # fmt: skip


def test_who_has_set_nothing_has_what_the_computer_has_and_goes_back_to_it(writer, reader):
    save_settings(writer, Settings(theme="dark"))
    assert load_settings(reader, "me").settings == Settings(theme="dark")
    save_settings(writer, Settings(), "me")
    assert load_settings(reader, "me").settings == Settings()
    save_settings(writer, Settings(theme="dark"), "me")
    assert reader.all("SELECT * FROM learner_setting") == []


def test_what_is_locked_is_as_it_is_locked_and_what_was_kept_stays(writer, reader):
    save_settings(writer, Settings(theme="dark", count=5), "me")
    locked = LockedSettings({"theme": "light", "last_folder": "/x"})
    found = load_settings(reader, "me", locked).settings
    assert found == Settings(theme="light", count=5, last_folder="/x")
    save_settings(writer, replace(found, count=20), "me", locked)
    assert load_settings(reader, "me", NO_LOCKED_SETTINGS).settings == Settings(theme="dark", count=20)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


def test_without_a_file_nothing_is_fixed(file):
    assert load_locked_settings(file, find_limits()) == NO_LOCKED_SETTINGS
    assert load_locked_settings(file / "below", find_limits()) == NO_LOCKED_SETTINGS


def test_values_that_are_allowed_are_fixed(file):
    fixed = {"theme": "dark", "idle_minutes": 5, "evidence_prompt": True}
    file.write_text(json.dumps(fixed), encoding="utf-8")
    found = load_locked_settings(file, find_limits())
    assert (found.values, found.problem) == (fixed, "")


def test_what_is_no_setting_or_no_value_of_it_is_told_and_the_rest_counts(file):
    file.write_text('{"theme": "pink", "evidence_prompt": 1, "count": 5, "teacher": true}', encoding="utf-8")
    found = load_locked_settings(file, find_limits())
    assert found.values == {"count": 5}
    assert "theme, evidence_prompt, teacher" in found.problem
    assert str(file) in found.problem


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b'{"theme": "dark", "theme": "light"}',
        b"[" * 60_000,
        b'{"count": 1e999}',
        b"\xff\xfe{\x00",
        b" " * (LARGEST_FILE + 1),
    ],
)
def test_a_file_that_is_none_fixes_nothing_and_is_told(file, data):
    file.write_bytes(data)
    found = load_locked_settings(file, find_limits())
    assert found.values == {}
    assert found.problem.startswith(f"The file {file}, which fixes settings")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_not_waited_for(file):
    os.mkfifo(file)
    assert "no file of settings" in load_locked_settings(file, find_limits()).problem
