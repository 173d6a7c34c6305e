from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.ui.article_view.article_footer import ArticleFooter
from quizapp.ui.article_view.state import ArticleFooterState, MarkLegend
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.walk import clipped, settle, visible

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


@pytest.mark.parametrize("width", [0, 360, 646, 900])
@pytest.mark.parametrize("with_button", [False, True])
def test_however_narrow_all_stands_whole_and_apart(look, shown, width, with_button):
    foot = ArticleFooter(look)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", legend=LEGEND))
    if with_button:
        foot.set_widget(KeyButton(look, "Words that are good to know", "O", small=True))
    shown(foot, width or foot.minimumSizeHint().width(), 240)
    settle()
    assert clipped(foot) == []
    boxes = [each.geometry() for each in visible(foot, QLabel) if each.text()]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one != other)
