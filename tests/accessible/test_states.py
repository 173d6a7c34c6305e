"""Every screen in every state, at 100 and at 200 %: named, reached, large enough, whole, and readable.

At 100 %, its keys are tried as well. The states are those that `python -m tests.shots` draws,
but for the teacher's desk, which `tests/ui/test_accessible.py` goes through. The figures are
those of WCAG 2.2, of its criteria 1.4.3 (contrast), 1.4.4 (large text), 2.1.1 (keyboard), 2.1.4 (single
letters), 2.5.8 (size of targets) and 4.1.2 (names).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QPalette

from quizapp import paths
from quizapp.library.settings import Settings
from quizapp.ui.theme.theme import Theme
from tests.assets.test_tokens import contrast
from tests.shots.opening import Opener, practised
from tests.shots.rules import ASTRAY, hindrances
from tests.ui.keyboard import Tried, key_faults
from tests.ui.test_accessible import interfaces

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Role = QPalette.ColorRole
READ = (QAccessible.Role.Window, QAccessible.Role.StaticText)
"""What is not there to be hit: the window, and words that are only read."""

PAIRS = (
    (Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight), (Role.PlaceholderText, Role.Base), (Role.Link, Role.Window),
)  # fmt: skip
"""Colours of words, and of what they stand on, where a widget has none of its own."""


def small(window: QWidget) -> list[str]:
    """Name whatever a screen reader can give the keyboard and is under 24 px."""
    tree = interfaces(QAccessible.queryAccessibleInterface(window))
    boxes = [
        (each.text(QAccessible.Text.Name), each.rect())
        for each in tree
        if each.state().focusable and not each.state().invisible and each.role() not in READ
    ]
    return [
        f"under 24 px: {name}" for name, box in boxes if box.isValid() and min(box.width(), box.height()) < 24
    ]


@pytest.fixture(scope="module", params=[100, 200])
def opener(request, qapp, first_start, tmp_path_factory):
    settings = Settings(text_size=request.param, theme="light", reduced_motion=True)
    return Opener(qapp, first_start, tmp_path_factory.mktemp("states"), settings)


@pytest.fixture(scope="module")
def tried() -> Tried:
    return set()


CLOSES = {"words-to-know": [ASTRAY]}
"""What opens over a screen and closes as soon as the keyboard leaves it: Tab goes on through the screen."""


@pytest.mark.parametrize("state", practised(), ids=lambda state: state.name)
def test_nothing_is_wrong_with(state, opener, tried):
    with opener.open(state) as running:
        window = running.window
        assert [*hindrances(window), *small(window)] == CLOSES.get(state.name, [])
        if opener.settings.text_size == 100:
            assert list(key_faults(running, tried)) == []


@pytest.mark.parametrize("theme", ["light", "dark", "hc"])
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
