"""Keys that are no option, answers that are equal, and wrong ones that count as right."""

from functools import partial

import pytest

from quizapp.pack.checks.answers import (
    check_equal_options,
    check_keys,
    check_match,
    check_numbers,
    check_speakers_offered_once,
    check_words,
)
from tests.pack.builders import example_json, found, pack_of, place_of, question_json, said


@pytest.mark.parametrize(
    ("question_id", "change", "faults"),
    [
        ("weck-call", {"key": "calls"}, [("key", "unknown-key")]),
        ("report-tells", {"keys": ["empty", "none"]}, [("keys/1", "unknown-key")]),
        ("report-tells", {"keys": ["empty", "empty"]}, [("keys/1", "doubled-key")]),
        ("report-tells", {"keys": ["empty", "safer", "fridays", "reason"]}, [("keys", "too-many-keys")]),
        ("report-tells", {"keys": ["empty", "safer", "fridays"]}, []),
        ("who-fridays", {"key": "weck"}, [("key", "unknown-key")]),
        ("who-fridays", {"key": None}, []),
        ("who-fridays", {"key": "article"}, []),
        ("who-pay", {"key": ["report", "traders"]}, [("key/1", "unknown-key")]),
        ("who-pay", {"key": ["report", "report"]}, [("key/1", "doubled-key")]),
        ("what-first", {"order": [["cut"], ["begun"], ["published"]]}, [("order", "missing-key")]),
        (
            "what-first",
            {"order": [["cut", "cut"], ["begun", "x"], ["published"], ["vote"]]},
            [("order/0/1", "doubled-key"), ("order/1/1", "unknown-key")],
        ),
        ("what-first", {"order": [["vote", "cut"], ["begun", "published"]]}, []),
    ],
)
def test_keys_are_among_what_is_offered_once(question_id, change, faults):
    data = example_json()
    question_json(data, question_id).update(change)
    where = place_of(data, question_id)
    assert found(check_keys, data) == [(f"{where}/{place}", code) for place, code in faults]


def test_the_partner_of_an_item_is_one_of_the_partners():
    data = example_json()
    question_json(data, "who-what")["items"][2]["key"] = "gazette"
    where = f"{place_of(data, 'who-what')}/items/2/key"
    assert found(check_keys, data) == [(where, "unknown-key")]


def test_the_options_that_there_are_are_named():
    data = example_json()
    question_json(data, "weck-call")["key"] = "zzz"
    (problem,) = check_keys(pack_of(data))
    assert "pack.write_one_of call, finding, opinion, pay" in said(problem.message)


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
        partner.pop("speaker")
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
def test_a_speaker_is_offered_once(question_id, part):
    data = example_json()
    parts = question_json(data, question_id)[part]
    parts[2]["speaker"] = parts[1]["speaker"]
    where = f"{place_of(data, question_id)}/{part}/2/speaker"
    assert found(check_speakers_offered_once, data) == [(where, "equal-options")]


@pytest.mark.parametrize(
    "partner", [{"id": "corran"}, {"id": "corran", "speaker": "corran", "text": "Ilse Corran"}]
)
def test_a_partner_is_a_text_or_a_speaker(partner):
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


REASON = {"feedback": "No."}


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"value": "14.5"}, [("decimals", "decimals")]),
        ({"value": "14.5", "decimals": 1}, []),
        ({"value": "2/3", "known": []}, []),
        ({"tolerance": "-1"}, [("tolerance", "negative")]),
        ({"near": "-0.5"}, [("near", "negative")]),
        ({"known": [{"value": "14.0", **REASON}]}, [("known/0/value", "known-is-right")]),
        ({"tolerance": "46", "known": [{"value": "60", **REASON}]}, [("known/0/value", "known-is-right")]),
        ({"tolerance": "45", "known": [{"value": "60", **REASON}]}, []),
        (
            {"known": [{"value": "0.5", **REASON}, {"value": "1/2", **REASON}]},
            [("known/1/value", "equal-options")],
        ),
    ],
)
def test_numbers_can_be_given_and_known_ones_are_wrong(change, faults):
    data = example_json()
    question_json(data, "how-many").update(change)
    where = place_of(data, "how-many")
    assert found(check_numbers, data) == [(f"{where}/{place}", code) for place, code in faults]


@pytest.mark.parametrize(
    ("known", "spelling", "code"),
    [
        ("The Harbour Fund.", "near", "known-is-right"),
        ("The Harbour Fund.", "exact", "known-is-right"),
        ("harbour funk", "near", "known-is-near"),
        ("harbour funk", "exact", None),
        ("the harbour office", "near", None),
    ],
)
def test_known_wrong_words_are_not_accepted_and_no_slip_away(known, spelling, code):
    data = example_json()
    question_json(data, "which-fund").update(known=[{"text": known, **REASON}], spelling=spelling)
    where = f"{place_of(data, 'which-fund')}/known/0/text"
    assert found(check_words, data) == ([(where, code)] if code else [])


def test_more_words_than_can_be_compared_are_told_where_it_ends():
    data = example_json()
    question_json(data, "which-fund")["known"][0]["text"] = "the harbour fumes"
    # “the harbour fund”, 16 characters, is the only one about as long.
    where = place_of(data, "which-fund")
    assert found(check_words, data) == []
    assert found(partial(check_words, most_compared=16), data) == []
    assert found(partial(check_words, most_compared=15), data) == [(where, "too-many-words")]
