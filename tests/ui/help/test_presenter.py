from __future__ import annotations

import pytest

from quizapp.ui.help.presenter import HelpPresenter
from quizapp.ui.text import keys
from tests.ui.fakes import translate


class View:
    """Records what it is asked to show."""

    def __init__(self):
        self.states = []

    def show_state(self, state):
        self.states.append(state)


@pytest.fixture
def view():
    return View()


@pytest.fixture
def ways():
    return []


@pytest.fixture
def presenter(view, ways):
    return HelpPresenter(view, translate, "/srv/quizapp-data", lambda: ways.append("back"))


def topic(view, title):
    return next(topic for topic in view.states[-1].topics if topic.title == title)


def test_the_keys_of_the_screen_it_was_opened_from_come_first_and_its_own_last(presenter, view):
    presenter.show((*keys.home(translate), keys.everywhere(translate)), "Home")
    state = view.states[-1]
    assert state.back == "Home"
    assert [section.title for section in state.sections] == ["Your packs", "Everywhere", "This page"]


def test_without_a_name_back_is_called_back(presenter, view):
    presenter.show(())
    assert view.states[-1].back == "Back"


def test_how_this_works_takes_three_short_paragraphs(presenter, view):
    presenter.show(())
    paragraphs = topic(view, "How this works").paragraphs
    assert len(paragraphs) == 3
    assert all(len(paragraph.split()) < 45 for paragraph in paragraphs)


def test_every_kind_of_statement_is_told_with_its_icon(presenter, view):
    presenter.show(())
    terms = topic(view, "Kinds of statement").terms
    assert [term.word for term in terms] == ["Claim", "Finding", "Call", "Opinion", "Narration"]
    assert [term.icon for term in terms] == ["claim", "finding", "call", "opinion", "narration"]


def test_every_certainty_is_told_by_how_often_it_should_be_right(presenter, view):
    presenter.show(())
    terms = topic(view, "How sure").terms
    assert [(term.word, term.meaning) for term in terms] == [
        ("Guess", "means right in under 2 of 3"),
        ("Fairly sure", "means right in 2 of 3 to 4 of 5"),
        ("Certain", "means right in over 4 of 5"),
    ]


def test_the_folder_in_which_everything_is_kept_is_named(presenter, view):
    presenter.show(())
    assert topic(view, "What is kept about you").folder == "/srv/quizapp-data"


def test_what_it_does_not_train_is_said(presenter, view):
    presenter.show(())
    told = " ".join(topic(view, "What this trains, and what it does not").paragraphs)
    assert "not lateral reading" in told
    assert "does not decide what is true in the world" in told


def test_back_goes_back(presenter, ways):
    presenter.back()
    assert ways == ["back"]
