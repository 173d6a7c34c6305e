from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme.style_sheets import add_focus_ground, build_style_sheet
from quizapp.ui.theme.tokens import read_tokens

ASSETS = Path(__file__).parents[2] / "assets"
TEMPLATE = (ASSETS / "style.qss").read_text(encoding="utf-8")
TOKENS = read_tokens(ASSETS / "tokens.json")


def colors(theme):
    return add_focus_ground(TOKENS.colors[theme], high_contrast=theme.startswith("hc"))


@pytest.mark.parametrize("theme", ["light", "dark", "hc", "hc_light"])
@pytest.mark.parametrize("factor", TOKENS.steps)
def test_every_place_of_the_style_template_is_filled(theme, factor):
    sheet = build_style_sheet(TEMPLATE, TOKENS, colors(theme), factor)
    assert not re.search(r"[@$]", sheet)


@pytest.mark.parametrize("theme", ["light", "dark", "hc", "hc_light"])
def test_every_style_sheet_is_understood_by_qt(theme, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(build_style_sheet(TEMPLATE, TOKENS, colors(theme), 1.0))
    # A sheet that Qt cannot parse is told by a warning, and a warning fails the test.
    widget.show()


def test_the_template_names_no_colour_of_its_own():
    rules = re.sub(r"/\*.*?\*/", "", TEMPLATE, flags=re.DOTALL)
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?!\s*\{)", rules.replace("QWidget#column", ""))
