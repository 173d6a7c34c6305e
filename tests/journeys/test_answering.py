"""What is missing is told, what is skipped comes back, what was told can be seen again, help is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.folders import answers_in
from tests.journeys.answering_kinds import picks
from tests.journeys.steps import (
    PACK,
    QUESTIONS,
    answer_by_keys,
    at_home,
    practice,
    question_in,
    shows_evidence,
)
from tests.reliability.found import bundled

if TYPE_CHECKING:
    from tests.driver import Seen


@pytest.fixture
def folder(ready):
    """One in which a practice of all kinds has begun; its first question has one right answer of several."""
    return practice(ready())


@pytest.fixture
def program(folder):
    """The program at the first question of a practice; at the end it is closed in order."""
    with at_home(folder) as made:
        made.press("Return")
        made.wait(lambda seen: seen.asks(1))
        yield made


def right_row(seen: Seen) -> str:
    """The name of the right one of the answers on the screen."""
    (name,) = picks(seen, bundled(PACK)[1], question_in(seen), rightly=True)
    return name


def test_what_is_missing_is_told_and_arrows_space_and_tab_give_it(folder, program):
    program.press("Return")
    assert program.wait(lambda seen: seen.says("Choose an answer first")).focus.startswith("1, ")
    right = right_row(program.seen)
    while program.seen.focus != right:
        program.press("Down")
    program.press("Space")
    program.wait(lambda seen: not seen.says("Choose an answer first"))
    program.press("Return")
    seen = program.wait(lambda seen: seen.says("One more thing: how sure are you?"))
    assert seen.focus == "G, Guess"
    assert [option.name for option in seen.options if option.chosen] == [right]
    assert answers_in(folder) == []
    program.press("Right", "Space")
    program.wait(lambda seen: sum(each.chosen for each in seen.options) == 2)
    program.press("Return")
    assert program.wait(lambda seen: seen.explains(1)).outcome.startswith("Correct")
    assert [each.certainty for each in answers_in(folder)] == ["fairly_sure"]


def test_a_skipped_question_comes_once_more_at_the_end_and_is_then_explained(folder, program):
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


def test_earlier_explanations_the_whole_article_and_help_are_seen_and_left_again(program):
    first = answer_by_keys(program, 1)
    near = len(first.article)
    program.press("W")
    program.wait(lambda seen: len(seen.article) > near)
    program.press("W")
    program.wait(lambda seen: len(seen.article) == near)
    program.press("Return")
    second = answer_by_keys(program, 2, rightly=False)
    program.press("B")
    assert program.wait(lambda seen: seen.explains(1)).outcome == first.outcome
    program.press("Return")
    assert program.wait(lambda seen: seen.explains(2)).outcome == second.outcome
    program.press("Return")
    program.wait(lambda seen: seen.asks(3))
    program.press("F1")
    assert program.wait(lambda seen: seen.screen == "help").focus
    program.press("Esc")
    program.wait(lambda seen: seen.asks(3))


def test_a_key_that_is_held_down_gives_one_answer(folder, program):
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
