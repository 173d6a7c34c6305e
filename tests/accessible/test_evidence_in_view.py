"""Once a question is answered, the words that settle it are in view at once, also where panes are stacked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from quizapp.library.settings import Settings
from tests.shots.opening import Opener, every_state

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STATES = {state.name: state for state in every_state()}
ANSWERED = (
    "attribution-not", "choice-not", "choices-not", "verdict-not", "find_evidence-not", "match-not",
    "order-not",
    "number-not", "text-not", "closed-not", "two-articles-right",
)  # fmt: skip
LONGER = ("chain-not", "two-articles-not", "summary-right", "prove-not")
"""What is told of these before the words fills a window with large text."""


@pytest.fixture(scope="module", params=[((800, 600), 100), ((1280, 800), 200)], ids=["small", "large"])
def window(request, qapp, first_start, tmp_path_factory):
    """Opens states in a window of a size, at a text size in per cent."""
    size, percent = request.param
    settings = Settings(text_size=percent, theme="light", reduced_motion=True)
    return Opener(qapp, first_start, tmp_path_factory.mktemp("evidence"), settings, size)


def first_words(running):
    """Where the first line of what is cited or was marked begins and ends, px from the top of the column."""
    desk = running.screen.panes
    if desk.place.sentences.isVisible():
        row = next(row for row in desk.place.sentences.rows if row.sentence.note)
        top = row.mapTo(desk.column, QPoint(0, 0)).y()
        return top, top + round(running.program.theme.line("quote"))
    article = desk.sheet.article
    top, bottom = article.mark_lines(*article.marks()[0])
    above = article.mapTo(desk.column, QPoint(0, 0)).y()
    return above + top, above + min(bottom, top + round(running.program.theme.line("quote")))


@pytest.mark.parametrize("name", [*ANSWERED, *LONGER])
def test_the_first_cited_words_are_in_view(window, name):
    if name in LONGER and window.settings.text_size > 100:
        pytest.skip("more is told before them than a window holds")
    with window.open(STATES[name]) as running:
        top, bottom = first_words(running)
        assert top > 0
        assert bottom <= running.screen.panes.column.height()
        assert running.screen.panes.column.verticalScrollBar().value() == 0
