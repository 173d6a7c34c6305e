"""Ids that clash or are reserved."""

import copy

import pytest

from quizapp.pack.checks.ids import check_ids_of_questions, check_ids_of_the_pack, check_reserved_ids
from tests.pack.builders import example_json, found, place_of, question_json


@pytest.mark.parametrize("part", ["sources", "voices", "banks"])
def test_two_of_a_sort_with_one_id_clash(part):
    data = example_json()
    data[part][1]["id"] = data[part][0]["id"]
    assert found(check_ids_of_the_pack, data) == [(f"/{part}/1/id", "duplicate-id")]


@pytest.mark.parametrize(
    ("part", "entry"),
    [("skills", {"id": "weather", "title": "Weather"}), ("media", {"id": "quay", "file": "quay.png"})],
)
def test_skills_and_pictures_with_one_id_clash(part, entry):
    data = example_json()
    data[part] = [entry, copy.deepcopy(entry)]
    assert found(check_ids_of_the_pack, data) == [(f"/{part}/1/id", "duplicate-id")]


def test_a_passage_may_not_have_the_id_of_one_in_another_article():
    data = example_json()
    data["sources"][1]["passages"][0]["id"] = "gazette-1"
    assert found(check_ids_of_the_pack, data) == [("/sources/1/passages/0/id", "duplicate-id")]


def test_a_question_may_not_have_the_id_of_one_in_another_bank():
    data = example_json()
    data["banks"][1]["questions"][0]["id"] = "who-pay"
    assert found(check_ids_of_the_pack, data) == [("/banks/1/questions/0/id", "duplicate-id")]


def test_a_voice_and_a_passage_may_share_an_id():
    data = example_json()
    data["voices"][0]["id"] = "gazette-1"
    assert found(check_ids_of_the_pack, data) == []


@pytest.mark.parametrize(
    ("question_id", "part"),
    [
        ("weck-call", "options"),
        ("report-tells", "options"),
        ("who-what", "items"),
        ("who-what", "partners"),
        ("what-first", "items"),
    ],
)
def test_parts_of_a_question_with_one_id_clash(question_id, part):
    data = example_json()
    parts = question_json(data, question_id)[part]
    parts[2]["id"] = parts[1]["id"]
    place = f"{place_of(data, question_id)}/{part}/2/id"
    assert found(check_ids_of_questions, data) == [(place, "duplicate-id")]


def test_options_of_two_questions_may_share_an_id():
    data = example_json()
    question_json(data, "report-tells")["options"][0]["id"] = "call"
    assert found(check_ids_of_questions, data) == []


@pytest.mark.parametrize("name", ["article", "nobody"])
def test_no_voice_has_a_reserved_id(name):
    data = example_json()
    data["voices"][3]["id"] = name
    assert found(check_reserved_ids, data) == [("/voices/3/id", "reserved-id")]


def test_a_skill_that_every_pack_has_is_not_listed_again():
    data = example_json()
    data["skills"] = [{"id": "weather", "title": "Weather"}, {"id": "who-said-it", "title": "Who"}]
    assert found(check_reserved_ids, data) == [("/skills/1/id", "reserved-id")]
