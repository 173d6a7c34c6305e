from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.state import ArticleViewState, CitationMark, ParagraphState
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.scroll_column import ScrollColumn
from tests.ui.gallery import HEADLINE, SOURCE, closed_sheet, evidence_sheet, facts, plain_sheet
from tests.ui.seen import colors, picture

LONG = "The keeper wrote the gauge down each morning and nobody came to ask for it. "


def long_sheet(*marked):
    items = tuple(
        ParagraphState(
            f"{LONG * 4}{number}", number, marks=(CitationMark(4, 10),) if number in marked else ()
        )
        for number in range(1, 15)
    )
    return ArticleViewState("Article", SOURCE, HEADLINE, heading="What the article says", items=items)


def in_view(sheet, index):
    """Whether a mark's lines can all be seen."""
    view = sheet.article
    top, bottom = view.mark_lines(*view.marks()[index])
    scrolled = view.verticalScrollBar().value()
    return scrolled <= top and bottom <= scrolled + view.viewport().height()


def go(sheet, step):
    """Go to the next mark (1) or the one before (-1), and say which it is."""
    count = len(sheet.article.marks())
    sheet.go_to((sheet.mark + step) % count)
    return sheet.mark


@pytest.fixture
def still(look):
    look.theme.set_reduce_motion(True)


def test_asking_it_opens_with_source_line_and_headline(asked):
    assert asked.article.toPlainText().splitlines()[:2] == [SOURCE, HEADLINE]
    assert not asked._bar.isVisible()


def test_answered_it_has_a_heading_and_a_foot(answered):
    assert answered._bar.heading.text() == "What the article says"
    assert answered._bar.isVisible()
    assert answered._foot.isVisible()


def test_the_text_column_is_556_px_wide(asked):
    assert asked.article._text_width() == 556


def test_speaker_kind_title_and_source_can_be_seen_with_the_passage(answered):
    _at, facts = answered.article._laid.views[0]
    assert facts.geometry().bottom() < answered.article.viewport().height()
    assert answered._foot.geometry().bottom() <= answered.height()


def test_the_first_marked_words_are_brought_into_view(sheet, still):
    sheet.show_state(long_sheet(12))
    assert in_view(sheet, 0)


def test_words_that_are_in_view_already_do_not_move(answered):
    assert answered.article.verticalScrollBar().value() == 0


def test_it_scrolls_to_the_passage_in_220_ms_and_slows_down(sheet):
    sheet.show_state(long_sheet(12))
    scroll = sheet._scroll.animation
    assert scroll.state() == QAbstractAnimation.State.Running
    assert scroll.duration() == 220
    assert scroll.easingCurve().type() == QEasingCurve.Type.OutCubic
    scroll.setCurrentTime(220)
    assert in_view(sheet, 0)


def test_reduced_motion_ends_in_the_same_place(look, sheet):
    sheet.show_state(long_sheet(12))
    sheet._scroll.animation.setCurrentTime(220)
    moved = sheet.article.verticalScrollBar().value()
    look.theme.set_reduce_motion(True)
    sheet.show_state(plain_sheet())
    sheet.show_state(long_sheet(12))
    assert sheet.article.verticalScrollBar().value() == moved


def test_marks_are_gone_through_round_the_ends(sheet, still, qtbot):
    sheet.show_state(long_sheet(2, 8, 13))
    with qtbot.waitSignal(sheet.mark_reached) as reached:
        assert go(sheet, 1) == 1
    assert reached.args == [1]
    assert in_view(sheet, 1)
    assert go(sheet, 1) == 2
    assert go(sheet, 1) == 0
    assert go(sheet, -1) == 2
    assert in_view(sheet, 2)


def test_the_reading_caret_goes_to_the_mark(sheet, still):
    sheet.show_state(long_sheet(8))
    cursor = sheet.article.textCursor()
    assert cursor.block().text().endswith(" 8")
    assert cursor.positionInBlock() == 4


def test_pages_scroll_and_leave_a_line_in_view(sheet, still):
    sheet.show_state(long_sheet())
    bar = sheet.article.verticalScrollBar()
    sheet.page(1)
    assert 0 < bar.value() < sheet.article.viewport().height()
    sheet.page(-1)
    assert bar.value() == 0


def test_another_article_begins_at_its_top(sheet, still):
    sheet.show_state(long_sheet())
    sheet.page(1)
    sheet.show_state(plain_sheet())
    assert sheet.article.verticalScrollBar().value() == 0


def test_a_closed_book_says_why_in_the_middle(sheet):
    sheet.show_state(closed_sheet())
    assert sheet._closed.isVisible()
    assert sheet.article.toPlainText().splitlines() == [SOURCE, HEADLINE]
    sheet.layout().activate()
    assert sheet._closed.height() > 400


def test_the_keyboard_s_border_frames_the_sheet_and_moves_nothing(asked):
    before = asked.article.geometry()
    asked.article.setFocus()
    image = picture(asked)
    assert [image.pixelColor(300, y).name() for y in range(3)] == ["#000000"] * 3
    assert image.pixelColor(300, 3).name() == "#fcfcfa"
    assert asked.article.geometry() == before
    asked.article.clearFocus()
    assert "#000000" not in colors(picture(asked))


