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


def test_a_quotation_after_a_colon_is_told_with_its_marks(told):
    text = "Mara Osei said: “The ferry was late.”"
    assert told(text) == [("Mara Osei", "“The ferry was late.”")]


def test_a_quotation_after_a_verb_and_its_hearer_is_told(told):
    text = "Mara Osei told the council, “The ferry was late.”"
    assert told(text) == [("Mara Osei", "“The ferry was late.”")]
