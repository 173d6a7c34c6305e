"""Rows of which one is picked: by its number, arrows, Space and pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import ChoiceAnswer
from quizapp.ui.kinds.single_choice.state import SingleChoiceState
from quizapp.ui.kinds.single_choice.widget import SingleChoiceWidget
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import OptionState
from tests.ui.seen import told
from tests.ui.walk import press_there, visible

Key = Qt.Key
WORDS = ("He asks", "He reports", "He judges")
ANSWERS = tuple(ChoiceAnswer(word) for word in WORDS)
STATE = SingleChoiceState(
    tuple(OptionState(word, key=str(place)) for place, word in enumerate(WORDS, 1)), ANSWERS
)


@pytest.fixture
def widget(look, shown):
    made = shown(SingleChoiceWidget(look, "Chosen"), 560, 240)
    made.show_answers(STATE, None)
    return made


def rows(widget):
    return list(visible(widget, OptionRow))


def chosen(widget):
    return [row.option.title for row in rows(widget) if row.isChecked()]


def test_at_first_nothing_is_chosen_and_nothing_is_told(widget, given):
    assert chosen(widget) == []
    assert given == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_number_picks_its_row(widget, given, number):
    widget.press(number)
    assert given == [ANSWERS[number - 1]]
    assert chosen(widget) == [WORDS[number - 1]]


@pytest.mark.parametrize("number", [0, 4, 9])
def test_a_number_without_a_row_does_nothing(widget, given, number):
    widget.press(number)
    assert given == []


def test_arrows_move_the_keyboard_until_something_is_chosen_and_then_the_choice(widget, given):
    widget.take_focus()
    press_there(Key.Key_Down)
    assert given == []
    press_there(Key.Key_Space)
    press_there(Key.Key_Down)
    press_there(Key.Key_Up)
    assert given == [ANSWERS[1], ANSWERS[2], ANSWERS[1]]


def test_home_and_end_go_to_the_first_and_the_last_row(widget, given):
    widget.take_focus()
    press_there(Key.Key_End)
    press_there(Key.Key_Space)
    press_there(Key.Key_Home)
    assert given == [ANSWERS[2], ANSWERS[0]]


def test_a_click_anywhere_on_a_row_picks_it(widget, given):
    row = rows(widget)[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 2, 2))
    assert given == [ANSWERS[1]]


def test_another_pick_takes_the_place_of_the_first(widget, given):
    widget.press(1)
    widget.press(3)
    assert chosen(widget) == [WORDS[2]]
    assert given == [ANSWERS[0], ANSWERS[2]]


def test_what_is_shown_as_chosen_is_not_told_again(widget, given):
    widget.show_answers(STATE, ANSWERS[1])
    assert chosen(widget) == [WORDS[1]]
    assert given == []


def test_the_same_rows_are_left_alone_with_the_keyboard_on_them(widget):
    widget.press(2)
    before = QApplication.focusWidget()
    widget.show_answers(STATE, ANSWERS[1])
    assert QApplication.focusWidget() is before
    assert chosen(widget) == [WORDS[1]]


def test_the_same_rows_keep_the_place_of_the_keyboard_while_nothing_is_chosen(widget, given):
    widget.take_focus()
    press_there(Key.Key_Down)
    widget.show_answers(STATE, None)
    press_there(Key.Key_Down)
    press_there(Key.Key_Space)
    assert given == [ANSWERS[2]]


def test_other_rows_come_without_the_choice_of_the_ones_before(widget, given):
    widget.press(3)
    given.clear()
    widget.show_answers(
        SingleChoiceState((OptionState("Yes", key="1"), OptionState("No", key="2")), ANSWERS[:2]), None
    )
    assert [row.option.title for row in rows(widget)] == ["Yes", "No"]
    assert chosen(widget) == []
    widget.press(3)
    assert given == []


def test_the_keyboard_goes_to_what_is_chosen_or_else_to_the_first_row(widget):
    widget.take_focus()
    assert QApplication.focusWidget() is rows(widget)[0]
    widget.show_answers(STATE, ANSWERS[2])
    widget.take_focus()
    assert QApplication.focusWidget() is rows(widget)[2]


def test_the_rows_are_one_stop_of_the_tab_key(widget):
    stops = [row for row in rows(widget) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_a_screen_reader_hears_the_group_and_each_row_with_its_number(widget):
    widget.name_group("Question 4 of 10: What does he do?")
    assert told(widget.findChild(OptionGroup))[1] == "Question 4 of 10: What does he do?"
    assert [told(row)[1] for row in rows(widget)] == ["1, He asks", "2, He reports", "3, He judges"]
