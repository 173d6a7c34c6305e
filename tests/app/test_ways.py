"""Pages are opened over one another, and lead back to what was there before."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout
from shiboken6 import delete

from quizapp.app.ways import Ways
from quizapp.ui.widgets.screen import Screen

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Page(Screen):
    def __init__(self):
        super().__init__()
        self.first, self.second = QPushButton("first"), QPushButton("second")
        box = QVBoxLayout(self)
        box.addWidget(self.first)
        box.addWidget(self.second)

    def arrive(self):
        self.first.setFocus()


class Stack(QStackedWidget):
    """Shows one page at a time, as the window does."""

    def show_screen(self, screen):
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        self.setCurrentWidget(screen)
        screen.arrive()

    def screen_shown(self):
        return self.currentWidget()


@pytest.fixture
def pages():
    return [Page() for _ in range(3)]


@pytest.fixture
def window(pages, qtbot):
    stack = Stack()
    qtbot.addWidget(stack)
    for page in pages:
        stack.addWidget(page)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    stack.show_screen(pages[0])
    return stack


@pytest.fixture
def went():
    return []


@pytest.fixture
def ways(window, went):
    return Ways(window, lambda: went.append("home"))


def test_back_goes_page_by_page_to_where_the_keyboard_was(ways, window, pages):
    base, one, two = pages
    base.second.setFocus()
    ways.open(one, lambda: None)
    ways.open(two, lambda: None)
    ways.back()
    assert window.screen_shown() is one
    ways.back()
    assert window.screen_shown() is base
    assert QApplication.focusWidget() is base.second


def test_a_page_that_was_filled_anew_meanwhile_is_filled_again_as_it_was(ways, pages):
    _, one, two = pages
    filled = []
    ways.open(one, lambda: filled.append("keys of practice"))
    ways.open(two, lambda: filled.append("a trap"))
    ways.open(one, lambda: filled.append("keys of the trap"))
    ways.back()
    ways.back()
    assert filled == ["keys of practice", "a trap", "keys of the trap", "keys of practice"]


def test_with_nothing_to_go_back_to_one_goes_home(ways, went):
    ways.back()
    assert went == ["home"]


def test_who_went_elsewhere_is_not_led_back_to_what_was_left_before(ways, window, pages):
    base, one, two = pages
    ways.open(one, lambda: None)
    window.show_screen(base)
    ways.open(two, lambda: None)
    ways.back()
    assert window.screen_shown() is base
    ways.back()


def test_what_had_the_keyboard_may_be_gone(ways, window, pages):
    base, one, _ = pages
    base.second.setFocus()
    ways.open(one, lambda: None)
    delete(base.second)
    ways.back()
    assert window.screen_shown() is base
