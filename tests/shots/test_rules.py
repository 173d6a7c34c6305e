"""The rules find what they look for."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from tests.shots.rules import misplaced, small_targets, tab_faults


@pytest.fixture
def window(qtbot):
    """A window with a button and a label in which nothing is wrong."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 400, 200)
    QPushButton("Go on", window).setGeometry(10, 10, 200, 40)
    label = QLabel("A mill stands here.", window)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setGeometry(10, 60, 200, 40)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def scroll_sideways(window):
    area = QScrollArea(window, geometry=window.rect().adjusted(0, 120, 0, 0))
    area.setWidget(QWidget(minimumWidth=900))
    area.setAccessibleName("A column")
    area.show()


FAULTS = {
    "no name": lambda window: window.findChild(QPushButton).setText(""),
    "too small": lambda window: window.findChild(QPushButton).setFixedSize(20, 20),
    "cut": lambda window: window.findChild(QLabel).setFixedWidth(20),
    "taken for markup": lambda window: window.findChild(QLabel).setTextFormat(Qt.TextFormat.AutoText),
    "scrolls sideways": scroll_sideways,
    "overlap": lambda window: window.findChild(QLabel).move(12, 14),
}


def test_nothing_is_found_where_nothing_is_wrong(window):
    assert list(misplaced(SimpleNamespace(window=window))) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(window, fault):
    FAULTS[fault](window)
    found = list(misplaced(SimpleNamespace(window=window)))
    assert any(each.startswith(fault) for each in found), found


def test_a_target_that_is_small_for_a_screen_reader_is_found(window):
    window.findChild(QPushButton).setFixedSize(20, 40)
    assert list(small_targets(window)) == ["under 24 px: Go on"]


def test_what_tab_does_not_come_to_is_found(window):
    button = window.findChild(QPushButton)
    button.setFocus()
    assert list(tab_faults(window)) == []
    other = QPushButton("Stop", window)
    other.setGeometry(220, 10, 100, 40)
    other.show()
    assert list(tab_faults(window)) == []
    other.setFocusProxy(button)
    assert list(tab_faults(window)) == ["not reached by Tab: QPushButton Stop"]
