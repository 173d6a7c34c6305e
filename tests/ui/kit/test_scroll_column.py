from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget

from quizapp.ui.kit.fade_edge import FadeEdge
from quizapp.ui.kit.painting import FOCUS_BORDER
from quizapp.ui.kit.scroll_column import FocusFrame, ScrollColumn
from tests.ui.walk import settle


@pytest.fixture
def column(shown):
    made = ScrollColumn()
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


def test_what_has_the_keyboard_stays_in_view_when_there_is_less_room(column):
    row = column.findChildren(QPushButton)[25]
    row.setFocus()
    column.resize(300, 120)
    settle()
    top = row.mapTo(column.viewport(), row.rect().topLeft()).y()
    assert 0 <= top <= column.viewport().height() - row.height()


def test_what_was_scrolled_out_of_view_is_left_there_when_there_is_less_room(column):
    column.findChildren(QPushButton)[25].setFocus()
    column.verticalScrollBar().setValue(0)
    column.resize(300, 120)
    settle()
    assert column.verticalScrollBar().value() == 0


def test_what_was_brought_into_view_stays_there_when_what_stands_above_grows(column):
    rows = column.findChildren(QPushButton)
    rows[25].setFocus()
    rows[3].setFixedHeight(rows[3].height() + 200)
    settle()
    top = rows[25].mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= column.viewport().height() - rows[25].height()


def test_where_one_has_scrolled_since_is_left_when_something_grows(column):
    rows = column.findChildren(QPushButton)
    rows[25].setFocus()
    column.verticalScrollBar().setValue(0)
    rows[3].setFixedHeight(rows[3].height() + 200)
    settle()
    assert column.verticalScrollBar().value() == 0


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


def test_a_row_all_but_as_high_as_the_column_is_brought_whole(column):
    row = column.findChildren(QPushButton)[12]
    row.setFixedHeight(column.height() - 3)
    settle()
    row.setFocus()
    top = row.mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= column.height() - row.height()


@pytest.mark.parametrize(("scrolled", "edge"), [(0, "top"), (9999, "bottom")])
def test_of_a_row_too_high_for_the_column_as_much_is_seen_as_there_is_room_for(column, scrolled, edge):
    row = column.findChildren(QPushButton)[12]
    row.setFixedHeight(2 * column.height())
    settle()
    column.verticalScrollBar().setValue(scrolled)
    row.setFocus()
    place = row.geometry().translated(0, -column.verticalScrollBar().value())
    assert getattr(place, edge)() == {"top": 0, "bottom": column.height() - 1}[edge]


@pytest.mark.parametrize(("beyond", "edge"), [(30, "top"), (170, "bottom")])
def test_of_a_row_that_fills_the_column_and_more_the_nearer_end_is_seen(column, beyond, edge):
    row = column.findChildren(QPushButton)[12]
    row.setFixedHeight(2 * column.height())
    settle()
    column.verticalScrollBar().setValue(row.y() + beyond)
    row.setFocus()
    place = row.geometry().translated(0, -column.verticalScrollBar().value())
    assert getattr(place, edge)() == {"top": 0, "bottom": column.height() - 1}[edge]


class Frame(FocusFrame):
    """Has the border for what stands in it."""

    def frames(self, _widget):
        return True


@pytest.mark.parametrize(("scrolled", "seen"), [(0, 300), (9999, 300), (400, 400)])
def test_of_a_frame_too_high_for_the_column_the_beginning_is_seen_but_who_is_in_it_stays(
    shown, scrolled, seen
):
    made, frame = ScrollColumn(), Frame()
    for widget, height in ((QWidget(), 300), (frame, 500), (QWidget(), 300)):
        widget.setFixedHeight(height)
        made.box.addWidget(widget)
    inside = QTextBrowser(frame)
    inside.setGeometry(10, 20, 200, 460)
    shown(made, 300, 200)
    made.verticalScrollBar().setValue(scrolled)
    inside.setFocus()
    assert made.verticalScrollBar().value() == seen


