"""Colours of words that have none of their own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from quizapp import paths
from quizapp.ui.theme.theme import Theme
from tests.assets.test_tokens import contrast

Role = QPalette.ColorRole
PAIRS = (
    (Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight), (Role.PlaceholderText, Role.Base), (Role.Link, Role.Window),
)  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark", "hc", "hc_light"])
def test_words_stand_out_from_what_they_stand_on(qapp, theme):
    Theme(paths.assets_dir(), theme).apply(qapp)
    try:
        color = qapp.palette().color
        shares = {
            (words, ground): contrast(color(words).name(), color(ground).name()) for words, ground in PAIRS
        }
    finally:
        qapp.setStyleSheet("")
    assert {pair: share for pair, share in shares.items() if share < 4.5} == {}
