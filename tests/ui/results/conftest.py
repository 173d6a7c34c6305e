"""Results that note where they lead."""

import pytest

from quizapp.ui.results.presenter import ResultsPresenter, ResultsRoutes
from tests.ui.fakes import FakeClock, translate


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
        )
        return ResultsPresenter(view, FakeClock(), translate, routes)

    return make
