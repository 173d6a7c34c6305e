"""Several articles on the desk: tabs, each article's own place, marks through all of them, words to know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.article_view.article_switcher import ArticleSwitcher
from quizapp.ui.kit.scroll_column import ScrollColumn
from tests.ui.article_view.desks import GLOSSARY, desk, sheet, two
from tests.ui.walk import settle, visible

Key = Qt.Key


@pytest.fixture
def articles(look, shown):
    look.theme.set_reduce_motion(True)
    return shown(ArticleSwitcher(look), 648, 637)


def show(articles, state):
    articles.show_reading(state)
    settle()


def scrolled(articles):
    return articles.sheet.article.verticalScrollBar().value()


def title(articles):
    return articles.sheet.article.accessibleName().removeprefix("Article: ")


def words_button(articles):
    return next(each for each in visible(articles, QPushButton) if each.accessibleName() == "Words to know")


class TestTabs:
    def test_one_article_has_no_tab_and_two_have_one_each_above_the_sheet(self, articles):
        for sheets in (1, 2):
            show(articles, two() if sheets == 2 else desk(sheet("Locks close early")))
            assert articles.tabs.isVisible() == (sheets == 2)
            assert articles.sheet.mapTo(articles, QPoint(0, 0)).y() == (sheets == 2) * articles.tabs.height()
            assert title(articles) == "Locks close early"

    def test_a_click_at_a_tab_brings_its_article_to_the_front(self, articles):
        show(articles, two())
        QTest.mouseClick(articles.tabs, Qt.MouseButton.LeftButton, pos=articles.tabs.tabRect(1).center())
        settle()
        assert title(articles) == "Barges wait"
        assert len(list(visible(articles, ArticlePanel))) == 1

    def test_each_article_keeps_its_place(self, articles):
        show(articles, two())
        articles.page(1)
        first = scrolled(articles)
        articles.turn(1)
        settle()
        assert scrolled(articles) == 0
        articles.page(2)
        second = scrolled(articles)
        articles.turn(1)
        settle()
        assert scrolled(articles) == first > 0
        articles.turn(1)
        settle()
        assert scrolled(articles) == second > first

    def test_the_keyboard_goes_with_the_article_that_is_read_and_stays_elsewhere(self, articles):
        show(articles, two())
        articles.sheet.article.setFocus()
        articles.turn(1)
        assert articles.sheet.article.hasFocus()
        articles.tabs.setFocus()
        articles.turn(1)
        assert QApplication.focusWidget() is articles.tabs

    def test_the_same_question_leaves_in_front_what_was_brought_there(self, articles):
        show(articles, two())
        articles.turn(1)
        show(articles, two(glossary=GLOSSARY))
        assert title(articles) == "Barges wait"

    def test_after_the_answer_the_article_with_the_first_evidence_is_in_front(self, articles):
        show(articles, two())
        show(articles, two(heading="What the article says", front=1, description="Evidence"))
        assert title(articles) == "Barges wait"

    def test_side_by_side_there_are_no_tabs_and_both_are_equally_wide(self, articles):
        articles.resize(1224, 637)
        show(articles, two())
        articles.set_side_by_side(True)
        settle()
        assert not articles.tabs.isVisible()
        first, second = visible(articles, ArticlePanel)
        assert first.width() == second.width()
        second.article.setFocus()
        assert title(articles) == "Barges wait"


class TestMarks:
    def test_they_are_gone_through_in_all_articles_round_the_ends(self, articles):
        show(articles, two(heading="What the article says"))
        found = []
        for _ in range(4):
            articles.go_to_mark(1)
            settle()
            found.append((title(articles), articles.sheet.mark))
        assert found == [
            ("Locks close early", 1),
            ("Barges wait", 0),
            ("Locks close early", 0),
            ("Locks close early", 1),
        ]
        articles.go_to_mark(-1)
        articles.go_to_mark(-1)
        assert (title(articles), articles.sheet.mark) == ("Barges wait", 0)

    def test_the_mark_of_an_article_behind_is_in_view_when_it_comes_to_the_front(self, articles):
        show(articles, two(heading="What the article says"))
        articles.go_to_mark(-1)
        settle()
        view = articles.sheet.article
        top, bottom = view.mark_lines(*view.marks()[0])
        assert scrolled(articles) <= top
        assert bottom <= scrolled(articles) + view.viewport().height()

    def test_from_an_article_without_marks_the_nearest_is_gone_to(self, articles):
        show(articles, desk(sheet("One"), sheet("Two", 2), sheet("Three", 4)))
        articles.go_to_mark(1)
        assert title(articles) == "Two"
        articles.show_article(0)
        articles.go_to_mark(-1)
        assert title(articles) == "Three"


class TestWords:
    @pytest.fixture
    def opened(self, articles):
        show(articles, two(glossary=GLOSSARY))
        articles.sheet.article.setFocus()
        articles.toggle_words()
        settle()
        return articles

    def test_without_words_there_is_no_button_and_nothing_opens(self, articles):
        show(articles, two())
        articles.toggle_words()
        assert not articles.words.isVisible()
        assert not [each for each in visible(articles, QPushButton) if "Words" in each.accessibleName()]

    def test_the_button_stands_on_the_article_in_front_and_opens_and_closes_them(self, articles):
        show(articles, two(glossary=GLOSSARY))
        articles.turn(1)
        settle()
        assert articles.sheet.isAncestorOf(words_button(articles))
        for is_open in (True, False, True):
            QTest.mouseClick(words_button(articles), Qt.MouseButton.LeftButton)
            assert articles.words.isVisible() == is_open

    def test_they_open_over_the_article_above_its_foot_with_the_keyboard_on_the_first(self, opened):
        assert opened.words.isVisible()
        assert QApplication.focusWidget().text() == "lock: A gate that lifts boats."
        foot = opened.sheet.mapTo(opened, QPoint(0, opened.sheet.foot_top())).y()
        assert opened.words.geometry().bottom() < foot
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
        assert QApplication.focusWidget().text() == "barge: A long flat boat."

    def test_over_a_sheet_that_goes_on_below_the_window_they_open_where_it_is_read(self, look, shown):
        column, articles = ScrollColumn(), ArticleSwitcher(look)
        articles.set_flowing(True)
        column.box.addWidget(articles)
        shown(column, 752, 400)
        show(articles, two(glossary=GLOSSARY))
        articles.sheet.article.setFocus()
        column.page(1)
        before = column.verticalScrollBar().value()
        articles.toggle_words()
        settle()
        place = articles.words.geometry().translated(articles.mapTo(column, QPoint(0, 0)))
        assert column.rect().contains(place)
        assert column.verticalScrollBar().value() == pytest.approx(before, abs=12)

    def test_closed_they_give_the_keyboard_back(self, opened):
        opened.toggle_words()
        assert not opened.words.isVisible()
        assert opened.sheet.article.hasFocus()

    def test_they_close_when_the_keyboard_leaves_them(self, opened):
        words_button(opened).setFocus()
        assert not opened.words.isVisible()
        assert QApplication.focusWidget() is words_button(opened)

    def test_tab_comes_to_the_button_that_closes_them(self, opened):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert opened.words.isVisible()
        assert QApplication.focusWidget().accessibleName() == GLOSSARY.close
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget().text() == "lock: A gate that lifts boats."
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        assert not opened.words.isVisible()
        assert opened.sheet.article.hasFocus()

    def test_another_question_closes_them(self, opened):
        show(opened, two(heading="What the article says", description="Evidence", glossary=GLOSSARY))
        assert not opened.words.isVisible()

    def test_the_key_is_not_printed_where_letters_do_not_act(self, articles):
        show(articles, two(glossary=GLOSSARY))
        assert words_button(articles).cap == "O"
        articles.print_key(acts=False)
        assert words_button(articles).cap == ""
