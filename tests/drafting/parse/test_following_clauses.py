"""Clauses and quotations after a verb of saying are what is said."""

import pytest

LATE = [("Mara Osei", "the ferry was late")]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei said that the ferry was late.",
        "Mara Osei said the ferry was late.",
        "Mara Osei told the council the ferry was late.",
        "Mara Osei pointed out that the ferry was late.",
    ],
)
def test_a_clause_after_a_verb_of_saying_is_told_with_and_without_that(told, text):
    assert told(text) == LATE


def test_a_verb_that_only_quotations_are_trusted_after_takes_a_clause_with_that(told):
    assert told("Mara Osei repeated that the ferry was late.") == LATE


def test_a_verb_that_only_quotations_are_trusted_after_takes_no_bare_clause(told):
    assert told("Mara Osei charged the ferry was late.") == []


def test_a_clause_that_the_parse_lost_behind_its_hearers_is_found(told):
    text = "Mara Osei told reporters outside the town hall in Torsk that the ferry was late."
    assert told(text) == LATE


def test_a_clause_that_the_parse_took_for_a_hearers_is_found_but_a_storys_is_not(told):
    assert told("Mara Osei told the crew in the dressing room that sailors would tire.") == [
        ("Mara Osei", "sailors would tire")
    ]
    assert told("Mara Osei told reporters the story that sailors like.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It was a dam that sailors said had cost a fortune.", "had cost a fortune"),
        ("The pier had a crack, which Mara Osei said was old.", "was old"),
    ],
)
def test_what_is_said_of_a_thing_before_the_cue_is_told_from_the_cue_on(told, text, content):
    assert [found for _, found in told(text)] == [content]


def test_what_follows_a_colon_is_told_whatever_it_is(told):
    assert told("Mara Osei said: no boats and “no flags”.") == [("Mara Osei", "no boats and “no flags”")]


def test_what_follows_the_colon_of_somebody_who_objects_is_told(told):
    assert told("Mara Osei contradicted him: the ferry was late.") == LATE
    assert told("Mara Osei left the pier: the ferry was late.") == []


def test_what_somebody_is_told_by_another_is_told(told):
    assert told("The crew was told by Mara Osei that the ferry was late.") == LATE


def test_what_is_put_to_somebody_is_told(told):
    assert told("Mara Osei put it to her that the ferry was late.") == LATE


def test_who_asks_not_to_be_named_says_nothing_by_it(told):
    assert told("Mara Osei, who asked not to be named, left.") == []
    assert told("Mara Osei asked to be excused.") == [("Mara Osei", "to be excused")]


def test_what_is_asked_for_in_a_clause_is_told(reports):
    (asked,) = reports("Mara Osei asked that no flag be flown.")
    assert (asked.content.of("Mara Osei asked that no flag be flown."), asked.sort) == (
        "no flag be flown",
        "calling",
    )


def test_a_time_between_the_verb_and_its_clause_is_not_part_of_what_is_said(told):
    assert told("Mara Osei said on Monday the ferry was late.") == LATE


@pytest.mark.parametrize(
    "text", ["Mara Osei asked if the ferry was late.", "Mara Osei knew the ferry was late."]
)
def test_what_is_only_asked_or_known_is_not_told_as_said(told, text):
    assert told(text) == []


def test_a_question_that_a_speaker_answers_is_what_is_said(told):
    assert told("Mara Osei explained why the ferry was late.") == [("Mara Osei", "why the ferry was late")]


def test_what_somebody_is_asked_to_do_is_told_with_who_is_asked(reports):
    text = "Mara Osei urged the council to close the pier."
    (only,) = reports(text)
    assert only.content.of(text) == "the council to close the pier"
    assert only.sort == "calling"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mara Osei called on the council to act.", "the council to act"),
        ("Mara Osei pleaded with her to stay.", "her to stay"),
        ("Mara Osei appealed to those in the harbour to leave.", "those in the harbour to leave"),
    ],
)
def test_who_is_asked_is_told_behind_a_preposition_too(told, text, content):
    assert told(text) == [("Mara Osei", content)]


def test_a_quotation_after_a_colon_is_told_with_its_marks(told):
    text = "Mara Osei said: “The ferry was late.”"
    assert told(text) == [("Mara Osei", "“The ferry was late.”")]


def test_a_quotation_after_a_verb_and_its_hearer_is_told(told):
    text = "Mara Osei told the council, “The ferry was late.”"
    assert told(text) == [("Mara Osei", "“The ferry was late.”")]
