"""What is missing is told, what is skipped comes back, what was told can be seen again, help is there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.answering_kinds import picks
from tests.journeys.steps import (
    PACK,
    QUESTIONS,
    answer_by_keys,
    on_home,
    practice,
    question_in,
    shows_evidence,
)
from tests.reliability.found import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.driver import Seen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")


@pytest.fixture
def folder(ready: Callable[[], Path]) -> Path:
    """One in which a practice of all kinds has begun; its first question has one right answer of several."""
    return practice(ready())


@pytest.fixture
def program(folder: Path) -> Iterator[Driven]:
    """The program at the first question of a practice; at the end it is closed in order."""
    with Driven(folder) as made:
        made.wait(on_home)
        made.press("Return")
        made.wait(lambda seen: seen.asks(1))
        yield made
        assert (made.close(), made.said) == (0, "")


def right_row(seen: Seen) -> str:
    """The name of the right one of the answers on the screen."""
    (name,) = picks(seen, bundled(PACK)[1], question_in(seen), rightly=True)
    return name


def test_enter_without_an_answer_says_what_is_missing_and_goes_there(folder: Path, program: Driven) -> None:
    program.press("Return")
    seen = program.wait(lambda seen: seen.says("Choose an answer first, or skip with S."))
    assert seen.focus.startswith("1, ")
    right = right_row(seen)
    program.press(right[0])
    program.wait(lambda seen: not seen.says("Choose an answer first"))
    program.press("Return")
    seen = program.wait(lambda seen: seen.says("One more thing: how sure are you?"))
    assert seen.focus == "G, Guess"
    assert [option.name for option in seen.options if option.chosen] == [right]
    assert answers_in(folder) == []
    program.press("F", "Return")
    assert program.wait(lambda seen: seen.explains(1)).outcome.startswith("Correct")
    assert [each.certainty for each in answers_in(folder)] == ["fairly_sure"]


def test_answers_are_chosen_with_arrows_and_space_and_tab_alone(folder: Path, program: Driven) -> None:
    right = right_row(program.seen)
    while program.seen.focus != right:
        program.press("Down")
    program.press("Space")
    program.wait(lambda seen: [option.name for option in seen.options if option.chosen] == [right])
    program.press("Tab")
    program.wait(lambda seen: seen.focus == "G, Guess")
    program.press("Right", "Right", "Space")
    program.wait(lambda seen: seen.focus == "C, Certain" and sum(each.chosen for each in seen.options) == 2)
    program.press("Return")
    assert program.wait(lambda seen: seen.explains(1)).outcome.startswith("Correct")


def test_a_skipped_question_comes_once_more_at_the_end_and_is_then_explained(
    folder: Path, program: Driven
) -> None:
    skipped = question_in(program.seen)
    program.press("S")
    for number in range(2, QUESTIONS + 1):
        answer_by_keys(program, number)
        program.press("Return")
    seen = program.wait(lambda seen: seen.asks(1))
    assert question_in(seen) == skipped
    program.press("S")
    seen = program.wait(lambda seen: seen.explains(1))
    assert seen.outcome.startswith("Skipped")
    assert shows_evidence(program, skipped)
    program.press("Return")
    program.wait(lambda seen: seen.screen == "results" and seen.button("1, Skipped"))
    assert [each.attempt for each in answers_in(folder) if each.outcome == "skipped"] == [1, 2]


def test_earlier_explanations_can_be_gone_back_to(program: Driven) -> None:
    first = answer_by_keys(program, 1)
    program.press("Return")
    second = answer_by_keys(program, 2, rightly=False)
    program.press("B")
    assert program.wait(lambda seen: seen.explains(1)).outcome == first.outcome
    program.press("Return")
    assert program.wait(lambda seen: seen.explains(2)).outcome == second.outcome
    program.press("Return")
    program.wait(lambda seen: seen.asks(3))


def test_the_whole_article_opens_around_the_passage(program: Driven) -> None:
    seen = answer_by_keys(program, 1)
    near = len(seen.article)
    program.press("W")
    program.wait(lambda seen: len(seen.article) > near and seen.button("Only the passage"))
    program.press("W")
    program.wait(lambda seen: len(seen.article) == near and seen.button("Whole article"))


def test_help_lists_the_keys_of_the_screen_and_goes_back_to_it(program: Driven) -> None:
    chosen = program.seen.options[0].name
    program.press("1", "F1")
    seen = program.wait(lambda seen: seen.screen == "help")
    assert seen.focus
    program.press("Esc")
    seen = program.wait(lambda seen: seen.asks(1))
    assert [option.name for option in seen.options if option.chosen] == [chosen]


def test_a_key_that_is_held_down_gives_one_answer(folder: Path, program: Driven) -> None:
    program.press("1", "C")
    program.run(
        "from PySide6.QtCore import QEvent, Qt\n"
        "from PySide6.QtGui import QKeyEvent\n"
        "held = lambda repeats: QKeyEvent("
        "QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, '', repeats)\n"
        "for repeats in [False] + [True] * 30:\n"
        "    app.postEvent(window.windowHandle(), held(repeats))\n"
    )
    program.wait(lambda seen: seen.explains(1))
    program.press("R")
    assert program.wait(lambda seen: seen.explains(1))
    assert len(answers_in(folder)) == 1
