"""A field for a number: typed, read, taken back, by ear; and in the panel with what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import NumberAnswer
from quizapp.ui.kinds.number.widget import NumberWidget
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.text_field import TextField
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.seen import description, told
from tests.ui.walk import clipped, settle, visible

Key = Qt.Key
SITTING = sitting()
QUESTION = example_question("how-many")


@pytest.fixture
def widget(look, typed_into):
    return typed_into(NumberWidget(look, "Chosen"), SITTING, QUESTION)


def field(widget):
    return widget.findChild(TextField)


def words(widget):
    return [label.text() for label in visible(widget, QLabel) if label.text()]


def test_the_keyboard_goes_into_the_field(widget):
    assert QApplication.focusWidget() is field(widget)


def test_what_is_read_is_shown_while_one_types(widget, given):
    QTest.keyClicks(field(widget), "10")
    assert "Read as 10" in words(widget)
    QTest.keyClicks(field(widget), "00")
    assert "Read as 1,000" in words(widget)
    assert [answer.read for answer in given] == ["1", "10", "100", "1000"]


def test_the_unit_stands_after_the_field_and_may_be_typed_too(widget, given):
    assert "evenings" in words(widget)
    QTest.keyClicks(field(widget), "14 evenings")
    assert given[-1] == NumberAnswer("14 evenings", "14")


def test_what_is_no_number_yet_is_an_answer_that_is_not_read(widget, given):
    QTest.keyClicks(field(widget), "x")
    assert given == [NumberAnswer("x", None)]
    assert "Not a number yet" in words(widget)


def test_an_empty_field_is_no_answer(widget, given):
    QTest.keyClicks(field(widget), " 1")
    QTest.keyClick(field(widget), Key.Key_Backspace)
    assert given == [None, NumberAnswer(" 1", "1"), None]
    assert field(widget).text() == " "


def test_what_was_typed_is_taken_back_with_control_z(widget, given):
    QTest.keyClicks(field(widget), "12")
    QTest.keyClick(field(widget), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert given[-1] is None
    assert field(widget).text() == ""


def test_the_cursor_stays_where_one_types(widget):
    QTest.keyClicks(field(widget), "15")
    QTest.keyClick(field(widget), Key.Key_Left)
    QTest.keyClicks(field(widget), "2")
    assert (field(widget).text(), field(widget).cursorPosition()) == ("125", 2)


def test_another_question_begins_with_an_empty_field_that_remembers_nothing(widget):
    QTest.keyClicks(field(widget), "12")
    widget.show_answers(
        replace(build_answer_widget_state(SITTING, QUESTION), question="another", after="weeks"), None
    )
    assert field(widget).text() == ""
    QTest.keyClick(field(widget), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(widget).text() == ""
    assert "weeks" in words(widget)


def test_an_answer_given_before_is_shown_again(widget, given):
    answer = NumberAnswer("about 14", None)
    widget.show_answers(build_answer_widget_state(SITTING, QUESTION, answer), answer)
    assert field(widget).text() == "about 14"
    assert given == []


def test_more_than_there_is_room_for_is_told_and_told_no_longer_once_it_is_changed(widget):
    QApplication.clipboard().setText("1" * 300)
    QTest.keyClick(field(widget), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(field(widget).text()) == 200
    told_of = "There is room for 200 characters. The rest was left out."
    assert told_of in words(widget)
    QTest.keyClick(field(widget), Key.Key_Backspace)
    assert told_of not in words(widget)


def test_a_screen_reader_hears_the_question_the_sentence_what_was_read_and_the_hint(widget):
    widget.name_group("Question 1 of 4: On how many?")
    assert told(field(widget))[1] == "Question 1 of 4: On how many?: … evenings"
    assert description(field(widget)) == "Write digits or words."
    QTest.keyClicks(field(widget), "14")
    assert description(field(widget)) == "Read as 14. Write digits or words."


def test_nothing_moves_when_something_is_read(widget):
    before = widget.sizeHint().height()
    QTest.keyClicks(field(widget), "14")
    settle()
    assert widget.sizeHint().height() == before


def test_a_number_key_pressed_elsewhere_does_nothing(widget, given):
    widget.press(3)
    assert given == []


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_long_sentence_wraps_around_the_field(widget, look, factor):
    look.theme.set_factor(factor)
    long = "of all the evenings on which anybody counted how many seats were left empty " * 3
    question = example_question("how-many", before="The report counted, " + long[:100], after=long.strip())
    widget.show_answers(replace(build_answer_widget_state(SITTING, question), question="another"), None)
    widget.resize(560, widget.heightForWidth(560))
    settle()
    widget.resize(560, widget.heightForWidth(560))
    settle()
    assert clipped(widget) == []
    labels = list(visible(widget, QLabel))
    before = next(label for label in labels if label.text().startswith("The report"))
    after = next(label for label in labels if label.text().startswith("of all"))
    assert before.geometry().bottom() < field(widget).geometry().top()
    assert after.geometry().top() > field(widget).geometry().bottom()
