from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.kit.tab_order import TabOrder, set_tab_order


def reached(page, first):
    """The names of the buttons in the order in which Tab reaches them from the first on."""
    found = []
    widget = first
    while not found or widget is not first:
        if isinstance(widget, QPushButton):
            found.append(widget.text())
        widget = widget.nextInFocusChain()
    return found


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.box = QVBoxLayout(page)
    return page


def test_what_is_added_later_is_reached_where_it_stands_and_an_order_left_alone_while_nothing_comes(page):
    first, second, last = (QPushButton(name) for name in ("first", "second", "last"))
    order = TabOrder(page)
    page.box.addWidget(second)
    page.box.addWidget(last)
    order.keep()
    page.box.insertWidget(0, first)
    QWidget.setTabOrder(last, second)
    order.keep()
    assert reached(page, first) == ["first", "second", "last"]
    QWidget.setTabOrder(last, second)
    order.keep()
    assert reached(page, first) == ["first", "last", "second"]
    set_tab_order(page)
    assert reached(page, first) == ["first", "second", "last"]


def test_columns_that_scroll_pages_of_a_stack_and_rows_are_gone_through(page):
    buttons = [QPushButton(name) for name in "54321"]
    for button in buttons:
        button.setParent(page)
    five, four, three, two, one = buttons
    row = QHBoxLayout()
    row.addWidget(one)
    row.addWidget(two)
    inner = QWidget()
    QVBoxLayout(inner).addWidget(three)
    area = QScrollArea()
    area.setWidget(inner)
    stack = QStackedWidget()
    stack.addWidget(area)
    stack.addWidget(four)
    page.box.addLayout(row)
    page.box.addWidget(stack)
    page.box.addWidget(five)
    set_tab_order(page)
    assert reached(page, one) == ["1", "2", "3", "4", "5"]


def test_a_page_keeps_its_order_in_the_window_that_it_is_put_in(qtbot):
    page, window = QWidget(), QWidget()
    box = QVBoxLayout(page)
    button, later = QPushButton("2"), QPushButton("1")
    box.addWidget(button)
    box.insertWidget(0, later)
    set_tab_order(page)
    qtbot.addWidget(window)
    tool = QPushButton("tool", window)
    page.setParent(window)
    assert reached(window, tool) == ["tool", "1", "2"]


def test_a_page_without_a_layout_is_left_as_it_is(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    one, _other = QPushButton("one", page), QPushButton("other", page)
    set_tab_order(page)
    assert reached(page, one) == ["one", "other"]
