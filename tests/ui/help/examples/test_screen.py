import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.help.examples.presenter import ExamplePresenter, ExampleRoutes
from quizapp.ui.help.examples.screen import ExampleScreen
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.fakes import translate
from tests.ui.walk import press, visible

Key = Qt.Key


@pytest.fixture
def opened(look, entered, workers, ways):
    """The page of a trap."""

    def open_page(width=1280, height=680):
        screen = ExampleScreen(look, translate)
        named = ExampleRoutes(lambda: ways.append("back"), lambda _, trap: ways.append(trap), lambda: 10)
        screen.presenter = ExamplePresenter(screen, workers, translate, lambda: "ann", named)
        screen.presenter.show_trap("overclaim", "Help")
        return entered(screen, width, height)

    return open_page


def title():
    return QApplication.focusWidget().text()


@pytest.mark.parametrize(
    ("direction", "onward", "backward"),
    [
        (Qt.LayoutDirection.LeftToRight, Key.Key_Right, Key.Key_Left),
        (Qt.LayoutDirection.RightToLeft, Key.Key_Left, Key.Key_Right),
    ],
)
def test_the_keyboard_is_on_the_title_and_arrows_go_from_page_to_page(opened, direction, onward, backward):
    screen = opened()
    screen.setLayoutDirection(direction)
    assert title() == "More than the text says"
    press(screen, onward)
    assert title() == "Less than the text says"
    press(screen, backward)
    press(screen, backward)
    assert title() == "Another kind of statement"


def test_p_practises_and_enter_and_back_return(opened, ways):
    screen = opened()
    press(screen, "P")
    press(screen, Key.Key_Return)
    screen.back()
    assert ways == ["overclaim", "back", "back"]


def test_f6_goes_to_the_example_and_back(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert "some of the older lifts" in QApplication.focusWidget().accessibleName()
    press(screen, Key.Key_F6)
    assert title() == "More than the text says"


@pytest.mark.parametrize(
    ("mode", "modifier", "cap"),
    [("off", Qt.KeyboardModifier.NoModifier, ""), ("alt", Qt.KeyboardModifier.AltModifier, "Alt P")],
)
def test_letters_are_printed_and_act_as_is_set(look, opened, ways, mode, modifier, cap):
    screen = opened()
    look.theme.set_letter_keys(mode)
    screen.set_letter_keys(mode)
    press(screen, "P")
    assert ways == []
    press(screen, "P", modifier)
    (button,) = visible(screen, KeyButton)
    assert (button.cap, ways) == (cap, ["overclaim"] if cap else [])
