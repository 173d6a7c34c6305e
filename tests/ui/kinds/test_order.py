"""An order: rows that are moved, an order given as it lies there, and what is told of it."""

from __future__ import annotations

from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import OrderAnswer
from quizapp.quiz.scoring import score_answer
from quizapp.ui.kinds.registry import (
    build_answer_widget_state,
    build_feedback,
    describe_key,
    describe_missing_answer,
)
from quizapp.ui.kinds.widgets.order_widget import MoveButton, OrderRow
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.icon_lines import IconLine
from tests.pack.builders import example_question
from tests.shots.rules import in_view
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting
from tests.ui.running import OPENED
from tests.ui.seen import told
from tests.ui.walk import press_there, settle, visible

# The offscreen platform says so of whatever it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
SITTING = sitting()
FIRST = example_question("what-first")
TIED = example_question("what-first", order=[["cut", "begun"], ["published"], ["vote"]])
ALL_TIED_BUT_ONE = example_question("what-first", order=[["cut"], ["begun", "published", "vote"]])
STATE = build_answer_widget_state(SITTING, FIRST)
A, B, C, D = (item.id for item in STATE.items)
TITLES = {item.id: item.text for item in STATE.items}


class TestOffered:
    def test_rows_and_buttons_are_heard_with_their_item_and_a_move_with_its_place(self):
        vote = next(item for item in STATE.items if item.id == "vote")
        votes, places = "The council votes", range(1, 5)
        assert vote.names == tuple(say("order.row_name", place=at, total=4, item=votes) for at in places)
        assert (vote.up, vote.down) == (say("order.move_up", item=votes), say("order.move_down", item=votes))
        assert STATE.moved == tuple(say("order.now_at", place=at, total=4) for at in places)

    def test_an_order_that_nobody_touched_has_to_be_confirmed(self):
        assert describe_missing_answer(SITTING, FIRST, None) == say("order.words.untouched")
        assert score_answer(FIRST, STATE.first, SITTING.opened.texts).score < 1
        for answer in (STATE.first, OrderAnswer((A, C, B, D))):
            assert describe_missing_answer(SITTING, FIRST, answer) == ""


@pytest.fixture
def asked(ask):
    return ask(FIRST)


def rows(asked):
    return list(visible(asked.widget, OrderRow))


def order(asked):
    titles = {title: item for item, title in TITLES.items()}
    return tuple(titles[row.text().partition(", ")[2]] for row in rows(asked))


def focused(asked):
    return rows(asked).index(QApplication.focusWidget())


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def confirm(page):
    words = say("order.words.confirm")
    return [button for button in visible(page, KeyButton) if button.words == words]


def now_at(*places):
    return [say("order.now_at", place=place, total=4) for place in places]


