from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from quizapp.ui.kit.buttons import KeyButton, LinkButton, ToolButton
from tests.ui.seen import colors, description, picture, told


@pytest.fixture
def pressed(qtbot):
    """Counts how often a button is pressed."""

    def count(button):
        times = []
        button.clicked.connect(lambda: times.append(1))
        return times

    return count


def test_the_key_is_described_but_not_part_of_the_name(look):
    button = KeyButton(look, "Skip", "S", key_description="Key: S")
    assert told(button) == (QAccessible.Role.Button, "Skip")
    assert description(button) == "Key: S"


def test_an_ampersand_stays_and_makes_no_shortcut(look):
    button = KeyButton(look, "Bread & Boats")
    assert told(button)[1] == "Bread & Boats"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button_that_has_the_keyboard(look, shown, pressed, key):
    button = shown(KeyButton(look, "Check answer", "Enter", "primary"))
    times = pressed(button)
    button.setFocus()
    QTest.keyClick(button, key)
    assert len(times) == 1


def test_a_primary_button_is_filled_with_the_accent(look, shown):
    button = shown(KeyButton(look, "Check", "Enter", "primary"))
    assert colors(picture(button))["#1a5c94"] > 1000


def test_a_focused_primary_button_gives_way_to_yellow_in_high_contrast(look, shown):
    look.theme.choose("hc")
    button = shown(KeyButton(look, "Check", "Enter", "primary"))
    button.setFocus()
    found = colors(picture(button))
    assert "#7cc4ff" not in found
    assert found["#ffe600"] > 400


def test_the_focus_border_is_three_pixels_inside_and_moves_nothing(look, shown):
    button = shown(KeyButton(look, "Skip", "S"))
    button.clearFocus()
    size = button.sizeHint()
    button.setFocus()
    image = picture(button)
    middle = image.height() // 2
    assert [image.pixelColor(x, middle).name() for x in range(3)] == ["#000000"] * 3
    assert image.pixelColor(3, middle).name() == "#fcfcfa"
    assert button.sizeHint() == size


def test_a_button_that_cannot_act_has_a_dashed_border(look, shown):
    button = shown(KeyButton(look, "Check"))
    button.setEnabled(False)
    image = picture(button)
    top = [image.pixelColor(x, 0).name() for x in range(10, image.width() - 10)]
    assert len(set(top)) > 1


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_no_button_is_lower_than_a_target_must_be(look, factor):
    look.theme.set_factor(factor)
    for button in (
        KeyButton(look, "Skip", "S"),
        KeyButton(look, "Whole article", "W", small=True),
        ToolButton(look, "Menu", icon="menu"),
    ):
        assert button.sizeHint().height() >= 32 * factor
    # A link is words in a line: it needs no more than that, and its border.
    assert LinkButton(look, "About this trap").sizeHint().height() == max(32, round(21.2 * factor) + 6)


def test_the_words_of_a_button_are_never_cut(look, shown):
    button = shown(KeyButton(look, "Something wrong with this question?", "Ctrl E", icon="flag"))
    assert button.minimumSizeHint().width() == button.sizeHint().width()
    image = picture(button)
    ground = "#fcfcfa"
    for x in (8, image.width() - 9):
        assert {image.pixelColor(x, y).name() for y in range(8, image.height() - 8)} == {ground}


def test_a_mirrored_button_has_its_key_at_the_left(look, shown):
    button = shown(KeyButton(look, "Skip", "S"))
    straight = picture(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edge = look.theme.color("edge").name()
    middle = straight.height() // 2
    mirrored = picture(button)
    inner = range(3, straight.width() - 3)
    caps = [x for x in inner if straight.pixelColor(x, middle).name() == edge]
    caps_mirrored = [x for x in inner if mirrored.pixelColor(x, middle).name() == edge]
    assert min(caps) > straight.width() / 2
    assert max(caps_mirrored) < straight.width() / 2


def test_a_back_button_takes_no_place_without_words(look):
    assert ToolButton(look, "", icon="back", back=True).sizeHint().width() == 36
