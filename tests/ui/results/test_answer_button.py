from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from quizapp.ui.results.answer_button import AnswerButton, AnswerColumns
from quizapp.ui.results.state import ResultsAnswerRow
from tests.ui.seen import colors, picture, told

LONG = "The bus & the <b>ferry</b> have never been so full of people on one evening " * 3


def row(question=LONG, tone="wrong", icon="wrong", outcome="Not this time"):
    return ResultsAnswerRow(
        "4", tone, icon, outcome, question, True, "Who says it: Bo Lind.", "Certain", f"4, {question}"
    )


@pytest.fixture
def made(look):
    def make(**changes):
        shown_row = row(**changes)
        return AnswerButton(look, shown_row, AnswerColumns.of(look.theme, [shown_row]), ruled=True)

    return make


def test_a_screen_reader_hears_a_button_with_the_whole_question(made):
    assert told(made()) == (QAccessible.Role.Button, f"4, {LONG}")


def test_a_question_is_cut_to_one_line_until_the_row_has_the_keyboard(made, shown):
    button = shown(made(), 752, 200)
    cut = button.heightForWidth(752)
    button.setFocus()
    assert button.hasFocus()
    assert button.heightForWidth(752) > cut


def test_where_the_columns_do_not_fit_the_question_is_not_cut(made):
    narrow = made()
    assert narrow.heightForWidth(380) > made(question="Short.").heightForWidth(380)


def test_the_outcome_is_drawn_in_its_colour(made, shown):
    assert "#8a1f16" in colors(picture(shown(made(), 752, 54)))
    correct = made(tone="correct", icon="correct", outcome="Correct")
    assert "#8a1f16" not in colors(picture(shown(correct, 752, 54)))


def test_the_longest_outcome_still_leaves_the_question_its_column(look):
    usual = AnswerColumns.of(look.theme, [row()])
    long = AnswerColumns.of(look.theme, [row(outcome="Teilweise richtig, aber unvollständig")])
    assert long.question > usual.question


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_row(made, shown, key):
    pressed = []
    button = shown(made(), 752, 60)
    button.clicked.connect(lambda: pressed.append(key))
    QTest.keyClick(button, key)
    assert pressed == [key]


def test_a_click_anywhere_in_the_row_presses_it(made, shown):
    pressed = []
    button = shown(made(), 752, 60)
    button.clicked.connect(lambda: pressed.append("row"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert pressed == ["row"]
