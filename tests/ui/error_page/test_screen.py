from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.error_page.presenter import ErrorPagePresenter
from quizapp.ui.error_page.screen import ErrorPageScreen
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.screen import TopBarState
from quizapp.ui.kit.two_column_page import TwoColumnPage
from tests.ui.error_page.faults_made import bad_word
from tests.ui.fakes import translate
from tests.ui.seen import description, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def ways():
    return []


@pytest.fixture
def opened(look, entered, ways):
    """The page of a fault while practising."""

    def open_page(width=1280, height=680, times=1):
        screen = ErrorPageScreen(look, translate)
        screen.presenter = ErrorPagePresenter(
            screen, translate, {"Quizapp": "1.4.0"}, lambda: ways.append("on"), lambda: ways.append("home")
        )
        screen.presenter.show(bad_word(), "practice", times)
        return entered(screen, width, height)

    return open_page


def button(screen, words):
    return next(found for found in screen.findChildren(KeyButton) if found.words == words)


def labels(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]


def test_the_keyboard_is_on_going_on_and_enter_presses_it(opened, ways):
    screen = opened()
    assert screen.place == TopBarState("Something went wrong", "Home")
    assert told(QApplication.focusWidget()) == (QAccessible.Role.Button, "Go on")
    assert description(QApplication.focusWidget()) == "Key: Enter"
    press(screen, Key.Key_Return)
    assert ways == ["on"]


def test_arriving_says_what_happened(opened, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    opened()
    assert said == [
        "A step of the program could not be finished. This is a fault in the program, not something you did."
    ]


def test_back_and_the_button_go_home(opened, ways):
    screen = opened()
    screen.back()
    QTest.mouseClick(button(screen, "Home"), Qt.MouseButton.LeftButton)
    assert ways == ["home", "home"]


def test_its_key_copies_the_report_and_says_so(opened):
    screen = opened()
    QGuiApplication.clipboard().clear()
    assert "The report is copied." not in labels(screen)
    press(screen, Key.Key_C, Modifier.ControlModifier)
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith(
            "Quizapp 1.4.0\nScreen: practice\n\nquizapp.authoring.errors.EditMismatchError\n  authoring/"
        )
    )
    assert "The report is copied." in labels(screen)


def test_the_button_copies_the_report_too(opened):
    screen = opened()
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(button(screen, "Copy the report"), Qt.MouseButton.LeftButton)
    assert "EditMismatchError" in QGuiApplication.clipboard().text()


def test_another_fault_takes_the_place_of_the_first(opened):
    screen = opened()
    press(screen, Key.Key_C, Modifier.ControlModifier)
    screen.presenter.show(bad_word(), "results", 2)
    settle()
    shown = labels(screen)
    assert shown.count("What is safe") == 1
    assert "The report is copied." not in shown
    assert any("It has happened 2 times" in words for words in shown)


def test_tab_reads_the_story_then_the_report_then_the_buttons(opened):
    screen = opened()
    heard = []
    for _ in range(9):
        press(screen, Key.Key_Tab)
        heard.append(told(QApplication.focusWidget())[1])
    # The first is the window that the test shows the page in.
    assert heard[1].startswith("This is a fault")
    assert heard[5] == "Copy the report"
    assert heard[6].startswith("Quizapp 1.4.0")
    assert heard[7:] == ["Home", "Go on"]


def test_page_keys_scroll(opened):
    screen = opened(800, 480)
    press(screen, Key.Key_PageDown)
    assert screen.findChild(TwoColumnPage).verticalScrollBar().value() > 100
    press(screen, Key.Key_PageUp)
    assert screen.findChild(TwoColumnPage).verticalScrollBar().value() == 0


def test_nothing_is_taken_for_markup(opened):
    assert marked_up(opened()) == []


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, opened, size, factor):
    look.theme.set_factor(factor)
    screen = opened(*size, times=3)
    assert clipped(screen) == []
    assert not sideways(screen)
