"""The reading desk: the article at left and answering at right, or one below the other."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.walk import clipped, settle, sideways, visible

TODAY = date(2026, 3, 2)
NOTHING = PendingAnswer()


@pytest.fixture
def desk(look, shown):
    return shown(QuestionPanes(look, "Chosen"), 1280, 680)


@pytest.fixture
def narrow(look, shown):
    made = QuestionPanes(look, "Chosen")
    made.set_stacked(True)
    return shown(made, 800, 480)


def ask(desk, question_id="weck-call", name="Question 1 of 6", given=NOTHING):
    question = example_question(question_id)
    desk.show_question(
        build_question_state(sitting(), question, given),
        name,
        build_unanswered_reading(sitting(), question, closed=False),
    )
    settle()


def explain(desk, question_id="weck-call", *, whole=False):
    question = example_question(question_id)
    sat = sitting()
    judged = ExplainedResponse(
        build_answer_widget_state(sat, question).answers[0], "not_this_time", "certain", TODAY, TODAY
    )
    on_desk = build_answered_reading(sat, question, judged.answer, whole=whole)
    desk.show_explanation(build_explanation(sat, question, judged, on_desk.description), on_desk)
    settle()


def left(desk, widget):
    return widget.mapTo(desk, QPoint(0, 0)).x()


def scroll(desk):
    return desk.column.verticalScrollBar()


class TestSideBySide:
    def test_article_and_panel_stand_where_the_design_has_them(self, desk):
        ask(desk)
        assert (left(desk, desk.sheet), desk.sheet.width()) == (24, 648)
        assert (left(desk, desk.question), desk.question.width()) == (696, 560)
        assert desk.articles.mapTo(desk, QPoint(0, 0)).y() == 20
        explain(desk)
        assert desk.explanation.mapTo(desk, QPoint(0, 0)).y() == 20

    def test_nothing_moves_between_asking_and_explaining(self, desk):
        ask(desk)
        before = [(each.geometry(), each.isVisible()) for each in (desk.articles, desk.column)]
        explain(desk)
        assert [(each.geometry(), each.isVisible()) for each in (desk.articles, desk.column)] == before

    def test_the_panel_turns_from_asking_to_explaining_and_back(self, desk):
        ask(desk)
        assert (desk.question.isVisible(), desk.explanation.isVisible()) == (True, False)
        explain(desk)
        assert (desk.question.isVisible(), desk.explanation.isVisible()) == (False, True)
        ask(desk, "two-articles", "Question 2 of 6")
        assert (desk.question.isVisible(), desk.explanation.isVisible()) == (True, False)

    def test_the_article_is_there_already_and_cannot_take_the_questions_place(self, desk):
        ask(desk)
        desk.read(True)
        assert not desk.reading
        assert desk.question.isVisible()

    def test_page_keys_scroll_the_article_from_anywhere(self, desk):
        ask(desk)
        bar = desk.sheet.article.verticalScrollBar()
        assert bar.maximum() > 0
        desk.page(1)
        assert bar.value() > 0
        desk.page(-1)
        assert bar.value() == 0

    def test_the_article_grows_with_the_text(self, look, desk):
        ask(desk)
        look.theme.set_factor(1.15)
        settle()
        assert desk.sheet.width() == round(648 * 1.15)


class TestStacked:
    def test_the_question_stands_alone_until_the_article_is_called_for(self, narrow):
        ask(narrow)
        assert (narrow.question.isVisible(), narrow.sheet.isVisible()) == (True, False)
        narrow.read(True)
        settle()
        assert narrow.reading
        assert (narrow.question.isVisible(), narrow.sheet.isVisible()) == (False, True)
        assert narrow.sheet.width() == 752
        narrow.read(False)
        assert (narrow.question.isVisible(), narrow.sheet.isVisible()) == (True, False)

    def test_the_words_that_settle_it_stand_inside_the_explanation(self, narrow):
        ask(narrow)
        explain(narrow)
        assert narrow.explanation.isAncestorOf(narrow.sheet)
        below = narrow.sheet.mapTo(narrow.explanation, QPoint(0, 0)).y()
        outcome = [
            label for label in visible(narrow.explanation, QLabel) if label.text().startswith("Not this")
        ]
        answers = [label for label in visible(narrow.explanation, QLabel) if "one by one" in label.text()]
        assert outcome[0].mapTo(narrow.explanation, QPoint(0, 0)).y() < below
        assert below < answers[0].mapTo(narrow.explanation, QPoint(0, 0)).y()

    def test_an_article_that_was_called_for_gives_way_to_the_explanation(self, narrow):
        ask(narrow)
        narrow.read(True)
        explain(narrow)
        assert not narrow.reading
        assert narrow.explanation.isVisible()
        narrow.read(True)
        assert not narrow.reading

    def test_page_keys_scroll_what_is_on_screen(self, narrow):
        explain(narrow)
        narrow.page(1)
        assert scroll(narrow).value() > 0
        ask(narrow)
        narrow.read(True)
        settle()
        assert scroll(narrow).value() == 0
        narrow.page(1)
        assert scroll(narrow).value() > 0

    def test_question_and_article_are_each_found_where_they_were_left(self, narrow):
        narrow.resize(800, 300)
        ask(narrow)
        scroll(narrow).setValue(30)
        narrow.read(True)
        settle()
        assert scroll(narrow).value() == 0
        narrow.page(1)
        read_at = scroll(narrow).value()
        narrow.read(False)
        settle()
        assert scroll(narrow).value() == 30
        narrow.read(True)
        settle()
        assert scroll(narrow).value() == read_at

    def test_the_line_stays_in_view_to_which_the_keyboard_goes_in_the_article(self, narrow):
        narrow.resize(800, 300)
        ask(narrow)
        narrow.read(True)
        article = narrow.sheet.article
        article.setFocus()
        settle()
        for _ in range(20):
            QTest.keyClick(article, Qt.Key.Key_Down)
        line = article.cursorRect()
        top = article.mapTo(narrow.column, line.topLeft()).y()
        assert scroll(narrow).value() > 0
        assert 0 <= top <= narrow.column.height() - line.height()

    def test_a_window_that_grows_wide_again_has_both_side_by_side(self, narrow):
        explain(narrow)
        narrow.set_stacked(False)
        narrow.window().resize(1280, 680)
        narrow.resize(1280, 680)
        settle()
        assert not narrow.explanation.isAncestorOf(narrow.sheet)
        assert left(narrow, narrow.sheet) == 24
        assert narrow.explanation.isVisible()
        assert narrow.sheet.isVisible()

    def test_the_article_goes_back_to_the_side_with_the_question_in_view(self, narrow):
        ask(narrow)
        narrow.read(True)
        narrow.set_stacked(False)
        settle()
        assert not narrow.reading
        assert narrow.question.isVisible()


class TestScrolling:
    def test_another_question_begins_at_its_top_and_the_same_one_stays_where_it_is(self, narrow):
        narrow.resize(800, 300)
        ask(narrow)
        scroll(narrow).setValue(60)
        ask(
            narrow,
            given=PendingAnswer(
                build_answer_widget_state(sitting(), example_question("weck-call")).answers[0]
            ),
        )
        assert scroll(narrow).value() == 60
        ask(narrow, "two-articles", "Question 2 of 6")
        assert scroll(narrow).value() == 0

    def test_an_explanation_begins_at_its_top(self, narrow):
        narrow.resize(800, 300)
        ask(narrow)
        scroll(narrow).setValue(60)
        explain(narrow)
        assert scroll(narrow).value() == 0


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, shown, factor, size):
    look.theme.set_factor(factor)
    desk = QuestionPanes(look, "Chosen")
    desk.set_stacked(look.theme.stacks(size[0]))
    shown(desk, *size)
    for turn in (ask, explain):
        turn(desk)
        assert clipped(desk) == []
        assert not sideways(desk)
