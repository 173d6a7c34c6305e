from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.checkable_button import CheckableButton


class Plain(CheckableButton):
    def paintEvent(self, _event) -> None:
        """Nothing is to be seen here."""


class Keys(QWidget):
    """What stands around it, and the keys that it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[int] = []
        self.button = Plain()
        QVBoxLayout(self).addWidget(self.button)

    def keyPressEvent(self, event) -> None:
        self.left.append(event.key())


@pytest.fixture
def around(shown):
    return shown(Keys(), 200, 80)


def test_space_turns_it_on_and_off(around):
    QTest.keyClick(around.button, Qt.Key.Key_Space)
    assert around.button.isChecked()
    QTest.keyClick(around.button, Qt.Key.Key_Space)
    assert not around.button.isChecked()
    assert around.left == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_G])
def test_any_other_key_is_left_to_what_stands_around_it(around, key):
    QTest.keyClick(around.button, key)
    assert around.left == [key]
    assert not around.button.isChecked()


def test_an_ampersand_in_its_name_is_no_shortcut(around):
    around.button.name("Tides & moons")
    assert around.button.accessibleName() == "Tides & moons"
    assert around.button.shortcut().isEmpty()
