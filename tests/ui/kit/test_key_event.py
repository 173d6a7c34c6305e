from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from quizapp.ui.kit.key_event import format_key_event

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Key.Key_G, Mod.NoModifier, "G"),
        (Key.Key_G, Mod.AltModifier, "Alt+G"),
        (Key.Key_3, Mod.KeypadModifier, "3"),
        (Key.Key_Backtab, Mod.ShiftModifier | Mod.ControlModifier, "Ctrl+Shift+Tab"),
        (Key.Key_PageDown, Mod.NoModifier, "PgDown"),
    ],
)
def test_a_key_is_written_as_it_is_bound(key, held, expected):
    assert format_key_event(QKeyEvent(QEvent.Type.KeyPress, key, held)) == expected
