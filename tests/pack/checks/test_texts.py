"""Passages that are not in their stored form, and texts that are blank or hide something."""

import pytest

from quizapp.pack.checks.texts import check_canonical_passages, check_readable_texts
from tests.pack.builders import example_json, found, pack_of, place_of, question_json


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
    assert problem.message.startswith("“The harbour  was shut be” is not as")


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
        ("voices", 0, "aliases", 0),
        ("glossary", 0, "term"),
        ("banks", 0, "summary"),
        ("banks", 0, "questions", 0, "prompt"),
        ("banks", 0, "questions", 0, "options", 0, "text"),
        ("banks", 0, "questions", 4, "reasons", "not_stated", "feedback"),
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
    data["voices"][0]["name"] = "Ilse\nCorran"
    data["glossary"][0]["term"] = "a\nterm"
    question_json(data, "weck-call")["options"][0]["text"] = "one\ntwo"
    where = ("/title", "/voices/0/name", "/glossary/0/term", f"{place_of(data, 'weck-call')}/options/0/text")
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
