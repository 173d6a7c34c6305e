"""Ids that clash, are reserved or are not there, circles of speakers, and what a question reads and cites."""

import copy

import pytest

from quizapp.pack.checks.references import (
    check_citation_references,
    check_cited_articles,
    check_one_article,
    check_pack_ids,
    check_question_ids,
    check_question_references,
    check_reserved_ids,
    check_speaker_references,
    check_speaks_for,
)
from tests.pack.builders import example_json, found, pack_of, place_of, question_json, said, with_picture


@pytest.mark.parametrize("part", ["sources", "speakers", "banks"])
def test_two_of_a_sort_with_one_id_clash(part):
    data = example_json()
    data[part][1]["id"] = data[part][0]["id"]
    assert found(check_pack_ids, data) == [(f"/{part}/1/id", "duplicate-id")]


@pytest.mark.parametrize(
    ("part", "entry"),
    [("skills", {"id": "weather", "title": "Weather"}), ("media", {"id": "quay", "file": "quay.png"})],
)
def test_skills_and_pictures_with_one_id_clash(part, entry):
    data = example_json()
    data[part] = [entry, copy.deepcopy(entry)]
    assert found(check_pack_ids, data) == [(f"/{part}/1/id", "duplicate-id")]


def test_a_passage_may_not_have_the_id_of_one_in_another_article():
    data = example_json()
    data["sources"][1]["passages"][0]["id"] = "gazette-1"
    assert found(check_pack_ids, data) == [("/sources/1/passages/0/id", "duplicate-id")]


def test_a_question_may_not_have_the_id_of_one_in_another_bank():
    data = example_json()
    data["banks"][1]["questions"][0]["id"] = "who-pay"
    assert found(check_pack_ids, data) == [("/banks/1/questions/0/id", "duplicate-id")]


def test_a_speaker_and_a_passage_may_share_an_id():
    data = example_json()
    data["speakers"][0]["id"] = "gazette-1"
    assert found(check_pack_ids, data) == []


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
    assert found(check_question_ids, data) == [(place, "duplicate-id")]


def test_options_of_two_questions_may_share_an_id():
    data = example_json()
    question_json(data, "report-tells")["options"][0]["id"] = "call"
    assert found(check_question_ids, data) == []


@pytest.mark.parametrize("name", ["article", "nobody"])
def test_no_speaker_has_a_reserved_id(name):
    data = example_json()
    data["speakers"][3]["id"] = name
    assert found(check_reserved_ids, data) == [("/speakers/3/id", "reserved-id")]


def test_a_skill_that_every_pack_has_is_not_listed_again():
    data = example_json()
    data["skills"] = [{"id": "weather", "title": "Weather"}, {"id": "who-said-it", "title": "Who"}]
    assert found(check_reserved_ids, data) == [("/skills/1/id", "reserved-id")]


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [("skill", "fishing", "skill"), ("media", "quay", "media"), ("reads", ["gazette", "courier"], "reads/1")],
)
def test_skill_picture_and_articles_of_a_question_must_be_there(field, value, place):
    data = example_json()
    question_json(data, "which-fund")[field] = value
    where = f"{place_of(data, 'which-fund')}/{place}"
    assert found(check_question_references, data) == [(where, "unknown-id")]


def test_a_skill_or_picture_of_the_pack_may_be_named():
    data, _ = with_picture(example_json())
    data["skills"] = [{"id": "weather", "title": "Weather"}]
    question_json(data, "which-fund")["skill"] = "weather"
    assert found(check_question_references, data) == []


def test_a_near_miss_is_named():
    data = example_json()
    question_json(data, "which-fund")["skill"] = "who-sayd-it"
    (problem,) = check_question_references(pack_of(data))
    assert {"pack_checks.unknown_id.skill who-sayd-it", "pack.did_you_mean who-said-it"} <= said(
        problem.message
    )


@pytest.mark.parametrize(
    ("question_id", "part"), [("who-fridays", "options"), ("who-pay", "offered"), ("who-what", "partners")]
)
def test_speakers_that_are_offered_must_be_there(question_id, part):
    data = example_json()
    question_json(data, question_id)[part][1]["speaker"] = "mayor"
    where = f"{place_of(data, question_id)}/{part}/1/speaker"
    assert found(check_speaker_references, data) == [(where, "unknown-id")]


