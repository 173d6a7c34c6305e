"""A row of speakers in the running program: its keys act from anywhere on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.quiz.responses import ChainAnswer
from quizapp.ui.kit.plate_rows import PlateRowList
from tests.ui.running import OPENED

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
QUESTION = next(each for each in OPENED.questions.values() if each.kind == "chain")


@pytest.fixture
def running(start):
    running = start(questions=[QUESTION])
    running.practise()
    return running


def number(running, speaker):
    offered = running.screen._state.question.answers.offered
    return str([each.speaker for each in offered].index(speaker) + 1)


def chosen(running):
    return running.screen._state.question.chosen


def test_backspace_takes_the_last_back_also_from_the_article(running):
    first, second = QUESTION.key[:2]
    running.press(number(running, first))
    running.press(number(running, second))
    assert chosen(running) == ChainAnswer((first, second))
    running.press(Key.Key_F6)
    running.press(Key.Key_Backspace)
    assert chosen(running) == ChainAnswer((first,))
    running.press(Key.Key_Backspace)
    running.press(Key.Key_Backspace)
    assert chosen(running) is None


def test_an_empty_row_is_not_checked_and_says_so(running):
    running.press(Key.Key_Return)
    assert running.phase == "asking"
    assert running.screen._state.question.message == "Put a speaker at place 1 first, or skip with S."


def test_your_row_is_shown_over_the_correct_one_and_gone_at_the_next_question(running):
    running.answer(right=False)
    rows = running.screen.findChild(PlateRowList)
    assert [row.text().partition(":")[0] for row in rows.rows] == ["Your row", "Correct row"]
    assert running.screen._state.explanation.outcome.word == "Not this time"


def test_a_right_row_is_correct(running):
    running.answer(right=True)
    assert running.screen._state.explanation.outcome.word == "Correct"
    assert len(running.screen.findChild(PlateRowList).rows) == 1
