from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from quizapp.ui.theme.style_sheets import (
    build_style_sheet,
    is_high_contrast,
    measure_contrast,
    read_system_colors,
)
from quizapp.ui.theme.tokens import read_tokens
from tests.ui.conftest import ASSETS

TOKENS = read_tokens(ASSETS / "tokens.json")


@pytest.mark.parametrize(
    ("template", "factor", "sheet"),
    [
        ("a { font-size: $body; }", 1.5, "a { font-size: 24px; }"),
        # A frame is taken off after growing.
        ("$(control-12)", 2.0, "68px"),
        ("@@quote", 1.0, ", ".join(f'"{family}"' for family in TOKENS.families["quote"])),
    ],
)
def test_a_length_grows_with_the_text_and_a_family_has_its_fallbacks(template, factor, sheet):
    assert build_style_sheet(template, TOKENS, {}, factor) == sheet


def test_a_name_that_is_no_token_is_an_error():
    with pytest.raises(KeyError):
        build_style_sheet("@nosuch", TOKENS, TOKENS.colors["light"], 1.0)


def test_a_contrast_theme_of_the_system_gives_every_token_a_colour_of_its_own_few(qapp):
    system = QPalette()
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Text, QColor("#00ff00"))
    colors = read_system_colors(system)
    assert set(colors) == set(TOKENS.colors["light"])
    assert colors["correctSoft"] == colors["paper"] == "#000000"
    assert colors["edge"] == "#00ff00"


def system_of(paper, text, link, chosen, on_chosen):
    role = QPalette.ColorRole
    made = QPalette()
    for ground in (role.Base, role.Window):
        made.setColor(ground, QColor(paper))
    for words in (role.Text, role.WindowText):
        made.setColor(words, QColor(text))
    made.setColor(role.Link, QColor(link))
    made.setColor(role.Highlight, QColor(chosen))
    made.setColor(role.HighlightedText, QColor(on_chosen))
    return made


@pytest.mark.parametrize(
    ("colors", "stands"),
    [
        (("#000000", "#ffffff", "#8080ff", "#d6b4fd", "#212d3b"), True),
        (("#fffaef", "#3d3d3d", "#1c5e75", "#903909", "#fff5e3"), True),
        (("#ffffff", "#000000", "#0000ff", "#308cc6", "#ffffff"), False),
        (("#ffffff", "#767676", "#0000ff", "#000000", "#ffffff"), False),
    ],
)
def test_a_palette_is_that_of_a_contrast_theme_where_all_its_words_stand_out(qapp, colors, stands):
    assert is_high_contrast(system_of(*colors)) == stands


def test_contrast_is_counted_as_wcag_does(qapp):
    assert measure_contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert measure_contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.01)
