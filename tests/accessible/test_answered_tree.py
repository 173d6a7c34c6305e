"""What a screen reader finds of an answered question, in the order in which the eye goes down the sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible

from quizapp.library.settings import Settings
from tests.shots.opening import Opener, every_state
from tests.shots.rules import interfaces

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STATES = {state.name: state for state in every_state()}
Role = QAccessible.Role
READ = Role.Heading, Role.Paragraph
BESIDE = 6
"""The middles of words in one row are so near each other, px."""


@pytest.fixture(scope="module")
def window(qapp, first_start, tmp_path_factory):
    settings = Settings(theme="light", reduced_motion=True)
    return Opener(qapp, first_start, tmp_path_factory.mktemp("tree"), settings, (1280, 800))


@pytest.mark.parametrize("name", ["attribution-not", "match-not", "summary-whole"])
def test_headings_and_paragraphs_come_in_the_order_of_the_eye_with_who_says_them(window, name):
    with window.open(STATES[name]) as running:
        sheet = running.screen.panes.sheet
        heading = next(iter(each for each in heard(sheet) if each.role() == Role.Heading))
        assert heading.text(QAccessible.Text.Name) in (
            "What the article says",
            "The closest the article comes",
        )
        rows = [each for each in heard(sheet.article) if each.role() in (*READ, Role.StaticText)]
        names = [each.text(QAccessible.Text.Name) for each in rows]
        middles = [each.rect().center().y() for each in rows]
        assert all(upper <= lower + BESIDE for upper, lower in pairwise(middles))
        paragraphs = [name for name, row in zip(names, rows, strict=True) if row.role() in READ]
        assert paragraphs == [row.block.name for row in sheet.article.rows]
        assert any(name.startswith("Evidence") for name in paragraphs)
        assert len(names) > len(paragraphs)


def heard(widget):
    """All that a screen reader finds in a widget that is shown."""
    found = interfaces(QAccessible.queryAccessibleInterface(widget))
    return [each for each in found if not each.state().invisible and each.rect().height() > 1]
