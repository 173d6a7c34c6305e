import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from quizapp.library.learners.pins import PinAttempts
from quizapp.ui.kit.buttons import SpaceButton
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.learners.erasure import LearnerErasurePresenter, LearnerErasureRoutes
from tests.ui.asked import listen, words
from tests.ui.fakes import translate
from tests.ui.learners.conftest import ANN
from tests.ui.walk import press, settle, visible

Key = Qt.Key


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told of its own accord."""
    return listen(monkeypatch)


@pytest.fixture
def screen(look, entered, room, eraser, said):
    """The page that erases Ann."""
    made = FormScreen(look, translate)
    ways = LearnerErasureRoutes(eraser.erase, room.to("erased"), room.to("back"))
    made.presenter = LearnerErasurePresenter(
        made, room.background, room.clock, translate, PinAttempts(), ways
    )
    made.presenter.show(room.person(ANN), "Ann")
    entered(made, 1280, 680)
    return made


def erase_button(screen):
    return next(visible(screen, SpaceButton))


def type_name(screen):
    next(visible(screen, QLineEdit)).setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Ann")


def test_it_warns_and_the_keyboard_is_on_what_leaves_all_as_it_is(screen, room, said):
    (warned,) = said
    assert translate("learner_page.erase_told") in warned
    press(screen, Key.Key_Return)
    assert room.led == [("back",)]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_erases_nothing_wherever_it_is_pressed_and_it_is_said_what_does(
    screen, eraser, room, said, key
):
    type_name(screen)
    for place in (next(visible(screen, QLineEdit)), erase_button(screen)):
        place.setFocus()
        said.clear()
        press(screen, key)
        assert translate("learner_page.not_by_enter") in said
    assert (eraser.asked, room.led) == ([], [])


@pytest.mark.parametrize(
    "confirm",
    [
        lambda button: QTest.keyClick(button, Key.Key_Space),
        lambda button: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda button: QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Press"),
    ],
    ids=["space", "click", "screen reader"],
)
def test_the_button_erases_once_the_name_is_typed(screen, eraser, room, qtbot, confirm):
    with qtbot.waitSignal(erase_button(screen).clicked):
        confirm(erase_button(screen))
    assert eraser.asked == []
    type_name(screen)
    with qtbot.waitSignal(erase_button(screen).clicked):
        confirm(erase_button(screen))
    assert eraser.asked == [(ANN,)]
    press(screen, Key.Key_Return)
    assert room.led == [("erased", (ANN,))]


def test_another_name_erases_nothing_keeps_what_is_typed_and_has_the_keyboard(screen, eraser):
    type_name(screen)
    QTest.keyClicks(QApplication.focusWidget(), "a")
    press(screen, Key.Key_F6)
    press(screen, Key.Key_Space)
    field = next(visible(screen, QLineEdit))
    assert (eraser.asked, field.text(), QApplication.focusWidget()) == ([], "Anna", field)


def test_what_was_typed_is_gone_when_it_is_asked_anew(screen, room):
    type_name(screen)
    screen.back()
    screen.presenter.show(room.person(ANN), "Ann")
    assert next(visible(screen, QLineEdit)).text() == ""


def test_in_a_narrow_window_the_bar_names_the_key_of_help(screen):
    hint = translate("learners.keys_hint")
    assert hint not in words(screen)
    screen.set_narrow(True)
    screen.resize(800, 680)
    settle()
    assert hint in words(screen)
