"""Paragraphs, texts and pictures that are missing, false, out of order, or hide something."""

import hashlib

import pytest

from quizapp.pack.checks.sources import (
    check_canonical_passages,
    check_days,
    check_media,
    check_paragraphs,
    check_paragraphs_once,
    check_readable_texts,
    check_reading_order,
    check_whole_sources,
    hash_body,
)
from tests.pack.builders import (
    example_json,
    example_pack,
    found,
    pack_of,
    place_of,
    png,
    question_json,
    said,
    with_picture,
)


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
    assert hash_body(source) == hashlib.sha256("\n\n".join(body).encode()).hexdigest() == source.sha256


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


@pytest.mark.parametrize(
    "text",
    ["Two  spaces.", "A line\nbreak.", " Before.", "After. ", "No\u00a0break.", "Cafe\u0301.", "A\ttab."],
)
def test_a_passage_that_is_not_canonical_is_told_with_the_place(text):
    data = example_json()
    data["sources"][1]["passages"][1]["text"] = text
    assert found(check_canonical_passages, data) == [("/sources/1/passages/1/text", "not-canonical")]


def test_the_words_around_the_difference_are_shown():
    data = example_json()
    data["sources"][1]["passages"][1]["text"] = (
        "The harbour  was shut before the storm came in from the west."
    )
    (problem,) = check_canonical_passages(pack_of(data))
    assert problem.message.values == {"words": "“The harbour  was shut be”"}


@pytest.mark.parametrize("text", ["It is [sic] so …", "Glitch\ufffd, “marks” – and dots...", "新しい文。"])
def test_nothing_else_about_a_passage_is_complained_of(text):
    data = example_json()
    data["sources"][1]["passages"][1]["text"] = text
    assert found(check_canonical_passages, data) == []


HIDING = [
    "a\u202eb", "a\u0000b", "a\u2066b", "a\ufeffb", "a\u0085b", "a\tb", "a\u2028b", "a\u200bb", "a\u3164b",
    "a\U000e0041b", "a\u200db",
]  # fmt: skip


@pytest.mark.parametrize("text", HIDING)
@pytest.mark.parametrize(
    "path",
    [
        ("title",),
        ("advisory",),
        ("authors", 0),
        ("sources", 0, "title"),
        ("sources", 0, "rights", "statement"),
        ("sources", 1, "passages", 1, "text"),
        ("speakers", 0, "aliases", 0),
        ("glossary", 0, "term"),
        ("banks", 0, "summary"),
        ("banks", 0, "questions", 0, "prompt"),
        ("banks", 0, "questions", 0, "options", 0, "text"),
        ("banks", 0, "questions", 4, "feedback", "not_stated", "feedback"),
        ("banks", 0, "questions", 7, "items", 0, "feedback"),
        ("banks", 0, "questions", 9, "after"),
    ],
    ids=lambda path: "/".join(map(str, path)),
)
def test_a_control_or_a_turn_of_direction_is_told_wherever_it_hides(path, text):
    data = example_json()
    place = data
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = text
    where = "".join(f"/{part}" for part in path)
    assert found(check_readable_texts, data) == [(where, "hidden-character")]


def test_line_breaks_in_paragraphs_and_joiners_between_emoji_hide_nothing():
    data = example_json()
    question_json(data, "weck-call")["explanation"] = "One line.\nAnother: \U0001f468\u200d\U0001f469."
    assert found(check_readable_texts, data) == []


def test_a_line_break_is_told_where_one_line_stands():
    data = example_json()
    data["title"] = "The ferry\nInstalled."
    data["speakers"][0]["name"] = "Ilse\nCorran"
    data["glossary"][0]["term"] = "a\nterm"
    question_json(data, "weck-call")["options"][0]["text"] = "one\ntwo"
    where = (
        "/title",
        "/speakers/0/name",
        "/glossary/0/term",
        f"{place_of(data, 'weck-call')}/options/0/text",
    )
    assert found(check_readable_texts, data) == sorted((place, "line-break") for place in where)


def test_line_breaks_stay_in_every_text_of_several_paragraphs():
    data = example_json()
    data |= {"summary": "a\nb", "advisory": "a\nb", "changes": [{"revision": 1, "text": "a\nb"}]}
    data["glossary"][0]["text"] = data["banks"][0]["summary"] = "a\nb"
    question_json(data, "which-fund")["hint"] = question_json(data, "which-fund")["explanation"] = "a\nb"
    assert found(check_readable_texts, data) == []


def test_marks_heaped_on_a_letter_are_told_and_never_sorted():
    data = example_json()
    heap = "a" + "\u0301" * 9_000 + "\u0316" * 9_000
    data["title"] = "a" + "\u0301" * 17
    # To bring each into its stored form would take a second.
    passage = data["sources"][1]["passages"][1]
    data["sources"][1]["passages"] = [passage | {"id": f"heap-{n}", "text": heap} for n in range(100)]
    places = [f"/sources/1/passages/{n}/text" for n in range(100)]
    assert found(check_canonical_passages, data) == []
    assert found(check_readable_texts, data) == [(where, "heaped-marks") for where in (*places, "/title")]


@pytest.mark.parametrize("text", [" ", "\n", "\u00a0\u2003"])
def test_a_text_of_spaces_alone_is_blank(text):
    data = example_json()
    question_json(data, "who-pay")["claim"] = text
    assert found(check_readable_texts, data) == [(f"{place_of(data, 'who-pay')}/claim", "blank-text")]


def faults(data, media):
    return [(problem.pointer, problem.code) for problem in check_media(pack_of(data), media)]


def test_a_picture_that_is_not_there_is_told_with_the_near_one():
    data, _ = with_picture(example_json())
    found = list(check_media(pack_of(data), {"Quay.png": png()}))
    assert [(one.pointer, one.code) for one in found] == [
        ("/media/0/file", "missing-media"),
        ("", "unused-media"),
    ]
    assert "pack.did_you_mean Quay.png" in said(found[0].message)


def test_a_picture_has_words_for_those_who_cannot_see_it_unless_it_is_decorative():
    data, media = with_picture(example_json())
    del data["media"][0]["alt"]
    assert faults(data, media) == [("/media/0", "missing-alt")]
    data["media"][0]["decorative"] = True
    assert faults(data, media) == []


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", png()[:15], png(6_000, 1)[:16] + b"\xff" * 8])
def test_a_picture_that_is_none_or_too_large_is_told(content):
    data, _ = with_picture(example_json())
    assert faults(data, {"quay.png": content}) == [("", "false-media")]


def test_a_file_that_the_pack_does_not_list_is_told():
    assert faults(example_json(), {"quay.png": png()}) == [("", "unused-media")]
