"""The reading desk: the article at left and answering at right, or one below the other; and the hint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from quizapp.quiz.scoring import build_key_answer
from quizapp.ui.kinds.registry import build_answer_widget_state
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.question.explanation_builder import ExplainedResponse, build_explanation
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.question.reading_builder import build_answered_reading, build_unanswered_reading
from quizapp.ui.question.reading_pane import ReadingPane
from quizapp.ui.question.sentences_builder import build_selectable_sentences
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.walk import settle, visible

TODAY = date(2026, 3, 2)
SITTING = sitting()
NOTHING = PendingAnswer()
HINT = "Look at the verb."
LONG = " ".join(["Read the whole of the paragraph aloud, and stop at every verb in it."] * 20)


@pytest.fixture
def desk(look, shown):
    return shown(QuestionPanes(look, "Chosen"), 1280, 680)


@pytest.fixture
def narrow(look, shown):
    made = QuestionPanes(look, "Chosen")
    made.set_stacked(True)
    return shown(made, 800, 300)


def ask(desk, question_id="weck-call", name="Question 1 of 6", given=NOTHING, **changes):
    question = example_question(question_id, **changes)
    reading = build_unanswered_reading(SITTING, question, closed=False)
    desk.show_question(build_question_state(SITTING, question, given), name, reading)
    settle()


def explain(desk):
    question = example_question("weck-call")
    answer = build_answer_widget_state(SITTING, question).answers[0]
    judged = ExplainedResponse(answer, "not_this_time", "certain", TODAY, TODAY)
    reading = build_answered_reading(SITTING, question, answer, whole=False)
    desk.show_explanation(build_explanation(SITTING, question, judged, reading.description), reading)
    settle()


def read(desk, on=True):
    desk.read(on)
    settle()


def seen(desk):
    """Which of question, explanation and article can be seen."""
    return tuple(each.isVisible() for each in (desk.question, desk.explanation, desk.sheet))


def scroll(desk):
    return desk.column.verticalScrollBar()


def heights(desk):
    return [row.mapTo(desk, QPoint(0, 0)).y() for row in visible(desk, OptionRow)]


class TestSideBySide:
    def test_the_panel_turns_from_asking_to_explaining_and_back_and_nothing_else_moves(self, desk):
        ask(desk)
        before = [each.geometry() for each in (desk.articles, desk.column)]
        assert seen(desk) == (True, False, True)
        explain(desk)
        assert seen(desk) == (False, True, True)
        assert [each.geometry() for each in (desk.articles, desk.column)] == before
        ask(desk, "two-articles", "Question 2 of 6")
        assert seen(desk) == (True, False, True)

    def test_the_article_is_there_already_and_cannot_take_the_questions_place(self, desk):
        ask(desk)
        read(desk)
        assert not desk.reading
        assert seen(desk) == (True, False, True)


class TestStacked:
    def test_an_article_that_was_called_for_gives_way_to_the_explanation_which_holds_its_words(self, narrow):
        ask(narrow)
        read(narrow)
        explain(narrow)
        assert not narrow.reading
        assert seen(narrow) == (False, True, True)
        assert narrow.explanation.isAncestorOf(narrow.sheet)
        read(narrow)
        assert not narrow.reading

    def test_question_and_article_are_each_scrolled_by_page_keys_and_found_where_they_were_left(self, narrow):
        ask(narrow)
        scroll(narrow).setValue(30)
        read(narrow)
        assert scroll(narrow).value() == 0
        narrow.page(1)
        read_at = scroll(narrow).value()
        assert read_at > 0
        read(narrow, on=False)
        assert scroll(narrow).value() == 30
        read(narrow)
        assert scroll(narrow).value() == read_at

    def test_the_line_stays_in_view_to_which_the_keyboard_goes_in_the_article(self, narrow):
        ask(narrow)
        read(narrow)
        narrow.sheet.article.take_focus()
        settle()
        for _ in range(5):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        row = QApplication.focusWidget()
        top = row.mapTo(narrow.column, QPoint(0, 0)).y()
        assert scroll(narrow).value() > 0
        assert 0 <= top <= narrow.column.height() - row.height()

    def test_in_a_window_that_grows_wide_again_both_stand_side_by_side(self, narrow):
        explain(narrow)
        narrow.set_stacked(False)
        narrow.resize(1280, 680)
        settle()
        assert not narrow.explanation.isAncestorOf(narrow.sheet)
        assert seen(narrow) == (False, True, True)
        narrow.set_stacked(True)
        ask(narrow)
        read(narrow)
        narrow.set_stacked(False)
        settle()
        assert not narrow.reading
        assert seen(narrow) == (True, False, True)

    def test_another_question_and_an_explanation_begin_at_their_top_and_the_same_one_stays(self, narrow):
        ask(narrow)
        scroll(narrow).setValue(60)
        offered = build_answer_widget_state(SITTING, example_question("weck-call"))
        ask(narrow, given=PendingAnswer(offered.answers[0]))
        assert scroll(narrow).value() == 60
        ask(narrow, "two-articles", "Question 2 of 6")
        assert scroll(narrow).value() == 0
        scroll(narrow).setValue(60)
        explain(narrow)
        assert scroll(narrow).value() == 0


class TestHint:
    def shown(self, desk):
        return [label.text() for label in visible(desk.hint, QLabel)] if desk.hint.isVisible() else []

    @pytest.mark.parametrize("hint", [HINT, LONG])
    def test_it_comes_once_it_is_asked_for_without_moving_anything_and_goes_with_its_question(
        self, desk, hint
    ):
        ask(desk, hint=hint)
        before = heights(desk), desk.place.geometry()
        assert before[0]
        assert self.shown(desk) == []
        ask(desk, hint=hint, given=PendingAnswer(hint=True))
        assert self.shown(desk) == [hint]
        assert (heights(desk), desk.place.geometry()) == before
        # It leaves the answers two thirds, and scrolls.
        assert desk.hint.height() <= desk.height() // 3
        ask(desk, hint=hint)
        assert self.shown(desk) == []

    def test_it_waits_while_the_article_stands_in_the_questions_place(self, desk):
        desk.set_stacked(True)
        ask(desk, hint=HINT, given=PendingAnswer(hint=True))
        for reading in (True, False):
            read(desk, reading)
            assert desk.hint.isVisible() != reading


MARKED, OTHER = example_question("show-empty"), example_question("weck-call")
READING = build_unanswered_reading(SITTING, OTHER, closed=False)
ASKING = replace(
    build_unanswered_reading(SITTING, MARKED, closed=False),
    sentences=build_selectable_sentences(SITTING, MARKED, None, none=False),
)
CHECKED, TOLD = (
    build_answered_reading(SITTING, each, build_key_answer(each, SITTING.opened.texts), whole=False)
    for each in (MARKED, OTHER)
)


class TestReading:
    @pytest.fixture
    def place(self, look, shown):
        return shown(ReadingPane(look), 648, 640)

    def show(self, place, reading):
        place.show_reading(reading)
        settle()

    @pytest.mark.parametrize(
        ("reading", "sentences", "asks"),
        [(READING, False, False), (ASKING, True, True), (CHECKED, True, False), (TOLD, False, False)],
        ids=["reading", "asking", "checked", "told"],
    )
    def test_sentences_stand_in_the_place_of_the_articles_and_take_the_keyboard(
        self, place, reading, sentences, asks
    ):
        self.show(place, reading)
        assert (place.sentences.isVisible(), place.articles.isVisible()) == (sentences, not sentences)
        assert place.asks == asks
        assert not place.has_focus()
        place.take_focus()
        assert place.has_focus()

    @pytest.mark.parametrize("reading", [CHECKED, TOLD], ids=["sentences", "articles"])
    def test_marks_are_gone_to_and_pages_turned_in_either(self, place, look, reading):
        look.theme.set_reduce_motion(True)
        place.resize(648, 200)
        self.show(place, reading)
        sheet = place.articles.sheet.article if reading is TOLD else place.sentences.findChild(QScrollArea)
        tops = []
        for move in (lambda: place.page(99), lambda: place.page(-99), lambda: place.go_to_mark(1)):
            move()
            settle()
            tops.append(sheet.verticalScrollBar().value())
        assert tops[0] > tops[1] == 0 < tops[2]

    def test_what_is_not_shown_is_laid_out_once_it_is(self, place):
        self.show(place, CHECKED)
        place.set_flowing(True)
        few = len(place.sentences.rows)
        self.show(place, TOLD)
        place.set_flowing(False)
        assert len(place.sentences.rows) == few
        self.show(place, CHECKED)
        place.set_flowing(False)
        assert len(place.sentences.rows) > few
