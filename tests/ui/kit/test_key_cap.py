from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.key_cap import KeyCap, KeyHints, NumberCap
from quizapp.ui.kit.widget_state import KeyHint


def words_of(hints):
    """The words that are to be seen, in their order."""
    return [label.text() for label in hints.findChildren(QLabel) if label.isVisibleTo(hints)]


def test_a_cap_of_one_letter_is_square(look):
    cap = KeyCap(look, "S")
    assert cap.sizeHint().width() == cap.sizeHint().height() == 24


def test_a_cap_is_as_wide_as_its_key(look):
    assert KeyCap(look, "Enter").sizeHint().width() > 40


def test_a_cap_grows_with_the_text(look):
    cap = KeyCap(look, "S")
    look.theme.set_factor(2.0)
    assert cap.sizeHint().height() == 48


def test_a_key_that_does_not_act_is_not_printed_and_a_number_that_is_none_stays(look):
    cap, number = KeyCap(look, "7"), NumberCap(look, "7")
    look.theme.set_letter_keys("off")
    assert (cap.text(), cap.sizeHint().width()) == ("", 0)
    assert (number.text(), number.sizeHint().width()) == ("7", 24)


def test_hints_show_keys_and_words_in_their_order(look):
    hints = KeyHints(look)
    hints.show_hints([KeyHint("1"), "to", KeyHint("5"), "choose,", KeyHint("Enter"), "check"])
    assert words_of(hints) == ["1", "to", "5", "choose,", "Enter", "check"]


def test_other_hints_take_the_place_of_the_first(look):
    hints = KeyHints(look)
    hints.show_hints([KeyHint("1"), "choose"])
    hints.show_hints([KeyHint("F1"), "keys"])
    assert words_of(hints) == ["F1", "keys"]


def test_hints_that_come_again_are_made_once(look):
    hints = KeyHints(look)
    for _ in range(3):
        hints.show_hints([KeyHint("1"), "choose"])
        hints.show_hints([KeyHint("F1"), "keys"])
    assert len(hints.findChildren(QLabel)) == 4
    hints.show_hints([KeyHint("1"), "choose"])
    assert words_of(hints) == ["1", "choose"]


@pytest.mark.parametrize("comma", [",", "،", "、"])
def test_a_hint_ends_with_the_comma_of_its_language(look, comma):
    hints = KeyHints(look)
    look.theme.set_letter_keys("off")
    hints.show_hints([KeyHint("S"), f"skip{comma}", KeyHint("Enter"), "check"])
    assert words_of(hints) == ["Enter", "check"]
