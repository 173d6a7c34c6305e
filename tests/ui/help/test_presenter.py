from __future__ import annotations

import pytest

from quizapp.pack.vocabulary import TRAPS
from quizapp.ui.help.presenter import KINDS, HelpPresenter, HelpRoutes
from quizapp.ui.messages import keys
from tests.ui.fakes import FakeView, translate


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def ways():
    return []


@pytest.fixture
def modes():
    return ["on"]


@pytest.fixture
def presenter(view, ways, modes):
    named = HelpRoutes(
        lambda: ways.append("back"),
        lambda: ways.append("worked"),
        ways.append,
        ways.append,
        lambda: ways.append("logs"),
    )
    data = "/srv/quizapp-data"
    return HelpPresenter(view, translate, data, f"{data}/logs", lambda: modes[-1], named)


def topic(view, title):
    return next(topic for topic in view.states[-1].topics if topic.title == title)


def test_the_keys_of_the_screen_it_was_opened_from_come_first_and_its_own_last(presenter, view):
    presenter.show((*keys.list_home_keys(translate), keys.list_global_keys(translate)), "Home")
    state = view.states[-1]
    assert state.back == "Home"
    assert [section.title for section in state.sections] == [
        "Your packs",
        "Where you type",
        "Everywhere",
        "This page",
    ]


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
    assert [term.word for term in terms] == [
        "Claim",
        "Finding",
        "Call",
        "Opinion",
        "Own statement",
    ]
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


def test_letters_are_listed_as_they_act_and_left_out_where_they_do_not(presenter, view, modes):
    def listed():
        return [line.keys for line in view.states[-1].sections[0].lines]

    letters = {
        line.keys
        for section in keys.list_practice_keys(translate)
        for line in section.lines
        if line.keys == ("S",)
    }
    assert letters == {("S",)}
    presenter.show(keys.list_practice_keys(translate))
    assert ("S",) in listed()
    modes.append("alt")
    presenter.show(keys.list_practice_keys(translate))
    assert ("Alt+S",) in listed()
    assert ("S",) not in listed()
    modes.append("off")
    presenter.show(keys.list_practice_keys(translate))
    assert not [told for told in listed() if "S" in told or "Alt+S" in told]
    assert any("Enter" in told for told in listed())


def test_every_trap_and_every_kind_of_statement_has_a_link_to_its_page(presenter, view, ways):
    presenter.show(())
    for title, pages in (("Traps", TRAPS), ("Kinds of statement", KINDS)):
        links = topic(view, title).links
        assert tuple(link.page for link in links) == pages
        for link in links:
            presenter.open_page(link.page)
    assert ways == [*TRAPS, *KINDS]


def test_the_worked_example_is_offered_first(presenter, view, ways):
    presenter.show(())
    assert view.states[-1].topics[0].button == "Show me how"
    presenter.show_worked()
    assert ways == ["worked"]


def test_back_goes_back(presenter, ways):
    presenter.back()
    assert ways == ["back"]


def test_the_logs_are_named_with_what_is_not_in_them_and_their_folder_can_be_shown(presenter, view, ways):
    presenter.show(())
    found = topic(view, "If something goes wrong")
    assert (found.folder, found.button) == ("/srv/quizapp-data/logs", "Show the logs")
    assert "no answers" in found.paragraphs[-1]
    presenter.show_logs()
    assert ways == ["logs"]
