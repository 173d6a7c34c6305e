"""Paragraph numbers, reading order, and articles that are said to be whole."""

import hashlib

import pytest

from quizapp.pack.checks.sources import (
    body_sha256,
    check_days,
    check_paragraphs,
    check_paragraphs_once,
    check_reading_order,
    check_whole_sources,
)
from tests.pack.builders import example_json, example_pack, found


@pytest.mark.parametrize(
    ("source", "passage", "change"),
    [
        (0, 3, {"paragraph": None}),
        (1, 2, {"paragraph": None}),
        (0, 0, {"paragraph": 1}),
        (0, 1, {"paragraph": 1}),
        (0, 9, {"paragraph": 9}),
        (0, 9, {"role": "caption"}),
    ],
)
def test_body_and_summaries_have_a_number_within_the_article_and_the_others_none(source, passage, change):
    data = example_json()
    data["sources"][source]["passages"][passage].update(change)
    assert found(check_paragraphs, data) == [(f"/sources/{source}/passages/{passage}", "paragraph")]


def test_a_caption_may_stand_anywhere_without_a_number():
    data = example_json()
    caption = {"id": "gazette-caption", "role": "caption", "text": "The quay."}
    data["sources"][0]["passages"].insert(5, caption)
    assert found(check_paragraphs, data) == found(check_reading_order, data) == []


def test_paragraphs_stand_in_reading_order():
    data = example_json()
    passages = data["sources"][0]["passages"]
    passages[4], passages[5] = passages[5], passages[4]
    assert found(check_reading_order, data) == [("/sources/0/passages/5", "reading-order")]


@pytest.mark.parametrize("role", ["headline", "standfirst"])
def test_headline_and_standfirst_come_first(role):
    data = example_json()
    data["sources"][1]["passages"].append({"id": "late", "role": role, "text": "Late."})
    assert found(check_reading_order, data) == [("/sources/1/passages/3", "reading-order")]


def test_a_paragraph_in_full_is_there_once_and_not_told_as_well():
    data = example_json()
    passages = data["sources"][1]["passages"]
    passages[1]["paragraph"] = 1
    passages[2]["paragraph"] = 1
    where = [("/sources/1/passages/1", "paragraph-twice"), ("/sources/1/passages/2", "paragraph-twice")]
    assert found(check_paragraphs_once, data) == where


def test_parts_of_a_paragraph_may_stand_beside_each_other_and_its_summary():
    data = example_json()
    passages = data["sources"][1]["passages"]
    passages[0].update(paragraph=2, part=True)
    passages[2]["paragraph"] = 2
    assert found(check_paragraphs_once, data) == []


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        (lambda source: source["passages"].pop(4), "whole", "not-whole"),
        (lambda source: source["passages"][4].update(part=True), "whole", "not-whole"),
        (lambda source: source["passages"][4].update(role="summary"), "whole", "not-whole"),
        (lambda source: source.update(paragraphs=9), "whole", "not-whole"),
        (lambda source: source.update(sha256="0" * 64), "sha256", "sha256"),
        (lambda source: source["passages"][4].update(text="Another."), "sha256", "sha256"),
    ],
)
def test_a_whole_article_has_all_paragraphs_with_the_sum_that_is_given(change, place, code):
    data = example_json()
    change(data["sources"][0])
    assert found(check_whole_sources, data) == [(f"/sources/0/{place}", code)]
    data["sources"][0]["whole"] = False
    assert found(check_whole_sources, data) == []


def test_the_sum_is_taken_over_the_body_with_two_line_feeds_between():
    source = example_pack().sources[0]
    body = [passage.text for passage in source.passages[2:]]
    assert body_sha256(source) == hashlib.sha256("\n\n".join(body).encode()).hexdigest() == source.sha256


@pytest.mark.parametrize("day", ["2022", "2022-09", "2024-02-29", "0001-01-01"])
def test_a_year_a_month_or_a_day_that_there_was_is_fine(day):
    data = example_json()
    data["sources"][1]["published"] = day
    assert found(check_days, data) == []


@pytest.mark.parametrize("day", ["2023-02-29", "2022-04-31", "0000", "0000-05"])
def test_a_day_that_never_was_is_told(day):
    data = example_json()
    data["sources"][1]["published"] = day
    assert found(check_days, data) == [("/sources/1/published", "no-day")]