def test_tab_scrolls_to_no_other_place_than_the_keyboard_does(shown):
    made, frame = ScrollColumn(), Frame()
    before = QPushButton("before")
    for widget, height in ((before, 100), (frame, 500), (QWidget(), 300)):
        widget.setFixedHeight(height)
        made.box.addWidget(widget)
    inside = QTextBrowser(frame)
    inside.setPlainText("A line.\n" * 10)
    inside.moveCursor(QTextCursor.MoveOperation.End)
    inside.setGeometry(10, 20, 200, 460)
    shown(made, 300, 200)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert inside.hasFocus()
    assert made.verticalScrollBar().value() == 100


def test_nothing_scrolls_sideways(column):
    assert column.horizontalScrollBar().maximum() == 0


def test_what_was_brought_into_view_stays_there_when_only_it_moves(shown):
    made = ScrollColumn()
    first, second = QWidget(), QWidget()
    row = QPushButton("Row", second)
    row.setFixedHeight(22)
    for each in (first, second):
        made.box.addWidget(each)
        each.setFixedHeight(120)
    shown(made, 300, 200)
    row.setFocus()
    made.bring(row)
    assert made.verticalScrollBar().value() == 0
    # As high as before all in all.
    first.setFixedHeight(190)
    second.setFixedHeight(50)
    settle()
    assert 0 <= row.mapTo(made, QPoint(0, 0)).y() <= made.height() - row.height()


class TestEdges:
    def test_fade_only_where_there_is_more_beyond_them(self, column):
        bar = column.verticalScrollBar()
        assert fading(column) == [False, True]
        bar.setValue(bar.maximum() // 2)
        assert fading(column) == [True, True]
        bar.setValue(bar.maximum())
        assert fading(column) == [True, False]

    def test_do_not_fade_where_all_is_seen(self, column):
        column.resize(300, column.widget().height() + 10)
        settle()
        assert fading(column) == [False, False]

    @pytest.mark.parametrize("at", [2, 9, 15, 29])
    def test_never_fade_over_the_border_of_what_has_the_keyboard(self, column, at):
        row = column.findChildren(QPushButton)[at]
        row.setFocus()
        for value in range(0, column.verticalScrollBar().maximum(), 3):
            column.verticalScrollBar().setValue(value)
            top = row.mapTo(column, QPoint(0, 0)).y()
            for fade in column.findChildren(FadeEdge):
                for border in (top, top + row.height() - FOCUS_BORDER):
                    over = fade.geometry().intersects(QRect(0, border, column.width(), FOCUS_BORDER))
                    assert not (fade.isVisible() and over)

    def test_what_is_brought_into_view_keeps_off_them(self, column):
        column.findChildren(QPushButton)[15].setFocus()
        assert fading(column) == [True, True]

    def test_let_presses_through(self, column, qtbot):
        row = next(
            row for row in column.findChildren(QPushButton) if row.y() + row.height() > column.height() - 6
        )
        at = QPoint(20, column.height() - 3)
        with qtbot.waitSignal(row.clicked):
            QTest.mouseClick(
                column.window().windowHandle(),
                Qt.MouseButton.LeftButton,
                pos=column.mapTo(column.window(), at),
            )


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_scroll_bar_takes_no_room_from_what_the_column_holds(column, direction):
    column.setLayoutDirection(direction)
    column.set_margins(10, 4, 24, 4)
    settle()
    row = column.findChildren(QPushButton)[0]
    start = 10 if direction == Qt.LayoutDirection.LeftToRight else 24
    assert (row.mapTo(column, QPoint(0, 0)).x(), row.width()) == (start, 300 - 34)
    column.resize(300, column.widget().height() + 10)
    settle()
    assert column.verticalScrollBar().maximum() == 0
    assert (row.mapTo(column, QPoint(0, 0)).x(), row.width()) == (start, 300 - 34)


def fading(column):
    """Whether the upper and the lower edge fade."""
    return [fade.isVisible() for fade in column.findChildren(FadeEdge)]
