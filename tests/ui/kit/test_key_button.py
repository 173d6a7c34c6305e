from __future__ import annotations

from quizapp.ui.kit.key_button import build_key_button
from tests.ui.fakes import translate
from tests.ui.seen import description, told


def test_its_key_is_printed_as_on_the_keyboard_and_told(look):
    button = build_key_button(look, translate, "Save a copy", "Ctrl+Shift+S")
    assert button.cap == "Ctrl Shift S"
    assert (told(button)[1], description(button)) == ("Save a copy", "Key: Ctrl Shift S")


def test_without_a_key_none_is_printed_or_told(look):
    button = build_key_button(look, translate, "Save a copy")
    assert (button.cap, told(button)[1], description(button)) == ("", "Save a copy", "")
