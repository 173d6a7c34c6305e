"""The card of what learners reported, by keyboard, pointer and ear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.ui.editor.question_report_card import QuestionReportCard
from quizapp.ui.editor.question_reports import QuestionReportLine, QuestionReportsState
from tests.ui.walk import clipped, settle, visible

LONG = "Two answers fit: the council says it, and the mayor says it as well. " * 6
LINES = (
    QuestionReportLine("one", LONG, "2 March 2026, on revision 1", False, "Done", "Done: Two answers fit"),
    QuestionReportLine("two", "A <b>slip</b>.", "1 March 2026, on revision 1", False, "Done", "Done: A slip"),
)
STATE = QuestionReportsState("2 problems reported on this question", LINES, "Next reported question")


@pytest.fixture
def card(look, shown):
    made = QuestionReportCard(look)
    shown(made, 480, 500)
    made.told = []
    made.turned.connect(lambda id_, done: made.told.append((id_, done)))
    made.next_asked.connect(lambda: made.told.append("next"))
    made.show_reports(STATE)
    settle()
    return made


def test_the_words_are_shown_as_they_were_written_and_the_keyboard_comes_to_the_first(card):
    card.take_focus()
    assert QApplication.focusWidget().text() == LONG
    assert "A <b>slip</b>." in [label.text() for label in visible(card, QLabel)]
    assert not clipped(card)


def test_its_buttons_say_which_report_is_done_and_lead_to_the_next_question(card):
    buttons = {button.accessibleName(): button for button in visible(card, QPushButton)}
    QTest.mouseClick(buttons["Done: A slip"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Next reported question"], Qt.MouseButton.LeftButton)
    assert card.told == [("two", True), "next"]


def test_the_keyboard_stays_in_the_card_when_one_is_done(card):
    button = next(each for each in visible(card, QPushButton) if each.accessibleName() == "Done: A slip")
    button.setFocus()
    done = replace(LINES[1], done=True, act="Not done after all", said="Not done after all: A slip")
    card.show_reports(replace(STATE, lines=(LINES[0], done)))
    settle()
    assert QApplication.focusWidget().accessibleName() == "Not done after all: A slip"


def test_without_reports_it_takes_no_room(card):
    card.show_reports(None)
    assert not card.isVisible()
