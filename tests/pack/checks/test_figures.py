"""Numbers and words whose key cannot be given, or whose wrong answers count as right."""

from functools import partial

import pytest

from quizapp.pack.checks.figures import check_numbers, check_words
from tests.pack.builders import example_json, found, place_of, question_json

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
