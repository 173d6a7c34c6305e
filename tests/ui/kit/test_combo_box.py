"""A box with a list that opens, pressed as the system gives its keys: to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.form.choice_box import ChoiceBox
from quizapp.ui.editor.form.state import FieldOption
from quizapp.ui.kinds.widgets.partner_box import PartnerBox
from quizapp.ui.kit.screen import Screen
from tests.ui.kinds.test_match import STATE
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QComboBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


class Pressed(Screen):
    """Counts how often Enter came to it."""

    entered = 0

    def primary(self) -> None:
        self.entered += 1


def choice(look: Any) -> QComboBox:
    box = ChoiceBox(look, "None")
    box.show_values([FieldOption("One", 1), FieldOption("Two", 2)], 1)
    return box


def partner(look: Any) -> QComboBox:
    return PartnerBox(look, STATE.partners, "Choose", "Nobody")


@pytest.mark.parametrize("made", [choice, partner])
def test_the_enter_that_chooses_in_the_list_does_nothing_more_and_the_next_one_does(
    look: Any, shown: Any, made: Callable[[Any], QComboBox]
) -> None:
    screen = Pressed()
    box = made(look)
    box.setParent(screen)
    shown(screen, 400, 300)
    box.setFocus()
    window = screen.window().windowHandle()
    QTest.keyClick(window, Key.Key_F4)
    settle()
    assert QApplication.activePopupWidget() is not None
    QTest.keyClick(window, Key.Key_Down)
    QTest.keyClick(window, Key.Key_Return)
    settle()
    assert QApplication.activePopupWidget() is None
    assert box.currentIndex() > 0
    assert screen.entered == 0
    QTest.keyClick(window, Key.Key_Shift)  # let go and pressed in one moment, Enter would be held down
    QTest.keyClick(window, Key.Key_Return)
    assert screen.entered == 1
