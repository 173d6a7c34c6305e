"""What was not said, or only may be, is told as that."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei did not say that the ferry was late.",
        "Mara Osei never said that the ferry was late.",
        "Mara Osei left without saying that the ferry was late.",
        "Mara Osei declined to say that the ferry was late.",
    ],
)
def test_what_was_not_said_is_negated(reports, text):
    assert [each.negated for each in reports(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei would say that the ferry was late.",
        "Mara Osei plans to say that the ferry was late.",
        "The pier closes if Mara Osei says that the ferry is late.",
    ],
)
def test_what_only_may_be_said_is_modal(reports, text):
    assert [each.modal for each in reports(text)] == [True]


def test_a_verb_shares_the_negation_of_the_one_before_it_but_not_behind_but(reports):
    assert [each.negated for each in reports("Mara Osei did not stay or say that it was late.")] == [True]
    assert [each.negated for each in reports("Mara Osei did not shout but said that it was late.")] == [False]


def test_a_verb_with_a_tense_of_its_own_shares_no_negation(reports):
    assert [each.negated for each in reports("Mara Osei did not speak and said that it was late.")] == [False]
    assert [each.negated for each in reports("Mara Osei never spoke and never said that it rained.")] == [
        True
    ]


@pytest.mark.parametrize(
    "text",
    ["Mara Osei said that the ferry was not late.", "Mara Osei said that the ferry would be late."],
)
def test_a_negation_within_what_is_said_negates_nothing(reports, text):
    (only,) = reports(text)
    assert (only.negated, only.modal) == (False, False)


def test_what_a_question_tells_is_only_asked(reports):
    assert [each.asked for each in reports("Did Mara Osei say that the ferry was late?")] == [True]
    assert [each.asked for each in reports("Mara Osei said that the ferry was late.")] == [False]


def test_a_quotation_that_asks_is_no_question_of_the_narrators(reports):
    assert [each.asked for each in reports("Mara Osei replied: “Was the ferry late?”")] == [False]
