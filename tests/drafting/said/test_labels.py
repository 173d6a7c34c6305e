"""A name and a colon at the beginning of a paragraph tell who speaks there, where it can be no heading."""

import pytest

from quizapp.drafting.said.labels import labelled
from tests.drafting.said.told import quoted, report


def _label(text, part=1, own=()):
    _, (paragraph,) = quoted(text)
    found = labelled(text, part, paragraph.part.span, paragraph.whole, own)
    return (found.mention.words, found.content.of(text)) if found else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mara Osei: “It was late.”", ("Mara Osei", "“It was late.”")),
        ("Mara Osei, sailor: It was late.", ("Mara Osei", "It was late.")),
        ("Mara van Osei (sailor): It was late.", ("Mara van Osei", "It was late.")),
        ("16:41 Mara Osei: It was late.", ("Mara Osei", "It was late.")),
    ],
)
def test_a_speaker_before_a_colon_says_what_follows(text, label):
    assert _label(text) == label


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei: It was late.",
        "Question: “Was it late?”",
        "Q: “Was it late?”",
        "the sailors: “It was late.”",
        "Mara Osei said: it was late.",
        "It rained.",
    ],
)
def test_other_words_before_a_colon_are_no_speaker(text):
    assert _label(text) is None


def test_a_headline_needs_neither_role_nor_quotation():
    assert _label("Osei: Ferry was late", part=0) == ("Osei", "Ferry was late")


def test_what_is_known_already_is_not_told_again():
    text = "Mara Osei: “It was late.”"
    assert _label(text, own=[report(text, "Osei", ":", "“It was late.”")]) is None
