"""Keys that are no option, answers that are equal, and wrong ones that count as right."""

from functools import partial

import pytest

from quizapp.pack.checks import answers
from tests.pack.builders import edited, faults, pack_of, said


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"weck-call/key": "calls"}, ["weck-call/key unknown-key"]),
        ({"report-tells/keys/1": "none"}, ["report-tells/keys/1 unknown-key"]),
        ({"report-tells/keys/1": "empty"}, ["report-tells/keys/1 doubled-key"]),
        ({"report-tells/keys": ["empty", "safer", "fridays", "reason"]}, ["report-tells/keys too-many-keys"]),
        ({"report-tells/keys/-": "fridays"}, []),
        ({"who-fridays/key": "weck"}, ["who-fridays/key unknown-key"]),
        ({"who-fridays/key": None}, []),
        ({"who-fridays/key": "article"}, []),
        ({"who-pay/key/1": "traders"}, ["who-pay/key/1 unknown-key"]),
        ({"who-pay/key/1": "report"}, ["who-pay/key/1 doubled-key"]),
        ({"what-first/order/3": ...}, ["what-first/order missing-key"]),
        (
            {"what-first/order/0/-": "cut", "what-first/order/1/-": "x"},
            ["what-first/order/0/1 doubled-key", "what-first/order/1/1 unknown-key"],
        ),
        ({"what-first/order": [["vote", "cut"], ["begun", "published"]]}, []),
        ({"who-what/items/2/key": "gazette"}, ["who-what/items/2/key unknown-key"]),
    ],
)
def test_keys_are_among_what_is_offered_once(changes, told):
    assert faults(answers.check_keys, changes) == told


def test_the_options_that_there_are_are_named():
    (problem,) = answers.check_keys(pack_of(edited({"weck-call/key": "zzz"})))
    assert "pack.write_one_of call, finding, opinion, pay" in said(problem.message)


@pytest.mark.parametrize(
    "part", ["weck-call/options", "report-tells/options", "who-what/items", "what-first/items"]
)
def test_two_options_that_differ_in_case_and_marks_alone_are_equal(part):
    changes = {f"{part}/0/text": "The “Old”  Quay", f"{part}/2/text": 'the "old" quay.'}
    assert faults(answers.check_equal_options, changes) == [f"{part}/2/text equal-options"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {
                "who-what/partners/0": {"id": "corran", "text": "the company"},
                "who-what/partners/1": {"id": "traders", "text": "the company"},
                "who-what/items/0/text": "the company",
            },
            ["who-what/partners/1/text equal-options"],
        ),
        ({"which-fund/accepted/-": "The Harbour Fund"}, ["which-fund/accepted/2 equal-options"]),
        ({"weck-call/options/0/text": "?", "weck-call/options/1/text": "!"}, []),
    ],
)
def test_partners_and_accepted_texts_can_be_equal_and_marks_alone_cannot(changes, told):
    assert faults(answers.check_equal_options, changes) == told


@pytest.mark.parametrize(
    ("part", "second"),
    [("who-fridays/options", "report"), ("who-pay/offered", "report"), ("who-what/partners", "traders")],
)
def test_a_speaker_is_offered_once(part, second):
    found = faults(answers.check_speakers_offered_once, {f"{part}/2/speaker": second})
    assert found == [f"{part}/2/speaker equal-options"]


CITED = {"passage": "gazette-1", "quote": "412"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"who-what/partners/0": {"id": "corran"}}, ["who-what/partners/0 partner"]),
        ({"who-what/partners/0/text": "Ilse Corran"}, ["who-what/partners/0 partner"]),
        ({"who-what/items/1/citation": ...}, ["who-what/items/1 match-evidence"]),
        ({"who-what/items/3/citation": CITED}, ["who-what/items/3/citation match-evidence"]),
        (
            {"who-what/items/2/key": "traders"},
            ["who-what/items/1/key partner-used", "who-what/items/2/key partner-used"],
        ),
        ({"who-what/items/2/key": "traders", "who-what/reusable": True}, []),
    ],
)
def test_a_partner_is_text_or_speaker_and_serves_one_item_that_has_evidence_if_it_is_said(changes, told):
    assert faults(answers.check_match, changes) == told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"value": "14.5"}, ["decimals decimals"]),
        ({"value": "14.5", "decimals": 1}, []),
        ({"value": "2/3", "known": []}, []),
        ({"tolerance": "-1"}, ["tolerance negative"]),
        ({"near": "-0.5"}, ["near negative"]),
        ({"known/0/value": "14.0"}, ["known/0/value known-is-right"]),
        ({"tolerance": "46"}, ["known/0/value known-is-right"]),
        ({"tolerance": "45"}, []),
        ({"known/0/value": "0.5", "known/1/value": "1/2"}, ["known/1/value equal-options"]),
    ],
)
def test_numbers_can_be_given_and_known_ones_are_wrong(changes, told):
    found = faults(answers.check_numbers, {f"how-many/{place}": value for place, value in changes.items()})
    assert found == [f"how-many/{each}" for each in told]


@pytest.mark.parametrize(
    ("known", "spelling", "codes"),
    [
        ("The Harbour Fund.", "near", ["known-is-right"]),
        ("The Harbour Fund.", "exact", ["known-is-right"]),
        ("harbour funk", "near", ["known-is-near"]),
        ("harbour funk", "exact", []),
        ("the harbour office", "near", []),
    ],
)
def test_known_wrong_words_are_not_accepted_and_no_slip_away(known, spelling, codes):
    found = faults(answers.check_words, {"which-fund/known/0/text": known, "which-fund/spelling": spelling})
    assert found == [f"which-fund/known/0/text {code}" for code in codes]


def test_more_words_than_can_be_compared_are_told_where_it_ends():
    # “the harbour fund”, 16 characters, is the only one about as long.
    changes = {"which-fund/known/0/text": "the harbour fumes"}
    assert faults(answers.check_words, changes) == []
    assert faults(partial(answers.check_words, most_compared=16), changes) == []
    assert faults(partial(answers.check_words, most_compared=15), changes) == ["which-fund too-many-words"]
