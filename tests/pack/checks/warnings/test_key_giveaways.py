"""Keys given away by form or by another question, and silence where something is missing."""

import pytest

from quizapp.pack.checks.warnings.key_giveaways import (
    find_first_gap,
    warn_of_keys_given_away,
    warn_of_keys_in_one_place,
    warn_of_long_keys,
    warn_of_repeated_stem,
    warn_of_silence_with_gaps,
)
from tests.pack.builders import example_json, found, pack_of, place_of, question_json


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


GIVEN_AWAY = "key-given-away"
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
    assert found(warn_of_keys_given_away, data) == [(f"{place_of(data, question_id)}/{field}", GIVEN_AWAY)]


def test_an_explanation_gives_away_within_its_own_bank_only():
    data = example_json()
    _choice(data)
    question_json(data, "two-articles")["explanation"] = f"{KEY}."
    assert found(warn_of_keys_given_away, data) == []
    question_json(data, "not-heard")["explanation"] = f"{KEY}."
    assert found(warn_of_keys_given_away, data) == [
        (f"{place_of(data, 'not-heard')}/explanation", GIVEN_AWAY)
    ]


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
    assert found(warn_of_keys_given_away, data) == [
        (f"{place_of(data, 'show-empty')}/explanation", GIVEN_AWAY)
    ]
    hint["explanation"] = "By the report, it rained on 14 evenings."
    assert found(warn_of_keys_given_away, data) == []
    hint["explanation"] = "By the report, seats were left empty on 60 evenings."
    assert found(warn_of_keys_given_away, data) == []


def test_a_figure_is_known_again_with_commas_between_thousands():
    data = example_json()
    question_json(data, "how-many").update(value="1400")
    question_json(data, "show-empty")["explanation"] = "Seats were left empty on 1,400 evenings."
    assert found(warn_of_keys_given_away, data) == [
        (f"{place_of(data, 'show-empty')}/explanation", GIVEN_AWAY)
    ]


def test_words_to_be_typed_beside_words_of_their_prompt_are_told():
    data = example_json()
    question = question_json(data, "what-first")
    question["explanation"] = "The trial was paid out of the harbour fund, and then came the report."
    assert found(warn_of_keys_given_away, data) == [
        (f"{place_of(data, 'what-first')}/explanation", GIVEN_AWAY)
    ]
    question["explanation"] = "The harbour fund is not mentioned again."
    assert found(warn_of_keys_given_away, data) == []


def test_a_claim_is_given_away_with_its_speaker_and_not_without():
    data = example_json()
    question_json(data, "who-fridays")["claim"] = "On Fridays the ferry was full to the last seat."
    other = question_json(data, "weck-call")
    other["explanation"] = "On Fridays the ferry was full to the last seat."
    assert found(warn_of_keys_given_away, data) == []
    other["explanation"] = "Corran said: on Fridays the ferry was full to the last seat."
    assert found(warn_of_keys_given_away, data) == [
        (f"{place_of(data, 'weck-call')}/explanation", GIVEN_AWAY)
    ]


def test_a_pack_in_another_language_is_let_be():
    data = example_json()
    _choice(data)
    data["language"] = "de"
    question_json(data, "bus-company")["statement"] = KEY
    assert found(warn_of_keys_given_away, data) == []


SILENCE = "silence-with-gaps"


def _read_letter(data, question_id):
    question = question_json(data, question_id)
    question["reads"] = ["letter"]
    return f"{place_of(data, question_id)}/"


def test_an_article_that_is_shown_in_part_cannot_show_that_nothing_is_said():
    data = example_json()
    where = _read_letter(data, "bus-company")
    assert found(warn_of_silence_with_gaps, data) == [(where + "key", SILENCE)]


def test_the_article_on_the_desk_counts_and_not_the_others():
    assert found(warn_of_silence_with_gaps, example_json()) == []


def test_without_reads_every_article_counts():
    data = example_json()
    del question_json(data, "who-what")["reads"]
    where = f"{place_of(data, 'who-what')}/items/3/key"
    assert found(warn_of_silence_with_gaps, data) == [(where, SILENCE)]


def test_a_choice_about_who_is_not_heard_and_an_attribution_to_nobody_judge_silence():
    data = example_json()
    choice = _read_letter(data, "not-heard")
    fridays = question_json(data, "who-fridays")
    fridays["key"] = None
    fridays["closest"] = fridays.pop("evidence")[0]
    attribution = _read_letter(data, "who-fridays")
    assert found(warn_of_silence_with_gaps, data) == [
        (attribution + "key", SILENCE),
        (choice + "key", SILENCE),
    ]


@pytest.mark.parametrize("question_id", ["every-evening", "who-fridays", "two-articles"])
def test_what_is_said_can_be_shown_in_an_article_with_gaps(question_id):
    data = example_json()
    _read_letter(data, question_id)
    assert found(warn_of_silence_with_gaps, data) == []


@pytest.mark.parametrize(
    ("passages", "gap"),
    [
        ([("body", False), ("body", False)], None),
        ([("body", False), ("summary", False)], None),
        ([("body", False)], 2),
        ([("body", True), ("body", False)], 1),
        ([("body", False), ("summary", True)], 2),
    ],
)
def test_a_gap_is_a_paragraph_of_which_something_is_neither_here_nor_told(passages, gap):
    data = example_json()
    letter = data["sources"][1]
    letter["paragraphs"] = 2
    letter["passages"] = [
        {"id": f"p{number}", "paragraph": number, "role": role, "part": part, "text": f"Words {number}."}
        for number, (role, part) in enumerate(passages, 1)
    ]
    assert find_first_gap(pack_of(data).sources[1]) == gap


def test_part_of_a_paragraph_with_a_summary_of_the_rest_is_no_gap():
    data = example_json()
    letter = data["sources"][1]
    letter["paragraphs"] = 2
    letter["passages"][2] = {
        "id": "letter-told",
        "paragraph": 2,
        "role": "summary",
        "part": True,
        "text": "How long she has traded.",
    }
    assert find_first_gap(pack_of(data).sources[1]) is None
