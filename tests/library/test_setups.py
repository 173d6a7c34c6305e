"""How a pack was set up the last time."""

import pytest

from quizapp.library import settings
from quizapp.library.row_checksums import checksum, insertion
from quizapp.library.sessions import SessionOptions, load_session_options, save_session_options
from quizapp.library.settings import Settings
from tests.library.builders import LEARNER, PACK

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
