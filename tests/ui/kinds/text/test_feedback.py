"""What is told of typed words: a slip forgiven, the key, each known text, any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.quiz.responses import TextAnswer
from quizapp.ui.kinds.feedback import build_feedback
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting

if TYPE_CHECKING:
    from quizapp.ui.kinds.state import AnswerFeedback

SITTING = sitting()
KEY = "The answer is: the harbour fund."


def answered(typed: str | None, **changes: object) -> AnswerFeedback:
    question = example_question("which-fund", **changes)
    return build_feedback(SITTING, question, None if typed is None else TextAnswer(typed))


def tags(told_of: AnswerFeedback) -> dict[str, str]:
    return {row.title: row.tag for row in told_of.answers if row.tag}


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (None, f"No answer this time. {KEY}"),
        ("The harbour fund.", KEY),
        ("harbour fund", f"You wrote “harbour fund”, which is accepted, too. {KEY}"),
        ("the harbor fund", f"You wrote “the harbor fund”; the spelling is forgiven. {KEY}"),
        (" harbour fnud", "You wrote “harbour fnud”; the spelling is forgiven. The answer is: harbour fund."),
        ("the harbour office", f"You wrote “the harbour office”. {KEY}"),
        ("nothing", f"You wrote “nothing”. {KEY}"),
    ],
)
def test_the_line_tells_what_was_written_and_whether_a_slip_was_forgiven(typed: str, line: str) -> None:
    assert answered(typed).line == line


def test_where_the_spelling_counts_no_slip_is_forgiven() -> None:
    assert answered("the harbor fund", spelling="exact").line == f"You wrote “the harbor fund”. {KEY}"


def test_the_key_stands_first_then_each_known_text_and_any_other_last() -> None:
    rows = answered("nothing").answers
    assert [row.title for row in rows] == ["the harbour fund", "the harbour office", "Any other words"]
    assert all(row.reason for row in rows)


def test_all_that_is_accepted_is_told() -> None:
    assert answered("nothing").answers[0].reason.endswith("Also accepted: “harbour fund”.")
    assert "Also accepted" not in answered("nothing", accepted=["the harbour fund"]).answers[0].reason


@pytest.mark.parametrize(
    ("typed", "tagged"),
    [
        (None, {"the harbour fund": "Correct answer"}),
        ("harbour fund", {"the harbour fund": "Your answer, correct"}),
        ("the harbour ofice", {"the harbour fund": "Correct answer", "the harbour office": "Your answer"}),
        ("nothing", {"the harbour fund": "Correct answer", "Any other words": "Your answer"}),
    ],
)
def test_your_answer_and_the_correct_one_are_named_in_words(typed: str, tagged: dict[str, str]) -> None:
    assert tags(answered(typed)) == tagged
