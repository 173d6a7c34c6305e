from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.article_view.article_footer import ArticleFooter
from quizapp.ui.article_view.state import ArticleFooterState, MarkLegend
from quizapp.ui.kit.buttons import KeyButton
from tests.ui.seen import colors, columns_with, picture
from tests.ui.walk import settle

LEGEND = MarkLegend("exact words", "who says them")


def test_the_legend_is_drawn_as_the_marks_are(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", legend=LEGEND))
    image = picture(shown(foot, 646, 57))
    found = colors(image)
    assert found["#ffe38a"] > 1000
    assert found["#7a5600"] > 100


def test_where_nothing_is_marked_the_foot_says_so(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(
        ArticleFooterState("Dry weir", "The Kelder Mail", note="Nothing is marked: no words here settle it.")
    )
    shown(foot, 646, 57)
    assert foot._note.isVisible()
    assert not foot._exact.isVisible()
    assert "#ffe38a" not in colors(picture(foot))


def test_a_button_stands_at_the_foot_s_end_until_it_is_taken_away(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail"))
    shown(foot, 646, 57)
    button = KeyButton(look, "Words to know", "O", small=True)
    foot.set_widget(button)
    foot.layout().activate()
    assert button.geometry().right() > 600
    foot.set_widget(None)
    assert button.parentWidget() is None


def test_narrow_the_legend_stands_below_the_source_line(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", legend=LEGEND))
    shown(foot, 360, 160)
    foot.layout().activate()
    assert foot._exact.y() > foot._source.y()


def test_the_legend_stands_below_where_it_would_leave_the_source_line_no_room(look, shown):
    foot = ArticleFooter(look)
    long = MarkLegend("words that are exactly the article’s", "words that tell who it is that says them")
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", legend=long))
    foot.set_widget(KeyButton(look, "Words that are good to know", "O", small=True))
    shown(foot, 646, 140)
    settle()
    assert foot._exact.y() > foot._source.geometry().bottom()
    assert foot._title.height() <= look.theme.line("label") + 1


def test_mirrored_the_note_ends_where_lines_end(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(
        ArticleFooterState("Dry weir", "The Kelder Mail", note="Nothing is marked: no words here settle it.")
    )
    shown(foot, 646, 57)
    ink = look.theme.color("textMuted").name()
    before = columns_with(picture(foot._note), ink)
    foot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = columns_with(picture(foot._note), ink)
    assert (before[-1], after[0]) == pytest.approx((foot._note.width() - 1, 0), abs=5)


def test_however_narrow_the_legend_stands_whole_in_two_lines(look, shown):
    foot = ArticleFooter(look)
    foot.show_foot(ArticleFooterState("Dry weir", "The Kelder Mail", legend=LEGEND))
    width = foot.minimumSizeHint().width()
    shown(foot, width, 240)
    settle()
    assert foot._who.y() > foot._exact.y()
    assert foot._who.width() >= foot._who.sizeHint().width()
    assert foot._who.geometry().right() <= width
