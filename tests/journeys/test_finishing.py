"""Finishing a practice before its last question: its results are shown, and it goes on no more."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import open_reader
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven
from tests.folders import answers_in
from tests.journeys.answering_kinds import never_double
from tests.journeys.screen import Person
from tests.journeys.steps import answer_first, at_home, on_home, practice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Seen

FOUR = ("choice", "verdict", "attribution", "choice")
KILLED_AFTER_S = (0.0, 0.06)


def states(folder: Path) -> list[str]:
    """What became of the sessions, in the order in which they were begun."""
    with closing(open_reader(folder / LIBRARY_NAME)) as reader:
        return [state for (state,) in reader.all("SELECT state FROM session ORDER BY number")]


def two_of_four(seen: Seen) -> bool:
    """Whether the results of two right answers are shown, with two questions not answered."""
    rows = [name for name in seen.buttons if name[0].isdigit()]
    return (
        seen.screen == "results"
        and seen.says("of 2 correct")
        and seen.says("2 of 4 answered")
        and [row.split(",")[:2] for row in rows] == [["1", " Correct"], ["2", " Correct"]]
    )


def goes_on(seen: Seen) -> bool:
    return on_home(seen) and seen.focus == "Continue, question 3 of 4"


def is_over(seen: Seen) -> bool:
    return on_home(seen) and not seen.button("Continue") and not seen.button("Finish here")


@pytest.fixture(scope="module")
def two_answered(first_start, tmp_path_factory):
    """A data folder with a practice of four questions, of which two are answered."""
    folder = practice(shutil.copytree(first_start, tmp_path_factory.mktemp("two") / "data"), *FOUR)
    with at_home(folder) as program:
        answer_first(program, 2)
        program.wait(lambda seen: seen.asks(3))
        program.press("Esc")
        program.wait(goes_on)
    return folder


@pytest.fixture
def folder(two_answered, tmp_path):
    """A copy of it."""
    return shutil.copytree(two_answered, tmp_path / "data")


def test_by_keys_from_home(folder):
    with at_home(folder) as program:
        program.press("F9")
        assert program.wait(two_of_four).focus.startswith("Done")
        program.press("Esc")
        program.wait(is_over)
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * 2
    assert states(folder) == ["left"]


def test_by_mouse_from_home_and_then_the_next_practice_is_a_new_one(display, folder):
    with Person(display, folder) as person:
        person.sit_down()
        never_double(person)
        person.click("Continue")
        person.wait(lambda seen: seen.asks(3))
        person.click("Leave practice")
        person.wait(goes_on)
        person.click("Finish here")
        person.wait(two_of_four)
        person.click("Practise again")
        person.wait(lambda seen: seen.asks(1) and seen.total == 10)
        assert (person.close(), person.said) == (0, "")
    assert states(folder) == ["left", "open"]


def test_by_keys_from_the_menu_of_the_practice(display, folder):
    with Person(display, folder) as person:
        person.sit_down()
        person.press("Return")
        person.wait(lambda seen: seen.asks(3))
        person.press("F10")
        person.wait_still(lambda _: True)
        # Below Home, who is practising and Add a pack.
        person.press("Down", "Down", "Down", "Down", "Return")
        person.wait(two_of_four)
        person.press("Esc")
        person.wait(is_over)
        assert (person.close(), person.said) == (0, "")
    assert states(folder) == ["left"]


@pytest.mark.parametrize("delay_s", KILLED_AFTER_S)
def test_killed_meanwhile_it_goes_on_or_is_over_and_no_answer_is_lost(folder, delay_s):
    with Driven(folder) as program:
        program.wait(goes_on)
        program.send(press=("F9",))
        program.kill_after(delay_s)
        results_seen = any(seen.screen == "results" for seen in program.history)
    with at_home(folder) as program:
        (state,) = states(folder)
        assert state == "left" or (state == "open" and not results_seen)
        program.wait(is_over if state == "left" else goes_on)
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * 2
