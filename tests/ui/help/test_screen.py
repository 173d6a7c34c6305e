from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.help.keys_card import KeysCard
from quizapp.ui.help.presenter import HelpPresenter, HelpRoutes
from quizapp.ui.help.screen import HelpScreen
from quizapp.ui.kit.screen import TopBarState
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.messages import common, keys
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, press, settle, sideways

Key = Qt.Key


@pytest.fixture
def ways():
    return []


@pytest.fixture
def opened(look, entered, ways):
    """Help as opened from practising."""

    def open_help(width=1280, height=680):
        screen = HelpScreen(look, translate)
        named = HelpRoutes(
            lambda: ways.append("back"),
            lambda: ways.append("worked"),
            ways.append,
            ways.append,
            lambda: ways.append("logs"),
        )
        data = "/srv/<b>data</b>"
        screen.presenter = HelpPresenter(screen, translate, data, f"{data}/logs", lambda: "on", named)
        screen.presenter.show(
            (*keys.list_practice_keys(translate), keys.list_global_keys(translate)), "Question 4"
        )
        return entered(screen, width, height)

    return open_help


def heard():
    return QApplication.focusWidget().text()


def scrolled(screen):
    return screen.findChild(TwoColumnPage).verticalScrollBar().value()


def test_help_opens_at_the_first_key_and_back_is_named(opened):
    assert opened().place == TopBarState("Help", "Question 4")
    assert heard().startswith("1 to 9: choose")


def test_arrows_go_through_the_keys_of_a_section_and_tab_to_the_next(opened):
    screen = opened()
    press(screen, Key.Key_Down)
    assert heard().endswith(keys.list_practice_keys(translate)[0].lines[1].does)
    press(screen, Key.Key_Tab)
    assert heard().endswith(keys.list_practice_keys(translate)[1].lines[0].does)


def test_tab_reads_every_line_of_the_explanations(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    said = [heard()]
    while said[-1].startswith(("What this", "It ")) is False:
        press(screen, Key.Key_Tab)
        said.append(heard())
    assert said[0] == "How this works"
    assert ": ".join(common.describe_statement_type(translate, "claim")) in said
    assert "Certain: means right in over 4 of 5" in said
    assert "/srv/<b>data</b>" in said


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


def test_the_button_opens_the_worked_example(opened, ways):
    screen = opened()
    press(screen, Key.Key_F6)
    while heard() != "Show me how":
        press(screen, Key.Key_Tab)
    press(screen, Key.Key_Space)
    assert ways == ["worked"]


def test_the_button_below_the_logs_shows_their_folder(opened, ways):
    screen = opened()
    press(screen, Key.Key_F6)
    while heard() != "Show the logs":
        press(screen, Key.Key_Tab)
    press(screen, Key.Key_Space)
    assert ways == ["logs"]


def test_panes_are_switched_with_f6(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == "How this works"
    press(screen, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert heard().startswith("1 to 9: choose")


def test_the_card_ends_below_the_last_key_however_long_the_explanations_are(opened):
    screen = opened()
    screen.presenter.show(keys.list_home_keys(translate))
    settle()
    card = screen.findChild(KeysCard)
    lowest = max(group.mapTo(card, group.rect().bottomLeft()).y() for group in card.groups)
    assert card.height() - lowest < 40


def test_page_keys_scroll_and_another_help_begins_at_its_top(opened):
    screen = opened(800, 480)
    press(screen, Key.Key_PageDown)
    assert scrolled(screen) > 200
    press(screen, Key.Key_PageUp)
    assert scrolled(screen) == 0
    press(screen, Key.Key_PageDown)
    screen.presenter.show(keys.list_results_keys(translate))
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


def test_what_gets_the_keyboard_is_in_view(opened):
    screen = opened(800, 480)
    for _ in range(12):
        press(screen, Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget.visibleRegion().boundingRect() == widget.rect()


def test_nothing_is_taken_for_markup(opened):
    assert marked_up(opened()) == []


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, opened, size, factor):
    look.theme.set_factor(factor)
    screen = opened(*size)
    assert clipped(screen) == []
    assert not sideways(screen)