def test_buttons_come_to_the_bar_and_go_again(look, answered):
    button = KeyButton(look, "Whole article", "W", small=True)
    answered.set_bar_widget(button)
    answered.layout().activate()
    assert answered._bar.isAncestorOf(button)
    answered.set_bar_widget(None)
    assert button.parentWidget() is None


def test_the_hairline_runs_from_the_top_to_the_foot(answered):
    image = picture(answered)
    foot = answered._foot.y()
    assert image.pixelColor(41, 30).name() == "#c6cfca"
    assert image.pixelColor(41, foot - 10).name() == "#c6cfca"
    assert image.pixelColor(41, foot + 20).name() == "#fcfcfa"


def test_stacked_it_shows_all_of_itself(look, shown):
    sheet = ArticlePanel(look)
    sheet.set_flowing(True)
    sheet.show_state(evidence_sheet())
    height = sheet.heightForWidth(752)
    shown(sheet, 752, height)
    sheet.layout().activate()
    assert sheet.article.verticalScrollBar().maximum() == 0
    assert sheet._foot.geometry().bottom() <= height


def test_a_new_text_size_is_taken_on_while_it_is_open(look, answered):
    before = answered.article.document().size().height()
    look.theme.set_factor(2.0)
    assert answered.article.document().size().height() > 1.5 * before
    look.theme.set_factor(1.0)


def test_other_colours_leave_it_scrolled_where_it_is(look, sheet, still):
    sheet.show_state(long_sheet(12))
    stood = sheet.article.verticalScrollBar().value()
    for choice in ("dark", "hc", "light"):
        look.theme.choose(choice)
        assert sheet.article.verticalScrollBar().value() == stood > 0


def test_a_new_text_size_leaves_the_line_at_the_top_where_it_is(look, sheet, still):
    sheet.show_state(long_sheet(12))
    look.theme.set_factor(1.15)
    assert in_view(sheet, 0)
    look.theme.set_factor(1.0)
    assert in_view(sheet, 0)


def test_a_sheet_that_was_not_shown_yet_finds_its_mark_when_it_is(look, shown, still, qapp):
    sheet = ArticlePanel(look)
    sheet.show_state(long_sheet(12))
    shown(sheet, 648, 637)
    qapp.processEvents()
    assert in_view(sheet, 0)


def test_beside_the_question_again_it_shows_its_mark(look, sheet, still, qapp):
    sheet.set_flowing(True)
    sheet.show_state(long_sheet(12))
    sheet.set_flowing(False)
    qapp.processEvents()
    assert in_view(sheet, 0)


def test_flowing_it_goes_to_a_mark_by_scrolling_the_column_around_it(look, shown, still):
    column = ScrollColumn()
    sheet = ArticlePanel(look)
    sheet.set_flowing(True)
    sheet.show_state(long_sheet(3, 12))
    column.box.addWidget(sheet)
    shown(column, 752, 500)
    assert column.verticalScrollBar().value() == 0
    assert go(sheet, 1) == 1
    scrolled = column.verticalScrollBar().value()
    top, bottom = sheet.article.mark_lines(*sheet.article.marks()[1])
    above = sheet.article.mapTo(column.widget(), QPoint(0, 0)).y()
    assert scrolled <= top + above
    assert bottom + above <= scrolled + column.viewport().height()


def test_other_facts_to_the_same_marks_leave_the_sheet_where_it_is(sheet, still):
    first = long_sheet(2, 8, 13)
    sheet.show_state(first)
    go(sheet, 1)
    before = sheet.article.verticalScrollBar().value()
    items = tuple(
        replace(item, facts=(facts(),)) if getattr(item, "number", None) == 8 else item
        for item in first.items
    )
    sheet.show_state(replace(first, items=items))
    assert sheet.article.verticalScrollBar().value() == before
    assert go(sheet, 1) == 2


def test_a_scroll_to_the_evidence_ends_when_the_next_article_comes(sheet, qtbot):
    sheet.show_state(long_sheet(12))
    assert sheet._scroll.animation.state() == QAbstractAnimation.State.Running
    sheet.show_state(long_sheet())
    qtbot.waitUntil(lambda: sheet._scroll.animation.state() == QAbstractAnimation.State.Stopped)
    assert sheet.article.verticalScrollBar().value() == 0


def cited(*numbers):
    """A sheet of which only these passages are cited."""
    state = long_sheet(*numbers)
    items = tuple(replace(each, muted=each.number not in numbers) for each in state.items)
    return replace(state, items=items, near=True)


def test_with_little_room_it_begins_with_what_is_cited(look, shown):
    sheet = shown(ArticlePanel(look), 648, 637)
    sheet.set_short(True)
    sheet.show_state(cited(3, 12))
    numbers = [each.item.number for each in sheet.article._blocks]
    assert numbers == list(range(3, 15))
    sheet.set_short(False)
    assert [each.item.number for each in sheet.article._blocks] == list(range(1, 15))


@pytest.mark.parametrize("height", [300, 500])
def test_the_keyboard_comes_to_the_article_with_the_border_around_the_sheet_in_view(look, shown, height):
    column, sheet = ScrollColumn(), ArticlePanel(look)
    sheet.set_flowing(True)
    sheet.show_state(long_sheet(3))
    column.box.addSpacing(height - 40)
    column.box.addWidget(sheet)
    shown(column, 752, height)
    column.verticalScrollBar().setValue(0)
    sheet.article.clearFocus()
    sheet.article.setFocus()
    top = sheet.mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= 8
