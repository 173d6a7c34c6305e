import pytest

from quizapp.pack.vocabulary import TRAPS
from quizapp.sandbox.confinement import find_confinement
from quizapp.ui.help.presenter import KINDS, HelpPresenter
from quizapp.ui.messages import keys
from tests.ui.fakes import translate
from tests.ui.help.conftest import routes

DATA, LOGS = "/srv/quizapp-data", "/srv/quizapp-data/logs"


@pytest.fixture
def modes():
    return ["on"]


@pytest.fixture
def presenter(seen, ways, modes):
    made = HelpPresenter(seen, translate, DATA, LOGS, lambda: modes[-1], routes(ways))
    made.show(())
    return made


def test_the_keys_of_the_screen_it_was_opened_from_come_first_and_its_own_last(presenter, seen):
    given = (*keys.list_home_keys(translate), keys.list_global_keys(translate))
    presenter.show(given, "Home")
    titles = [section.title for section in seen.last.sections]
    assert titles[:-1] == [section.title for section in given]
    assert seen.last.back == "Home"
    presenter.show(())
    assert [section.title for section in seen.last.sections] == titles[-1:]


def test_every_kind_of_statement_and_every_certainty_is_told(presenter, seen):
    terms = {topic.title: topic.terms for topic in seen.last.topics}
    assert [term.icon for term in terms["Kinds of statement"]] == [
        "claim", "finding", "call", "opinion", "narration",
    ]  # fmt: skip
    assert [term.word for term in terms["How sure"]] == ["Guess", "Fairly sure", "Certain"]
    assert all(term.meaning for of in terms.values() for term in of)


def test_what_this_computer_keeps_from_strangers_files_is_told(presenter, seen):
    (kept,) = (topic for topic in seen.last.topics if topic.folder == DATA)
    assert translate(f"sandbox.{find_confinement().level}") in kept.paragraphs


def test_the_folders_in_which_everything_and_the_logs_are_kept_are_named(presenter, seen, ways):
    named = {topic.folder: topic.button for topic in seen.last.topics if topic.folder}
    assert list(named) == [DATA, LOGS]
    assert named[LOGS]
    presenter.show_logs()
    assert ways == ["logs"]


@pytest.mark.parametrize(
    ("mode", "listed", "unlisted"),
    [("on", "S", "Alt+S"), ("alt", "Alt+S", "S"), ("off", "", "S"), ("off", "", "Alt+S")],
)
def test_letters_are_listed_as_they_act_and_left_out_where_they_do_not(
    presenter, seen, modes, mode, listed, unlisted
):
    modes.append(mode)
    presenter.show(keys.list_practice_keys(translate))
    told = {line.keys for section in seen.last.sections for line in section.lines}
    assert ((listed,) in told) == bool(listed)
    assert (unlisted,) not in told
    assert any("Enter" in each for each in told)


def test_every_trap_and_every_kind_of_statement_has_a_link_to_its_page(presenter, seen, ways):
    pages = [link.page for topic in seen.last.topics for link in topic.links]
    assert sorted(pages) == sorted((*TRAPS, *KINDS))
    for page in pages:
        presenter.open_page(page)
    assert ways == pages


def test_the_worked_example_is_offered_first_and_back_goes_back(presenter, seen, ways):
    assert seen.last.topics[0].button
    presenter.show_worked()
    presenter.back()
    assert ways == ["worked", "back"]
