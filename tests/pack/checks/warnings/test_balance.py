"""Verdicts over a bank: how many of each, and how many alike in a row."""

import pytest

from quizapp.pack.checks.warnings.balance import warn_of_unbalanced_verdicts, warn_of_verdicts_in_a_row
from tests.pack.builders import example_json, found, pack_of, question_json

KEYS = {"s": "supported", "c": "contradicted", "n": "not_stated", "-": None}


def verdicts(keys, *, worked=False):
    """The example pack with a bank of verdicts with these keys; - is a question of another kind."""
    data = example_json()
    verdict, other = question_json(data, "every-evening"), question_json(data, "weck-call")
    asked = [verdict | {"key": KEYS[key]} if KEYS[key] else other for key in keys]
    data["banks"][1]["worked"] = worked
    data["banks"][1]["questions"] = [one | {"id": f"q{number}"} for number, one in enumerate(asked)]
    return data


@pytest.mark.parametrize("keys", ["scnscnsc", "ssccnscn", "s-c-n-s-c-n-s-s"])
def test_verdicts_of_a_quarter_to_a_half_each_are_balanced(keys):
    assert found(warn_of_unbalanced_verdicts, verdicts(keys)) == []


@pytest.mark.parametrize("keys", ["scscscsn", "scsnscsns", "scscscsc"])
def test_a_verdict_of_under_a_quarter_or_over_a_half_is_told(keys):
    assert found(warn_of_unbalanced_verdicts, verdicts(keys)) == [("/banks/1", "verdicts-unbalanced")]


def test_the_sentence_counts_all_three():
    (problem,) = warn_of_unbalanced_verdicts(pack_of(verdicts("scscscsn")))
    assert "“says so” 4, “says otherwise” 3, “does not say” 1" in problem.message


def test_seven_verdicts_are_too_few_and_worked_ones_are_not_counted():
    assert found(warn_of_unbalanced_verdicts, verdicts("sssssss")) == []
    assert found(warn_of_unbalanced_verdicts, verdicts("ssssssss", worked=True)) == []
    assert found(warn_of_verdicts_in_a_row, verdicts("ssssssss", worked=True)) == []


@pytest.mark.parametrize("keys", ["sssc", "ccc", "sss-sss", "----"])
def test_three_alike_in_a_row_may_be(keys):
    assert found(warn_of_verdicts_in_a_row, verdicts(keys)) == []


@pytest.mark.parametrize(("keys", "place"), [("cssss", 4), ("-nnnnn-", 4), ("cccc", 3)])
def test_the_fourth_alike_is_told(keys, place):
    where = f"/banks/1/questions/{place}/key"
    assert found(warn_of_verdicts_in_a_row, verdicts(keys)) == [(where, "verdicts-alike")]
