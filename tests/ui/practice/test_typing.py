"""Where an answer is typed, letters and digits are no keys, and none is printed that does not act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.key_cap import KeyCap
from quizapp.ui.kit.text_field import TextField
from tests.ui.running import BELL
from tests.ui.walk import settle, visible

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


def first(kind):
    practised = (each for bank in BELL.pack.banks if not bank.worked for each in bank.questions)
    return next(each for each in practised if each.kind == kind)


@pytest.fixture(params=["number", "text"])
def running(request, start):
    """The program at a question of which the answer is typed."""
    made = start(questions=[first(request.param), first("choice")])
    made.practise()
    return made


def field():
    focused = QApplication.focusWidget()
    assert isinstance(focused, TextField)
    return focused


def hints(running):
    return [cap.text() for cap in visible(running.screen, KeyCap)]


def letters(running):
    return [button.cap for button in visible(running.screen, KeyButton) if button.cap]


def test_the_keyboard_arrives_in_the_field(running):
    assert field().text() == ""


def test_letters_and_digits_are_typed_there_and_do_nothing_else(running):
    for key in "GFCSHWRBN19":
        running.press(key)
    assert field().text() == "GFCSHWRBN19"
    assert running.phase == "asking"
    assert running.screen._state.question.certainty.chosen is None


def test_the_keys_of_how_sure_are_printed_behind_tab_and_no_letter_on_a_button(running):
    assert hints(running) == ["Tab", "G", "F", "C", "Enter"]
    assert letters(running) == ["Enter"]


def test_out_of_the_field_letters_act_and_are_printed_again(running):
    running.press("3")
    running.press(Key.Key_Tab)
    assert hints(running) == ["G", "F", "C", "Enter"]
    assert "S" in letters(running)
    running.press("F")
    assert running.screen._state.question.certainty.chosen == "fairly_sure"
    running.press(Key.Key_Backtab)
    assert letters(running) == ["Enter"]
    assert field().text() == "3"


def test_a_button_stays_under_the_pointer_while_it_is_clicked(start):
    hinted = next(each for each in BELL.questions.values() if each.kind in ("number", "text") and each.hint)
    running = start(questions=[hinted])
    running.practise()
    field()
    (hint,) = [button for button in visible(running.screen, KeyButton) if button.words == "Hint"]
    at = hint.mapTo(running.window, QPoint(hint.width() - 2, hint.height() // 2))
    mouse, window = Qt.MouseButton.LeftButton, running.window.windowHandle()
    QTest.mousePress(window, mouse, pos=at)
    settle()
    QTest.mouseRelease(window, mouse, pos=at)
    settle()
    assert running.screen._state.question.hint == hinted.hint


def test_nothing_is_printed_anew_while_another_window_has_the_keyboard(running, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    running.wait(lambda: not isinstance(QApplication.focusWidget(), TextField))
    assert letters(running) == ["Enter"]
    other.close()


def test_where_letters_act_with_alt_they_do_so_in_the_field_too(running):
    running.program.theme.set_letter_keys("alt")
    running.screen.set_letter_keys("alt")
    running.screen.set_narrow(running.narrow)
    assert hints(running) == ["Alt G", "Alt F", "Alt C", "Enter"]
    running.press("C", Qt.KeyboardModifier.AltModifier)
    assert running.screen._state.question.certainty.chosen == "certain"
    assert running.screen.findChild(TextField).text() == ""


def test_enter_checks_from_the_field(running):
    running.press(Key.Key_Return)
    assert running.screen._state.question.message == "Write an answer first, or skip."
    field()
    running.press("7")
    running.press(Key.Key_Return)
    assert running.screen._state.question.missing == "certainty"
    running.press("C")
    running.press(Key.Key_Return)
    running.wait(lambda: running.phase == "explained")


def test_escape_leaves_from_the_field(running):
    running.press("7")
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")


def test_f6_goes_to_the_article_and_back_into_the_field(running):
    running.press(Key.Key_F6)
    assert not isinstance(QApplication.focusWidget(), TextField)
    assert "S" in letters(running)
    running.press(Key.Key_F6)
    field()


def test_at_a_question_that_is_not_typed_every_letter_is_printed(running):
    running.press(Key.Key_Tab)
    running.press("S")
    running.wait(lambda: running.screen._state.question.kind == "choice")
    assert "S" in letters(running)
    assert "Tab" not in hints(running)
