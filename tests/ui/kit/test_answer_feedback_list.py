from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.widget_state import AnswerState

ANSWERS = [AnswerState(key, f"Answer {key}", "Paragraph 3 names her.") for key in "123"]


def test_the_list_is_one_tab_stop_read_with_the_arrows_and_leaves_no_row_behind(look, shown):
    answers = AnswerList(look, "The answers, one by one")
    answers.show_answers(ANSWERS)
    shown(answers, 560, answers.heightForWidth(560))
    rows = list(answers.rows)
    rows[0].setFocus()
    for key, place in ((None, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 2)):
        if key is not None:
            QTest.keyClick(answers.focusWidget(), key)
        tab = Qt.FocusPolicy.TabFocus
        assert [row.focusPolicy() & tab == tab for row in rows] == [each == place for each in range(3)]
        assert rows[place].hasFocus()
    answers.show_answers(ANSWERS[:2])
    assert (len(answers.rows), rows[2].isVisible()) == (2, False)
