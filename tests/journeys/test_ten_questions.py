"""Ten questions in the real window, from the first start to the results: by keyboard, and by mouse."""

from __future__ import annotations

import subprocess
import sys
from subprocess import PIPE
from typing import TYPE_CHECKING

import pytest

from tests.driver import PROGRAM, ROOT, surroundings
from tests.folders import answers_in
from tests.journeys.screen import Person
from tests.journeys.steps import QUESTIONS, answer_by_keys, on_home, question_in, right_option, shows_evidence

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Seen
    from tests.journeys.screen import Display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the screen is an X server's")


def test_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    with Person(display, tmp_path / "data") as person:
        seen = person.sit_down()
        assert seen.title == "Quizapp"
        assert seen.focus == f"Start {QUESTIONS} questions"
        person.press("Return")
        outcomes, questions = [], []
        for number in range(1, QUESTIONS + 1):
            seen = answer_by_keys(person, number, rightly=number % 3 != 0)
            assert seen.focus.startswith(seen.outcome)
            questions.append(question_in(seen))
            outcomes.append(seen.outcome.partition(".")[0])
            assert shows_evidence(seen, questions[-1])
            person.press("Return")
        assert outcomes == ["Correct", "Correct", "Not this time"] * 3 + ["Correct"]
        seen = person.wait(lambda seen: seen.screen == "results")
        assert seen.says("7")
        assert seen.focus.startswith("Practise again")
        look_at_every_answer(person, outcomes)
        person.press("Esc")
        person.wait(lambda seen: on_home(seen) and "last practised: Today" in seen.rows[0])
        assert (person.close(), person.said) == (0, "")
    assert [each.question for each in answers_in(tmp_path / "data")] == [each.id for each in questions]


def look_at_every_answer(person: Person, outcomes: list[str]) -> None:
    """Open each answer from the list of results, see its passage, and come back to the same row."""
    person.press("F6")
    for number, outcome in enumerate(outcomes, 1):
        row = person.wait(lambda seen, number=number: seen.focus.startswith(f"{number}, ")).focus
        assert row.startswith(f"{number}, {outcome}")
        person.press("Return")
        seen = person.wait(lambda seen: seen.outcome)
        assert seen.outcome.startswith(outcome)
        assert seen.title == f"Answer {number} of {QUESTIONS} – Quizapp"
        assert shows_evidence(seen, question_in(seen))
        person.press("Esc")
        person.wait(lambda seen, row=row: not seen.outcome and seen.focus == row)
        person.press("Down")


def test_by_mouse_alone(display: Display, tmp_path: Path) -> None:
    with Person(display, tmp_path / "data") as person:
        person.sit_down()
        # Who reads before the next click needs longer than that; two clicks here shall never be a double one.
        person.run("app.setDoubleClickInterval(1)")
        person.click("Start")
        for number in range(1, QUESTIONS + 1):
            seen = person.wait(lambda seen, number=number: seen.asks(number))
            choose(person, right_option(seen).name)
            choose(person, "C, Certain")
            person.click("Check answer")
            seen = person.wait(lambda seen, number=number: seen.explains(number))
            assert seen.outcome.startswith("Correct")
            person.click("Next question" if number < QUESTIONS else "See the results")
        seen = person.wait(lambda seen: seen.screen == "results")
        person.click("1, Correct")
        seen = person.wait(lambda seen: seen.outcome)
        assert shows_evidence(seen, question_in(seen))
        person.click("Back")
        person.wait(lambda seen: seen.screen == "results" and not seen.outcome)
        person.click("Done")
        person.wait(on_home)
        assert (person.close(), person.said) == (0, "")
    assert [each.outcome for each in answers_in(tmp_path / "data")] == ["correct"] * QUESTIONS


def test_started_plainly_it_shows_its_window_and_ends_when_that_is_closed(
    display: Display, tmp_path: Path
) -> None:
    command = [sys.executable, *PROGRAM, "--data", str(tmp_path / "data")]
    environment = surroundings({"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"})
    program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=PIPE, stderr=PIPE)
    try:
        display.do("search", "--sync", "--onlyvisible", "--name", "^Quizapp$", "windowactivate", "--sync")
        assert display.close(program.wait) == 0
        assert program.communicate() == (b"", b"")
    finally:
        program.kill()
        program.communicate()


def choose(person: Person, name: str) -> None:
    """Click at an answer, after turning the wheel over the others where it is not in view."""

    def chosen(seen: Seen) -> bool:
        return any(option.name == name and option.chosen for option in seen.options)

    seen = person.wait_still(lambda seen: seen.options)
    while not seen.place_of(name):
        over = next(option.place for option in seen.options if option.place)
        person.scroll_at(over, 1)
        seen = person.wait_still(lambda seen, over=over: over not in {each.place for each in seen.options})
    person.click(name)
    person.wait(chosen)
