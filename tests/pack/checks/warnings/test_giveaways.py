"""Keys that another question gives away."""

import pytest

from quizapp.pack.checks.warnings.giveaways import warn_of_keys_given_away
from tests.pack.builders import example_json, found, place_of, question_json

CODE = "key-given-away"
KEY = "He wants the council to keep the ferry running for longer"


def _choice(data):
    question = question_json(data, "weck-call")
    next(option for option in question["options"] if option["id"] == question["key"])["text"] = KEY
    return question


def test_the_example_gives_no_key_away():
    assert found(warn_of_keys_given_away, example_json()) == []


@pytest.mark.parametrize(
    ("question_id", "field"),
    [
        ("two-articles", "prompt"),
        ("bus-company", "statement"),
        ("who-fridays", "claim"),
        ("who-pay", "claim"),
    ],
)
def test_the_key_of_a_choice_word_for_word_elsewhere_is_told_where_it_stands(question_id, field):
    data = example_json()
    _choice(data)
    question_json(data, question_id)[field] = f"Paragraph 6: {KEY.lower()}, as he says."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, question_id)}/{field}", CODE)]


def test_an_explanation_gives_away_within_its_own_bank_only():
    data = example_json()
    _choice(data)
    question_json(data, "two-articles")["explanation"] = f"{KEY}."
    assert found(warn_of_keys_given_away, data) == []
    question_json(data, "not-heard")["explanation"] = f"{KEY}."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, 'not-heard')}/explanation", CODE)]


def test_a_questions_own_texts_and_those_of_its_family_may_hold_its_key():
    data = example_json()
    question = _choice(data)
    question["explanation"] = f"{KEY}."
    sibling = question_json(data, "not-heard")
    sibling["prompt"] = f"{KEY}: who?"
    question["family"] = sibling["family"] = "weck"
    assert found(warn_of_keys_given_away, data) == []


def test_the_articles_words_in_quotation_marks_give_nothing_away():
    data = example_json()
    _choice(data)
    question_json(data, "not-heard")["explanation"] = f"There it stands: “{KEY}”."
    assert found(warn_of_keys_given_away, data) == []


def test_a_name_as_key_stands_everywhere_and_is_not_told():
    data = example_json()
    question = question_json(data, "not-heard")
    question["options"][0]["text"] = "The bus company of the town"
    question_json(data, "bus-company")["explanation"] = "The bus company of the town did not answer."
    assert found(warn_of_keys_given_away, data) == []


def test_a_figure_with_its_unit_beside_words_of_its_prompt_is_told():
    data = example_json()
    hint = question_json(data, "show-empty")
    hint["explanation"] = "By the report, seats were left empty on 14 evenings."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, 'show-empty')}/explanation", CODE)]
    hint["explanation"] = "By the report, it rained on 14 evenings."
    assert found(warn_of_keys_given_away, data) == []
    hint["explanation"] = "By the report, seats were left empty on 60 evenings."
    assert found(warn_of_keys_given_away, data) == []


def test_a_figure_is_known_again_with_commas_between_thousands():
    data = example_json()
    question_json(data, "how-many").update(value="1400")
    question_json(data, "show-empty")["explanation"] = "Seats were left empty on 1,400 evenings."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, 'show-empty')}/explanation", CODE)]


def test_words_to_be_typed_beside_words_of_their_prompt_are_told():
    data = example_json()
    question = question_json(data, "what-first")
    question["explanation"] = "The trial was paid out of the harbour fund, and then came the report."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, 'what-first')}/explanation", CODE)]
    question["explanation"] = "The harbour fund is not mentioned again."
    assert found(warn_of_keys_given_away, data) == []


def test_a_claim_is_given_away_with_its_voice_and_not_without():
    data = example_json()
    question_json(data, "who-fridays")["claim"] = "On Fridays the ferry was full to the last seat."
    other = question_json(data, "weck-call")
    other["explanation"] = "On Fridays the ferry was full to the last seat."
    assert found(warn_of_keys_given_away, data) == []
    other["explanation"] = "Corran said: on Fridays the ferry was full to the last seat."
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, 'weck-call')}/explanation", CODE)]


def test_a_pack_in_another_language_is_let_be():
    data = example_json()
    _choice(data)
    data["language"] = "de"
    question_json(data, "bus-company")["statement"] = KEY
    assert found(warn_of_keys_given_away, data) == []
