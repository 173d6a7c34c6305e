from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.ui.kit.label import Label
from quizapp.ui.kit.roving_focus import RovingGroup
from tests.ui.seen import told

Key = Qt.Key


@pytest.fixture
def rows(look, shown):
    group = RovingGroup("Ferries")
    group.set_rows([Label(look, word, reads=True) for word in ("North", "South", "Mill")])
    return shown(group, 200, 120)


def has_focus(group):
    return [row.hasFocus() for row in group.rows].index(True)


def test_the_rows_are_a_named_group_of_which_one_is_a_stop_of_the_tab_key(rows):
    assert told(rows) == (QAccessible.Role.Grouping, "Ferries")
    stops = [bool(row.focusPolicy() & Qt.FocusPolicy.TabFocus) for row in rows.rows]
    assert stops == [True, False, False]


@pytest.mark.parametrize(
    ("pressed", "at"),
    [
        ([Key.Key_Down, Key.Key_Up], 0),
        ([Key.Key_End, Key.Key_Home], 0),
        ([Key.Key_Up], 0),
        ([Key.Key_End, Key.Key_Down], 2),
        ([Key.Key_Right], 0),
    ],
)
def test_arrows_home_and_end_move_the_keyboard(rows, pressed, at):
    rows.take_focus()
    for key in pressed:
        QTest.keyClick(QApplication.focusWidget(), key)
    assert has_focus(rows) == at


def test_an_arrow_beyond_the_last_row_is_left_to_the_page(look, shown):
    taken = []

    class Page(QWidget):
        def keyPressEvent(self, event):
            taken.append(event.key())

    page = Page()
    box = QVBoxLayout(page)
    group = RovingGroup()
    group.set_rows([Label(look, "North", reads=True)])
    box.addWidget(group)
    shown(page, 200, 120)
    group.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert taken == [Key.Key_Down, Key.Key_Control, Key.Key_Down]


def test_the_keyboard_comes_back_to_the_row_it_left_and_other_rows_begin_at_the_first(rows, look):
    rows.take_focus(9)
    assert has_focus(rows) == 2
    rows.rows[1].setFocus()
    rows.window().setFocus()
    rows.take_focus()
    assert has_focus(rows) == 1
    rows.set_rows([Label(look, word, reads=True) for word in ("East", "West")])
    rows.take_focus()
    assert (has_focus(rows), len(rows.rows)) == (0, 2)


def test_without_rows_the_keyboard_stays_where_it_is(shown):
    group = shown(RovingGroup(), 50, 50)
    before = QApplication.focusWidget()
    group.take_focus()
    assert QApplication.focusWidget() is before
