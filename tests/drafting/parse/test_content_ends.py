"""What is said ends where narration goes on, or somebody else speaks."""

import pytest

LATE = ("Mara Osei", "the ferry was late")


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei said the ferry was late, but islanders said it was early.",
        "Mara Osei said the ferry was late, while the council blamed the weather.",
        "Mara Osei said the ferry was late; the council was silent.",
        "Mara Osei said the ferry was late, adding that the pier was shut.",
        "Mara Osei said the ferry was late, according to the harbour paper.",
        "Mara Osei said the ferry was late, a move that angered sailors.",
        "Mara Osei said the ferry was late, deepening a dispute over the pier.",
        "Mara Osei said the ferry was late but refused to say why.",
        "Mara Osei said the ferry was late, write Ito and Lee.",
        "Mara Osei said the ferry was late, an account that angered sailors.",
        "Mara Osei said the ferry was late and blamed the storm for the damage.",
    ],
)
def test_what_is_said_ends_before_what_is_not(told, text):
    assert told(text)[0] == LATE


def test_what_is_asked_for_ends_before_a_clause_with_a_tense_that_is_joined_to_it(told):
    asked = "The sailors' union had asked on Saturday evening for the ferry to be left out"
    text = f"{asked}, and its delegate, Mara Osei, was bitter."
    assert told(text) == [("The sailors' union", "the ferry to be left out")]


def test_what_is_said_ends_before_a_cue_that_an_adverb_follows(told):
    text = "The referee had told him that it was late, Mara Osei said afterwards."
    assert ("The referee", "it was late") in told(text)


def test_what_is_said_goes_on_over_and_within_it(told):
    text = "Mara Osei said that the ferry was late and that the pier was shut."
    assert told(text) == [("Mara Osei", "the ferry was late and that the pier was shut")]


def test_a_speaker_who_goes_on_is_told_again(told):
    text = "The ferry was late, said the harbour master, adding that the pier was shut."
    assert told(text) == [
        ("the harbour master", "The ferry was late"),
        ("the harbour master", "the pier was shut"),
    ]


def test_narration_that_goes_on_in_the_simple_past_is_the_same_speakers(told):
    text = "Mara Osei said she had waited but denied that she had slept."
    assert told(text) == [("Mara Osei", "she had waited"), ("Mara Osei", "she had slept")]


def test_a_comma_before_and_leads_back_to_the_speaker(told):
    text = "Mara Osei said the crew did not know, and accused the firm of hiding it."
    assert told(text)[0] == ("Mara Osei", "the crew did not know")


def test_what_is_said_does_not_end_within_quotation_marks(told):
    text = "It was late, Mara Osei said, “and there are rocks”."
    assert told(text)[-1] == ("Mara Osei", "“and there are rocks”")


def test_two_speakers_in_one_sentence_are_told_apart(told):
    text = "Mara Osei said the ferry was late, but islanders said it was early."
    assert told(text) == [LATE, ("islanders", "it was early")]
