import pytest

from quizapp.pack.vocabulary import TRAPS
from quizapp.sandbox.confinement import find_confinement
from quizapp.ui.help.topics import PageLinks
from quizapp.ui.kit.form import Button, Card, IconWords, Words
from quizapp.ui.messages.key_tables import GLOBAL_KEYS, HOME_KEYS, PRACTICE_KEYS
from quizapp.ui.screens.help import KINDS, HelpPresenter
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.help.conftest import routes

DATA, LOGS = "/srv/quizapp-data", "/srv/quizapp-data/logs"


@pytest.fixture
def modes():
    return ["on"]


@pytest.fixture
def seen(ways, modes):
    view = FormSpy()
    view.presenter = HelpPresenter(view, translate, DATA, LOGS, lambda: modes[-1], routes(ways))
    view.presenter.show(())
    return view


def sections(seen):
    return seen.find("keys").sections


def test_the_keys_of_the_screen_it_was_opened_from_come_first_and_its_own_last(seen):
    given = (*HOME_KEYS, *GLOBAL_KEYS)
    seen.presenter.show(given, "Home")
    titles = [section.title for section in sections(seen)]
    assert titles[:-1] == [translate(section.title) for section in given]
    assert seen.form.place.back == "Home"
    seen.presenter.show(())
    assert [section.title for section in sections(seen)] == titles[-1:]


def test_every_kind_of_statement_and_every_certainty_is_told(seen):
    lines = [each.line for each in seen.all(IconWords)]
    assert [line.icon for line in lines] == ["claim", "finding", "call", "opinion", "narration"]
    words = [each for each in seen.all(Words) if each.strong]
    assert [each.strong for each in words] == ["Guess:", "Fairly sure:", "Certain:"]
    assert all(each.text for each in (*lines, *words))


def test_what_this_computer_keeps_from_strangers_files_is_told_where_its_folder_is_named(seen):
    (kept,) = (card for card in seen.all(Card) if DATA in [getattr(each, "text", "") for each in card.items])
    assert translate(f"sandbox.{find_confinement().level}") in [
        getattr(each, "text", "") for each in kept.items
    ]


def test_the_logs_are_named_and_shown(seen, ways):
    assert LOGS in seen.words
    seen.press(translate("help.show_logs"))
    assert ways == ["logs"]


@pytest.mark.parametrize(
    ("mode", "listed", "unlisted"),
    [("on", "S", "Alt+S"), ("alt", "Alt+S", "S"), ("off", "", "S"), ("off", "", "Alt+S")],
)
def test_letters_are_listed_as_they_act_and_left_out_where_they_do_not(seen, modes, mode, listed, unlisted):
    modes.append(mode)
    seen.presenter.show(PRACTICE_KEYS)
    told = {line.keys for section in sections(seen) for line in section.lines}
    assert ((listed,) in told) == bool(listed)
    assert (unlisted,) not in told
    assert any("Enter" in each for each in told)


def test_every_trap_and_every_kind_of_statement_has_a_link_to_its_page(seen, ways):
    pages = [(item, link.page) for item in seen.all(PageLinks) for link in item.links]
    assert sorted(page for _, page in pages) == sorted((*TRAPS, *KINDS))
    for item, page in pages:
        item.open(page)
    assert ways == [page for _, page in pages]


def test_the_worked_example_is_offered_first_and_back_goes_back(seen, ways):
    seen.all(Button)[0].act()
    seen.form.back()
    assert ways == ["worked", "back"]
