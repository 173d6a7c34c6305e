"""A session's plan is kept as it was, and is found until the session ends.

How a pack was set up the last time.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.library import settings
from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.sessions import (
    SessionOptions,
    finish_session,
    leave_session,
    load_open_session,
    load_plan,
    load_session_options,
    save_session_options,
    start_session,
)
from quizapp.library.settings import Settings
from quizapp.pack.ids import PackId
from tests.library.builders import LEARNER, NOW, PACK, plan


def test_a_session_that_was_begun_is_found_as_it_was(writer, reader):
    one = replace(
        plan(), seed=2**63 + 11, mode="review", book="closed", certainty=False, evidence_prompt=True
    )
    start_session(writer, one)
    assert load_open_session(reader, LEARNER.id, PACK).good == (one,)
    assert load_plan(reader, one.id).good == (one,)
    assert load_open_session(reader, LEARNER.id, "other").good == ()
    assert load_open_session(reader, "somebody else", PACK).good == ()


def test_a_session_that_is_finished_or_left_is_not_offered_again(writer, reader):
    for number, end in enumerate((finish_session, leave_session)):
        one = plan(f"session-{number}")
        start_session(writer, one)
        end(writer, one.id, NOW)
        assert load_open_session(reader, LEARNER.id, PACK).good == ()
        assert load_plan(reader, one.id).good == (one,)


def test_a_new_session_leaves_the_open_one_of_the_same_pack(writer, reader):
    old, new = plan("old"), plan("new", begun=NOW + timedelta(hours=1))
    other = plan("other", pack="another-pack")
    for each in (old, other, new):
        start_session(writer, each)
    assert load_open_session(reader, LEARNER.id, PACK).good == (new,)
    assert load_open_session(reader, LEARNER.id, "another-pack").good == (other,)
    assert load_plan(reader, "old").good == (old,)
    assert reader.all("SELECT id, state FROM session ORDER BY number") == [
        ("old", "left"),
        ("other", "open"),
        ("new", "open"),
    ]


def test_a_session_of_several_packs_is_found_under_no_pack(writer, reader):
    one = plan()
    mixed = replace(one, entries=(*one.entries, replace(one.entries[0], pack=PackId("another-pack"))))
    start_session(writer, mixed)
    assert load_open_session(reader, LEARNER.id, "").good == (mixed,)
    assert load_open_session(reader, LEARNER.id, PACK).good == ()


def test_a_damaged_plan_is_told_and_stays_told_when_the_session_ends(writer, reader):
    start_session(writer, plan())
    writer.connection.execute("UPDATE session SET plan = replace(plan, 'q1', 'q7')")
    for _ in range(2):
        found = load_plan(reader, "session-1")
        assert found.good == ()
        assert [bad.table for bad in found.bad] == ["session"]
        finish_session(writer, "session-1", NOW)


SETUP = SessionOptions(
    "review", 20, frozenset({"numbers", "heat"}), "closed", certainty=False, evidence_prompt=True
)


def test_a_pack_that_was_never_set_up_has_none(reader):
    assert load_session_options(reader, PACK, LEARNER.id) is None


def test_the_last_one_stands_in_place_of_those_before_pack_by_pack(writer, reader):
    save_session_options(writer, PACK, SETUP, LEARNER.id)
    last = SessionOptions("learn", 0, frozenset(), "open", certainty=True, evidence_prompt=False)
    save_session_options(writer, PACK, last, LEARNER.id)
    save_session_options(writer, "another", SETUP, LEARNER.id)
    assert load_session_options(reader, PACK, LEARNER.id) == last
    assert load_session_options(reader, "another", LEARNER.id) == SETUP


def test_each_learner_has_their_own(writer, reader):
    save_session_options(writer, PACK, SETUP, LEARNER.id)
    assert load_session_options(reader, PACK, "somebody-else") is None


def test_it_stands_beside_the_settings_and_neither_touches_the_other(writer, reader):
    save_session_options(writer, PACK, SETUP, LEARNER.id)
    settings.save_settings(writer, Settings(count=5))
    assert load_session_options(reader, PACK, LEARNER.id) == SETUP
    assert settings.load_settings(reader) == settings.LoadedSettings(Settings(count=5))


@pytest.mark.parametrize("value", ["{}", "[]", "no JSON", '{"mode": "dream"}'])
def test_one_that_cannot_be_read_is_none(writer, reader, value):
    row = (LEARNER.id, f"setup {PACK}", value)
    writer.connection.execute(insertion("learner_setting"), (*row, checksum("learner_setting", row)))
    assert load_session_options(reader, PACK, LEARNER.id) is None


def test_one_whose_checksum_does_not_hold_is_none(writer, reader):
    save_session_options(writer, PACK, SETUP, LEARNER.id)
    writer.connection.execute("UPDATE learner_setting SET value = replace(value, '20', '10')")
    assert load_session_options(reader, PACK, LEARNER.id) is None
