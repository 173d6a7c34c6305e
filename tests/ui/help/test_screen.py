import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.help.keys_card import PARTS
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.key_tables import GLOBAL_KEYS, PRACTICE_KEYS, RESULTS_KEYS
from quizapp.ui.screens.help import HelpPresenter
from tests.ui.fakes import translate
from tests.ui.help.conftest import routes
from tests.ui.walk import press, settle

Key = Qt.Key


@pytest.fixture
def opened(look, entered, ways):
    """Help as opened from practising."""

    def open_help(width=1280, height=680):
        screen = FormScreen(look, translate, PARTS)
        screen.presenter = HelpPresenter(screen, translate, "/srv/data", "/logs", lambda: "on", routes(ways))
        screen.presenter.show((*PRACTICE_KEYS, *GLOBAL_KEYS), "Question 4")
        return entered(screen, width, height)

    return open_help


def heard():
    return QApplication.focusWidget().text()


def scrolled(screen):
    return screen.findChild(ScrollColumn).verticalScrollBar().value()


def test_help_opens_at_the_first_key_and_back_is_named(opened):
    assert opened().place == TopBarState("Help", "Question 4")
    assert heard().startswith("1 to 9: choose")


def test_arrows_go_through_the_keys_of_a_section_and_tab_to_the_next(opened):
    screen = opened()
    press(screen, Key.Key_Down)
    assert heard().endswith(translate(PRACTICE_KEYS[0].lines[1].does))
    press(screen, Key.Key_Tab)
    others = PRACTICE_KEYS[1:]
    assert heard().split(": ", 1)[1] in [translate(section.lines[0].does) for section in others]


def test_enter_on_a_link_opens_its_page_and_arrows_go_from_link_to_link(opened, ways):
    screen = opened()
    press(screen, Key.Key_F6)
    while heard() != "Another voice":
        press(screen, Key.Key_Tab)
    press(screen, Key.Key_Down)
    assert heard() == "The whole for its part"
    press(screen, Key.Key_Return)
    press(screen, Key.Key_Tab)
    assert heard() == "A cause added"
    assert ways == ["too-broad-speaker"]


@pytest.mark.parametrize(("name", "way"), [("Show me how", "worked"), ("Show the logs", "logs")])
def test_a_button_of_the_explanations_leads_where_it_says(opened, ways, name, way):
    screen = opened()
    press(screen, Key.Key_F6)
    while heard() != name:
        press(screen, Key.Key_Tab)
    press(screen, Key.Key_Space)
    assert ways == [way]


def test_f6_goes_from_pane_to_pane(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == "How this works"
    press(screen, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert heard().startswith("1 to 9: choose")


def test_page_keys_scroll_and_another_help_begins_at_its_top(opened):
    screen = opened(800, 480)
    press(screen, Key.Key_PageDown)
    assert scrolled(screen) > 200
    press(screen, Key.Key_PageUp)
    assert scrolled(screen) == 0
    press(screen, Key.Key_PageDown)
    screen.presenter.show(RESULTS_KEYS)
    settle()
    assert scrolled(screen) == 0


def test_arrows_scroll_where_there_are_no_keys_to_go_through(opened):
    screen = opened(800, 480)
    press(screen, Key.Key_F6)
    before = scrolled(screen)
    press(screen, Key.Key_Down)
    assert scrolled(screen) > before


def test_enter_and_back_return(opened, ways):
    screen = opened()
    press(screen, Key.Key_Return)
    screen.back()
    assert ways == ["back", "back"]
