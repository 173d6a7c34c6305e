from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.state import ArticleViewState, ClosedArticle
from quizapp.ui.kit.scroll_column import ScrollColumn
from tests.ui.article_text import text_of
from tests.ui.article_view.desks import HEADLINE, SOURCE, evidence_sheet, facts, plain_sheet, sheet
from tests.ui.seen import colors, picture
from tests.ui.walk import settle, visible

HEADING = "What the article says"


def long(*marked):
    return sheet("Locks close early", *marked, heading=HEADING)


@pytest.fixture
def panel(look, shown):
    """A sheet beside a question, with nothing on it yet."""
    return shown(ArticlePanel(look), 648, 637)


@pytest.fixture
def still(look):
    look.theme.set_reduce_motion(True)


@pytest.fixture
def in_column(look, shown):
    """Shows a sheet that flows in a column that scrolls, below some space."""

    def show_column(state, above, height):
        column, panel = ScrollColumn(), ArticlePanel(look)
        panel.set_flowing(True)
        panel.show_state(state)
        column.box.addSpacing(above)
        column.box.addWidget(panel)
        return shown(column, 752, height), panel

    return show_column


def in_view(panel, index):
    """Whether a mark's lines can all be seen."""
    view = panel.article
    top, bottom = view.mark_lines(*view.marks()[index])
    scrolled = view.verticalScrollBar().value()
    return scrolled <= top and bottom <= scrolled + view.viewport().height()


def scrolled(panel):
    return panel.article.verticalScrollBar().value()


def words(panel):
    return {label.text() for label in visible(panel, QLabel)}


def test_answered_it_has_a_heading_and_a_foot(panel):
    panel.show_state(plain_sheet())
    assert not words(panel) & {HEADING, HEADLINE}
    panel.show_state(evidence_sheet())
    assert words(panel) >= {HEADING, HEADLINE, "exact words", "who says them"}
    assert scrolled(panel) == 0


def test_a_closed_book_says_why(panel):
    closed = ClosedArticle("It opens after you answer.", "Not sure? Say “Guess”.")
    panel.show_state(ArticleViewState("Article", SOURCE, HEADLINE, closed=closed))
    assert words(panel) >= {closed.title, closed.text}
    assert text_of(panel.article).splitlines() == [SOURCE, HEADLINE]


def test_the_first_marked_words_are_brought_into_view_and_the_keyboard_comes_there(panel, still):
    panel.show_state(long(12))
    assert in_view(panel, 0)
    before = scrolled(panel)
    panel.article.take_focus()
    assert QApplication.focusWidget() is panel.article.rows[11]
    assert panel.article.text_cursor.position == 4
    assert scrolled(panel) == before


def test_a_paragraph_is_gone_to_by_its_number(panel, still):
    panel.show_state(long())
    panel.show_paragraph(9)
    row = panel.article.rows[8]
    assert row.visibleRegion().boundingRect() == row.rect()
    panel.article.take_focus()
    assert QApplication.focusWidget() is row


def test_reduced_motion_ends_in_the_same_place(look, panel):
    panel.show_state(long(12))
    panel.findChild(QAbstractAnimation).setCurrentTime(220)
    moved = scrolled(panel)
    assert in_view(panel, 0)
    look.theme.set_reduce_motion(True)
    panel.show_state(plain_sheet())
    panel.show_state(long(12))
    assert scrolled(panel) == pytest.approx(moved, abs=1)


def test_a_scroll_to_the_evidence_ends_when_the_next_article_comes(panel, qtbot):
    panel.show_state(long(12))
    scroll = panel.findChild(QAbstractAnimation)
    assert scroll.state() == QAbstractAnimation.State.Running
    panel.show_state(long())
    qtbot.waitUntil(lambda: scroll.state() == QAbstractAnimation.State.Stopped)
    assert scrolled(panel) == 0


