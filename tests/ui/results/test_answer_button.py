import pytest
from PySide6.QtGui import QAccessible

from quizapp.ui.results.answer_list import AnswerButton, AnswerColumns
from quizapp.ui.screens.results import AnswerRow
from tests.ui.seen import colors, picture, told

LONG = "The bus & the <b>ferry</b> have never been so full of people on one evening " * 3


def row(question=LONG, tone="wrong", outcome="Not this time"):
    return AnswerRow(
        "4", tone, tone, outcome, question, True, "Who says it: Bo Lind.", "Certain", f"4, {question}"
    )


@pytest.fixture
def made(look, shown):
    def make(width=752, **changes):
        of = row(**changes)
        return shown(AnswerButton(look, of, AnswerColumns.of(look.theme, [of]), ruled=True), width, 200)

    return make


def test_a_question_is_cut_to_one_line_until_the_row_has_the_keyboard_but_not_to_the_ear(made):
    button = made()
    assert told(button) == (QAccessible.Role.Button, f"4, {LONG}")
    cut = button.heightForWidth(752)
    button.setFocus()
    assert button.heightForWidth(752) > cut


def test_where_the_columns_do_not_fit_the_question_is_not_cut(made):
    assert made(380).heightForWidth(380) > made(380, question="Short.").heightForWidth(380)


def test_the_outcome_is_drawn_in_its_colour(look, made):
    wrong = look.theme.color("wrong").name()
    assert wrong in colors(picture(made()))
    assert wrong not in colors(picture(made(tone="correct", outcome="Correct")))


def test_the_longest_outcome_still_leaves_the_question_its_column(look):
    usual, long = (
        AnswerColumns.of(look.theme, [row(outcome=outcome)])
        for outcome in ("Correct", "Teilweise richtig " * 2)
    )
    assert long.question > usual.question
