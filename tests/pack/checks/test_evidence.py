"""Proofs or closest, as kind and key ask for it."""

import pytest

from quizapp.pack.checks.evidence import check_evidence
from tests.pack.builders import ONE_OF_EACH, example_json, found, place_of, question_json

CITED = {"passage": "gazette-8", "quote": "The council will vote in October."}
WITH_PROOFS = [name for kind, name in ONE_OF_EACH.items() if kind not in ("match", "order")]


@pytest.mark.parametrize("question_id", [*WITH_PROOFS, "not-heard", "bus-company"])
def test_a_question_without_evidence_is_told(question_id):
    data = example_json()
    question_json(data, question_id).update(proofs=[], closest=[])
    name = "closest" if question_id == "bus-company" else "proofs"
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/{name}", "evidence")]


@pytest.mark.parametrize("question_id", [*WITH_PROOFS, "not-heard", "bus-company"])
def test_proofs_and_closest_exclude_each_other(question_id):
    data = example_json()
    question_json(data, question_id).update(proofs=[[CITED]], closest=[CITED])
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/closest", "evidence")]


@pytest.mark.parametrize("question_id", [name for name in WITH_PROOFS if name != "weck-call"])
def test_closest_is_only_for_keys_that_say_that_nothing_is_said(question_id):
    data = example_json()
    question_json(data, question_id).update(proofs=[], closest=[CITED])
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/closest", "evidence")]


@pytest.mark.parametrize(("question_id", "key"), [("every-evening", "not_stated"), ("who-fridays", None)])
def test_a_key_that_nothing_is_said_has_closest_and_no_proofs(question_id, key):
    data = example_json()
    question = question_json(data, question_id)
    question["key"] = key
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/proofs", "evidence")]
    question.update(proofs=[], closest=[CITED])
    assert found(check_evidence, data) == []


@pytest.mark.parametrize("question_id", ["who-what", "what-first"])
@pytest.mark.parametrize("given", [{"proofs": [[CITED]]}, {"closest": [CITED]}])
def test_match_and_order_have_their_evidence_at_their_items_alone(question_id, given):
    data = example_json()
    question_json(data, question_id).update(given)
    assert found(check_evidence, data) == [(f"{place_of(data, question_id)}/{next(iter(given))}", "evidence")]
