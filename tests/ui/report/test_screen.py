from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from quizapp.ui.report.screen import ReportScreen
from quizapp.ui.report.state import ReportState
from tests.ui.fakes import translate
from tests.ui.walk import marked_up, press, settle, visible

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


def test_one_writes_at_once_where_letters_are_no_keys_and_enter_begins_a_line_and_ctrl_enter_keeps(opened):
    screen = opened()
    QTest.keyClicks(QApplication.focusWidget(), "A slip: X")
    press(screen, Key.Key_Return)
    press(screen, "B")
    assert screen.presenter.words == "A slip: X\nB"
    assert screen.presenter.did == []
    press(screen, Key.Key_Return, Control)
    assert screen.presenter.did == ["keep"]


def test_tab_leaves_the_field_for_the_button(opened):
    screen = opened()
    press(screen, Key.Key_Tab)
    assert QApplication.focusWidget().words == translate("report.keep")
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
    assert QApplication.focusWidget().words == translate("report.back")
    assert not screen.findChild(QPlainTextEdit).isVisible()
    shown = [label.text() for label in visible(screen, QLabel)]
    assert {translate("report.wrote"), "A slip.", KEPT.message} < set(shown)
    assert translate("report.what") not in shown
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