@pytest.mark.parametrize(
    ("question_id", "part", "speaker"),
    [
        ("who-fridays", "options", "nobody"),
        ("who-pay", "offered", "article"),
        ("who-pay", "offered", "nobody"),
    ],
)
def test_a_reserved_speaker_is_offered_only_where_it_may_stand(question_id, part, speaker):
    data = example_json()
    question_json(data, question_id)[part][0]["speaker"] = speaker
    where = f"{place_of(data, question_id)}/{part}/0/speaker"
    assert found(check_speaker_references, data) == [(where, "unknown-id")]


@pytest.mark.parametrize("speaker", ["mayor", "article"])
def test_the_speaker_whose_word_is_judged_must_be_one_of_the_pack(speaker):
    data = example_json()
    question_json(data, "every-evening")["of"] = speaker
    where = f"{place_of(data, 'every-evening')}/of"
    assert found(check_speaker_references, data) == [(where, "unknown-id")]


@pytest.mark.parametrize(
    ("question_id", "path"),
    [
        ("weck-call", ("evidence", 0, 0)),
        ("bus-company", ("closest", 0)),
        ("weck-call", ("options", 1, "citation")),
        ("show-empty", ("distractors", 0, "citation")),
        ("what-first", ("items", 0, "citation")),
        ("who-what", ("items", 0, "citation")),
        ("how-many", ("known", 1, "citation")),
    ],
)
def test_cited_passages_and_speakers_must_be_there(question_id, path):
    data = example_json()
    citation = question_json(data, question_id)
    for part in path:
        citation = citation[part]
    citation["passage"] = "gazette-9"
    citation["attributions"] = [
        {"speaker": "article", "statement_type": "claim", "named": {"passage": "nowhere", "quote": "x"}}
    ]
    where = "/".join([place_of(data, question_id), *map(str, path)])
    assert found(check_citation_references, data) == [
        (f"{where}/attributions/0/named/passage", "unknown-id"),
        (f"{where}/attributions/0/speaker", "unknown-id"),
        (f"{where}/passage", "unknown-id"),
    ]


def test_a_speaker_speaks_for_one_that_is_there():
    data = example_json()
    data["speakers"][0]["speaks_for"] = "fleet"
    assert found(check_speaks_for, data) == [("/speakers/0/speaks_for", "unknown-id")]


def test_speakers_that_speak_for_each_other_in_a_circle_are_all_told():
    data = example_json()
    for place, name in ((1, "office"), (2, "report"), (3, "ferry-company"), (0, "office")):
        data["speakers"][place]["speaks_for"] = name
    circle = [(f"/speakers/{place}/speaks_for", "circle") for place in (1, 2, 3)]
    assert found(check_speaks_for, data) == circle


def test_a_speaker_that_speaks_for_itself_is_a_circle():
    data = example_json()
    data["speakers"][1]["speaks_for"] = "ferry-company"
    assert found(check_speaks_for, data) == [("/speakers/1/speaks_for", "circle")]


@pytest.mark.parametrize("question_id", ["who-fridays", "who-pay", "every-evening"])
def test_attribution_chain_and_verdict_read_one_article(question_id):
    data = example_json()
    question = question_json(data, question_id)
    where = place_of(data, question_id)
    question["reads"] = ["gazette", "letter"]
    assert found(check_one_article, data) == [(f"{where}/reads", "one-article")]
    del question["reads"]
    assert found(check_one_article, data) == [(f"{where}/reads", "one-article")]


def test_where_there_is_one_article_it_need_not_be_named():
    data = example_json()
    data["sources"].pop()
    del question_json(data, "who-pay")["reads"]
    assert found(check_one_article, data) == []


def test_no_article_is_read_twice():
    data = example_json()
    question_json(data, "two-articles")["reads"] = ["letter", "gazette", "letter"]
    assert found(check_one_article, data) == [(f"{place_of(data, 'two-articles')}/reads", "read-twice")]


def test_what_is_cited_lies_on_the_desk():
    data = example_json()
    question_json(data, "two-articles")["reads"] = ["gazette"]
    where = place_of(data, "two-articles")
    assert found(check_cited_articles, data) == [(f"{where}/evidence/0/0/passage", "not-read")]


def test_where_a_name_stands_lies_on_the_desk_too():
    data = example_json()
    named = question_json(data, "who-fridays")["evidence"][0][0]["attributions"][0]["named"]
    named.update(passage="letter-2", quote="Mara Sund")
    where = place_of(data, "who-fridays")
    assert found(check_cited_articles, data) == [
        (f"{where}/evidence/0/0/attributions/0/named/passage", "not-read")
    ]
