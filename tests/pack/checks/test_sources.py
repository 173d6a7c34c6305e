"""Paragraphs, texts and pictures that are missing, false, out of order, or hide something."""

import hashlib

import pytest

from quizapp.pack.checks import sources
from tests.pack.builders import (
    edited,
    example_json,
    example_pack,
    faults,
    found,
    pack_of,
    png,
    said,
    with_picture,
)


@pytest.mark.parametrize(
    ("passage", "field", "value"),
    [
        ("sources/0/passages/3", "paragraph", None),
        ("sources/1/passages/2", "paragraph", None),
        ("sources/0/passages/0", "paragraph", 1),
        ("sources/0/passages/1", "paragraph", 1),
        ("sources/0/passages/9", "paragraph", 9),
        ("sources/0/passages/9", "role", "caption"),
    ],
)
def test_body_and_summaries_have_a_number_within_the_article_and_the_others_none(passage, field, value):
    assert faults(sources.check_paragraphs, {f"{passage}/{field}": value}) == [f"{passage} paragraph"]


def test_a_caption_may_stand_anywhere_without_a_number():
    data = example_json()
    caption = {"id": "gazette-caption", "role": "caption", "text": "The quay."}
    data["sources"][0]["passages"].insert(5, caption)
    assert found(sources.check_paragraphs, data) == found(sources.check_reading_order, data) == []


LATE = {"id": "late", "text": "Late."}


@pytest.mark.parametrize(
    ("changes", "passage"),
    [
        ({"sources/0/passages/4/paragraph": 4, "sources/0/passages/5/paragraph": 3}, "sources/0/passages/5"),
        ({"sources/1/passages/-": {**LATE, "role": "headline"}}, "sources/1/passages/3"),
        ({"sources/1/passages/-": {**LATE, "role": "standfirst"}}, "sources/1/passages/3"),
    ],
)
def test_headline_and_standfirst_come_first_and_then_paragraphs_in_reading_order(changes, passage):
    assert faults(sources.check_reading_order, changes) == [f"{passage} reading-order"]


def test_a_paragraph_in_full_is_there_once_and_not_told_as_well():
    changes = {"sources/1/passages/1/paragraph": 1, "sources/1/passages/2/paragraph": 1}
    told = [f"sources/1/passages/{place} paragraph-twice" for place in (1, 2)]
    assert faults(sources.check_paragraphs_once, changes) == told
    parts = {"sources/1/passages/0/paragraph": 2, "sources/1/passages/0/part": True}
    assert faults(sources.check_paragraphs_once, parts | {"sources/1/passages/2/paragraph": 2}) == []


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ("passages/4", ..., "whole not-whole"),
        ("passages/4/part", True, "whole not-whole"),
        ("passages/4/role", "summary", "whole not-whole"),
        ("paragraphs", 9, "whole not-whole"),
        ("sha256", "0" * 64, "sha256 sha256"),
        ("passages/4/text", "Another.", "sha256 sha256"),
    ],
)
def test_a_whole_article_has_all_paragraphs_with_the_sum_that_is_given(place, value, told):
    changes = {f"sources/0/{place}": value}
    assert faults(sources.check_whole_sources, changes) == [f"sources/0/{told}"]
    assert faults(sources.check_whole_sources, changes | {"sources/0/whole": False}) == []


def test_the_sum_is_taken_over_the_body_with_two_line_feeds_between():
    source = example_pack().sources[0]
    body = [passage.text for passage in source.passages[2:]]
    assert (
        sources.hash_body(source) == hashlib.sha256("\n\n".join(body).encode()).hexdigest() == source.sha256
    )


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        ("2022", True), ("2022-09", True), ("2024-02-29", True), ("0001-01-01", True),
        ("2023-02-29", False), ("2022-04-31", False), ("0000", False), ("0000-05", False),
    ],
)  # fmt: skip
def test_a_day_that_never_was_is_told_and_a_year_or_month_is_enough(day, is_one):
    told = faults(sources.check_days, {"sources/1/published": day})
    assert told == ([] if is_one else ["sources/1/published no-day"])


PASSAGE = "sources/1/passages/1/text"


@pytest.mark.parametrize(
    "text",
    ["Two  spaces.", "A line\nbreak.", " Before.", "After. ", "No\u00a0break.", "Cafe\u0301.", "A\ttab."],
)
def test_a_passage_that_is_not_canonical_is_told_with_the_place(text):
    assert faults(sources.check_canonical_passages, {PASSAGE: text}) == [f"{PASSAGE} not-canonical"]


@pytest.mark.parametrize(
    ("space", "named"),
    [("\u00a0", "⟨NO-BREAK SPACE⟩"), ("\u3000", "⟨IDEOGRAPHIC SPACE⟩"), ("\n", "⟨U+000A⟩")],
)
def test_a_space_that_looks_like_another_is_told_by_its_name(space, named):
    found = list(sources.check_canonical_passages(pack_of(edited({PASSAGE: f"No{space}break."}))))
    assert [problem.message.values["words"] for problem in found] == [f"“No{named}break.”"]


