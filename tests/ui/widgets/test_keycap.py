from __future__ import annotations

from quizapp.ui.widgets.keycap import Hints, KeyCap
from quizapp.ui.widgets.state import Cap


def test_a_cap_of_one_letter_is_square(look):
    cap = KeyCap(look, "S")
    assert cap.sizeHint().width() == cap.sizeHint().height() == 24


def test_a_cap_is_as_wide_as_its_key(look):
    assert KeyCap(look, "Enter").sizeHint().width() > 40


def test_a_cap_grows_with_the_text(look):
    cap = KeyCap(look, "S")
    look.theme.set_factor(2.0)
    assert cap.sizeHint().height() == 48


def test_hints_show_keys_and_words_in_their_order(look):
    hints = Hints(look)
    hints.show_hints([Cap("1"), "to", Cap("5"), "choose,", Cap("Enter"), "check"])
    row = hints.layout()
    shown = [row.itemAt(at).widget().text() for at in range(row.count()) if row.itemAt(at).widget()]
    assert shown == ["1", "to", "5", "choose,", "Enter", "check"]


def test_other_hints_take_the_place_of_the_first(look):
    hints = Hints(look)
    hints.show_hints([Cap("1"), "choose"])
    hints.show_hints([Cap("F1"), "keys"])
    row = hints.layout()
    shown = [row.itemAt(at).widget().text() for at in range(row.count()) if row.itemAt(at).widget()]
    assert shown == ["F1", "keys"]
