from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.outcome_banner import OutcomeBanner
from quizapp.ui.kit.widget_state import OutcomeState
from tests.ui.seen import colors, picture, told

OUTCOMES = {
    "correct": OutcomeState("correct", "correct", "Correct", "Paragraph 2 names Ansel Rook."),
    "partial": OutcomeState("partial", "partial", "Partly correct", "3 of 4 pairs are in order."),
    "wrong": OutcomeState("wrong", "wrong", "Not this time", "The claim is Ansel Rook’s."),
    "neutral": OutcomeState("neutral", "skipped", "Skipped", "It will come back."),
}


@pytest.fixture
def banner(look):
    return OutcomeBanner(look)


def test_word_and_line_are_read_as_one(banner):
    banner.show_outcome(OUTCOMES["wrong"])
    assert told(banner) == (QAccessible.Role.StaticText, "Not this time. The claim is Ansel Rook’s.")


def test_the_keyboard_can_stand_on_it(banner):
    assert banner.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize("tone", OUTCOMES)
@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_an_outcome_has_its_soft_ground_and_its_stripe(look, banner, shown, tone, theme_name):
    look.theme.choose(theme_name)
    banner.show_outcome(OUTCOMES[tone])
    image = picture(shown(banner, 560))
    assert image.pixelColor(300, 6).name() == look.theme.color(f"{tone}Soft").name()
    assert colors(image, QRect(1, 20, 6, 20)) == {look.theme.color(tone).name(): 120}


def test_high_contrast_frames_it_for_there_is_no_soft_ground(look, banner, shown):
    look.theme.choose("hc")
    banner.show_outcome(OUTCOMES["correct"])
    image = picture(shown(banner, 560))
    assert image.pixelColor(300, 0).name() == "#ffffff"


def test_a_long_line_makes_the_banner_higher(banner):
    banner.show_outcome(OutcomeState("wrong", "wrong", "Not this time", "The claim is somebody else’s. " * 8))
    assert banner.heightForWidth(400) > banner.heightForWidth(2000) + 40


def test_the_focus_border_lies_inside(banner, shown):
    banner.show_outcome(OUTCOMES["correct"])
    shown(banner, 560)
    before = banner.size()
    banner.setFocus()
    image = picture(banner)
    assert [image.pixelColor(300, y).name() for y in range(4)] == ["#000000"] * 3 + ["#ddefe3"]
    assert banner.size() == before


def test_mirrored_the_stripe_stands_at_the_right(banner, shown):
    banner.show_outcome(OUTCOMES["wrong"])
    shown(banner, 560)
    banner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(banner).pixelColor(556, 20).name() == "#8a1f16"


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_where_every_line_counts_it_is_lower_and_its_words_are_whole(look, banner, shown, factor):
    look.theme.set_factor(factor)
    banner.show_outcome(OUTCOMES["wrong"])
    high = banner.heightForWidth(560)
    banner.set_tight(True)
    low = banner.heightForWidth(560)
    assert low == high - 18
    image = picture(shown(banner, 560, low))
    for edge in (0, low - 4):
        assert set(colors(image, QRect(60, edge, 480, 4))) == {look.theme.color("wrongSoft").name()}
