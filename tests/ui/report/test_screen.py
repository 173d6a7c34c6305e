from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from quizapp.ui.report.screen import ReportScreen
from quizapp.ui.report.state import ReportState
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
STATE = ReportState("Question 4", "The evening <b>ferry</b>", "Who says so? The ferry is late.", "")
KEPT = ReportState("Question 4", STATE.pack, STATE.asked, "A slip.", "The report is kept.", kept=True)


class Presenter:
    """Records what it is asked to do."""

    def __init__(self):
        self.did, self.words = [], ""

    def write(self, words):
        self.words = words

    def keep(self):
        self.did.append("keep")

    def back(self):
        self.did.append("back")


@pytest.fixture
def opened(look, entered):
    def open_page(width=1280, height=680, state=STATE):
        screen = ReportScreen(look, translate)
        screen.presenter = Presenter()
        screen.show_state(state)
        return entered(screen, width, height)

    return open_page


def test_one_can_write_at_once_and_letters_are_no_keys(opened):
    screen = opened()
    QTest.keyClicks(QApplication.focusWidget(), "A slip: X, B and 1")
    assert screen.presenter.words == "A slip: X, B and 1"


def test_enter_begins_a_line_and_ctrl_enter_keeps(opened):
    screen = opened()
    press(screen, "A")
    press(screen, Key.Key_Return)
    press(screen, "B")
    assert screen.presenter.words == "A\nB"
    assert screen.presenter.did == []
    press(screen, Key.Key_Return, Control)
    assert screen.presenter.did == ["keep"]


def test_tab_leaves_the_field_for_the_button(opened):
    screen = opened()
    press(screen, Key.Key_Tab)
    assert QApplication.focusWidget().words == "Keep the report"
    press(screen, Key.Key_Return)
    screen.back()
    assert screen.presenter.did == ["keep", "back"]


def test_what_was_pasted_with_markup_is_plain_text(opened):
    screen = opened()
    screen.findChild(QPlainTextEdit).insertPlainText("<b>bold</b>")
    assert screen.presenter.words == "<b>bold</b>"
    assert marked_up(screen) == []


def test_once_it_is_kept_its_words_stand_there_without_a_field_and_the_button_leads_back(opened):
    screen = opened()
    press(screen, "A")
    screen.show_state(KEPT)
    settle()
    assert QApplication.focusWidget().words == "Back"
    assert not screen.findChild(QPlainTextEdit).isVisible()
    shown = [label.text() for label in visible(screen, QLabel)]
    assert {"What you wrote", "A slip.", "The report is kept."} < set(shown)
    assert "What is wrong with it?" not in shown
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget().text() == "A slip."


def test_another_question_is_written_about_in_an_empty_field(opened):
    screen = opened(state=KEPT)
    screen.show_state(STATE)
    screen.set_initial_focus()
    settle()
    field = QApplication.focusWidget()
    assert (field.toPlainText(), field.isVisible()) == ("", True)
    assert "A slip." not in [label.text() for label in visible(screen, QLabel)]


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("state", [STATE, KEPT])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, opened, size, factor, state):
    look.theme.set_factor(factor)
    screen = opened(*size, state)
    assert clipped(screen) == []
    assert not sideways(screen)
