"""Silence is judged only where nothing is missing."""

import pytest

from quizapp.pack.checks.warnings.gaps import first_gap, warn_of_silence_with_gaps
from tests.pack.builders import example_json, found, pack_of, place_of, question_json

CODE = "silence-with-gaps"


def _read_letter(data, question_id):
    question = question_json(data, question_id)
    question["reads"] = ["letter"]
    return f"{place_of(data, question_id)}/"


def test_an_article_that_is_shown_in_part_cannot_show_that_nothing_is_said():
    data = example_json()
    where = _read_letter(data, "bus-company")
    assert found(warn_of_silence_with_gaps, data) == [(where + "key", CODE)]


def test_the_article_on_the_desk_counts_and_not_the_others():
    assert found(warn_of_silence_with_gaps, example_json()) == []


def test_without_reads_every_article_counts():
    data = example_json()
    del question_json(data, "who-what")["reads"]
    where = f"{place_of(data, 'who-what')}/items/3/key"
    assert found(warn_of_silence_with_gaps, data) == [(where, CODE)]


def test_a_choice_about_who_is_not_heard_and_an_attribution_to_nobody_judge_silence():
    data = example_json()
    choice = _read_letter(data, "not-heard")
    fridays = question_json(data, "who-fridays")
    fridays["key"] = None
    fridays["closest"] = fridays.pop("proofs")[0]
    attribution = _read_letter(data, "who-fridays")
    assert found(warn_of_silence_with_gaps, data) == [(attribution + "key", CODE), (choice + "key", CODE)]


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
    assert first_gap(pack_of(data).sources[1]) == gap


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
    assert first_gap(pack_of(data).sources[1]) is None
