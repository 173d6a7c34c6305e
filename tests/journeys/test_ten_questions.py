"""All ten kinds in the real window: by keyboard, by mouse, in a small window."""

import subprocess
import sys
from subprocess import PIPE
from typing import get_args

from quizapp.pack.vocabulary import QuestionKind
from tests.driver import PROGRAM, ROOT, surroundings
from tests.folders import answers_in
from tests.journeys.answering_kinds import never_double
from tests.journeys.screen import Person
from tests.journeys.steps import (
    QUESTIONS,
    answer_by_keys,
    answer_by_mouse,
    on_home,
    practice,
    question_in,
    shows_evidence,
)


def test_from_the_first_start_to_a_first_answer(display, tmp_path):
    with Person(display, tmp_path / "data", cold=True) as person:
        seen = person.sit_down()
        assert seen.title == "Quizapp"
        assert seen.focus == f"Start {QUESTIONS} questions"
        person.press("Return")
        answer_by_keys(person, 1)
        person.press("Esc")
        person.wait(lambda seen: on_home(seen) and seen.focus == f"Continue, question 2 of {QUESTIONS}")
        assert (person.close(), person.said) == (0, "")
    assert [each.outcome for each in answers_in(tmp_path / "data")] == ["correct"]


def test_all_kinds_by_keyboard_alone(display, ready):
    folder = practice(ready())
    with Person(display, folder) as person:
        assert person.sit_down().focus == f"Continue, question 1 of {QUESTIONS}"
        person.press("Return")
        outcomes, questions = [], []
        for number in range(1, QUESTIONS + 1):
            seen = answer_by_keys(person, number, rightly=number % 3 != 0)
            assert seen.focus.startswith(seen.outcome)
            questions.append(question_in(seen))
            outcomes.append(seen.outcome.partition(".")[0])
            assert shows_evidence(person, questions[-1])
            person.press("Return")
        assert outcomes == ["Correct", "Correct", "Not this time"] * 3 + ["Correct"]
        seen = person.wait(lambda seen: seen.screen == "results")
        assert seen.says("7")
        assert seen.focus.startswith("Practise")
        look_at_every_answer(person, outcomes)
        person.press("Esc")
        person.wait(lambda seen: on_home(seen) and "last practised: Today" in seen.rows[0])
        assert (person.close(), person.said) == (0, "")
    assert {each.kind for each in questions} == set(get_args(QuestionKind))
    assert [each.question for each in answers_in(folder)] == [each.id for each in questions]


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
        assert shows_evidence(person, question_in(seen))
        person.press("Esc")
        person.wait(lambda seen, row=row: not seen.outcome and seen.focus == row)
        person.press("Down")


def test_all_kinds_by_mouse_alone(display, ready):
    folder = practice(ready())
    with Person(display, folder) as person:
        person.sit_down()
        never_double(person)
        person.click("Continue")
        for number in range(1, QUESTIONS + 1):
            seen = answer_by_mouse(person, number, rightly=number % 3 != 0)
            assert seen.outcome.startswith("Correct" if number % 3 else "Not this time")
            person.click("Next question" if number < QUESTIONS else "See the results")
        person.wait(lambda seen: seen.screen == "results")
        person.click("1, Correct")
        seen = person.wait(lambda seen: seen.outcome)
        assert shows_evidence(person, question_in(seen))
        person.click("Back")
        person.wait(lambda seen: seen.screen == "results" and not seen.outcome)
        person.click("Done")
        person.wait(on_home)
        assert (person.close(), person.said) == (0, "")
    assert [each.outcome == "correct" for each in answers_in(folder)] == [True, True, False] * 3 + [True]


def test_all_kinds_in_a_small_window(display, ready):
    folder = practice(ready())
    with Person(display, folder) as person:
        person.sit_down()
        display.do("getactivewindow", "windowsize", "800", "600")
        person.wait(lambda seen: seen.size == (800, 600))
        person.press("Return")
        for number in range(1, QUESTIONS + 1):
            seen = person.wait_still(lambda seen, number=number: seen.asks(number))
            assert seen.place_of("Check answer")
            assert not seen.sideways
            answer_by_keys(person, number)
            seen = person.wait_still(lambda seen, number=number: seen.explains(number))
            assert seen.outcome.startswith("Correct")
            assert seen.place_of("Next question" if number < QUESTIONS else "See the results")
            assert not seen.sideways
            assert shows_evidence(person, question_in(seen))
            person.press("Return")
        person.wait(lambda seen: seen.screen == "results")
        assert (person.close(), person.said) == (0, "")
    assert [each.outcome for each in answers_in(folder)] == ["correct"] * QUESTIONS


def test_started_plainly_it_shows_its_window_and_ends_when_that_is_closed(display, tmp_path):
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
