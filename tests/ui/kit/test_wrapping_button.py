from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.wrapping_button import WrappingButton
from tests.languages.painted import painted
from tests.ui.walk import settle

WORDS = "Something wrong with this question?"


@pytest.fixture
def button(look):
    return WrappingButton(look, WORDS, "X", icon="flag", small=True)


def test_where_there_is_room_it_is_as_any_other_button(look, button):
    assert button.sizeHint() == KeyButton(look, WORDS, "X", icon="flag", small=True).sizeHint()
    assert button.heightForWidth(button.sizeHint().width()) == button.sizeHint().height()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_in_a_narrow_column_its_words_stand_whole_in_several_lines(look, shown, button, factor):
    look.theme.set_factor(factor)
    page = QWidget()
    QVBoxLayout(page).addWidget(button)
    shown(page, button.minimumSizeHint().width() + 60, 400)
    settle()
    words = painted(button).words
    assert len(words) > 2
    assert all(each.whole for each in words)


def test_it_is_no_higher_than_its_words_in_a_row_that_is(look, shown, button):
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(button)
    row.addWidget(KeyButton(look, "Next question", "Enter", "primary"))
    shown(page, 900, 100)
    settle()
    assert button.height() == button.least()


def test_larger_text_gives_it_another_line_where_its_width_cannot_grow(look, shown, button):
    page = QWidget()
    QVBoxLayout(page).addWidget(button)
    shown(page, 420, 500)
    settle()
    before = button.height()
    look.theme.set_factor(2.0)
    settle()
    assert button.height() > before
    assert all(each.whole for each in painted(button).words)


def test_it_is_no_narrower_than_its_longest_word(look, button):
    longer = WrappingButton(look, WORDS.replace("Something", "Somethingelsewhere"), "X", icon="flag")
    least = button.minimumSizeHint().width()
    assert longer.minimumSizeHint().width() > least > look.theme.width("strong", "Something")
