from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.help.examples.presenter import ExamplePresenter, ExampleRoutes
from quizapp.ui.help.examples.screen import ExampleScreen
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, press, sideways, visible

Key = Qt.Key


@pytest.fixture
def went():
    return []


@pytest.fixture
def opened(look, entered, workers, went):
    """The page of a trap."""

    def open_page(width=1280, height=680):
        screen = ExampleScreen(look, translate)
        ways = ExampleRoutes(lambda: went.append("back"), lambda _, trap: went.append(trap), lambda: 10)
        screen.presenter = ExamplePresenter(screen, workers, translate, lambda: "ann", ways)
        screen.presenter.show_trap("overclaim", "Help")
        return entered(screen, width, height)

    return open_page


def title():
    return QApplication.focusWidget().text()


def test_the_page_is_read_from_its_title_on(opened):
    opened()
    assert title() == "More than the text says"


def test_left_and_right_go_from_page_to_page(opened):
    screen = opened()
    press(screen, Key.Key_Right)
    assert title() == "Less than the text says"
    press(screen, Key.Key_Left)
    press(screen, Key.Key_Left)
    assert title() == "Another kind of statement"


def test_p_practises_and_enter_and_back_return(opened, went):
    screen = opened()
    press(screen, "P")
    press(screen, Key.Key_Return)
    screen.back()
    assert went == ["overclaim", "back", "back"]


def test_f6_goes_to_the_example_and_back(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert "some of the older lifts" in QApplication.focusWidget().toPlainText()
    press(screen, Key.Key_F6)
    assert title() == "More than the text says"


def test_without_letter_keys_no_letter_is_printed_and_none_acts(look, opened, went):
    screen = opened()
    look.theme.set_letter_keys("off")
    screen.set_letter_keys("off")
    press(screen, "P")
    (button,) = visible(screen, KeyButton)
    assert (button.cap, went) == ("", [])


def test_with_alt_letters_act_with_alt_alone(look, opened, went):
    screen = opened()
    look.theme.set_letter_keys("alt")
    screen.set_letter_keys("alt")
    press(screen, "P")
    assert went == []
    press(screen, "P", Qt.KeyboardModifier.AltModifier)
    (button,) = visible(screen, KeyButton)
    assert (button.cap, went) == ("Alt P", ["overclaim"])


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_is_markup_or_scrolls_sideways(look, opened, size, factor):
    look.theme.set_factor(factor)
    screen = opened(*size)
    assert clipped(screen) == []
    assert marked_up(screen) == []
    assert not sideways(screen)


def test_mirrored_left_goes_on(opened):
    screen = opened()
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(screen, Key.Key_Left)
    assert title() == "Less than the text says"
    press(screen, Key.Key_Right)
    assert title() == "More than the text says"
