"""Leaving, being killed, and going on: at the question where it was, as if nothing had been."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.steps import QUESTIONS, answer_by_keys, on_home, practice, question_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driver import Seen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")


def asked(seen: Seen) -> tuple[object, ...]:
    """What is asked, and the answers in their order, as far as it is not in words alone."""
    names = ([each.name for each in sort] for sort in (seen.options, seen.boxes, seen.fields))
    return seen.at, question_in(seen).id, *names


def test_a_practice_that_was_left_goes_on_at_its_question(ready: Callable[[], Path]) -> None:
    folder = practice(ready(), "match", "order", "choice", "number")
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        for number in (1, 2):
            answer_by_keys(program, number)
            program.press("Return")
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
        assert (program.close(), program.said) == (0, "")
    assert len(answers_in(folder)) == 2


def test_a_practice_that_was_killed_goes_on_at_its_question_and_its_results_have_all(
    ready: Callable[[], Path],
) -> None:
    folder = practice(ready())
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        for number in range(1, 5):
            answer_by_keys(program, number)
            program.press("Return")
        before = program.wait(lambda seen: seen.asks(5))
        program.kill()
    with Driven(folder) as program:
        # On a busy computer the keyboard comes to the window after what stands in it.
        seen = program.wait(lambda seen: on_home(seen) and seen.focus)
        assert seen.focus == f"Continue, question 5 of {QUESTIONS}"
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
        assert (program.close(), program.said) == (0, "")
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * QUESTIONS


def test_practising_again_begins_anew_and_home_tells_of_both(ready: Callable[[], Path]) -> None:
    folder = ready()
    with Driven(folder) as program:
        program.wait(on_home)
        program.press("Return")
        for number in range(1, QUESTIONS + 1):
            answer_by_keys(program, number)
            program.press("Return")
        program.wait(lambda seen: seen.screen == "results")
        program.press("P")
        answer_by_keys(program, 1, rightly=False)
        program.press("Ctrl+1")
        program.wait(lambda seen: on_home(seen) and seen.focus == f"Continue, question 2 of {QUESTIONS}")
        assert (program.close(), program.said) == (0, "")
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * QUESTIONS + ["not_this_time"]
