from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.app.system import copy_text
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.screens.error_page import ErrorPagePresenter
from tests.ui.fakes import translate
from tests.ui.faults_made import bad_word
from tests.ui.seen import description, told
from tests.ui.walk import press, settle

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def ways():
    return []


@pytest.fixture
def opened(look, entered, ways):
    """The page of a fault while practising."""

    def open_page(width=1280, height=680, times=1):
        screen = FormScreen(look, translate)
        screen.presenter = ErrorPagePresenter(
            screen,
            translate,
            {"Quizapp": "1.4.0"},
            copy_text,
            lambda: ways.append("on"),
            lambda: ways.append("home"),
        )
        screen.presenter.show(bad_word(), "practice", times)
        return entered(screen, width, height)

    return open_page


def button(screen, words):
    return next(found for found in screen.findChildren(KeyButton) if found.words == words)


def labels(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]


def test_the_keyboard_is_on_going_on_enter_presses_it_and_what_happened_is_said(opened, ways, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    screen = opened()
    happened = map(translate, ("trouble.happened.a_step_of_the", "trouble.happened.this_is_a_fault"))
    assert said == [". ".join(happened)]
    assert screen.place == TopBarState(translate("trouble.title"), translate("trouble.home"))
    assert told(QApplication.focusWidget()) == (QAccessible.Role.Button, translate("trouble.go_on"))
    assert description(QApplication.focusWidget()) == "Key: Enter"
    press(screen, Key.Key_Return)
    assert ways == ["on"]


def test_back_and_the_button_go_home(opened, ways):
    screen = opened()
    screen.back()
    QTest.mouseClick(button(screen, translate("trouble.home")), Qt.MouseButton.LeftButton)
    assert ways == ["home", "home"]


@pytest.mark.parametrize("by_key", [True, False])
def test_its_key_or_button_copies_the_report_and_says_so(opened, by_key):
    screen = opened()
    QGuiApplication.clipboard().clear()
    assert translate("trouble.copied") not in labels(screen)
    if by_key:
        press(screen, Key.Key_C, Modifier.ControlModifier)
    else:
        QTest.mouseClick(button(screen, translate("trouble.copy")), Qt.MouseButton.LeftButton)
        settle()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Quizapp 1.4.0\nScreen: practice\n\nquizapp.authoring.errors.EditMismatchError")
    assert translate("trouble.copied") in labels(screen)


def test_nothing_of_the_exception_stands_on_the_page_but_in_the_report(opened):
    shown = labels(opened())
    assert [words.startswith("Quizapp 1.4.0") for words in shown if "EditMismatchError" in words] == [True]
    assert not [words for words in shown if "Ann" in words]


def test_another_fault_takes_the_place_of_the_first_and_says_how_often_it_happened(opened):
    screen = opened()
    press(screen, Key.Key_C, Modifier.ControlModifier)
    screen.presenter.show(bad_word(), "results", 2)
    settle()
    shown = labels(screen)
    assert shown.count(translate("trouble.safe")) == 1
    assert translate("trouble.copied") not in shown
    assert any(words.endswith(translate("trouble.again", n=2)) for words in shown)


def test_tab_reads_the_story_then_the_report_then_the_buttons(opened):
    screen = opened()
    heard = []
    for _ in range(9):
        press(screen, Key.Key_Tab)
        heard.append(told(QApplication.focusWidget())[1])
    # The first is the window that the test shows the page in.
    assert heard[1] == translate("trouble.happened.this_is_a_fault")
    assert heard[5] == translate("trouble.copy")
    assert heard[6].startswith("Quizapp 1.4.0")
    assert heard[7:] == [translate("trouble.home"), translate("trouble.go_on")]


def test_page_keys_scroll(opened):
    screen = opened(800, 480)
    press(screen, Key.Key_PageDown)
    assert screen.column.verticalScrollBar().value() > 100
    press(screen, Key.Key_PageUp)
    assert screen.column.verticalScrollBar().value() == 0
