"""Keys that the question's own words, their length or their place give away."""

import pytest

from quizapp.pack.checks.warnings.keys import (
    warn_of_keys_in_one_place,
    warn_of_long_keys,
    warn_of_repeated_stem,
)
from tests.pack.builders import example_json, found, place_of, question_json


def asking(prompt, *texts):
    """The example pack with a choice question of this prompt and these options, the first the key."""
    data = example_json()
    question = question_json(data, "weck-call")
    question["prompt"] = prompt
    for option, text in zip(question["options"], texts, strict=True):
        option["text"] = text
    return data


def choices(keys, *, shuffle=True, options=3, long=()):
    """The example pack with a bank of choice questions: the place of each key, and which keys are long."""
    data = example_json()
    one = question_json(data, "weck-call")
    bank = data["banks"][1]
    bank["questions"] = []
    for number, key in enumerate(keys):
        offered = [
            {"id": f"o{place}", "text": f"Text {place}", "feedback": "So."} for place in range(options)
        ]
        offered[key]["text"] += " and more" if number in long else ""
        asked = {**one, "id": f"q{number}", "options": offered, "key": f"o{key}", "shuffle": shuffle}
        bank["questions"].append(asked)
    return data


def test_a_key_made_of_the_questions_words_is_told():
    data = asking(
        "What did the office count when it counted seats left empty?",
        "How many seats stayed empty",
        "How long people waited",
        "What tickets cost",
        "When boats sailed late",
    )
    where = f"{place_of(data, 'weck-call')}/options/0/text"
    assert found(warn_of_repeated_stem, data) == [(where, "key-repeats-stem")]
    assert found(warn_of_repeated_stem, data | {"language": "de"}) == []


@pytest.mark.parametrize(
    "options",
    [
        # another option has nearly as many of these words
        ("How many seats stayed empty", "Which seats were dear", "What tickets cost", "When boats left"),
        # the words are few among the key's
        ("That rain, fog and wind had left many seats of the old boat quite empty", "Fog", "Rain", "Wind"),
        # the words are quoted
        ("“seats left empty”", "“a single customer”", "“until the bus is back”", "“People had stopped”"),
        # a wrong option repeats them
        ("What tickets cost", "How many seats stayed empty", "How long people waited", "When it rained"),
    ],
)
def test_a_key_that_does_not_stand_out_by_the_questions_words_is_let_be(options):
    data = asking("What did the office count when it counted seats left empty?", *options)
    assert found(warn_of_repeated_stem, data) == []


def test_names_of_speakers_in_prompt_and_key_give_nothing_away():
    data = asking(
        "What do Ilse Corran and the harbour office tell of Fridays?",
        "Ilse Corran and the harbour office speak of seats",
        "Trains were late",
        "Rain fell",
        "Tickets cost more",
    )
    assert found(warn_of_repeated_stem, data) == []


def test_keys_that_are_longest_more_often_than_chance_are_told_of_their_bank():
    data = choices([0, 1, 2, 0, 1, 2], long={0, 1, 2, 3, 4})
    assert found(warn_of_long_keys, data) == [("/banks/1", "key-longest")]


@pytest.mark.parametrize("long", [{0, 1, 2}, {0, 1, 2, 3}, set()])
def test_keys_that_chance_may_have_made_the_longest_are_let_be(long):
    assert found(warn_of_long_keys, choices([0, 1, 2, 0, 1, 2], long=long)) == []


def test_four_long_keys_of_six_are_too_many_where_chance_has_one_in_five():
    data = choices([0, 1, 2, 3, 4, 0], options=5, long={0, 1, 2, 3})
    assert found(warn_of_long_keys, data) == [("/banks/1", "key-longest")]


def test_five_questions_are_too_few_to_speak_of_length_or_place():
    data = choices([0] * 5, shuffle=False, long=range(5))
    assert found(warn_of_long_keys, data) == []
    assert found(warn_of_keys_in_one_place, data) == []


def test_a_worked_bank_is_not_weighed():
    data = choices([0] * 8, shuffle=False, long=range(8))
    data["banks"][1]["worked"] = True
    assert found(warn_of_long_keys, data) == []
    assert found(warn_of_keys_in_one_place, data) == []


def test_keys_at_one_place_are_told_where_learners_see_the_packs_order():
    assert found(warn_of_keys_in_one_place, choices([0] * 8)) == []
    data = choices([1, 1, 0, 1, 1, 1], shuffle=False)
    assert found(warn_of_keys_in_one_place, data) == [("/banks/1", "key-in-one-place")]
    assert found(warn_of_keys_in_one_place, choices([1, 1, 0, 1, 2, 1], shuffle=False)) == []
