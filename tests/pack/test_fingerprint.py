"""Fingerprints: what counts as another question and what does not."""

import re

import pytest

from quizapp.pack.fingerprint import compute_fingerprint, hash_scoring
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.pack.builders import ONE_OF_EACH, edited, example_pack, example_question, pack_of, questions


def is_another(changes, of=compute_fingerprint):
    """Whether the fingerprint of the question that the changes begin with is another one then."""
    question_id = next(iter(changes)).partition("/")[0]
    made = next(one for one in questions(pack_of(edited(changes))) if one.id == question_id)
    return of(made) != of(example_question(question_id))


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


@pytest.mark.parametrize(
    ("question_id", "asked", "scored"),
    [
        ("weck-call", "29817d3f800b11a6", "870cb5f879ee3ef2"),
        ("report-tells", "2387c27d2e6006ee", "002423a353065a83"),
        ("who-fridays", "45f26c1ebb9c3cea", "cf9fc4fdc09d4321"),
        ("who-pay", "480f88591532343f", "dfa4216a968a988a"),
        ("every-evening", "fc8fcfce1865eedb", "94c3b2c6b182a7a6"),
        ("show-empty", "a369f512ad6d9fbc", "cc93ba2a564b8b1c"),
        ("who-what", "2df42fa076871bff", "62d681c965c9c70f"),
        ("what-first", "22ef22f03d4f8097", "4c8e84ee29972f7f"),
        ("how-many", "fc41c8d27b71c69a", "56ac95ce116252af"),
        ("which-fund", "91a080c49c00f0cc", "c6395c3d20aa1780"),
    ],
)
def test_both_stay_the_same_for_every_kind(question_id, asked, scored):
    question = example_question(question_id)
    assert (compute_fingerprint(question)[:16], hash_scoring(question)[:16]) == (asked, scored)


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("explanation", "Another one."), ("label", "Short"), ("hint", "Look again."),
        ("skill", "who-said-it"), ("difficulty", 3), ("family", "some-family"), ("origin", "suggested"),
    ],
)  # fmt: skip
def test_what_is_only_told_beside_the_question_does_not_count(question_id, field, value):
    assert not is_another({f"{question_id}/{field}": value})


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_a_prompt_in_other_words_is_another_question_that_is_scored_as_before(question_id):
    prompt = {f"{question_id}/prompt": "Something else?"}
    assert is_another(prompt)
    assert not is_another(prompt, hash_scoring)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("weck-call/key", "pay"),
        ("weck-call/options/0/text", "Something else"),
        ("report-tells/keys", ["empty", "reason"]),
        ("report-tells/options/0/text", "Something else"),
        ("who-fridays/claim", "On Fridays it sank."),
        ("who-fridays/key", None),
        ("who-fridays/options/1/speaker", "weck"),
        ("who-pay/claim", "They would pay less."),
        ("who-pay/key", ["passengers", "report"]),
        ("who-pay/offered/3/speaker", "corran"),
        ("every-evening/statement", "On Fridays every seat was taken."),
        ("every-evening/of", None),
        ("every-evening/key", "supported"),
        ("show-empty/statement", "Fridays were quiet."),
        ("show-empty/evidence", [[{"passage": "gazette-8", "quote": "vote"}]]),
        ("who-what/reusable", True),
        ("who-what/items/0/key", "weck"),
        ("who-what/partners/0", {"id": "corran", "text": "the ferry's owner"}),
        ("what-first/by", "text"),
        ("what-first/order", [["cut", "begun"], ["published"], ["vote"]]),
        ("what-first/items/0/text", "The bus goes"),
        ("how-many/value", "15"),
        ("how-many/tolerance", "1"),
        ("how-many/decimals", 1),
        ("how-many/before", "On"),
        ("how-many/after", "nights"),
        ("which-fund/accepted", ["the fund"]),
        ("which-fund/spelling", "exact"),
        ("which-fund/before", "From"),
        ("which-fund/after", "it was paid"),
    ],
)
def test_what_is_asked_or_scored_counts(place, value):
    assert is_another({place: value})


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("weck-call/options/0/feedback", "Another word on it."),
        ("report-tells/options/0/feedback", "Another word on it."),
        ("report-tells/keys", ["safer", "empty"]),
        ("show-empty/evidence/0/0/attributions", []),
    ],
)
def test_feedback_the_order_of_keys_and_who_said_the_evidence_do_not_count(place, value):
    assert not is_another({place: value})


def test_two_spellings_of_one_letter_are_one_question():
    composed, decomposed = (
        example_question("how-many", prompt=f"How many {word}s?") for word in ("caf\u00e9", "cafe\u0301")
    )
    assert compute_fingerprint(composed) == compute_fingerprint(decomposed)


@pytest.mark.parametrize(
    ("changes", "otherwise"),
    [
        ({"how-many/value": "15"}, True),
        ({"how-many/tolerance": "1"}, True),
        ({"which-fund/accepted": ["the town fund"]}, True),
        ({"what-first/by": "text"}, True),
        ({"weck-call/options/0/id": "called", "weck-call/key": "called"}, True),
        ({"weck-call/options/0/text": "He asks for something indeed"}, False),
    ],
)
def test_another_key_or_id_is_scored_otherwise_and_other_words_are_not(changes, otherwise):
    assert is_another(changes, hash_scoring) == otherwise