class TestMoving:
    def test_arrows_and_clicks_move_the_keyboard_alone(self, asked):
        for key, place in (
            (Key.Key_Down, 1),
            (Key.Key_End, 3),
            (Key.Key_Up, 2),
            (Key.Key_Home, 0),
            (Key.Key_Up, 0),
        ):
            press_there(key)
            assert focused(asked) == place
        QTest.mouseClick(rows(asked)[2], Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
        assert focused(asked) == 2
        asked.widget.window().setFocus()
        asked.widget.take_focus()
        assert focused(asked) == 2
        assert asked.given == []

    def test_alt_and_an_arrow_move_the_row_and_the_keyboard_goes_with_it(self, asked, said):
        for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Up):
            press_there(key, Mod.AltModifier)
        assert asked.given == [OrderAnswer(items) for items in ((B, A, C, D), (B, C, A, D), (B, A, C, D))]
        assert order(asked) == (B, A, C, D)
        assert focused(asked) == 1
        assert said == now_at(2, 3, 2)

    def test_buttons_move_a_row_and_stay_under_the_keyboard(self, asked, said):
        click(rows(asked)[0].down)
        assert order(asked) == (B, A, C, D)
        assert QApplication.focusWidget() is rows(asked)[1].down
        press_there(Key.Key_Space)
        assert order(asked) == (B, C, A, D)
        press_there(Key.Key_Return)
        assert order(asked) == (B, C, D, A)
        assert focused(asked) == 3
        click(rows(asked)[3].up)
        assert order(asked) == (B, C, A, D)
        press_there(Key.Key_End)
        press_there(Key.Key_Down, Mod.AltModifier)
        assert said == now_at(2, 3, 4, 3)

    def test_arrows_on_a_button_are_those_of_the_list(self, asked):
        rows(asked)[1].up.setFocus()
        press_there(Key.Key_Down)
        assert focused(asked) == 2
        rows(asked)[2].up.setFocus()
        press_there(Key.Key_Up, Mod.AltModifier)
        assert order(asked) == (A, C, B, D)

    def test_a_row_is_drawn_with_the_pointer(self, asked):
        held = rows(asked)[0]
        start = QPoint(120, held.height() // 2)
        QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
        for target in (1, 2):
            QTest.mouseMove(held, start + QPoint(0, target * (held.height() + 8) + 2))
            settle()
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
        assert order(asked) == (B, C, A, D)
        assert asked.given[-1] == OrderAnswer((B, C, A, D))
        assert focused(asked) == 2

    def test_each_row_has_the_buttons_that_move_it_and_those_with_the_keyboard_are_stops_of_tab(self, asked):
        buttons = [(row.up in row.buttons, row.down in row.buttons) for row in rows(asked)]
        assert buttons == [(False, True), (True, True), (True, True), (True, False)]
        row = rows(asked)[1]
        row.setFocus()
        assert [
            each
            for kind in (OrderRow, MoveButton)
            for each in visible(asked.widget, kind)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ] == [row, row.up, row.down]
        assert told(row) == (QAccessible.Role.StaticText, STATE.items[1].names[1])
        assert told(row.up) == (QAccessible.Role.Button, STATE.items[1].up)
        assert told(row.down) == (QAccessible.Role.Button, STATE.items[1].down)

    def test_another_question_begins_at_its_first_row(self, asked):
        rows(asked)[2].setFocus()
        items = [
            {"id": f"o{place}", "text": f"Event {place}", "citation": FIRST.items[0].citation.model_dump()}
            for place in range(5)
        ]
        asked.show(example_question("what-first", items=items, order=[[item["id"]] for item in items]))
        assert len(rows(asked)) == 5
        asked.widget.take_focus()
        assert focused(asked) == 0

    def test_it_is_given_as_it_lies_there_only_once_something_was_found_missing(self, asked, said):
        assert confirm(asked.widget) == []
        asked.widget.show_missing(missing=True)
        asked.widget.take_focus()
        click(confirm(asked.widget)[0])
        assert asked.given == [STATE.first]
        assert said == [STATE.confirmed]
        assert focused(asked) == 0
        assert [line.words.text() for line in visible(asked.widget, IconLine)] == [STATE.confirmed]
        asked.widget.show_missing(missing=False)
        assert confirm(asked.widget) == []
        asked.show(FIRST, OrderAnswer((D, C, B, A)))
        assert order(asked) == (D, C, B, A)
        assert list(visible(asked.widget, IconLine)) == []


def shown(*items, question=FIRST):
    return build_feedback(SITTING, question, OrderAnswer(items) if items else None)


def rows_told(*items, question=FIRST):
    return [(row.title, row.tag, row.tone) for row in shown(*items, question=question).answers]


YOURS_TOO, EITHER_WAY = say("order.words.yours_too"), say("order.tied.and_may_stand_either", first=1, last=2)


def was(place):
    return say("order.yours_was", place=place)


class TestFeedback:
    @pytest.mark.parametrize(
        ("items", "told_by", "right"),
        [
            (("cut", "begun", "published", "vote"), "order.pairs_in_order", 6),
            (("cut", "published", "begun", "vote"), "order.pairs_in_order", 5),
            (("published", "cut", "vote", "begun"), "order.pairs_by_chance", 3),
            (("vote", "published", "begun", "cut"), "order.pairs_in_order", 0),
        ],
    )
    def test_the_line_counts_the_pairs_that_are_in_order(self, items, told_by, right):
        assert shown(*items).line == say(told_by, right=right, of=6)

    def test_the_right_order_stands_there_with_the_learners_places(self):
        assert rows_told("cut", "published", "begun", "vote")[:4] == [
            ("The last bus is cut", YOURS_TOO, "correct"),
            ("The ferry trial begins", was(3), "partial"),
            ("The report is published", was(2), "partial"),
            ("The council votes", YOURS_TOO, "correct"),
        ]
        assert shown("vote", "cut", "begun", "published").heading == say("order.words.heading_yours")

    def test_what_was_skipped_has_no_places_of_the_learners(self):
        assert {tag for _, tag, _ in rows_told()} == {""}
        assert (shown().heading, shown().line) == (say("order.words.heading"), say("order.skipped"))

    def test_every_other_order_has_its_reason_and_is_tagged_where_it_was_given(self):
        given = [("vote", "published", "begun", "cut"), (), ("cut", "begun", "published", "vote")]
        others = [shown(*items).answers[-1] for items in given]
        assert [other.tag for other in others] == [say("explanation.yours"), "", ""]
        assert {(other.title, other.reason) for other in others} == {
            (say("order.words.other"), FIRST.other.feedback)
        }

    def test_a_tie_is_told_in_words_and_stands_as_the_learner_put_it(self):
        told_of = shown("begun", "cut", "published", "vote", question=TIED)
        first, second = told_of.answers[:2]
        assert (first.title, second.title) == ("The ferry trial begins", "The last bus is cut")
        assert {row.tag for row in told_of.answers[:4]} == {YOURS_TOO}
        assert first.reason == EITHER_WAY
        assert second.reason == f"In March, before the trial. {EITHER_WAY}"
        assert told_of.line == say("order.pairs_in_order", right=5, of=5)
        reason = shown(question=ALL_TIED_BUT_ONE).answers[1].reason
        assert reason == say("order.tied.to_may_stand_in", first=2, last=4)

    def test_a_place_within_the_tie_is_right_though_another_number_stands_there(self):
        assert rows_told("published", "begun", "cut", "vote", question=TIED)[:2] == [
            ("The ferry trial begins", was(2), "correct"),
            ("The last bus is cut", was(3), "partial"),
        ]

    def test_the_whole_order_is_one_sentence(self):
        assert describe_key(SITTING, FIRST) == (
            "The last bus is cut; The ferry trial begins; The report is published; The council votes."
        )
        assert describe_key(SITTING, TIED) == (
            "The last bus is cut and The ferry trial begins (in any order); The report is published; "
            "The council votes."
        )

    @pytest.mark.parametrize("question", [FIRST, TIED, ALL_TIED_BUT_ONE], ids=["first", "tied", "most tied"])
    def test_rows_are_numbered_and_all_are_told_as_right_exactly_when_the_order_is(self, question):
        for items in permutations(TITLES):
            told_of = build_feedback(SITTING, question, OrderAnswer(items))
            assert [row.key for row in told_of.answers] == ["1", "2", "3", "4", ""]
            assert [TITLES[item] for item in told_of.numbered] == [row.title for row in told_of.answers[:-1]]
            right = score_answer(question, OrderAnswer(items), SITTING.opened.texts).score == 1
            assert ({row.tone for row in told_of.answers[:-1]} == {"correct"}) is right


class TestInPractice:
    QUESTION = next(each for each in OPENED.questions.values() if each.kind == "order")

    def test_an_untouched_order_is_confirmed_by_keys_alone_also_in_a_small_window(self, start):
        running = start((800, 560), [self.QUESTION], text_size=200)
        running.practise()
        running.press(Key.Key_Return)
        state = running.screen.state.question
        assert (running.phase, state.missing) == ("asking", "answer")
        (button,) = confirm(running.window)
        words = [label for label in visible(running.window, QLabel) if label.text() == state.message]
        assert in_view(button)
        assert any(map(in_view, words))
        assert QApplication.focusWidget() is button
        running.press(Key.Key_Return)
        assert running.screen.state.question.chosen == state.answers.first
        assert confirm(running.window) == []
        assert isinstance(QApplication.focusWidget(), OrderRow)
        running.press(Key.Key_Return)
        running.wait(lambda: running.phase == "explained")

    def test_what_was_moved_after_the_warning_needs_no_confirming(self, start):
        running = start(questions=[self.QUESTION])
        running.practise()
        running.press(Key.Key_Return)
        while not isinstance(QApplication.focusWidget(), OrderRow):
            running.press(Key.Key_Tab, Mod.ShiftModifier)
        running.press(Key.Key_Down, Mod.AltModifier)
        assert confirm(running.window) == []
        assert running.screen.state.question.message == ""
        running.press(Key.Key_Return)
        running.wait(lambda: running.phase == "explained")
