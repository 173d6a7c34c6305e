from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout

from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.widget_state import TopBarState

Key, Mod = Qt.Key, Qt.KeyboardModifier
NOTHING = Mod.NoModifier


class Page(Screen):
    """A screen with a button and a field, that remembers what its keys did."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.button, self.field = QPushButton("Press", self), QLineEdit(self)
        self.button.clicked.connect(lambda: self.done.append("clicked"))
        box = QVBoxLayout(self)
        box.addWidget(self.button)
        box.addWidget(self.field)
        for key in ("G", "Shift+N", "Page Down", "3", "Ctrl+C", "Ctrl+Shift+Tab"):
            self.bind(key, lambda key=key: self.done.append(key))

    def primary(self) -> None:
        self.done.append("primary")


@pytest.fixture
def page(shown):
    made = shown(Page(), 300, 200)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "does"),
    [
        (Key.Key_N, Mod.ShiftModifier, "Shift+N"),
        (Key.Key_PageDown, NOTHING, "Page Down"),
        (Key.Key_Backtab, Mod.ControlModifier | Mod.ShiftModifier, "Ctrl+Shift+Tab"),
        (Key.Key_3, Mod.KeypadModifier, "3"),
        (Key.Key_C, Mod.ControlModifier, "Ctrl+C"),
    ],
)
def test_a_bound_key_acts_as_it_is_written_on_its_cap(page, key, modifier, does):
    QTest.keyClick(page, key, modifier)
    assert page.done == [does]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_N, NOTHING),
        (Key.Key_G, Mod.AltModifier),
        (Key.Key_G, Mod.ControlModifier),
    ],
)
def test_a_key_that_is_not_bound_or_bound_otherwise_does_nothing(page, key, modifier):
    QTest.keyClick(page, key, modifier)
    assert page.done == []


def test_letters_that_a_field_takes_do_not_act(page):
    page.field.setFocus()
    QTest.keyClicks(page.field, "g3")
    assert (page.field.text(), page.done) == ("g3", [])


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_presses_the_button_with_the_keyboard_and_else_does_what_the_primary_one_does(page, key):
    QTest.keyClick(page, key)
    page.button.setFocus()
    QTest.keyClick(page.button, key)
    page.field.setFocus()
    QTest.keyClick(page.field, key)
    assert page.done == ["primary", "clicked", "primary"]


def test_a_key_that_is_held_down_acts_once(page):
    for held in (False, True, True):
        QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, Key.Key_G, NOTHING, "g", autorep=held))
    assert page.done == ["G"]


def test_a_place_that_is_another_is_told_and_the_same_is_not(page, qtbot):
    with qtbot.waitSignal(page.place_changed):
        page.show_place(TopBarState("Cool streets", at=1, total=3))
    with qtbot.assertNotEmitted(page.place_changed):
        page.show_place(TopBarState("Cool streets", at=1, total=3))
    assert page.place == TopBarState("Cool streets", at=1, total=3)


def test_a_key_that_is_let_go_and_pressed_at_one_moment_is_held_down_and_acts_once(qtbot: Any) -> None:
    page = Page()
    qtbot.addWidget(page)

    def tell(kind: QEvent.Type, at: int) -> None:
        event = QKeyEvent(kind, Key.Key_G, NOTHING, "g")
        event.setTimestamp(at)
        QApplication.sendEvent(page, event)

    tell(QEvent.Type.KeyPress, 500)
    for at in (900, 950):
        tell(QEvent.Type.KeyRelease, at)
        tell(QEvent.Type.KeyPress, at)
    assert page.done == ["G"]
    tell(QEvent.Type.KeyRelease, 1_000)
    tell(QEvent.Type.KeyPress, 1_060)
    assert page.done == ["G", "G"]
