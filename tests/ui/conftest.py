from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.ui.icons import Icons
from quizapp.ui.theme.theme import Theme

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def theme(qapp):
    made = Theme(ASSETS, "light")
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def icons():
    return Icons(ASSETS / "icons")
