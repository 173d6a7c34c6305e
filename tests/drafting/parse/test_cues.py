"""Verbs and nouns of saying are cues, each with the words that it consists of."""

import pytest


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mara Osei said the ferry was late.", "said"),
        ("Mara Osei has said the ferry was late.", "has said"),
        ("Mara Osei pointed out that the ferry was late.", "pointed out"),
        ("According to Mara Osei, the ferry was late.", "According to"),
        ("Mara Osei Says Ferry Was Late", "Says"),
    ],
)
def test_a_cue_is_all_its_words(reports, text, cue):
    assert [each.cue.of(text) for each in reports(text)] == [cue]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The letter reads: “It was late.”", "“It was late.”"),
        ("“It was late,” the letter read.", "“It was late,”"),
        ("“It was late,” she went on.", "“It was late,”"),
        ("“It was late,” the sailor grinned.", "“It was late,”"),
        ("Mara Osei accepted that it was late.", "it was late"),
    ],
)
def test_verbs_that_mostly_tell_of_something_else_tell_of_speech_with_a_quotation_or_that(
    told, text, content
):
    assert [found for _, found in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Banners read “Bread Is Not a Bank”.",
        "Mara Osei read the letter.",
        "The show went on.",
        "She laughed.",
    ],
)
def test_such_verbs_tell_of_no_speech_without_them(told, text):
    assert told(text) == []


def test_a_noun_of_saying_with_its_owner_and_a_clause_is_a_cue(reports):
    text = "Nobody believed the minister’s claim that the ferry was late."
    (only,) = reports(text)
    assert (only.sort, only.cue.of(text), only.content.of(text)) == ("noun", "claim", "the ferry was late")
    assert only.mention.words == "the minister’s"


@pytest.mark.parametrize(
    "text",
    [
        "The minister’s garden that nobody saw was large.",
        "Nobody believed the claim that the ferry was late.",
        "Nobody believed our claim that the ferry was late.",
        "The ferry was late.",
    ],
)
def test_nothing_is_a_cue_without_saying_and_a_speaker(told, text):
    assert told(text) == []


def test_a_verb_within_quotation_marks_is_no_cue_of_the_narrators(told):
    assert told("The play “Mara says it is late” was sold out.") == []
