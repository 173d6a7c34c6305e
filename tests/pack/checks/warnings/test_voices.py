"""Options that speak for one another, and keys that are not the last in the row."""

import pytest

from quizapp.pack.checks.warnings.voices import (
    warn_of_keys_that_are_not_innermost,
    warn_of_options_that_speak_for_others,
)
from tests.pack.builders import example_json, found, place_of, question_json

KEY = "key-is-not-innermost"


def _offer(data, *voices):
    question = question_json(data, "who-fridays")
    question["options"] = [{"voice": voice, "feedback": "See paragraph 3."} for voice in voices]
    question["key"] = voices[0]


def test_a_spokeswoman_is_not_offered_beside_her_company():
    data = example_json()
    _offer(data, "ferry-company", "passengers", "corran")
    where = f"{place_of(data, 'who-fridays')}/options/2/voice"
    assert found(warn_of_options_that_speak_for_others, data) == [(where, "option-speaks-for-option")]


def test_a_voice_speaks_for_another_through_a_third_that_is_not_offered():
    data = example_json()
    next(voice for voice in data["voices"] if voice["id"] == "ferry-company")["speaks_for"] = "office"
    _offer(data, "corran", "office")
    where = f"{place_of(data, 'who-fridays')}/options/0/voice"
    assert found(warn_of_options_that_speak_for_others, data) == [(where, "option-speaks-for-option")]


def test_two_who_speak_for_the_same_third_may_stand_side_by_side():
    data = example_json()
    next(voice for voice in data["voices"] if voice["id"] == "weck")["speaks_for"] = "ferry-company"
    _offer(data, "corran", "weck", "article")
    assert found(warn_of_options_that_speak_for_others, data) == []


def test_a_chain_offers_both_who_speaks_and_for_whom():
    data = example_json()
    offered = question_json(data, "who-pay")["offered"]
    assert {"report", "office"} <= {option["voice"] for option in offered}
    assert found(warn_of_options_that_speak_for_others, data) == []


def test_the_voice_that_passes_it_on_is_not_the_key():
    data = example_json()
    question = question_json(data, "who-fridays")
    question["proofs"] = question_json(data, "who-pay")["proofs"]
    question["key"] = "report"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(f"{place_of(data, 'who-fridays')}/key", KEY)]
    question["key"] = "passengers"
    assert found(warn_of_keys_that_are_not_innermost, data) == []


@pytest.mark.parametrize(("said", "codes"), [(None, []), ("corran", [KEY])])
def test_where_the_key_is_the_article_a_proof_has_words_of_its_own(said, codes):
    data = example_json()
    question = question_json(data, "who-fridays")
    question["key"] = "article"
    citation = {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"}
    question["proofs"] = [[citation | ({"said": [{"voice": said, "status": "claim"}]} if said else {})]]
    assert [code for _, code in found(warn_of_keys_that_are_not_innermost, data)] == codes


def test_each_proof_of_several_is_looked_at():
    data = example_json()
    question = question_json(data, "who-fridays")
    question["proofs"].append([{"passage": "gazette-8", "quote": "The council will vote in October."}])
    where = f"{place_of(data, 'who-fridays')}/key"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(where, KEY)]


def test_narration_beside_the_words_of_the_key_does_no_harm():
    data = example_json()
    proof = question_json(data, "who-fridays")["proofs"][0]
    proof.append({"passage": "gazette-8", "quote": "The council will vote in October."})
    assert found(warn_of_keys_that_are_not_innermost, data) == []


def test_the_key_of_a_chain_is_the_row_of_its_proof():
    data = example_json()
    question_json(data, "who-pay")["key"] = ["office", "report", "passengers"]
    where = f"{place_of(data, 'who-pay')}/key"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(where, KEY)]


@pytest.mark.parametrize(
    ("of", "fires"), [("corran", False), ("ferry-company", False), ("weck", True), ("office", True)]
)
def test_a_judged_voice_or_one_that_speaks_for_it_is_heard_in_the_proof(of, fires):
    data = example_json()
    question_json(data, "every-evening")["of"] = of
    where = f"{place_of(data, 'every-evening')}/of"
    assert found(warn_of_keys_that_are_not_innermost, data) == ([(where, KEY)] if fires else [])


def test_a_judged_voice_may_pass_on_what_others_say():
    data = example_json()
    question = question_json(data, "every-evening")
    question["proofs"] = question_json(data, "who-pay")["proofs"]
    question["of"] = "report"
    assert found(warn_of_keys_that_are_not_innermost, data) == []
