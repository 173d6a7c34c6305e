from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.ui.article_view.article_footer import ArticleFooter
from quizapp.ui.article_view.state import ArticleFooterState, MarkLegend
from tests.ui.walk import visible

LEGEND = MarkLegend("words that are exactly the article’s", "words that tell who it is that says them")
NOTE = "Nothing is marked: no words here settle it."


@pytest.mark.parametrize(
    ("told", "words"),
    [({"legend": LEGEND}, {LEGEND.exact, LEGEND.who}), ({"note": NOTE}, {NOTE})],
    ids=["legend", "note"],
)
def test_it_says_how_the_marks_are_drawn_or_that_nothing_is_marked(look, shown, told, words):
    foot = shown(ArticleFooter(look), 646, 57)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", **told))
    seen = {label.text() for label in visible(foot, QLabel) if label.text()}
    assert seen == {"Dry weir", "The Kelder Mail", *words}
