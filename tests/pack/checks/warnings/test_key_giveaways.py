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
from tests.pack.builders import edited, example_json, faults, found, pack_of, question_json

COUNT = "What did the office count when it counted seats left empty?"
REPEATED = ("How many seats stayed empty", "How long people waited", "What tickets cost", "When boats sailed")


def asking(prompt, *texts):
    """A choice question of this prompt and these options, the first the key."""
    options = {f"weck-call/options/{place}/text": text for place, text in enumerate(texts)}
    return {"weck-call/prompt": prompt, **options}


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


@pytest.mark.parametrize(
    ("prompt", "options", "fires"),
    [
        (COUNT, REPEATED, True),
        # another option has nearly as many of these words
        (
            COUNT,
            ("How many seats stayed empty", "Which seats were dear", "What tickets cost", "Boats"),
            False,
        ),
        # the words are few among the key's
        (COUNT, ("That rain, fog and wind had left many seats of the old boat quite empty", "Fog"), False),
        # the words are quoted
        (COUNT, ("“seats left empty”", "“a single customer”", "“until the bus is back”", "“People”"), False),
        # a wrong option repeats them
        (COUNT, ("What tickets cost", "How many seats stayed empty", "How long people waited"), False),
        # they are names of speakers
        (
            "What do Ilse Corran and the harbour office tell of Fridays?",
            ("Ilse Corran and the harbour office speak of seats", "Trains were late", "Rain", "Tickets"),
            False,
        ),
    ],
)
def test_a_key_that_stands_out_by_the_questions_words_is_told(prompt, options, fires):
    told = ["weck-call/options/0/text key-repeats-stem"] if fires else []
    assert faults(warn_of_repeated_stem, asking(prompt, *options)) == told
    assert faults(warn_of_repeated_stem, asking(prompt, *options) | {"language": "de"}) == []


@pytest.mark.parametrize(
    ("keys", "options", "long", "fires"),
    [
        ([0, 1, 2, 0, 1, 2], 3, {0, 1, 2, 3, 4}, True),
        ([0, 1, 2, 0, 1, 2], 3, {0, 1, 2}, False),
        ([0, 1, 2, 0, 1, 2], 3, {0, 1, 2, 3}, False),
        ([0, 1, 2, 0, 1, 2], 3, set(), False),
        ([0, 1, 2, 3, 4, 0], 5, {0, 1, 2, 3}, True),
    ],
)
def test_keys_that_are_longest_more_often_than_chance_are_told_of_their_bank(keys, options, long, fires):
    told = found(warn_of_long_keys, choices(keys, options=options, long=long))
    assert told == ([("/banks/1", "key-longest")] if fires else [])


def test_of_five_questions_or_a_worked_bank_neither_length_nor_place_is_weighed():
    few, worked = (choices([0] * count, shuffle=False, long=range(count)) for count in (5, 8))
    worked["banks"][1]["worked"] = True
    for data in (few, worked):
        assert found(warn_of_long_keys, data) == found(warn_of_keys_in_one_place, data) == []


def test_keys_at_one_place_are_told_where_learners_see_the_packs_order():
    assert found(warn_of_keys_in_one_place, choices([0] * 8)) == []
    data = choices([1, 1, 0, 1, 1, 1], shuffle=False)
    assert found(warn_of_keys_in_one_place, data) == [("/banks/1", "key-in-one-place")]
    assert found(warn_of_keys_in_one_place, choices([1, 1, 0, 1, 2, 1], shuffle=False)) == []


