"""Caps, hints and screens follow how letter keys are set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.key_cap import KeyCap, KeyHints, NumberCap
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.widget_state import KeyHint
from tests.ui.walk import press, visible


@pytest.mark.parametrize(("mode", "printed"), [("on", "S"), ("alt", "Alt S"), ("off", "")])
def test_a_letter_is_printed_as_it_acts_and_a_number_that_is_no_key_stays(look, mode, printed):
    button, cap, other = KeyButton(look, "Skip", "S"), KeyCap(look, "S"), KeyCap(look, "Enter")
    number = NumberCap(look, "7")
    look.theme.set_letter_keys(mode)
    assert (button.cap, cap.text(), other.text(), number.text()) == (printed, printed, "Enter", "7")
    assert (cap.width() == 0) == (mode == "off")


@pytest.mark.parametrize("comma", [",", "،", "、"])
def test_hints_whose_keys_do_not_act_are_left_out_up_to_the_comma_of_their_language(look, shown, comma):
    hints = KeyHints(look)

    def words():
        return [label.text() for label in visible(hints, QLabel)]

    hints.show_hints([KeyHint("F1"), "keys"])
    hints.show_hints([KeyHint("1"), "to", KeyHint("4"), f"choose{comma}", KeyHint("Enter"), "check"])
    shown(hints, 600, 40)
    assert words() == ["1", "to", "4", f"choose{comma}", "Enter", "check"]
    look.theme.set_letter_keys("off")
    assert words() == ["Enter", "check"]
    look.theme.set_letter_keys("on")
    hints.show_hints([KeyHint("F1"), "keys"])
    assert words() == ["F1", "keys"]


@pytest.mark.parametrize(("mode", "did"), [("on", ["S", "F6"]), ("alt", ["alt S", "F6"]), ("off", ["F6"])])
def test_a_screen_hears_letters_as_they_are_set_and_other_keys_always(shown, mode, did):
    screen, heard, how = Screen(), [], [""]
    screen.bind("S", lambda: heard.append(f"{how[0]}S"))
    screen.bind("F6", lambda: heard.append("F6"))
    screen.set_letter_keys(mode)
    shown(screen, 300, 200)
    screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    screen.setFocus()
    press(screen, "S")
    how[0] = "alt "
    press(screen, "S", Qt.KeyboardModifier.AltModifier)
    press(screen, Qt.Key.Key_F6)
    assert heard == did
