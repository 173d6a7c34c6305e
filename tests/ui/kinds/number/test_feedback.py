"""What is told of a number: how near it came, the key, each known number, any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.quiz.numbers import parse_number_answer
from quizapp.ui.kinds.feedback import build_feedback, describe_key
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting

if TYPE_CHECKING:
    from quizapp.ui.kinds.state import AnswerFeedback

SITTING = sitting()


def answered(typed: str | None, **changes: object) -> AnswerFeedback:
    question = example_question("how-many", **changes)
    return build_feedback(SITTING, question, None if typed is None else parse_number_answer(typed, "en"))


def tags(told_of: AnswerFeedback) -> dict[str, str]:
    return {row.title: row.tag for row in told_of.answers if row.tag}


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (None, "No answer this time. The answer is: 14 evenings."),
        ("14", "The answer is: 14 evenings."),
        ("fourteen", "The answer is: 14 evenings."),
        ("15", "You wrote 15 evenings: near, only 1 off. The answer is: 14 evenings."),
        ("60", "You wrote 60 evenings. The answer is: 14 evenings."),
        ("1000", "You wrote 1,000 evenings. The answer is: 14 evenings."),
        ("many", "You wrote “many”. The answer is: 14 evenings."),
    ],
)
def test_the_line_tells_what_was_written_how_near_it_is_and_what_is_right(typed: str, line: str) -> None:
    assert answered(typed).line == line


def test_a_number_that_is_right_but_not_the_key_itself_is_told_to_be_near_enough() -> None:
    line = answered("0.67", value="2/3", decimals=2, near=None, after=None).line
    assert line == "You wrote 0.67, which is near enough. The answer is: 2/3."


def test_how_far_off_it_is_is_told_as_exactly_as_was_asked() -> None:
    line = answered("3.3", value="3.1", decimals=1, near="0.5", after="°C").line
    assert line == "You wrote 3.3 °C: near, only 0.2 off. The answer is: 3.1 °C."


def test_the_key_stands_first_then_each_known_number_and_any_other_last() -> None:
    rows = answered("60").answers
    assert [row.title for row in rows] == ["14 evenings", "60", "412", "Any other number"]
    assert all(row.reason for row in rows)


@pytest.mark.parametrize(
    ("typed", "tagged"),
    [
        (None, {"14 evenings": "Correct answer"}),
        ("14", {"14 evenings": "Your answer, correct"}),
        ("60", {"14 evenings": "Correct answer", "60": "Your answer"}),
        ("five", {"14 evenings": "Correct answer", "Any other number": "Your answer"}),
    ],
)
def test_your_answer_and_the_correct_one_are_named_in_words(typed: str, tagged: dict[str, str]) -> None:
    assert tags(answered(typed)) == tagged


def test_a_tag_stands_with_an_icon() -> None:
    assert {row.tag_icon for row in answered("60").answers if row.tag} == {"correct", "wrong"}


def test_long_words_after_the_field_are_no_unit() -> None:
    question = example_question("how-many", after="of the evenings on which somebody counted the seats")
    assert describe_key(SITTING, question) == "The answer is: 14."


def test_the_reason_of_the_key_is_the_words_that_settle_it() -> None:
    question = example_question("how-many")
    reason = answered("14").answers[0].reason
    assert reason.startswith("Paragraph 4 has: “")
    assert question.evidence[0][0].quote in reason


def test_words_too_long_to_give_again_are_pointed_at() -> None:
    question = example_question("how-many")
    twice = [[citation.model_dump(mode="json", exclude_none=True) for citation in question.evidence[0]] * 2]
    assert (
        answered("14", evidence=twice).answers[0].reason
        == "The words that settle it are marked in the article."
    )
