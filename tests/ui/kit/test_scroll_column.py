from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from quizapp.ui.kit.fade_edge import FadeEdge
from quizapp.ui.kit.painting import FOCUS_BORDER
from quizapp.ui.kit.scroll_column import ScrollColumn
from tests.ui.walk import settle


@pytest.fixture
def column(shown):
    made = ScrollColumn()
    for at in range(30):
        made.box.addWidget(QPushButton(f"Row {at}"))
    return shown(made, 300, 200)


def assert_in_view(column, row):
    """Whether a row is seen whole."""
    top = row.mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= column.viewport().height() - row.height()


def shrink(column, _rows):
    column.resize(300, 120)


def grow_above(_column, rows):
    rows[3].setFixedHeight(rows[3].height() + 200)


def test_what_gets_the_keyboard_is_brought_fully_into_view(column):
    rows = column.findChildren(QPushButton)
    for row in (rows[25], rows[3], rows[29]):
        row.setFocus()
        assert_in_view(column, row)


@pytest.mark.parametrize("change", [shrink, grow_above])
@pytest.mark.parametrize("scrolled", [False, True])
def test_what_has_the_keyboard_stays_in_view_unless_one_has_scrolled_since(column, change, scrolled):
    rows = column.findChildren(QPushButton)
    rows[25].setFocus()
    if scrolled:
        column.verticalScrollBar().setValue(0)
    change(column, rows)
    settle()
    if scrolled:
        assert column.verticalScrollBar().value() == 0
    else:
        assert_in_view(column, rows[25])


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


@pytest.mark.parametrize(("beyond", "edge"), [(-9999, "top"), (30, "top"), (170, "bottom"), (9999, "bottom")])
def test_of_a_row_too_high_for_the_column_the_nearer_end_is_seen(column, beyond, edge):
    row = column.findChildren(QPushButton)[12]
    row.setFixedHeight(2 * column.height())
    settle()
    column.verticalScrollBar().setValue(row.y() + beyond)
    row.setFocus()
    place = row.geometry().translated(0, -column.verticalScrollBar().value())
    assert getattr(place, edge)() == {"top": 0, "bottom": column.height() - 1}[edge]


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
    assert_in_view(made, row)


class TestEdges:
    @pytest.mark.parametrize("at", [2, 15, 29])
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
