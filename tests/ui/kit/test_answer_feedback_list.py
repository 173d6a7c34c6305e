from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.widget_state import AnswerState
from tests.languages.painted import painted
from tests.ui.seen import colors, picture, told

ANSWERS = (
    AnswerState("1", "Ansel Rook", "Quoted in paragraph 2, about the tide.", "Your answer", tone="wrong"),
    AnswerState("2", "Bryn Teal", "Paragraph 3 names her.", "Correct answer", tone="correct"),
    AnswerState("3", "Nobody: it isn’t in the article", "It does say: “said” follows a name."),
)


@pytest.fixture
def answers(look, shown):
    made = AnswerList(look, "The answers, one by one")
    made.show_answers(ANSWERS)
    return shown(made, 560, made.heightForWidth(560))


def test_each_answer_is_one_sentence_to_a_screen_reader(answers):
    assert told(answers.rows[1]) == (
        QAccessible.Role.StaticText,
        "2, Bryn Teal, Correct answer, Paragraph 3 names her.",
    )


def test_a_name_that_is_given_is_said_instead(look):
    made = AnswerList(look)
    made.show_answers([AnswerState("2", "Bryn Teal", "x", name="2, Bryn Teal, correct answer, x")])
    assert told(made.rows[0])[1] == "2, Bryn Teal, correct answer, x"


def test_the_list_is_one_tab_stop_read_with_the_arrows(answers):
    tab = Qt.FocusPolicy.TabFocus
    assert [row.focusPolicy() & tab == tab for row in answers.rows] == [True, False, False]
    answers.rows[0].setFocus()
    QTest.keyClick(answers.rows[0], Qt.Key.Key_Down)
    assert answers.rows[1].hasFocus()
    QTest.keyClick(answers.rows[1], Qt.Key.Key_End)
    assert answers.rows[2].hasFocus()
    assert [row.focusPolicy() & tab == tab for row in answers.rows] == [False, False, True]


def test_right_and_chosen_are_told_by_colour_icon_and_words_at_the_row_s_end(answers):
    image = picture(answers.rows[0])
    ink = [x for x in range(560) if any(image.pixelColor(x, y).name() == "#8a1f16" for y in range(60))]
    assert ink[0] > 440
    assert "#8a1f16" not in colors(picture(answers.rows[2]))


def test_a_long_tag_stands_below_the_title_where_both_have_no_room_in_a_line(look, shown):
    look.theme.set_factor(2.0)
    made = AnswerList(look)
    made.show_answers(
        [AnswerState("2", "Bryn Teal", "She is named.", "Correct answer, not chosen", tone="correct")]
    )
    (row,) = made.rows
    width = row.minimumSizeHint().width()
    shown(made, width, made.heightForWidth(width))
    title, reason, tag = (words.ink for words in painted(row).words[1:])
    assert title.bottom() < tag.top()
    assert tag.bottom() < reason.top()
    assert all(words.whole for words in painted(row).words)


def test_numbers_of_two_digits_leave_the_words_of_all_rows_at_one_place(look, shown):
    made = AnswerList(look)
    made.show_answers(
        [AnswerState("7", "The council", "Paragraph 2."), AnswerState("33", "The board", "Paragraph 3.")]
    )
    shown(made, 560, made.heightForWidth(560))
    starts = [[words.ink.left() for words in painted(row).words if len(words.text) > 2] for row in made.rows]
    assert len(starts[0]) == 2
    assert starts[0] == starts[1]


def test_a_long_reason_makes_its_row_higher(look):
    made = AnswerList(look)
    made.show_answers([AnswerState("1", "Ansel Rook", "He speaks about the tide. " * 20)])
    assert made.rows[0].heightForWidth(560) > 120


def test_a_tag_never_overlaps_the_title(look, shown):
    made = AnswerList(look)
    made.show_answers(
        [AnswerState("1", "Ansel Rook of the ferry " * 6, "", "Your answer, correct", tone="correct")]
    )
    assert made.rows[0].heightForWidth(320) > made.rows[0].heightForWidth(2000)


def test_rows_that_are_there_are_used_again(answers):
    rows = list(answers.rows)
    answers.show_answers(ANSWERS[:2])
    assert answers.rows == rows[:2]
    assert not rows[2].isVisible()


def test_the_last_row_has_no_hairline(answers):
    line = "#c6cfca"
    first, last = picture(answers.rows[0]), picture(answers.rows[2])
    assert first.pixelColor(280, first.height() - 1).name() == line
    assert last.pixelColor(280, last.height() - 1).name() != line


def test_markup_in_a_reason_is_shown_as_it_is_written(look):
    made = AnswerList(look)
    made.show_answers([AnswerState("1", "<b>Ansel</b>", "<img src='x'>")])
    assert made.rows[0].textFormat() == Qt.TextFormat.PlainText
    assert told(made.rows[0])[1] == "1, <b>Ansel</b>, <img src='x'>"
