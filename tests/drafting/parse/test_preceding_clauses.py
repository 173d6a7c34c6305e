"""A clause or a quotation that its cue follows or interrupts is what is said."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry was late, Mara Osei said.", "The ferry was late"),
        ("But the ferry was late, Mara Osei later said.", "the ferry was late"),
        ("“The ferry was late,” Mara Osei said.", "“The ferry was late,”"),
        ("“The ferry was late,” said Mara Osei.", "“The ferry was late,”"),
        ("“Was it late?” said Mara Osei.", "“Was it late?”"),
        ("“The ferry was late,” Mara Osei went on.", "“The ferry was late,”"),
        ("“The ferry was late,” Mara Osei shot back.", "“The ferry was late,”"),
        ("“The ferry was late,” Mara Osei mused.", "“The ferry was late,”"),
    ],
)
def test_what_stands_before_its_cue_is_told(told, text, content):
    assert told(text) == [("Mara Osei", content)]


def test_a_clause_that_its_cue_interrupts_is_told_from_the_cue_on(told):
    assert told("The ferry, Mara Osei said, was late again.") == [("Mara Osei", "was late again")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The ferry was late, Mara Osei said, and nobody would come.",
            ["The ferry was late", "nobody would come"],
        ),
        ("The ferry was late, Mara Osei said, “and very cold”.", ["The ferry was late", "“and very cold”"]),
        ("The ferry was late, Mara Osei said, and “nobody came”.", ["The ferry was late", "“nobody came”"]),
        ("The ferry was late, Mara Osei said, and left.", ["The ferry was late"]),
    ],
)
def test_what_goes_on_behind_its_cue_in_quoted_words_or_a_told_clause_is_told_twice(told, text, contents):
    assert [found for _, found in told(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "It was new, the council said; the ferry was late, said Mara Osei.",
        "Mara Osei rejected that: the ferry was late, she insisted.",
    ],
)
def test_a_clause_begins_behind_a_colon_or_what_another_says(told, text):
    assert told(text)[-1][1] == "the ferry was late"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It was a ferry for which, Mara Osei said, “nobody pays”.", "“nobody pays”"),
        ("It was a ferry that, Mara Osei said, has never paid.", "has never paid"),
    ],
)
def test_words_that_need_what_follows_the_cue_are_not_told_by_themselves(told, text, content):
    assert told(text) == [("Mara Osei", content)]


def test_a_semicolon_within_what_is_said_does_not_part_it(told):
    assert told("The ferry was late; it rained, Mara Osei said.") == [
        ("Mara Osei", "The ferry was late; it rained")
    ]


def test_a_clause_before_a_cue_is_told_beside_a_quotation_behind_it_but_no_mere_circumstance(told):
    assert told("The ferry was late, Mara Osei said, “and that is all.”")[0] == (
        "Mara Osei",
        "The ferry was late",
    )
    assert told("Asked if it was late, Mara Osei replied: “I have not looked.”") == [
        ("Mara Osei", "“I have not looked.”")
    ]


def test_a_headline_that_its_cue_ends_needs_no_verb_with_a_tense(told):
    assert told("Sewage found along the whole river, study says") == [
        ("study", "Sewage found along the whole river")
    ]
    assert told("Sewage along the whole river, Mara Osei said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late, Mara Osei showed.",  # with a verb that takes no quotation, a clause does
        "“The ferry was late,” Mara Osei showed.",
    ],
)
def test_a_verb_that_takes_no_quotation_before_it_takes_a_clause_only(told, text):
    assert bool(told(text)) == ("“" not in text)


def test_a_verb_that_needs_a_quotation_takes_no_clause_before_it(told):
    assert told("The ferry was late, Mara Osei shouted.") == []
    assert told("“The ferry was late,” Mara Osei shouted.") == [("Mara Osei", "“The ferry was late,”")]


def test_words_without_a_verb_before_a_cue_are_not_told(told):
    assert told("After a long night in the harbour, Mara Osei said.") == []


def test_a_noun_with_a_relative_clause_before_its_cue_is_nothing_that_is_said(told):
    text = "The crew of the ferry, the boat that carried the sailors, Mara Osei said, had been paid."
    assert [content for _, content in told(text)] == ["had been paid"]
