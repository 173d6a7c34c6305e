from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from quizapp.library.learners.pins import TEACHER, PinAttempts, set_pin
from quizapp.ui.kit.form import Note
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens.learners.pin import PinPresenter
from tests.ui.asked import listen
from tests.ui.fakes import translate
from tests.ui.forms import FormSpy
from tests.ui.learners.conftest import BO, CODE, ROUNDS
from tests.ui.walk import press, visible


class Asked(FormSpy):
    def enter(self, code):
        self.find("code").edit(code)
        self.press(translate("learners.go_on"))

    @property
    def message(self):
        return self.all(Note)[0].text


def ask(room, view):
    """Ask on a view for the code of Bo."""
    view.presenter = PinPresenter(view, room.background, room.clock, room.translate, PinAttempts())
    view.presenter.ask(BO, "The code of Bo", "Forgotten?", room.to("opened"), "Who", room.to("back"))
    return view


@pytest.fixture
def asked(room):
    return ask(room, Asked())


@pytest.mark.parametrize("code", [CODE, "1111"], ids=["their own", "the teacher’s"])
def test_the_right_code_and_the_teachers_lead_on(room, asked, code):
    set_pin(room.background.writer, TEACHER, "1111", bytes(16), ROUNDS)
    asked.enter(code)
    assert room.led == [("opened",)]


@pytest.mark.parametrize("code", ["", "274", "27480", "abcd", "٢٧٤٨"])
def test_what_is_no_code_is_not_even_tried(room, asked, code):
    for _ in range(5):
        asked.enter(code)
    assert asked.message == translate("learners.four_digits")
    asked.enter(CODE)
    assert room.led == [("opened",)]


def test_wrong_ones_empty_the_field_and_after_three_even_the_right_one_waits(room, asked):
    for _ in range(3):
        asked.enter("0000")
        assert (asked.message, asked.find("code").words) == (translate("learners.wrong_code"), "")
    asked.enter(CODE)
    assert "Wait" in asked.message
    room.clock.moment += timedelta(minutes=5)
    asked.enter(CODE)
    assert room.led == [("opened",)]


def test_whoever_went_back_is_not_led_on_by_the_code_that_was_looked_at_meanwhile(room, asked):
    room.background.slow = True
    asked.enter(CODE)
    asked.form.back()
    room.background.catch_up()
    assert room.led == [("back",)]


def test_a_second_press_of_enter_looks_at_no_second_code(room, asked):
    room.background.slow = True
    asked.enter(CODE)
    asked.enter(CODE)
    room.background.catch_up()
    assert room.led == [("opened",)]


def test_wrong_codes_count_also_of_whoever_goes_back_before_they_are_looked_at(room, asked):
    for _ in range(3):
        room.background.slow = True
        asked.enter("0000")
        asked.form.back()
        room.background.catch_up()
    asked.enter(CODE)
    assert "Wait" in asked.message


def test_a_wrong_code_is_told_each_time_and_leaves_an_empty_field_with_the_keyboard(
    look, entered, room, monkeypatch
):
    said = listen(monkeypatch)
    screen = entered(ask(room, FormScreen(look, translate)), 1280, 680)
    field = next(visible(screen, QLineEdit))
    for _ in range(2):
        said.clear()
        QTest.keyClicks(QApplication.focusWidget(), "0000")
        press(screen, Qt.Key.Key_Return)
        assert said == [translate("learners.wrong_code")]
        assert (QApplication.focusWidget(), field.text()) == (field, "")
    QTest.keyClicks(field, CODE)
    press(screen, Qt.Key.Key_Return)
    assert room.led == [("opened",)]
