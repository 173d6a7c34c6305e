"""Pages are opened over one another, and lead back to what was there before."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout
from shiboken6 import delete

from quizapp.app.navigator import Navigator
from quizapp.ui.kit.screen import Screen

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Page(Screen):
    def __init__(self):
        super().__init__()
        self.first, self.second = QPushButton("first"), QPushButton("second")
        box = QVBoxLayout(self)
        box.addWidget(self.first)
        box.addWidget(self.second)

    def set_initial_focus(self):
        self.first.setFocus()


class Stack(QStackedWidget):
    """Shows one page at a time, as the window does."""

    def show_screen(self, screen):
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        self.setCurrentWidget(screen)
        screen.set_initial_focus()

    def current_screen(self):
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
def navigator(window, went):
    return Navigator(SimpleNamespace(window=window, go_home=lambda: went.append("home")), {})


def test_back_goes_page_by_page_to_where_the_keyboard_was(navigator, window, pages):
    base, one, two = pages
    base.second.setFocus()
    navigator.open(one, lambda _: None)
    navigator.open(two, lambda _: None)
    navigator.back()
    assert window.current_screen() is one
    navigator.back()
    assert window.current_screen() is base
    assert QApplication.focusWidget() is base.second


def test_a_page_that_was_filled_anew_meanwhile_is_filled_again_as_it_was(navigator, pages):
    _, one, two = pages
    filled = []
    navigator.open(one, lambda _: filled.append("keys of practice"))
    navigator.open(two, lambda _: filled.append("a trap"))
    navigator.open(one, lambda _: filled.append("keys of the trap"))
    navigator.back()
    navigator.back()
    assert filled == ["keys of practice", "a trap", "keys of the trap", "keys of practice"]


def test_with_nothing_to_go_back_to_one_goes_home(navigator, went):
    navigator.back()
    assert went == ["home"]


def test_who_went_elsewhere_is_not_led_back_to_what_was_left_before(navigator, window, pages):
    base, one, two = pages
    navigator.open(one, lambda _: None)
    window.show_screen(base)
    navigator.open(two, lambda _: None)
    navigator.back()
    assert window.current_screen() is base
    navigator.back()


def test_what_had_the_keyboard_may_be_gone(navigator, window, pages):
    base, one, _ = pages
    base.second.setFocus()
    navigator.open(one, lambda _: None)
    delete(base.second)
    navigator.back()
    assert window.current_screen() is base
