from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

TOKENS = json.loads((Path(__file__).parents[2] / "assets" / "tokens.json").read_bytes())
# A focused primary button in high contrast swaps to paper fill instead.
BY_SHAPE = {("hc", "focus", "accent"), ("hc_light", "focus", "accent")}


@cache
def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_measures_21_to_1():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", TOKENS["color"])
def test_every_pair_of_colours_has_its_contrast(theme):
    colors = TOKENS["color"][theme]
    weak = [
        (front, back, contrast(colors[front], colors[back]))
        for front, back, least, _use in TOKENS["pairs"]
        if contrast(colors[front], colors[back]) < least and (theme, front, back) not in BY_SHAPE
    ]
    assert not weak


def test_all_themes_name_the_same_colours():
    names = {theme: list(colors) for theme, colors in TOKENS["color"].items()}
    assert names["light"] == names["dark"] == names["hc"] == names["hc_light"]


@pytest.mark.parametrize("theme", ["hc", "hc_light"])
def test_in_high_contrast_all_words_are_7_to_1_and_all_edges_3_to_1(theme):
    colors = TOKENS["color"][theme]
    weak = [
        (front, back)
        for front, back, least, _use in TOKENS["pairs"]
        if contrast(colors[front], colors[back]) < (7 if least > 3 else 3)
    ]
    assert set(weak) <= {(front, back) for name, front, back in BY_SHAPE if name == theme}
    assert min(contrast(colors["line"], colors[ground]) for ground in ("desk", "paper")) == pytest.approx(21)


def test_nothing_is_set_smaller_than_14_px():
    assert min(style["px"] for style in TOKENS["type"]["scale"].values()) == 14


def test_every_line_is_higher_than_its_type():
    for style in TOKENS["type"]["scale"].values():
        assert style["line"] >= style["px"]


def test_the_program_never_calls_an_outcome_a_verdict():
    assert "verdict" not in json.dumps(TOKENS)
