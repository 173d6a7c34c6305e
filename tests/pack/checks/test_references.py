"""Ids that clash, are reserved or are not there, circles of speakers, and what a question reads and cites."""

import time

import pytest

from quizapp.pack.checks import references
from tests.pack.builders import edited, example_json, faults, pack_of, said

WEATHER = {"id": "weather", "title": "Weather"}
QUAY = {"id": "quay", "file": "quay.png"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"sources/1/id": "gazette"}, ["sources/1/id duplicate-id"]),
        ({"speakers/1/id": "corran"}, ["speakers/1/id duplicate-id"]),
        ({"banks/1/id": "gazette-alone"}, ["banks/1/id duplicate-id"]),
        ({"skills": [WEATHER, WEATHER]}, ["skills/1/id duplicate-id"]),
        ({"media": [QUAY, QUAY]}, ["media/1/id duplicate-id"]),
        ({"sources/1/passages/0/id": "gazette-1"}, ["sources/1/passages/0/id duplicate-id"]),
        ({"two-articles/id": "who-pay"}, ["who-pay/id duplicate-id"]),
        ({"speakers/0/id": "gazette-1"}, []),
    ],
)
def test_no_two_of_a_sort_have_one_id_in_all_articles_and_banks(changes, told):
    assert faults(references.check_pack_ids, changes) == told


@pytest.mark.parametrize(
    ("part", "second"),
    [
        ("weck-call/options", "finding"),
        ("report-tells/options", "safer"),
        ("who-what/items", "customer"),
        ("who-what/partners", "traders"),
        ("what-first/items", "begun"),
    ],
)
def test_parts_of_a_question_with_one_id_clash(part, second):
    assert faults(references.check_question_ids, {f"{part}/2/id": second}) == [f"{part}/2/id duplicate-id"]


def test_options_of_two_questions_may_share_an_id():
    assert faults(references.check_question_ids, {"report-tells/options/0/id": "call"}) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"speakers/3/id": "article"}, ["speakers/3/id reserved-id"]),
        ({"speakers/3/id": "nobody"}, ["speakers/3/id reserved-id"]),
        ({"skills": [WEATHER, {"id": "who-said-it", "title": "Who"}]}, ["skills/1/id reserved-id"]),
    ],
)
def test_no_speaker_has_a_reserved_id_and_no_skill_one_that_every_pack_has(changes, told):
    assert faults(references.check_reserved_ids, changes) == told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"which-fund/skill": "fishing"}, ["which-fund/skill unknown-id"]),
        ({"which-fund/media": "quay"}, ["which-fund/media unknown-id"]),
        ({"which-fund/reads": ["gazette", "courier"]}, ["which-fund/reads/1 unknown-id"]),
        (
            {"skills": [WEATHER], "media": [QUAY], "which-fund/skill": "weather", "which-fund/media": "quay"},
            [],
        ),
    ],
)
def test_skill_picture_and_articles_of_a_question_must_be_there(changes, told):
    assert faults(references.check_question_references, changes) == told


def test_a_near_miss_is_named():
    (problem,) = references.check_question_references(pack_of(edited({"which-fund/skill": "who-sayd-it"})))
    told = {"pack_checks.unknown_id.skill who-sayd-it", "pack.did_you_mean who-said-it"}
    assert told <= said(problem.message)


@pytest.mark.parametrize(
    ("place", "speaker"),
    [
        ("who-fridays/options/1/speaker", "mayor"),
        ("who-pay/offered/1/speaker", "mayor"),
        ("who-what/partners/1/speaker", "mayor"),
        ("every-evening/of", "mayor"),
        ("who-fridays/options/0/speaker", "nobody"),
        ("who-pay/offered/0/speaker", "article"),
        ("who-pay/offered/0/speaker", "nobody"),
        ("every-evening/of", "article"),
    ],
)
def test_speakers_must_be_there_and_a_reserved_one_where_it_may_stand(place, speaker):
    assert faults(references.check_speaker_references, {place: speaker}) == [f"{place} unknown-id"]


@pytest.mark.parametrize(
    "place",
    [
        "weck-call/evidence/0/0", "bus-company/closest/0", "weck-call/options/1/citation",
        "show-empty/distractors/0/citation", "what-first/items/0/citation", "who-what/items/0/citation",
        "how-many/known/1/citation",
    ],
)  # fmt: skip
def test_cited_passages_and_speakers_must_be_there(place):
    named = {"passage": "nowhere", "quote": "x"}
    attribution = {"speaker": "article", "statement_type": "claim", "named": named}
    changes = {f"{place}/passage": "gazette-9", f"{place}/attributions": [attribution]}
    assert faults(references.check_citation_references, changes) == [
        f"{place}/attributions/0/named/passage unknown-id",
        f"{place}/attributions/0/speaker unknown-id",
        f"{place}/passage unknown-id",
    ]


@pytest.mark.parametrize(
    ("leads", "told"),
    [
        ({0: "fleet"}, ["speakers/0/speaks_for unknown-id"]),
        (
            {1: "office", 2: "report", 3: "ferry-company", 0: "office"},
            [f"speakers/{place}/speaks_for circle" for place in (1, 2, 3)],
        ),
        ({1: "ferry-company"}, ["speakers/1/speaks_for circle"]),
    ],
)
def test_a_speaker_speaks_for_one_that_is_there_and_never_in_a_circle(leads, told):
    found = faults(
        references.check_speaks_for, {f"speakers/{place}/speaks_for": name for place, name in leads.items()}
    )
    assert found == told


@pytest.mark.parametrize("question_id", ["who-fridays", "who-pay", "every-evening"])
def test_attribution_chain_and_verdict_read_one_article(question_id):
    for reads in (["gazette", "letter"], ...):
        found = faults(references.check_one_article, {f"{question_id}/reads": reads})
        assert found == [f"{question_id}/reads one-article"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"sources/1": ..., "who-pay/reads": ...}, []),
        ({"two-articles/reads": ["letter", "gazette", "letter"]}, ["two-articles/reads read-twice"]),
    ],
)
def test_where_there_is_one_article_it_need_not_be_named_and_none_is_read_twice(changes, told):
    assert faults(references.check_one_article, changes) == told


NAMED = "who-fridays/evidence/0/0/attributions/0/named"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"two-articles/reads": ["gazette"]}, ["two-articles/evidence/0/0/passage not-read"]),
        ({NAMED: {"passage": "letter-2", "quote": "Mara Sund"}}, [f"{NAMED}/passage not-read"]),
    ],
)
def test_what_is_cited_and_where_a_name_stands_lies_on_the_desk(changes, told):
    assert faults(references.check_cited_articles, changes) == told


def test_speakers_who_speak_for_each_other_in_a_long_line_are_followed_once():
    speakers = [
        {"id": f"s{number}", "name": f"S{number}", "kind": "person", "speaks_for": f"s{number + 1}"}
        for number in range(4_900)
    ]
    data = example_json() | {"speakers": [*example_json()["speakers"], *speakers]}
    pack = pack_of(data)
    began = time.process_time()
    found = [problem.code for problem in references.check_speaks_for(pack)]
    assert found == ["unknown-id"]  # of the last
    assert time.process_time() - began < 1
