from datetime import timedelta

import pytest

from quizapp.library.learners.pins import TEACHER, PinAttempts, set_pin
from quizapp.ui.learners.pin.presenter import PinPresenter
from tests.ui.fakes import translate
from tests.ui.learners.conftest import BO, CODE, ROUNDS


@pytest.fixture
def asked(room):
    made = PinPresenter(room, room.background, room.clock, room.translate, PinAttempts())
    made.ask(BO, "The code of Bo", "Forgotten?", room.to("opened"), "Who", room.to("back"))
    return made


@pytest.mark.parametrize("code", [CODE, "1111"], ids=["their own", "the teacher’s"])
def test_the_right_code_and_the_teachers_lead_on(room, asked, code):
    set_pin(room.background.writer, TEACHER, "1111", bytes(16), ROUNDS)
    asked.enter(code)
    assert room.led == [("opened",)]


@pytest.mark.parametrize("code", ["", "274", "27480", "abcd", "٢٧٤٨"])
def test_what_is_no_code_is_not_even_tried(room, asked, code):
    for _ in range(5):
        asked.enter(code)
    assert room.last.message == translate("learners.four_digits")
    asked.enter(CODE)
    assert room.led == [("opened",)]


def test_wrong_ones_empty_the_field_and_after_three_even_the_right_one_waits(room, asked):
    before = room.last.asked
    for place in range(1, 4):
        asked.enter("0000")
        assert (room.last.message, room.last.asked) == (translate("learners.wrong_code"), before + place)
    asked.enter(CODE)
    assert "Wait" in room.last.message
    room.clock.moment += timedelta(minutes=5)
    asked.enter(CODE)
    assert room.led == [("opened",)]


def test_whoever_went_back_is_not_led_on_by_the_code_that_was_looked_at_meanwhile(room, asked):
    room.background.slow = True
    asked.enter(CODE)
    asked.back()
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
        asked.back()
        room.background.catch_up()
    asked.enter(CODE)
    assert "Wait" in room.last.message
