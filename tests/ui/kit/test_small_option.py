from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.small_option import SmallOption
from quizapp.ui.kit.widget_state import OptionState
from tests.ui.seen import colors, picture, told


@pytest.fixture
def option(look, shown):
    made = SmallOption(look, OptionState("115 %"), exclusive=True)
    return shown(made, made.sizeHint().width(), made.sizeHint().height())


def inked(option):
    """The columns inside its border that are not its ground, first and last."""
    image = picture(option)
    inner = range(4, image.width() - 4)
    ground = image.pixelColor(4, image.height() // 2).name()
    found = [x for x in inner if set(colors(image, QRect(x, 4, 1, image.height() - 8))) != {ground}]
    return found[0], found[-1]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("wider", [0, 60])
@pytest.mark.parametrize("chosen", [False, True])
def test_what_it_shows_stands_in_its_middle(option, direction, wider, chosen):
    option.setLayoutDirection(direction)
    option.setChecked(chosen)
    option.resize(option.width() + wider, option.height())
    first, last = inked(option)
    assert first == pytest.approx(option.width() - 1 - last, abs=3)


def test_it_is_as_wide_when_it_is_chosen_as_when_it_is_not(option):
    before = option.sizeHint()
    option.setChecked(True)
    assert option.sizeHint() == before


def test_chosen_it_shows_more_than_a_colour(option):
    first, last = inked(option)
    option.setChecked(True)
    now = inked(option)
    assert now[1] - now[0] >= last - first + 18


@pytest.mark.parametrize(("factor", "high"), [(1.0, 36), (2.0, 72)])
def test_it_is_as_high_as_the_design_draws_it_and_large_enough_to_be_hit(look, factor, high):
    look.theme.set_factor(factor)
    assert SmallOption(look, OptionState("115 %"), exclusive=True).sizeHint().height() == high


def test_it_is_a_radio_button_by_its_words(option):
    assert told(option) == (QAccessible.Role.RadioButton, "115 %")
