from __future__ import annotations

from datetime import date, timedelta

import pytest

from quizapp.ui.messages import explanation
from tests.ui.fakes import translate

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("He asks for something", "The answer is: He asks for something."),
        ("Who should pay?", "The answer is: Who should pay?"),
        ("and so on…", "The answer is: and so on…"),
        ("“until the bus is back”", "The answer is: “until the bus is back”."),
        ("“It is over.”", "The answer is: “It is over.”"),
        ("It ends at 6 p.m.", "The answer is: It ends at 6 p.m."),
    ],
)
def test_an_option_ends_the_sentence_that_tells_it_with_one_stop(option: str, sentence: str) -> None:
    assert explanation.describe_key_option(translate, option) == sentence


def test_what_was_chosen_is_told_before_what_is_right() -> None:
    key = explanation.describe_key_speaker(translate, "the traders’ association")
    told = explanation.describe_chosen_answer(translate, "“no customers”", key)
    assert told == "You chose: “no customers”. Who says it: The traders’ association."


def test_a_skipped_question_is_told_what_is_right() -> None:
    assert translate("explanation.skipped", key="The article itself says it.") == (
        "No answer this time. The article itself says it."
    )


@pytest.mark.parametrize(
    ("outcome", "certainty", "hint", "sentence"),
    [
        ("correct", "guess", False, "Right, and you said you guessed. It comes back tomorrow."),
        ("correct", "fairly_sure", False, "Right, and you were fairly sure. It comes back tomorrow."),
        ("correct", "certain", False, "Right, and you were certain. It comes back tomorrow."),
        ("correct", None, False, "Right, so this question comes back tomorrow."),
        ("correct", "certain", True, "Right, with the hint, so it comes back tomorrow."),
        ("not_this_time", "certain", True, "You were certain, so this question comes back tomorrow."),
        ("not_this_time", "guess", False, "Not this time, so this question comes back tomorrow."),
        ("skipped", None, False, "You skipped it, so this question comes back tomorrow."),
        ("partly", None, False, "Right in part, so this question comes back tomorrow."),
    ],
)
def test_why_a_question_comes_back_is_told_by_outcome_certainty_and_hint(
    outcome, certainty, hint, sentence
) -> None:
    due = TODAY + timedelta(days=1)
    assert explanation.describe_next_review(translate, outcome, certainty, hint, due, TODAY) == sentence


def test_a_chain_is_written_out_from_the_article_inwards() -> None:
    assert explanation.format_attribution_chain(translate, ()) == "The article:"
    assert (
        explanation.format_attribution_chain(translate, ("the report", "the office"))
        == "The article: the report: the office:"
    )


def test_the_place_of_the_evidence_is_named_where_it_has_a_number() -> None:
    assert explanation.name_evidence(translate, 3) == "Evidence, paragraph 3"
    assert explanation.name_evidence(translate, None) == "Evidence"
