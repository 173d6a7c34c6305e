from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.enter_guard import find_event_time
from quizapp.ui.kit.screen import Screen
from quizapp.ui.window import Window
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

# The offscreen platform says so of smallest sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class Pages(Screen):
    """Counts how many pages Enter went through, by its button or without."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self.turned = 0
        self.button, self.text = KeyButton(look, "Check"), QPlainTextEdit()
        self.button.clicked.connect(self.primary)
        box = QVBoxLayout(self)
        box.addWidget(self.button)
        box.addWidget(self.text)

    def set_initial_focus(self) -> None:
        self.setFocus()

    def primary(self) -> None:
        self.turned += 1


class Keyboard:
    """The Enter keys of a real keyboard at a window, at moments that the test sets, in seconds."""

    def __init__(self, look: Style) -> None:
        self.now = 100.0
        self.window = Window(look, translate, self.moment)

    def moment(self, _: QKeyEvent) -> float:
        return self.now

    def enter(self, key: Qt.Key = Key.Key_Return, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        """Press Enter for a tenth of a second."""
        QTest.keyPress(self.window.windowHandle(), key, modifiers)
        self.now += 0.1
        QTest.keyRelease(self.window.windowHandle(), key, modifiers)

    def hold(self, seconds: float, key: Qt.Key = Key.Key_Return) -> None:
        """Hold Enter as X11 tells of it where Qt doesn't see that it's repeated: as let go and pressed."""
        handle, end = self.window.windowHandle(), self.now + seconds
        QTest.keyPress(handle, key)
        self.now += 0.66
        while self.now < end:
            QTest.keyRelease(handle, key)
            self.now += 0.001
            QTest.keyPress(handle, key)
            self.now += 0.04
        QTest.keyRelease(handle, key)


@pytest.fixture
def keyboard(look: Style, qtbot: Any) -> Keyboard:
    made = Keyboard(look)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    return made


@pytest.fixture
def window(keyboard: Keyboard) -> Window:
    return keyboard.window


@pytest.fixture
def pages(window: Window, look: Style) -> Pages:
    made = Pages(look)
    window.show_screen(made)
    return made


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
@pytest.mark.parametrize("on_button", [False, True])
def test_enter_that_is_held_down_goes_through_one_page(
    pages: Pages, keyboard: Keyboard, key: Qt.Key, on_button: bool
) -> None:
    if on_button:
        pages.button.setFocus()
    keyboard.hold(2, key)
    assert pages.turned == 1


@pytest.mark.parametrize(("pause", "turned"), [(0.05, 1), (0.35, 1), (0.41, 3), (2, 3)])
def test_enter_counts_after_a_pause_also_after_one_that_did_not(
    pages: Pages, keyboard: Keyboard, pause: float, turned: int
) -> None:
    for _ in range(3):
        keyboard.enter()
        keyboard.now += pause
    assert pages.turned == turned


def test_the_first_enter_counts_at_once_whatever_else_was_pressed_just_before(
    pages: Pages, window: Window, keyboard: Keyboard
) -> None:
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    keyboard.enter(Key.Key_Enter, Mod.KeypadModifier)
    assert pages.turned == 1


def test_enter_that_goes_on_from_one_page_counts_not_at_once_on_the_next(
    pages: Pages, window: Window, look: Style, keyboard: Keyboard
) -> None:
    following = Pages(look)
    pages.button.clicked.connect(lambda: window.show_screen(following))
    pages.button.setFocus()
    keyboard.hold(1.5)
    assert (pages.turned, following.turned) == (1, 0)
    keyboard.now += 0.5
    keyboard.enter()
    assert following.turned == 1


def test_where_lines_are_written_each_enter_begins_one_and_with_control_one_counts(
    pages: Pages, keyboard: Keyboard
) -> None:
    pages.text.setFocus()
    for _ in range(3):
        keyboard.enter()
    assert pages.text.toPlainText() == "\n\n\n"
    keyboard.now += 1
    pages.button.setFocus()
    for _ in range(3):
        keyboard.enter(modifiers=Mod.ControlModifier)
    assert pages.turned == 1


def test_a_key_that_the_system_marks_as_repeated_never_counts(window: Window, pages: Pages) -> None:
    held = QKeyEvent(PRESS, Key.Key_Return, Mod.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(window.windowHandle(), held)
    assert pages.turned == 0


def test_the_system_says_when_a_key_was_pressed_and_where_it_does_not_it_was_now() -> None:
    event = QKeyEvent(RELEASE, Key.Key_Return, Mod.NoModifier)
    first = find_event_time(event)
    assert 0 < first <= find_event_time(event)
    event.setTimestamp(2_500)
    assert find_event_time(event) == 2.5
