"""Keys that are no option, stand twice, or leave too little."""

import pytest

from quizapp.pack.checks.keys import check_keys
from tests.pack.builders import example_json, found, pack_of, place_of, question_json


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
    assert problem.message.endswith("Write one of call, finding, opinion, pay.")
