"""Fingerprints: what counts as another question and what does not."""

import re

import pytest

from quizapp.pack.fingerprint import compute_fingerprint, hash_scoring
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.pack.builders import (
    ONE_OF_EACH,
    example_json,
    example_pack,
    example_question,
    question_json,
    questions,
)


def changed(question_id: str, **changes: object) -> bool:
    return compute_fingerprint(example_question(question_id, **changes)) != compute_fingerprint(
        example_question(question_id)
    )


def test_there_is_an_example_of_every_kind():
    assert tuple(ONE_OF_EACH) == QUESTION_KINDS
    assert [example_question(name).kind for name in ONE_OF_EACH.values()] == list(QUESTION_KINDS)


def test_a_fingerprint_is_sixty_four_hex_digits_and_each_question_has_its_own():
    prints = [compute_fingerprint(question) for question in questions(example_pack())]
    assert all(re.fullmatch("[0-9a-f]{64}", text) for text in prints)
    assert len(set(prints)) == len(prints)


def test_a_fingerprint_stays_the_same_for_ever():
    # Stored with every answer: a changed rule would part all old answers from their questions.
    assert compute_fingerprint(example_question("how-many")) == (
        "fc41c8d27b71c69a01b3fd2e16eb035fcffe697b73ebf7135c5797ba93755e21"
    )
    assert compute_fingerprint(example_question("show-empty")) == (
        "a369f512ad6d9fbc5b69375e2288c69ccba320ed6db1bc90a51b33cd5bf2bd34"
    )


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
@pytest.mark.parametrize(
    "change",
    [
        {"explanation": "Another one."},
        {"label": "Short"},
        {"hint": "Look again."},
        {"skill": "who-said-it"},
        {"difficulty": 3},
        {"family": "some-family"},
        {"origin": "suggested"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_is_only_told_beside_the_question_does_not_count(question_id, change):
    assert not changed(question_id, **change)


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_another_prompt_is_another_question(question_id):
    assert changed(question_id, prompt="Something else?")


@pytest.mark.parametrize(
    ("question_id", "change"),
    [
        ("weck-call", {"key": "pay"}),
        ("report-tells", {"keys": ["empty", "reason"]}),
        ("who-fridays", {"claim": "On Fridays it sank."}),
        ("who-fridays", {"key": None}),
        ("who-pay", {"claim": "They would pay less."}),
        ("who-pay", {"key": ["passengers", "report"]}),
        ("every-evening", {"statement": "On Fridays every seat was taken."}),
        ("every-evening", {"of": None}),
        ("every-evening", {"key": "supported"}),
        ("show-empty", {"statement": "Fridays were quiet."}),
        ("show-empty", {"evidence": [[{"passage": "gazette-8", "quote": "vote"}]]}),
        ("who-what", {"reusable": True}),
        ("what-first", {"by": "text"}),
        ("what-first", {"order": [["cut", "begun"], ["published"], ["vote"]]}),
        ("how-many", {"value": "15"}),
        ("how-many", {"tolerance": "1"}),
        ("how-many", {"decimals": 1}),
        ("how-many", {"before": "On"}),
        ("how-many", {"after": "nights"}),
        ("which-fund", {"accepted": ["the fund"]}),
        ("which-fund", {"spelling": "exact"}),
        ("which-fund", {"before": "From"}),
        ("which-fund", {"after": "it was paid"}),
    ],
)
def test_what_is_asked_or_scored_counts(question_id, change):
    assert changed(question_id, **change)


@pytest.mark.parametrize("question_id", ["weck-call", "report-tells"])
def test_another_option_text_counts_and_another_feedback_does_not(question_id):
    options = question_json(example_json(), question_id)["options"]
    options[0]["feedback"] = "Another word on it."
    assert not changed(question_id, options=options)
    options[0]["text"] = "Something else"
    assert changed(question_id, options=options)


def test_another_speaker_offered_counts():
    options = question_json(example_json(), "who-fridays")["options"]
    options[1]["speaker"] = "weck"
    assert changed("who-fridays", options=options)
    offered = question_json(example_json(), "who-pay")["offered"]
    offered[3]["speaker"] = "corran"
    assert changed("who-pay", offered=offered)


def test_another_item_or_partner_counts():
    match = question_json(example_json(), "who-what")
    match["items"][0]["key"] = "weck"
    assert changed("who-what", items=match["items"])
    match["partners"][0] = {"id": "corran", "text": "the ferry's owner"}
    assert changed("who-what", partners=match["partners"])
    items = question_json(example_json(), "what-first")["items"]
    items[0]["text"] = "The bus goes"
    assert changed("what-first", items=items)


def test_the_sayings_of_a_evidence_do_not_count():
    evidence = question_json(example_json(), "show-empty")["evidence"]
    evidence[0][0]["attributions"] = []
    assert not changed("show-empty", evidence=evidence)


def test_the_order_of_the_keys_does_not_count():
    assert not changed("report-tells", keys=["safer", "empty"])


def test_two_spellings_of_one_letter_are_one_question():
    composed = example_question("how-many", prompt="How many caf\u00e9s?")
    decomposed = example_question("how-many", prompt="How many cafe\u0301s?")
    assert compute_fingerprint(composed) == compute_fingerprint(decomposed)


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_a_prompt_in_other_words_is_scored_as_before(question_id):
    before, after = example_question(question_id), example_question(question_id, prompt="In other words?")
    assert compute_fingerprint(before) != compute_fingerprint(after)
    assert hash_scoring(before) == hash_scoring(after)


@pytest.mark.parametrize(
    ("question_id", "field", "other"),
    [
        ("how-many", "value", "15"),
        ("how-many", "tolerance", "1"),
        ("which-fund", "accepted", ["the town fund"]),
        ("what-first", "by", "text"),
    ],
)
def test_another_key_is_scored_otherwise(question_id, field, other):
    assert hash_scoring(example_question(question_id)) != hash_scoring(
        example_question(question_id, **{field: other})
    )


def test_options_in_other_words_are_scored_as_before_and_another_id_is_not():
    question = question_json(example_json(), ONE_OF_EACH["choice"])
    reworded = [option | {"text": f"{option['text']} indeed"} for option in question["options"]]
    renamed = [option | {"id": f"{option['id']}-x"} for option in question["options"]]
    before = hash_scoring(example_question(question["id"]))
    assert hash_scoring(example_question(question["id"], options=reworded)) == before
    assert (
        hash_scoring(example_question(question["id"], options=renamed, key=f"{question['key']}-x")) != before
    )
