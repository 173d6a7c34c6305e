"""Leaving, being killed, and going on: at the question where it was, as if nothing had been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.steps import (
    QUESTIONS,
    answer_by_keys,
    answer_first,
    at_home,
    on_home,
    practice,
    question_in,
)

if TYPE_CHECKING:
    from tests.driver import Seen


def asked(seen: Seen) -> tuple[object, ...]:
    """What is asked, and the answers in their order, as far as it is not in words alone."""
    names = ([each.name for each in sort] for sort in (seen.options, seen.boxes, seen.fields))
    return seen.at, question_in(seen).id, *names


def test_a_practice_that_was_left_goes_on_at_its_question(ready):
    folder = practice(ready(), "match", "order", "choice", "number")
    with at_home(folder) as program:
        answer_first(program, 2)
        before = program.wait(lambda seen: seen.asks(3))
        program.press("1")
        program.wait(lambda seen: any(option.chosen for option in seen.options))
        program.press("Esc")
        program.wait(lambda seen: on_home(seen) and seen.focus == "Continue, question 3 of 4")
        program.press("Return")
        seen = program.wait(lambda seen: seen.asks(3))
        assert asked(seen) == asked(before)
        assert not any(option.chosen for option in seen.options)
        program.press("B")
        program.wait(lambda seen: seen.explains(2))
    assert len(answers_in(folder)) == 2


def test_a_practice_that_was_killed_goes_on_at_its_question_and_its_results_have_all(ready):
    folder = practice(ready())
    with Driven(folder) as program:
        program.wait(on_home)
        answer_first(program, 4)
        before = program.wait(lambda seen: seen.asks(5))
        program.kill()
    with at_home(folder) as program:
        # On a busy computer the keyboard comes to the window after what stands in it.
        program.wait(lambda seen: seen.focus == f"Continue, question 5 of {QUESTIONS}")
        program.press("Return")
        assert asked(program.wait(lambda seen: seen.asks(5))) == asked(before)
        for number in range(5, QUESTIONS + 1):
            answer_by_keys(program, number)
            program.press("Return")
        seen = program.wait(lambda seen: seen.screen == "results")
        rows = [name for name in seen.buttons if name[0].isdigit()]
        assert [row.split(",")[:2] for row in rows] == [
            [f"{number}", " Correct"] for number in range(1, QUESTIONS + 1)
        ]
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * QUESTIONS
