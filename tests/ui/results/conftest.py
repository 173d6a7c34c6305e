"""Results that note where they lead."""

import pytest

from quizapp.ui.screens.opened_answer import OpenedAnswerPresenter, OpenedAnswerRoutes
from quizapp.ui.screens.results import ResultsPresenter, ResultsRoutes, list_answered_questions
from tests.ui.fakes import FakeClock, translate
from tests.ui.results.sessions import finished


@pytest.fixture
def ways():
    """Where the results have led."""
    return []


@pytest.fixture
def present(ways):
    """Makes a presenter for a view."""

    def make(view):
        routes = ResultsRoutes(
            home=lambda: ways.append("home"),
            again=lambda: ways.append("again"),
            practise=lambda plan, questions: ways.append((plan.id, sorted(questions))),
            trap=ways.append,
            go_on=lambda: ways.append("next"),
            open=lambda _, answer: ways.append(answer.question.id),
        )
        view.presenter = ResultsPresenter(view, FakeClock(), translate, routes)
        return view.presenter

    return make


@pytest.fixture
def open_answer(ways):
    """Shows the answer of a row of a session on a view."""

    def show(view, row, done=None):
        routes = OpenedAnswerRoutes(trap=ways.append, back=lambda: ways.append("back"))
        view.presenter = OpenedAnswerPresenter(view, FakeClock(), translate, routes)
        done = done or finished()
        view.presenter.show(done, list_answered_questions(done)[row])
        return view.presenter

    return show
