"""A name and a colon at the beginning of a paragraph tell who speaks there, where it can be no heading."""

import pytest

from quizapp.drafting.attribute.speaker_labels import find_labelled_speaker
from tests.drafting.attribute.told import quoted, report


def _label(text, part=1, own=(), rest="It rained."):
    text, (paragraph, _) = quoted(text, rest)
    found = find_labelled_speaker(text, part, paragraph.part.span, paragraph.whole, own)
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


@pytest.mark.parametrize(
    ("headline", "rest", "label"),
    [
        ("Osei: Ferry was late", "Mara Osei left.", ("Osei", "Ferry was late")),
        ("Osei: ferry was late", "Mara Osei left.", ("Osei", "ferry was late")),
        ("Mayor: ferry “late”", "The mayor left.", ("Mayor", "ferry “late”")),
        ("Osei & Brandt: ‘It was late.’", "It rained.", ("Osei & Brandt", "‘It was late.’")),
        ("Mayor: «It was late.»", "It rained.", ("Mayor", "«It was late.»")),
    ],
)
def test_a_headline_needs_neither_role_nor_quotation_where_its_speaker_is_named_again(headline, rest, label):
    assert _label(headline, part=0, rest=rest) == label


@pytest.mark.parametrize("headline", ["Live: Osei back in the dock", "Sketch: the ferry and the otter"])
def test_a_headline_of_somebody_who_is_not_named_again_tells_of_no_speaker(headline):
    assert _label(headline, part=0, rest="It rained, and everybody was alive.") is None


def test_what_is_known_already_is_not_told_again():
    text = "Mara Osei: “It was late.”"
    assert _label(text, own=[report(text, "Osei", ":", "“It was late.”")]) is None
