"""Rows of which several are chosen: by their numbers, arrows, Space and pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.kinds.choices.prompt import build_choices_state
from quizapp.ui.kinds.choices.state import ChoicesState
from quizapp.ui.kinds.choices.widget import ChoicesWidget
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.widget_state import OptionState
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.seen import state as seen
from tests.ui.seen import told
from tests.ui.walk import press_there, visible

Key = Qt.Key
STATE = build_choices_state(sitting(), example_question("report-tells"))


@pytest.fixture
def widget(look, shown):
    made = shown(ChoicesWidget(look, "Chosen"), 560, 360)
    made.show_answers(STATE, None)
    return made


def rows(widget):
    return list(visible(widget, OptionRow))


def chosen(widget):
    return [place for place, row in enumerate(rows(widget)) if row.isChecked()]


def test_numbers_turn_their_rows_on_and_off_and_tell_it_at_every_change(widget, given):
    for number in (3, 1, 3, 1):
        widget.press(number)
    assert given == [STATE.answer({2}), STATE.answer({0, 2}), STATE.answer({0}), None]
    assert chosen(widget) == []


@pytest.mark.parametrize("number", [0, 6, 9])
def test_a_number_without_a_row_does_nothing(widget, given, number):
    widget.press(number)
    assert given == []


def test_arrows_only_move_the_keyboard_and_space_chooses_and_clears(widget, given):
    widget.take_focus()
    press_there(Key.Key_Space)
    press_there(Key.Key_Down)
    assert chosen(widget) == [0]
    press_there(Key.Key_Space)
    press_there(Key.Key_Home)
    press_there(Key.Key_Space)
    assert given == [STATE.answer({0}), STATE.answer({0, 1}), STATE.answer({1})]


def test_a_click_anywhere_on_a_row_turns_it_on_and_off(widget, given):
    row = rows(widget)[4]
    for _ in range(2):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 2, 2))
    assert given == [STATE.answer({4}), None]


def test_what_is_shown_as_chosen_is_not_told_again(widget, given):
    widget.show_answers(STATE, ChoicesAnswer(("empty", "fridays")))
    assert [STATE.ids[place] for place in chosen(widget)] == ["empty", "fridays"]
    assert given == []


def test_the_keyboard_stays_where_it_is_when_the_answer_comes_back(widget, given):
    widget.press(2)
    widget.press(4)
    widget.show_answers(STATE, given[-1])
    press_there(Key.Key_Down)
    assert QApplication.focusWidget() is rows(widget)[4]
    widget.take_focus()
    assert QApplication.focusWidget() is rows(widget)[4]


def test_other_rows_come_without_the_choice_of_the_ones_before(widget, given):
    widget.press(3)
    other = ChoicesState(
        "Choose.", (OptionState("Yes", key="1"), OptionState("No", key="2")), ("y", "n"), ("n", "y")
    )
    widget.show_answers(other, None)
    assert chosen(widget) == []
    widget.press(2)
    widget.press(1)
    assert given[1:] == [ChoicesAnswer(("n",)), ChoicesAnswer(("n", "y"))]


def test_a_screen_reader_hears_the_instruction_and_check_boxes(widget):
    widget.name_group("Question 5 of 10: Which of these?")
    group = widget.findChild(OptionGroup)
    assert told(group)[1] == "Question 5 of 10: Which of these? Choose all that fit."
    widget.press(2)
    first, second = rows(widget)[:2]
    assert told(first) == (QAccessible.Role.CheckBox, f"1, {STATE.options[0].title}")
    assert (bool(seen(first).checked), bool(seen(second).checked)) == (False, True)


def test_a_long_option_grows_instead_of_losing_words(look, shown):
    long = " ".join(["Donaudampfschifffahrtsgesellschaft", *["word"] * 40])
    made = shown(ChoicesWidget(look, "Chosen"), 320, 600)
    made.show_answers(ChoicesState("Choose.", (OptionState(long, key="1"),), ("a",), ("a",)), None)
    made.grab()
    (row,) = rows(made)
    assert row.height() >= row.heightForWidth(row.width()) > 150
