from __future__ import annotations

import pytest

from quizapp.ui.error_page.presenter import ErrorPagePresenter
from tests.ui.error_page.faults_made import bad_word
from tests.ui.fakes import FakeView, translate


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def ways():
    return []


@pytest.fixture
def presenter(view, ways):
    return ErrorPagePresenter(
        view, translate, {"Quizapp": "1.4.0"}, lambda: ways.append("on"), lambda: ways.append("home")
    )


def test_a_fault_is_told_with_what_is_safe_and_what_can_be_done(presenter, view):
    presenter.show(bad_word(), "practice")
    state = view.states[-1]
    assert state.told == "This is a fault in the program, not something you did."
    assert [part.heading for part in state.parts] == ["What is safe", "What you can do", "Help to mend it"]


def test_nothing_of_the_exception_stands_on_the_page_but_in_the_report(presenter, view):
    presenter.show(bad_word(), "practice")
    state = view.states[-1]
    words = " ".join([state.happened, state.told, *(part.text for part in state.parts)])
    assert "KeyError" not in words
    assert state.report.startswith(
        "Quizapp 1.4.0\nScreen: practice\n\nquizapp.authoring.errors.EditMismatchError\n"
    )


def test_a_fault_that_came_back_says_how_often(presenter, view):
    presenter.show(bad_word(), "practice", 3)
    assert view.states[-1].told.endswith("It has happened 3 times since the program was started.")
    assert view.states[-1].report.endswith("Happened 3 times since the start.")


def test_going_on_and_going_home_are_two_ways(presenter, ways):
    presenter.go_on()
    presenter.home()
    assert ways == ["on", "home"]
