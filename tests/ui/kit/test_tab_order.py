from __future__ import annotations

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


def test_what_is_added_later_is_reached_where_it_stands(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    first, second, last = (QPushButton(name, page) for name in ("first", "second", "last"))
    for button in (second, last):
        box.addWidget(button)
    box.insertWidget(0, first)
    QWidget.setTabOrder(last, second)
    assert reached(page, first) == ["first", "last", "second"]
    set_tab_order(page)
    assert reached(page, first) == ["first", "second", "last"]


def test_columns_that_scroll_pages_of_a_stack_and_rows_are_gone_through(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
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
    box.addLayout(row)
    box.addWidget(stack)
    box.addWidget(five)
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


def test_what_came_since_is_reached_where_it_stands_too(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    last = QPushButton("last")
    box.addWidget(last)
    order = TabOrder(page)
    order.keep()
    first = QPushButton("first")
    box.insertWidget(0, first)
    order.keep()
    assert reached(page, first) == ["first", "last"]


def test_an_order_is_left_alone_while_nothing_comes_or_goes(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    first, second, last = (QPushButton(name) for name in ("first", "second", "last"))
    for button in (first, second, last):
        box.addWidget(button)
    order = TabOrder(page)
    order.keep()
    QWidget.setTabOrder(last, second)
    order.keep()
    assert reached(page, first) == ["first", "last", "second"]