@pytest.mark.parametrize("text", ["It is [sic] so …", "Glitch\ufffd, “marks” – and dots...", "新しい文。"])
def test_nothing_else_about_a_passage_is_complained_of(text):
    assert faults(sources.check_canonical_passages, {PASSAGE: text}) == []


def test_the_words_around_the_difference_are_shown():
    data = edited({PASSAGE: "The harbour  was shut before the storm came in from the west."})
    (problem,) = sources.check_canonical_passages(pack_of(data))
    assert problem.message.values == {"words": "“The harbour  was shut be”"}


HIDING = [
    "a\u202eb", "a\u0000b", "a\u2066b", "a\ufeffb", "a\u0085b", "a\tb", "a\u2028b", "a\u200bb", "a\u3164b",
    "a\U000e0041b", "a\u200db",
]  # fmt: skip


@pytest.mark.parametrize(
    "place",
    [
        "title", "advisory", "authors/0", "sources/0/title", "sources/0/rights/statement", PASSAGE,
        "speakers/0/aliases/0", "glossary/0/term", "banks/0/summary", "weck-call/prompt",
        "weck-call/options/0/text", "every-evening/feedback/not_stated/feedback",
        "who-what/items/0/feedback", "how-many/after",
    ],
)  # fmt: skip
def test_a_control_or_a_turn_of_direction_is_told_wherever_it_hides(place):
    for text in HIDING:
        assert faults(sources.check_readable_texts, {place: text}) == [f"{place} hidden-character"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"weck-call/explanation": "One line.\nAnother: \U0001f468\u200d\U0001f469."}, []),
        ({"title": "می\u200cخواهم ❤\ufe0f 👩🏽\u200d💻", "speakers/0/name": "क्\u200dष 1\ufe0f\u20e3"}, []),
        ({"title": "The ferry\nInstalled."}, ["title line-break"]),
        ({"speakers/0/name": "Ilse\nCorran"}, ["speakers/0/name line-break"]),
        ({"glossary/0/term": "a\nterm"}, ["glossary/0/term line-break"]),
        ({"weck-call/options/0/text": "one\ntwo"}, ["weck-call/options/0/text line-break"]),
        (
            {
                "summary": "a\nb",
                "advisory": "a\nb",
                "changes/0/text": "a\nb",
                "glossary/0/text": "a\nb",
                "banks/0/summary": "a\nb",
                "which-fund/hint": "a\nb",
                "which-fund/explanation": "a\nb",
            },
            [],
        ),
        ({"who-pay/claim": " "}, ["who-pay/claim blank-text"]),
        ({"who-pay/claim": "\n"}, ["who-pay/claim blank-text"]),
        ({"who-pay/claim": "\u00a0\u2003"}, ["who-pay/claim blank-text"]),
    ],
)
def test_texts_are_not_blank_and_break_lines_only_where_several_paragraphs_stand(changes, told):
    assert faults(sources.check_readable_texts, changes) == told


def test_marks_heaped_on_a_letter_are_told_and_never_sorted():
    # To bring each into its stored form would take a second.
    heap = "a" + "\u0301" * 9_000 + "\u0316" * 9_000
    passages = [
        {"id": f"p{n}", "paragraph": 2, "role": "body", "part": True, "text": heap} for n in range(100)
    ]
    changes = {"title": "a" + "\u0301" * 17, "sources/1/passages": passages}
    assert faults(sources.check_canonical_passages, changes) == []
    places = [*(f"sources/1/passages/{n}/text" for n in range(100)), "title"]
    assert faults(sources.check_readable_texts, changes) == [f"{place} heaped-marks" for place in places]


def pictures(data, media):
    return [(problem.pointer, problem.code) for problem in sources.check_media(pack_of(data), media)]


def test_a_picture_that_is_not_there_is_told_with_the_near_one():
    data, _ = with_picture(example_json())
    missing, unused = sources.check_media(pack_of(data), {"Quay.png": png()})
    assert (missing.pointer, missing.code) == ("/media/0/file", "missing-media")
    assert (unused.pointer, unused.code) == ("", "unused-media")
    assert "pack.did_you_mean Quay.png" in said(missing.message)


def test_a_picture_has_words_for_those_who_cannot_see_it_unless_it_is_decorative():
    data, media = with_picture(example_json())
    del data["media"][0]["alt"]
    assert pictures(data, media) == [("/media/0", "missing-alt")]
    data["media"][0]["decorative"] = True
    assert pictures(data, media) == []


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", png()[:15], png(6_000, 1)[:16] + b"\xff" * 8])
def test_a_picture_that_is_none_or_too_large_is_told(content):
    data, _ = with_picture(example_json())
    assert pictures(data, {"quay.png": content}) == [("", "false-media")]


def test_a_file_that_the_pack_does_not_list_is_told():
    assert pictures(example_json(), {"quay.png": png()}) == [("", "unused-media")]
