"""Caps, hints and screens follow how letter keys are set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.key_cap import KeyCap, KeyHints
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.widget_state import KeyHint, OptionState
from tests.ui.walk import press, visible


@pytest.mark.parametrize(("mode", "printed"), [("on", "S"), ("alt", "Alt S"), ("off", "")])
def test_a_button_prints_its_letter_as_it_acts_and_gets_as_wide_as_that_needs(look, mode, printed):
    button, bare = KeyButton(look, "Skip", "S"), KeyButton(look, "Skip")
    before = button.sizeHint().width()
    look.theme.set_letter_keys(mode)
    assert button.cap == printed
    widths = {"on": before, "alt": button.sizeHint().width(), "off": bare.sizeHint().width()}
    assert button.sizeHint().width() == widths[mode]
    assert widths["off"] < before
    assert mode != "alt" or widths["alt"] > before


def test_a_cap_follows_and_other_keys_stay(look):
    letter, other = KeyCap(look, "G"), KeyCap(look, "Enter")
    look.theme.set_letter_keys("alt")
    assert (letter.text(), other.text()) == ("Alt G", "Enter")


def test_hints_whose_keys_do_not_act_are_left_out(look, shown):
    hints = KeyHints(look)
    hints.show_hints(
        [KeyHint("1"), "to", KeyHint("4"), "choose,", KeyHint("G"), "how sure,", KeyHint("Enter"), "check"]
    )
    shown(hints, 600, 40)
    look.theme.set_letter_keys("off")
    assert [cap.text() for cap in visible(hints, KeyCap)] == ["Enter"]
    look.theme.set_letter_keys("on")
    assert [cap.text() for cap in visible(hints, KeyCap)] == ["1", "4", "G", "Enter"]


def test_a_row_without_its_key_has_more_room_for_words(look):
    row = OptionRow(look, OptionState("Long words", key="1"), "Chosen", exclusive=True, compact=False)
    before = row._before()
    look.theme.set_letter_keys("alt")
    assert row._before() > before
    look.theme.set_letter_keys("off")
    assert row._before() < before


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
