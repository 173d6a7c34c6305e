from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.kit.checkable_button import CheckableButton


class Keys(QWidget):
    """What stands around it, and the keys that it is left."""

    def __init__(self, look) -> None:
        super().__init__()
        self.left: list[int] = []
        self.button = CheckableButton(look)
        QVBoxLayout(self).addWidget(self.button)

    def keyPressEvent(self, event) -> None:
        self.left.append(event.key())


@pytest.fixture
def around(look, shown):
    return shown(Keys(look), 200, 80)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_G])
def test_space_turns_it_on_and_off_and_any_other_key_is_left_to_what_stands_around_it(around, key):
    for on in (True, False):
        QTest.keyClick(around.button, Qt.Key.Key_Space)
        assert around.button.isChecked() == on
    QTest.keyClick(around.button, key)
    assert (around.left, around.button.isChecked()) == ([key], False)


def test_an_ampersand_in_its_name_is_no_shortcut(around):
    around.button.name("Tides & moons")
    assert around.button.accessibleName() == "Tides & moons"
    assert around.button.shortcut().isEmpty()