KEY = "He wants the council to keep the ferry running for longer"
FULL = "On Fridays the ferry was full to the last seat."


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("two-articles/prompt", f"Paragraph 6: {KEY.lower()}, as he says."),
        ("bus-company/statement", f"Paragraph 6: {KEY.lower()}, as he says."),
        ("who-fridays/claim", f"Paragraph 6: {KEY.lower()}, as he says."),
        ("who-pay/claim", f"Paragraph 6: {KEY.lower()}, as he says."),
        ("not-heard/explanation", f"{KEY}."),
        ("show-empty/explanation", "By the report, seats were left empty on 14 evenings."),
        ("what-first/explanation", "The trial was paid out of the harbour fund, and then came the report."),
        ("bus-company/explanation", f"Corran said: {FULL}"),
    ],
)
def test_a_key_that_stands_elsewhere_with_its_unit_prompt_or_speaker_is_told_where(place, text):
    changes = {"weck-call/options/0/text": KEY, "who-fridays/claim": FULL, place: text}
    assert faults(warn_of_keys_given_away, changes) == [f"{place} key-given-away"]


def test_a_figure_is_known_again_with_commas_between_thousands():
    place = "show-empty/explanation"
    changes = {"how-many/value": "1400", place: "Seats were left empty on 1,400 evenings."}
    assert faults(warn_of_keys_given_away, changes) == [f"{place} key-given-away"]


@pytest.mark.parametrize(
    "changes",
    [
        {"two-articles/explanation": f"{KEY}."},  # of another bank
        {"weck-call/explanation": f"{KEY}."},
        {"not-heard/prompt": f"{KEY}: who?", "weck-call/family": "weck", "not-heard/family": "weck"},
        {"not-heard/explanation": f"There it stands: “{KEY}”."},
        {
            "not-heard/options/0/text": "The bus company of the town",  # a name stands everywhere
            "bus-company/explanation": "The bus company of the town did not answer.",
        },
        {"show-empty/explanation": "By the report, it rained on 14 evenings."},
        {"show-empty/explanation": "By the report, seats were left empty on 60 evenings."},
        {"what-first/explanation": "The harbour fund is not mentioned again."},
        {"bus-company/explanation": FULL},  # without its speaker
        {"bus-company/statement": KEY, "language": "de"},
    ],
)
def test_nothing_is_given_away_where_the_key_is_quoted_related_or_stands_alone(changes):
    assert (
        faults(
            warn_of_keys_given_away, {"weck-call/options/0/text": KEY, "who-fridays/claim": FULL} | changes
        )
        == []
    )


SAID_BY_NOBODY = {
    "key": None,
    "evidence": [],
    "closest": [{"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."}],
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"bus-company/reads": ["letter"]}, ["bus-company/key silence-with-gaps"]),
        ({"who-what/reads": ...}, ["who-what/items/3/key silence-with-gaps"]),
        (
            {"who-fridays": SAID_BY_NOBODY, "who-fridays/reads": ["letter"], "not-heard/reads": ["letter"]},
            ["who-fridays/key silence-with-gaps", "not-heard/key silence-with-gaps"],
        ),
        ({"every-evening/reads": ["letter"]}, []),
        ({"who-fridays/reads": ["letter"]}, []),
        ({"two-articles/reads": ["letter"]}, []),
    ],
)
def test_an_article_on_the_desk_that_is_shown_in_part_cannot_show_that_nothing_is_said(changes, told):
    assert faults(warn_of_silence_with_gaps, changes) == told


@pytest.mark.parametrize(
    ("passages", "gap"),
    [
        ([(1, "body", False), (2, "body", False)], None),
        ([(1, "body", False), (2, "summary", False)], None),
        ([(1, "body", False)], 2),
        ([(1, "body", True), (2, "body", False)], 1),
        ([(1, "body", False), (2, "summary", True)], 2),
        ([(1, "body", False), (2, "body", True), (2, "summary", True)], None),
    ],
)
def test_a_gap_is_a_paragraph_of_which_something_is_neither_here_nor_told(passages, gap):
    made = [
        {"id": f"p{place}", "paragraph": number, "role": role, "part": part, "text": "Words."}
        for place, (number, role, part) in enumerate(passages)
    ]
    data = edited({"sources/1/paragraphs": 2, "sources/1/passages": made})
    assert find_first_gap(pack_of(data).sources[1]) == gap
