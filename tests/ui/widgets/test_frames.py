from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from quizapp.ui.widgets.button import KeyButton, ToolButton
from quizapp.ui.widgets.frames import ActionBar, Column, TopBar
from quizapp.ui.widgets.state import Cap
from tests.ui.walk import clipped, settle


@pytest.fixture
def top(look, shown):
    bar = TopBar(look)
    bar.show_place("Tides", "Leave practice")
    bar.show_progress(2, 5, "Question 2 of 5")
    bar.add_tool(ToolButton(look, "100 %", strong="Aa"))
    bar.add_tool(ToolButton(look, "Menu", icon="menu"), keep=True)
    return shown(bar, 1280, 57)


def texts(bar):
    words = [label.text() for label in bar.findChildren(type(bar._title)) if label.isVisible()]
    return words + [tool.words for tool in bar.findChildren(ToolButton) if tool.isVisible()]


def test_it_says_where_back_goes_and_where_we_are(top):
    assert {"Leave practice", "Tides", "Question 2 of 5", "Menu", "100 %"} <= set(texts(top))


def test_back_can_be_pressed(top, qtbot):
    with qtbot.waitSignal(top.back_pressed):
        qtbot.mouseClick(top.back, Qt.MouseButton.LeftButton)


def test_the_first_level_has_no_way_back(top):
    top.show_place("Quizapp")
    assert not top.back.isVisible()


def test_a_narrow_window_keeps_back_progress_and_menu(top):
    top.set_narrow(True)
    assert set(texts(top)) == {"Leave practice", "Question 2 of 5", "Menu"}
    top.set_narrow(False)
    assert "Tides" in texts(top)


def test_without_a_practice_there_is_no_progress(top):
    top.show_progress()
    assert not top.progress.isVisible()


@pytest.mark.parametrize(("factor", "top_height", "action_height"), [(1.0, 57, 65), (2.0, 89, 97)])
def test_bars_grow_with_the_text_but_their_space_does_not(look, factor, top_height, action_height):
    look.theme.set_factor(factor)
    assert TopBar(look).height() == top_height
    assert ActionBar(look).height() == action_height


def test_hints_stand_at_the_start_or_before_the_buttons(look, shown):
    bar = ActionBar(look)
    bar.end.addWidget(QPushButton("Next"))
    bar.show_hints([Cap("R"), "read again"])
    shown(bar, 1000, 65)
    bar.row.activate()
    assert bar.hints.x() < 60
    bar.show_hints([Cap("R"), "read again"], at_end=True)
    bar.row.activate()
    assert bar.hints.x() > 600


@pytest.fixture
def actions(look, shown):
    """A bar with hints and three buttons in a window 1000 px wide."""
    bar = ActionBar(look)
    for words in ("Read the article", "Skip", "Check answer"):
        bar.end.addWidget(KeyButton(look, words, words[0]))
    bar.show_hints([Cap("1"), "to", Cap("5"), "choose"])
    shown(bar, 1000, 65)
    settle()
    return bar


def tops(bar):
    """The buttons in the order in which they are read, each with how far down it stands."""
    buttons = [button for button in bar.findChildren(KeyButton) if button.isVisible()]
    return {button.words: button.y() for button in sorted(buttons, key=lambda each: (each.y(), each.x()))}


def test_hints_go_before_a_button_is_cut(actions):
    assert actions.hints.isVisible()
    actions.resize(560, 65)
    settle()
    assert not actions.hints.isVisible()
    assert len(set(tops(actions).values())) == 1
    assert clipped(actions) == []


def test_buttons_stand_in_two_rows_where_one_is_too_short_for_them(look, actions):
    look.theme.set_factor(2.0)
    actions.resize(752, 65)
    settle()
    places = tops(actions)
    assert list(places) == ["Read the article", "Skip", "Check answer"]
    assert places["Read the article"] == places["Skip"] < places["Check answer"]
    assert clipped(actions) == []
    assert actions.height() >= 2 * look.theme.size("control")


@pytest.mark.parametrize("gone", [1, 2])
def test_buttons_that_go_give_the_others_their_one_row_back(look, actions, gone):
    look.theme.set_factor(2.0)
    actions.resize(752, 65)
    settle()
    buttons = actions.findChildren(KeyButton)
    for button in buttons[:gone]:
        button.hide()
    settle()
    assert len(set(tops(actions).values())) == 1
    assert actions.height() == ActionBar(look).height()
    for button in buttons[:gone]:
        button.show()
    settle()
    assert list(tops(actions)) == ["Read the article", "Skip", "Check answer"]
    assert len(set(tops(actions).values())) == 2


@pytest.fixture
def column(shown):
    made = Column()
    for at in range(30):
        made.box.addWidget(QPushButton(f"Row {at}"))
    return shown(made, 300, 200)


def test_what_gets_the_keyboard_is_brought_fully_into_view(column):
    rows = column.findChildren(QPushButton)
    for row in (rows[25], rows[3], rows[29]):
        row.setFocus()
        top = row.mapTo(column.viewport(), row.rect().topLeft()).y()
        assert top >= 0
        assert top + row.height() <= column.viewport().height()


def test_what_is_clicked_at_the_edge_of_the_view_stays_under_the_pointer(column, qtbot):
    row = column.findChildren(QPushButton)[12]
    column.verticalScrollBar().setValue(row.y() + 4 - column.height())
    at = column.window().mapFromGlobal(row.mapToGlobal(QPoint(5, 2)))
    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(column.window().windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_pages_leave_a_line_in_view(column):
    column.page(1)
    moved = column.verticalScrollBar().value()
    assert 0 < moved < column.viewport().height()
    column.page(-1)
    assert column.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_PageDown])
def test_page_keys_are_left_to_the_screen(column, key):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    column.keyPressEvent(event)
    assert not event.isAccepted()
    assert column.verticalScrollBar().value() == 0


def test_a_row_is_brought_into_view_without_the_keyboard(column):
    row = column.findChildren(QPushButton)[20]
    column.bring(row)
    assert 0 <= row.mapTo(column.viewport(), QPoint(0, 0)).y() <= column.height() - row.height()
    before = column.verticalScrollBar().value()
    column.bring(row)
    assert column.verticalScrollBar().value() == before


def test_nothing_scrolls_sideways(column):
    assert column.horizontalScrollBar().maximum() == 0