def test_a_mark_that_is_gone_to_is_told_and_brought_into_view(panel, still, qtbot):
    panel.show_state(long(2, 8, 13))
    for mark in (1, 2, 0):
        with qtbot.waitSignal(panel.mark_reached) as reached:
            panel.go_to(mark)
        assert reached.args == [panel.mark] == [mark]
        assert in_view(panel, mark)


def test_pages_scroll_and_leave_a_line_in_view_and_another_article_begins_at_its_top(panel, still):
    panel.show_state(long())
    panel.page(1)
    assert 0 < scrolled(panel) < panel.article.viewport().height()
    panel.page(-1)
    assert scrolled(panel) == 0
    panel.page(1)
    panel.show_state(plain_sheet())
    assert scrolled(panel) == 0


def test_the_keyboards_border_frames_the_paragraph_and_moves_nothing(look, panel):
    panel.show_state(plain_sheet())
    row, border = panel.article.rows[2], look.theme.color("focus").name()
    panel.article.set_row(2)
    before = row.geometry()
    for focused in (True, False):
        (panel.article.take_focus if focused else row.clearFocus)()
        assert (colors(picture(row)).get(border, 0) > 2000) == focused
        assert row.geometry() == before


def test_other_colours_and_a_new_text_size_leave_what_is_marked_in_view(look, panel, still):
    panel.show_state(long(12))
    stood = scrolled(panel)
    for choice in ("dark", "hc", "light"):
        look.theme.choose(choice)
        assert scrolled(panel) == stood > 0
    for factor in (1.15, 1.0):
        look.theme.set_factor(factor)
        assert in_view(panel, 0)


def test_a_sheet_that_was_not_shown_yet_finds_its_mark_when_it_is(look, shown, still, qapp):
    panel = ArticlePanel(look)
    panel.show_state(long(12))
    shown(panel, 648, 637)
    qapp.processEvents()
    assert in_view(panel, 0)


def test_beside_the_question_again_it_shows_its_mark(panel, still, qapp):
    panel.set_flowing(True)
    panel.show_state(long(12))
    panel.set_flowing(False)
    qapp.processEvents()
    assert in_view(panel, 0)


def test_flowing_it_goes_to_a_mark_by_scrolling_the_column_around_it(in_column, still):
    column, panel = in_column(long(3, 12), above=0, height=500)
    assert column.verticalScrollBar().value() == 0
    panel.go_to(1)
    scrolled = column.verticalScrollBar().value()
    top, bottom = panel.article.mark_lines(*panel.article.marks()[1])
    above = panel.article.mapTo(column.widget(), QPoint(0, 0)).y()
    assert scrolled <= top + above
    assert bottom + above <= scrolled + column.viewport().height()


def test_the_keyboard_comes_to_what_is_in_view_and_goes_on_in_the_column(in_column):
    column, panel = in_column(long(), above=260, height=300)
    column.verticalScrollBar().setValue(900)
    panel.article.take_focus()
    first = panel.article.row
    assert first > 0
    for row in (first + 1, first + 2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        settle()
        assert panel.article.row == row
        label = panel.article.rows[row]
        assert label.visibleRegion().boundingRect() == label.rect()


def test_other_facts_to_the_same_marks_leave_the_sheet_where_it_is(panel, still):
    first = long(2, 8, 13)
    panel.show_state(first)
    panel.go_to(1)
    before = scrolled(panel)
    items = tuple(replace(each, facts=(facts(),)) if each.number == 8 else each for each in first.items)
    panel.show_state(replace(first, items=items))
    assert (scrolled(panel), panel.mark) == (before, 1)


def test_with_little_room_it_begins_with_what_is_cited(panel):
    state = long(3, 12)
    items = tuple(replace(each, muted=each.number not in (3, 12)) for each in state.items)
    panel.show_state(replace(state, items=items, near=True))
    for short, first in ((True, 3), (False, 1)):
        panel.set_short(short)
        numbers = [line.rsplit(" ", 1)[1] for line in text_of(panel.article).splitlines()]
        assert numbers == [str(number) for number in range(first, 15)]
