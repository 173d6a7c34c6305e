"""Rows that are moved: by Alt and an arrow, by their buttons, by the pointer; and an order given as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import OrderAnswer
from quizapp.ui.kinds.order import widget as module
from quizapp.ui.kinds.order.order_list import OrderList
from quizapp.ui.kinds.order.order_row import MoveButton, OrderRow
from quizapp.ui.kinds.order.widget import OrderWidget
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.icon_lines import IconLine
from tests.pack.builders import example_question
from tests.ui.kinds.order.orders import FIRST, SITTING
from tests.ui.seen import told
from tests.ui.walk import clipped, press_there, settle, visible

Key, Mod = Qt.Key, Qt.KeyboardModifier
STATE = build_answer_widget_state(SITTING, FIRST)
A, B, C, D = (item.id for item in STATE.items)
TITLES = {item.id: item.text for item in STATE.items}
LONG = "An event that is told in so many words that it fills several lines of a row that is none too wide"


@pytest.fixture
def widget(look, shown):
    made = shown(OrderWidget(look, "Chosen"), 560, 400)
    made.show_answers(STATE, None)
    settle()
    return made


@pytest.fixture
def heard(monkeypatch):
    sentences = []
    monkeypatch.setattr(module, "announce", lambda _widget, sentence: sentences.append(sentence))
    return sentences


def rows(widget):
    return list(visible(widget, OrderRow))


def order(widget):
    titles = {title: item for item, title in TITLES.items()}
    return tuple(titles[row.text().partition(", ")[2]] for row in rows(widget))


def focused(widget):
    return rows(widget).index(QApplication.focusWidget())


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def confirm(widget):
    return [button for button in visible(widget, KeyButton) if button.words == STATE.confirm]


class TestMoving:
    def test_at_first_the_rows_lie_as_the_session_has_them_and_nothing_is_told(self, widget, given):
        assert order(widget) == (A, B, C, D)
        assert given == []

    def test_arrows_move_the_keyboard_alone(self, widget, given):
        widget.take_focus()
        for key, place in (
            (Key.Key_Down, 1),
            (Key.Key_End, 3),
            (Key.Key_Up, 2),
            (Key.Key_Home, 0),
            (Key.Key_Up, 0),
        ):
            press_there(key)
            assert focused(widget) == place
        assert given == []

    def test_alt_and_an_arrow_move_the_row_and_the_keyboard_goes_with_it(self, widget, given, heard):
        widget.take_focus()
        press_there(Key.Key_Down, Mod.AltModifier)
        press_there(Key.Key_Down, Mod.AltModifier)
        press_there(Key.Key_Up, Mod.AltModifier)
        assert given == [OrderAnswer((B, A, C, D)), OrderAnswer((B, C, A, D)), OrderAnswer((B, A, C, D))]
        assert order(widget) == (B, A, C, D)
        assert focused(widget) == 1
        assert heard == ["Now 2 of 4", "Now 3 of 4", "Now 2 of 4"]

    def test_no_row_moves_beyond_the_ends(self, widget, given, heard):
        widget.take_focus()
        press_there(Key.Key_Up, Mod.AltModifier)
        press_there(Key.Key_End)
        press_there(Key.Key_Down, Mod.AltModifier)
        assert given == heard == []

    def test_buttons_move_a_row_and_stay_under_the_keyboard(self, widget, given, heard):
        click(rows(widget)[0].down)
        assert order(widget) == (B, A, C, D)
        assert QApplication.focusWidget() is rows(widget)[1].down
        press_there(Key.Key_Space)
        assert order(widget) == (B, C, A, D)
        press_there(Key.Key_Return)
        assert order(widget) == (B, C, D, A)
        assert focused(widget) == 3
        click(rows(widget)[3].up)
        assert order(widget) == (B, C, A, D)
        assert heard == ["Now 2 of 4", "Now 3 of 4", "Now 4 of 4", "Now 3 of 4"]

    def test_arrows_on_a_button_are_those_of_the_list(self, widget):
        rows(widget)[1].up.setFocus()
        press_there(Key.Key_Down)
        assert focused(widget) == 2
        rows(widget)[2].up.setFocus()
        press_there(Key.Key_Up, Mod.AltModifier)
        assert order(widget) == (A, C, B, D)

    def test_the_first_row_has_no_button_up_and_the_last_none_down(self, widget):
        assert [(row.up in row.buttons, row.down in row.buttons) for row in rows(widget)] == [
            (False, True),
            (True, True),
            (True, True),
            (True, False),
        ]

    def test_a_row_is_drawn_with_the_pointer(self, widget, given):
        held = rows(widget)[0]
        start = QPoint(120, held.height() // 2)
        QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
        for target in (1, 2):
            QTest.mouseMove(held, start + QPoint(0, target * (held.height() + 8) + 2))
            settle()
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
        assert order(widget) == (B, C, A, D)
        assert given[-1] == OrderAnswer((B, C, A, D))
        assert focused(widget) == 2

    def test_a_click_on_a_row_moves_the_keyboard_alone(self, widget, given):
        QTest.mouseClick(rows(widget)[2], Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
        assert focused(widget) == 2
        assert given == []

    @pytest.mark.parametrize("number", [1, 4, 9])
    def test_numbers_press_nothing(self, widget, given, number):
        widget.press(number)
        assert given == []


class TestShowing:
    def test_the_order_given_so_far_is_shown_and_not_told_again(self, widget, given):
        widget.show_answers(STATE, OrderAnswer((D, C, B, A)))
        assert order(widget) == (D, C, B, A)
        assert given == []

    def test_another_question_begins_at_its_first_row(self, widget):
        rows(widget)[2].setFocus()
        items = [
            {"id": f"o{place}", "text": f"Event {place}", "citation": FIRST.items[0].citation.model_dump()}
            for place in range(5)
        ]
        other = example_question("what-first", items=items, order=[[item["id"]] for item in items])
        widget.show_answers(build_answer_widget_state(SITTING, other), None)
        settle()
        assert len(rows(widget)) == 5
        widget.take_focus()
        assert focused(widget) == 0

    @pytest.mark.parametrize(("factor", "width"), [(1.0, 560), (1.0, 320), (2.0, 700)])
    def test_no_word_is_cut_off_at_any_size(self, widget, look, factor, width):
        look.theme.set_factor(factor)
        items = [item.model_dump(mode="json") for item in FIRST.items]
        items[1]["text"] = LONG
        widget.show_answers(
            build_answer_widget_state(SITTING, example_question("what-first", items=items)), None
        )
        widget.show_missing(missing=True)
        widget.resize(width, 2000)
        settle()
        assert clipped(widget) == []


class TestAsItIs:
    def test_the_button_is_offered_only_once_something_was_found_missing(self, widget):
        assert confirm(widget) == []
        widget.show_missing(missing=True)
        assert len(confirm(widget)) == 1
        widget.show_missing(missing=False)
        assert confirm(widget) == []

    def test_it_gives_the_order_as_it_lies_there_and_says_so(self, widget, given, heard):
        widget.show_missing(missing=True)
        widget.take_focus()
        click(confirm(widget)[0])
        assert given == [STATE.first]
        assert heard == [STATE.confirmed]
        assert focused(widget) == 0
        widget.show_answers(STATE, given[-1])
        assert [line.words.text() for line in visible(widget, IconLine)] == [STATE.confirmed]

    def test_an_order_that_was_moved_needs_no_word_about_it(self, widget):
        widget.show_answers(STATE, OrderAnswer((D, C, B, A)))
        assert list(visible(widget, IconLine)) == []


class TestKeyboard:
    def test_the_row_with_the_keyboard_and_its_buttons_are_the_stops_of_the_tab_key(self, widget):
        rows(widget)[1].setFocus()
        stops = [
            each
            for kind in (OrderRow, MoveButton)
            for each in visible(widget, kind)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        row = rows(widget)[1]
        assert stops == [row, row.up, row.down]

    def test_it_comes_back_to_the_row_that_had_it_last(self, widget):
        rows(widget)[2].down.setFocus()
        widget.window().setFocus()
        widget.take_focus()
        assert focused(widget) == 2

    def test_a_screen_reader_hears_the_group_each_place_and_each_button(self, widget):
        widget.name_group("Question 4 of 10: What came first?")
        assert told(widget.findChild(OrderList))[1] == "Question 4 of 10: What came first?"
        row = rows(widget)[1]
        assert told(row) == (QAccessible.Role.StaticText, f"2 of 4, {TITLES[B]}")
        assert told(row.up) == (QAccessible.Role.Button, f"Move up: {TITLES[B]}")
        assert told(row.down) == (QAccessible.Role.Button, f"Move down: {TITLES[B]}")
