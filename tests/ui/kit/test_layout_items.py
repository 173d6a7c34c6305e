from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget, QWidgetItem

from quizapp.ui.kit.layout_items import list_layout_items, list_widgets, resize_spacing
from tests.ui.seen import spacers


def test_parts_come_in_the_order_of_the_layout_and_not_in_that_in_which_they_were_made(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    last, first, inner, elsewhere = (QPushButton(page) for _ in range(4))
    elsewhere.hide()
    box, row = QVBoxLayout(page), QHBoxLayout()
    box.addWidget(first)
    box.addLayout(row)
    row.addWidget(inner)
    box.addWidget(last)
    assert list_layout_items(box) == [first, row, last]
    assert list_widgets(box) == [first, last]
    assert list_widgets(row) == [inner]


def test_a_layout_that_is_in_no_widget_yet_has_nothing():
    assert list_layout_items(QVBoxLayout()) == []


def test_nothing_is_left_that_qt_deletes_unnoticed(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    box.addWidget(QPushButton(page))
    before = _items()
    assert len(list_widgets(box)) == 1
    assert _items() == before


def test_a_row_is_free_by_what_was_given_last(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(0)
    row.addWidget(button := QPushButton(page))
    page.resize(400, 40)
    for width in (30, 12):
        resize_spacing(row, 0, width)
        row.activate()
        assert button.x() == width


def test_nothing_of_the_room_that_was_given_is_left_with_python(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    before = spacers()
    row = QHBoxLayout(page)
    row.addSpacing(0)
    resize_spacing(row, 0, 12)
    assert row.count() == 1
    assert [each for each in spacers() if each not in before] == []


def _items():
    """How many items of layouts Python holds, those of other tests' windows among them."""
    return sum(isinstance(each, QWidgetItem) for each in shiboken6.getAllValidWrappers())
