"""A field takes one line: what is pasted, what is too long, where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.text_field import TextField
from tests.ui.walk import settle


@pytest.fixture
def field(look, shown):
    made = shown(TextField(look, 150, 320), 320, 60)
    made.setFocus()
    return made


def paste(field, words):
    QGuiApplication.clipboard().setText(words)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("one\ntwo", "one two"),
        ("one\r\n\r\ntwo", "one two"),
        ("one\ttwo\u2028three", "one two three"),
        ("a\x00b", "a b"),
    ],
)
def test_line_breaks_that_are_pasted_become_spaces(field, pasted, words):
    paste(field, pasted)
    assert field.words == words


def test_what_is_pasted_can_be_taken_back_and_done_again(field):
    QTest.keyClicks(field, "some ")
    paste(field, "more\nwords")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.words == "some "
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.words == ""
    for _ in range(2):
        QTest.keyClick(
            field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert field.words == "some more words"


@pytest.mark.parametrize("enter", [paste, QTest.keyClicks])
def test_what_has_no_room_is_left_out_and_told(field, qtbot, enter):
    field.setMaxLength(5)
    with qtbot.waitSignal(field.inputRejected):
        enter(field, "1234567")
    assert field.words == "12345"


def test_no_half_of_a_character_is_left_where_the_room_ends(field):
    field.setMaxLength(3)
    paste(field, "ab😀")
    field.words.encode()
    assert field.words == "ab"


def test_a_letter_with_alt_is_not_typed(field):
    QTest.keyClicks(field, "g", Qt.KeyboardModifier.AltModifier)
    assert field.words == ""


def test_what_is_typed_out_of_view_comes_into_view(look, shown):
    column = ScrollColumn()
    space, field = QWidget(), TextField(look, 150, 320)
    space.setFixedHeight(2000)
    page = QWidget()
    box = QVBoxLayout(page)
    box.addWidget(space)
    box.addWidget(field)
    column.box.addWidget(page)
    shown(column, 400, 300)
    field.setFocus()
    settle()
    column.verticalScrollBar().setValue(0)
    QTest.keyClicks(field, "a")
    settle()
    assert field.mapTo(column, field.rect().bottomLeft()).y() <= column.height()
