from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import FOCUS_BORDER
from quizapp.ui.kit.widget_state import TextRun
from tests.ui.seen import colors, columns_with, picture, rows_of_ink, told

MARKUP = "<b>Osier</b> & <img src='file:///nowhere.png'>"


def test_markup_is_shown_as_it_is_written(look):
    label = Label(look, MARKUP)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert told(label) == (QAccessible.Role.StaticText, MARKUP)


def test_pieces_are_read_as_one_sentence(look):
    label = Label(look)
    label.show_pieces([TextRun("A trap: ", "strong"), TextRun("another voice.")])
    assert told(label)[1] == "A trap: another voice."


def test_a_label_grows_downwards_when_it_is_narrow(look):
    label = Label(look, "The ferry runs at night and the market is full again, they say.")
    assert label.heightForWidth(120) >= 3 * label.heightForWidth(1000)


def test_a_label_that_does_not_wrap_keeps_all_its_words(look):
    label = Label(look, "Question 4 of 10", wrap=False)
    assert label.minimumSizeHint().width() == label.sizeHint().width()


def test_a_label_in_a_column_gets_the_height_it_needs(look, shown):
    page = QWidget()
    column = QVBoxLayout(page)
    label = Label(look, "The ferry runs at night and the market is full again, they say. " * 3)
    column.addWidget(label)
    shown(page, 240, 400)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_cut_label_ends_in_an_ellipsis_but_is_read_whole(look, shown):
    words = "The ferry runs at night and the market is full again"
    label = shown(Label(look, words, cut=True), 80, 30)
    whole = shown(Label(look, words), 80, 30)
    assert picture(label) != picture(whole)
    assert told(label)[1] == words


@pytest.mark.parametrize("theme_name", ["light", "dark", "hc"])
def test_a_label_takes_its_colour_from_the_theme(look, shown, theme_name):
    look.theme.choose(theme_name)
    label = shown(Label(look, "MMMM", "question", "wrong"))
    assert look.theme.color("wrong").name() in colors(picture(label))


def test_a_label_grows_with_the_text_size(look):
    label = Label(look, "Question")
    before = label.sizeHint()
    look.theme.set_factor(2.0)
    assert label.sizeHint().height() == pytest.approx(2 * before.height(), abs=2)


def test_only_a_label_that_reads_is_reached_by_the_keyboard(look):
    assert Label(look, "x").focusPolicy() == Qt.FocusPolicy.NoFocus
    assert Label(look, "x", reads=True).focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_A])
def test_a_label_with_the_keyboard_keeps_no_key_to_itself(look, key):
    label = Label(look, "Kettle Row", reads=True)
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier)
    label.keyPressEvent(event)
    assert not event.isAccepted()


def test_the_border_of_the_keyboard_runs_over_no_letter(look, shown):
    label = Label(look, "Traps", reads=True)
    window = shown(label)
    words, border = look.theme.color("text").name(), look.theme.color("focus").name()
    assert columns_with(picture(label), words)[0] < FOCUS_BORDER
    label.setFocus()
    window.activateWindow()
    image = picture(label)
    assert columns_with(image, border)[:FOCUS_BORDER] == list(range(FOCUS_BORDER))
    assert columns_with(image, words)[0] > FOCUS_BORDER
    assert columns_with(image, words)[-1] < label.width() - FOCUS_BORDER


@pytest.mark.parametrize("factor", [1.0, 1.15, 1.3, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("style", ["meta", "label", "body", "strong", "heading", "question"])
@pytest.mark.parametrize("wrap", [True, False])
def test_the_border_of_the_keyboard_runs_over_no_letters_tail(look, shown, style, factor, wrap):
    look.theme.set_factor(factor)
    label = shown(Label(look, "Paragraph 3 “Quizapp”, by j", style, reads=True, wrap=wrap))
    rows = rows_of_ink(picture(label))
    assert rows[0] >= FOCUS_BORDER
    assert rows[-1] < label.height() - FOCUS_BORDER
