from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from quizapp.ui.theme.sheets import colors_of_system, palette, style_sheet
from quizapp.ui.theme.tokens import read_tokens
from tests.ui.conftest import ASSETS

TOKENS = read_tokens(ASSETS / "tokens.json")


def test_a_length_grows_with_the_text():
    assert style_sheet("a { font-size: $body; }", TOKENS, {}, 1.5) == "a { font-size: 24px; }"


def test_a_length_less_its_frame_takes_the_frame_off_after_growing():
    assert style_sheet("$(control-12)", TOKENS, {}, 2.0) == "68px"


def test_a_family_stands_in_quotation_marks_with_its_fallbacks():
    assert style_sheet("@@quote", TOKENS, {}, 1.0).startswith('"Source Serif 4", "Charter"')


def test_a_name_that_is_no_token_is_an_error():
    with pytest.raises(KeyError):
        style_sheet("@nosuch", TOKENS, TOKENS.colors["light"], 1.0)


def test_the_palette_takes_its_colours_from_the_tokens(qapp):
    made = palette(TOKENS.palette, TOKENS.colors["dark"])
    assert made.color(QPalette.ColorRole.Window).name() == "#101618"
    disabled = QPalette.ColorGroup.Disabled
    assert made.color(disabled, QPalette.ColorRole.Text).name() == "#93a09c"


def test_a_contrast_theme_of_the_system_gives_every_token_a_colour_of_its_own_few(qapp):
    system = QPalette()
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Text, QColor("#00ff00"))
    colors = colors_of_system(system)
    assert set(colors) == set(TOKENS.colors["light"])
    assert colors["correctSoft"] == colors["paper"] == "#000000"
    assert colors["edge"] == "#00ff00"
