"""Slips of spelling that lead to another voice."""

import pytest

from quizapp.pack.checks.warnings.spellings import warn_of_slips_that_reach_voices
from tests.pack.builders import example_json, found, place_of, question_json

CODE = "slip-reaches-voice"


def _asked(*accepted, **changes):
    data = example_json()
    question_json(data, "which-fund").update(accepted=list(accepted), known=[], **changes)
    return data, f"{place_of(data, 'which-fund')}/accepted/0"


@pytest.mark.parametrize(
    "accepted", ["the ferry companys", "Ilse Corrin", "Corrin", "passenger", "Mara Sand"]
)
def test_words_a_slip_away_from_another_voice_are_told(accepted):
    data, where = _asked(accepted)
    assert found(warn_of_slips_that_reach_voices, data) == [(where, CODE)]


@pytest.mark.parametrize(
    "accepted", ["Ilse Corran", "Corran", "the harbour fund", "the bridge path", "Weck", "Weak"]
)
def test_the_voice_itself_other_words_and_short_names_are_not_told(accepted):
    data, _ = _asked(accepted)
    assert found(warn_of_slips_that_reach_voices, data) == []


def test_a_voice_that_is_accepted_by_one_name_may_be_near_by_another():
    data, _ = _asked("Corrans", "Ilse Corran")
    assert found(warn_of_slips_that_reach_voices, data) == []


def test_exact_spelling_forgives_no_slip():
    data, _ = _asked("Corrin", spelling="exact")
    assert found(warn_of_slips_that_reach_voices, data) == []


def test_the_rule_knows_no_language():
    data, where = _asked("Corrin")
    data["language"] = "de"
    assert found(warn_of_slips_that_reach_voices, data) == [(where, CODE)]
