"""Options that are equal, voices offered twice, and partners that cannot do."""

import pytest

from quizapp.pack.checks.options import check_equal_options, check_match, check_voices_offered_once
from tests.pack.builders import example_json, found, place_of, question_json


@pytest.mark.parametrize(
    ("question_id", "part"),
    [("weck-call", "options"), ("report-tells", "options"), ("who-what", "items"), ("what-first", "items")],
)
def test_two_options_that_differ_in_case_and_marks_alone_are_equal(question_id, part):
    data = example_json()
    parts = question_json(data, question_id)[part]
    parts[0]["text"] = "The “Old”  Quay"
    parts[2]["text"] = 'the "old" quay.'
    where = f"{place_of(data, question_id)}/{part}/2/text"
    assert found(check_equal_options, data) == [(where, "equal-options")]


def test_two_partners_with_the_same_words_are_equal_and_an_item_may_say_what_a_partner_says():
    data = example_json()
    match = question_json(data, "who-what")
    for partner in match["partners"][:2]:
        partner.pop("voice")
        partner["text"] = "the company"
    match["items"][0]["text"] = "the company"
    where = f"{place_of(data, 'who-what')}/partners/1/text"
    assert found(check_equal_options, data) == [(where, "equal-options")]


def test_a_text_that_is_accepted_twice_is_told():
    data = example_json()
    question_json(data, "which-fund")["accepted"].append("The Harbour Fund")
    where = f"{place_of(data, 'which-fund')}/accepted/2"
    assert found(check_equal_options, data) == [(where, "equal-options")]


def test_options_of_marks_alone_are_not_taken_for_equal():
    data = example_json()
    options = question_json(data, "weck-call")["options"]
    options[0]["text"], options[1]["text"] = "?", "!"
    assert found(check_equal_options, data) == []


@pytest.mark.parametrize(
    ("question_id", "part"), [("who-fridays", "options"), ("who-pay", "offered"), ("who-what", "partners")]
)
def test_a_voice_is_offered_once(question_id, part):
    data = example_json()
    parts = question_json(data, question_id)[part]
    parts[2]["voice"] = parts[1]["voice"]
    where = f"{place_of(data, question_id)}/{part}/2/voice"
    assert found(check_voices_offered_once, data) == [(where, "equal-options")]


@pytest.mark.parametrize(
    "partner", [{"id": "corran"}, {"id": "corran", "voice": "corran", "text": "Ilse Corran"}]
)
def test_a_partner_is_a_text_or_a_voice(partner):
    data = example_json()
    question_json(data, "who-what")["partners"][0] = partner
    assert found(check_match, data) == [(f"{place_of(data, 'who-what')}/partners/0", "partner")]


def test_an_item_that_somebody_says_has_evidence():
    data = example_json()
    del question_json(data, "who-what")["items"][1]["citation"]
    assert found(check_match, data) == [(f"{place_of(data, 'who-what')}/items/1", "match-evidence")]


def test_an_item_that_nobody_says_has_none():
    data = example_json()
    question_json(data, "who-what")["items"][3]["citation"] = {"passage": "gazette-1", "quote": "412"}
    where = f"{place_of(data, 'who-what')}/items/3/citation"
    assert found(check_match, data) == [(where, "match-evidence")]


def test_a_partner_serves_one_item_unless_it_is_reusable():
    data = example_json()
    match = question_json(data, "who-what")
    match["items"][2]["key"] = "traders"
    where = place_of(data, "who-what")
    twice = [(f"{where}/items/1/key", "partner-used"), (f"{where}/items/2/key", "partner-used")]
    assert found(check_match, data) == twice
    match["reusable"] = True
    assert found(check_match, data) == []
