"""Traps that are missing, and another number where there is none."""

import pytest

from quizapp.pack.checks.warnings.traps import (
    has_number,
    warn_of_no_trap,
    warn_of_nothing_altered,
    warn_of_swapped_number,
)
from tests.pack.builders import ONE_OF_EACH, example_json, found, place_of, question_json

FORESEEN = {
    "choice": "options/1",
    "choices": "options/2",
    "attribution": "options/1",
    "chain": "offered/2",
    "evidence": "decoys/0",
    "number": "known/0",
    "text": "known/0",
}
"""Kinds that foresee wrong answers, and the first wrong one of each example."""


def without_traps(data, question_id):
    question = question_json(data, question_id)
    listed = [*question.get("options", ()), *question.get("offered", ())]
    listed += [*question.get("decoys", ()), *question.get("known", ())]
    for reason in (*listed, question.get("nobody", {}), question.get("other", {})):
        reason.pop("trap", None)
    return question


@pytest.mark.parametrize("kind", FORESEEN)
def test_wrong_answers_without_any_trap_are_told(kind):
    data = example_json()
    without_traps(data, ONE_OF_EACH[kind])
    where = f"{place_of(data, ONE_OF_EACH[kind])}/{FORESEEN[kind]}/trap"
    assert found(warn_of_no_trap, data) == [(where, "no-trap")]


@pytest.mark.parametrize("kind", FORESEEN)
def test_one_trap_is_enough(kind):
    data = example_json()
    question = without_traps(data, ONE_OF_EACH[kind])
    name = next(name for name in ("options", "offered", "decoys", "known") if name in question)
    question[name][-1]["trap"] = "wrong-voice"
    assert found(warn_of_no_trap, data) == []


def test_a_trap_at_the_key_is_no_trap():
    data = example_json()
    without_traps(data, "weck-call")["options"][0]["trap"] = "overclaim"
    where = f"{place_of(data, 'weck-call')}/options/1/trap"
    assert found(warn_of_no_trap, data) == [(where, "no-trap")]


@pytest.mark.parametrize(("question_id", "name"), [("show-empty", "decoys"), ("how-many", "known")])
def test_where_no_wrong_answer_is_foreseen_none_needs_a_trap(question_id, name):
    data = example_json()
    without_traps(data, question_id)[name] = []
    assert found(warn_of_no_trap, data) == []


@pytest.mark.parametrize("question_id", ["every-evening", "bus-company"])
def test_a_statement_that_the_article_does_not_share_says_how_it_differs(question_id):
    data = example_json()
    del question_json(data, question_id)["altered"]
    assert found(warn_of_nothing_altered, data) == [(f"{place_of(data, question_id)}/altered", "no-altered")]


def test_a_statement_that_the_article_shares_is_not_altered():
    data = example_json()
    question = question_json(data, "every-evening")
    del question["altered"]
    question["key"] = "supported"
    assert found(warn_of_nothing_altered, data) == []


def test_another_number_without_a_number_is_told_of_an_option():
    data = example_json()
    option = question_json(data, "weck-call")["options"][2]
    option["trap"] = "swapped-number"
    where = f"{place_of(data, 'weck-call')}/options/2/trap"
    assert found(warn_of_swapped_number, data) == [(where, "swapped-number")]
    assert found(warn_of_swapped_number, data | {"language": "de"}) == []
    option["feedback"] = "Paragraph 4 counts fourteen evenings."
    assert found(warn_of_swapped_number, data) == []


def test_another_number_without_a_number_is_told_of_a_statement():
    data = example_json()
    question = question_json(data, "every-evening")
    question["altered"] = "swapped-number"
    where = f"{place_of(data, 'every-evening')}/altered"
    assert found(warn_of_swapped_number, data) == [(where, "swapped-number")]
    question["statement"] = "According to Ilse Corran, half of the seats were taken."
    assert found(warn_of_swapped_number, data) == []


def test_the_number_may_stand_in_a_decoys_words_or_be_the_answer_itself():
    data = example_json()
    question_json(data, "how-many")["known"][0]["feedback"] = "All evenings that were counted."
    decoy = question_json(data, "show-empty")["decoys"][0]
    decoy["trap"] = "swapped-number"
    assert found(warn_of_swapped_number, data) == [
        (f"{place_of(data, 'show-empty')}/decoys/0/trap", "swapped-number")
    ]
    decoy["citation"] = {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"}
    assert found(warn_of_swapped_number, data) == []


@pytest.mark.parametrize(
    "text", ["412 passengers", "Three is right", "Paragraph 4 has two-thirds", "½ of them", "twice as many"]
)
def test_numbers_are_found_in_digits_and_words(text):
    assert has_number(text)


@pytest.mark.parametrize(
    "text", ["Paragraph 4 gives another figure.", "Paragraphs 4, 5 and 12 do.", "Often and tenderly"]
)
def test_the_number_of_a_paragraph_is_not_meant(text):
    assert not has_number(text)
