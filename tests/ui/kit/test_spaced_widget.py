from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from quizapp.ui.kit.spaced_widget import SpacedWidget
from tests.ui.walk import settle


@pytest.fixture
def column(shown):
    """Two buttons of 30 px with 12 px below each, from top to bottom."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    page.buttons = [QPushButton(name) for name in ("one", "two")]
    for button in page.buttons:
        button.setFixedHeight(30)
        box.addWidget(SpacedWidget(button, 12))
    shown(page, 200, 200)
    return page


def height(column):
    settle()
    return column.layout().sizeHint().height()


def test_the_space_stands_below_the_widget(column):
    assert height(column) == 2 * (30 + 12)


def test_the_space_can_be_less(column):
    column.buttons[0].parentWidget().set_below(4)
    assert height(column) == 30 + 4 + 30 + 12


def test_the_space_goes_when_the_widget_goes_and_comes_back_with_it(column):
    column.buttons[0].hide()
    assert height(column) == 30 + 12
    column.buttons[0].show()
    assert height(column) == 2 * (30 + 12)
    assert column.buttons[0].isVisible()


def test_a_widget_that_was_hidden_before_takes_no_space_until_it_is_shown(column):
    late = QPushButton("late")
    late.setFixedHeight(30)
    late.hide()
    column.layout().addWidget(SpacedWidget(late, 12))
    assert height(column) == 2 * (30 + 12)
    late.show()
    assert height(column) == 3 * (30 + 12)
    assert late.isVisible()


def test_a_widget_that_is_shown_while_its_page_is_hidden_comes_with_the_page(column):
    column.buttons[1].hide()
    column.hide()
    column.buttons[1].show()
    settle()
    assert not column.buttons[1].isVisible()
    column.show()
    assert column.buttons[1].isVisible()
    assert height(column) == 2 * (30 + 12)


def test_showing_a_widget_that_is_in_no_page_yet_opens_no_window(qtbot):
    button = QPushButton("one")
    button.hide()
    spaced = SpacedWidget(button, 12)
    qtbot.addWidget(spaced)
    button.show()
    settle()
    assert not spaced.isVisible()
