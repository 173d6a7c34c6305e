"""Speakers are put in a row by numbers, Space and pointer, and taken back in the same ways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import ChainAnswer
from quizapp.ui.kinds.chain import widget as module
from quizapp.ui.kinds.chain.chain_places import ChainPlacesRow
from quizapp.ui.kinds.chain.prompt import build_chain_state
from quizapp.ui.kinds.chain.widget import ChainWidget
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting
from tests.ui.seen import told
from tests.ui.walk import press_there, settle, visible

Key = Qt.Key
STATE = build_chain_state(sitting(), example_question("who-pay"))
WECK, PASSENGERS, OFFICE, REPORT = (each.speaker for each in STATE.offered)
LONG = next(
    build_chain_state(each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.id == "softer-bell"
)
"""A question with six speakers, more than there are places."""


@pytest.fixture
def widget(look, shown):
    made = shown(ChainWidget(look, "Chosen"), 560, 520)
    made.show_answers(STATE, None)
    return made


@pytest.fixture
def given(widget):
    """The answers told, each shown again as the screen does."""
    answers = []

    def take(answer):
        answers.append(answer)
        widget.show_answers(widget._state, answer)

    widget.answered.connect(take)
    return answers


@pytest.fixture
def said(monkeypatch):
    sentences = []
    monkeypatch.setattr(module, "announce", lambda _widget, sentence: sentences.append(sentence))
    return sentences


def rows(widget):
    return list(visible(widget, OptionRow))


def marked(widget):
    """The words at the end of each speaker's row who stands in the row."""
    return {row.option.title: row.option.chosen for row in rows(widget) if row.isChecked()}


def places(widget):
    return widget.findChild(ChainPlacesRow).buttons[1:]


def filled(widget):
    return [button.place.title for button in places(widget) if button.place.title]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_numbers_put_speakers_at_the_next_place(widget, given):
    widget.press(4)
    widget.press(2)
    assert given == [ChainAnswer((REPORT,)), ChainAnswer((REPORT, PASSENGERS))]
    assert filled(widget) == ["The harbour office’s report", "Passengers in the report"]
    assert marked(widget) == {
        "The harbour office’s report": "Place 1",
        "Passengers in the report": "Place 2",
    }
    (reading,) = (each for each in widget.findChildren(Label) if each.parent() is widget)
    assert reading.text() == STATE.spoken((3, 1))


@pytest.mark.parametrize("number", [0, 5, 9])
def test_a_number_without_a_speaker_does_nothing(widget, given, number):
    widget.press(number)
    assert given == []


def test_arrows_move_the_keyboard_and_space_places(widget, given):
    widget.take_focus()
    press_there(Key.Key_Down)
    press_there(Key.Key_Space)
    press_there(Key.Key_End)
    press_there(Key.Key_Space)
    assert given == [ChainAnswer((PASSENGERS,)), ChainAnswer((PASSENGERS, REPORT))]


def test_the_keyboard_stays_on_the_speaker_who_was_placed(widget, given):
    widget.press(2)
    widget.press(3)
    press_there(Key.Key_Down)
    assert QApplication.focusWidget() is rows(widget)[3]


def test_a_click_on_a_speaker_places_them(widget, given):
    click(rows(widget)[2])
    assert given == [ChainAnswer((OFFICE,))]


def test_backspace_takes_the_last_back_until_nobody_is_left(widget, given):
    widget.press(1)
    widget.press(2)
    for _ in range(3):
        widget.take_back()
    assert given[2:] == [ChainAnswer((WECK,)), None]
    assert filled(widget) == []
    assert marked(widget) == {}


def test_a_click_on_a_filled_place_takes_back_it_and_those_after(widget, given):
    for number in (1, 2, 3):
        widget.press(number)
    click(places(widget)[1])
    assert given[-1] == ChainAnswer((WECK,))
    click(places(widget)[2])
    click(widget.findChild(ChainPlacesRow).buttons[0])
    assert len(given) == 4


def test_the_same_number_again_takes_back_who_stands_there_and_those_after(widget, given):
    for number in (1, 2, 3, 2):
        widget.press(number)
    assert given[-1] == ChainAnswer((WECK,))
    assert list(marked(widget)) == ["Anton Weck"]


def test_a_fifth_speaker_finds_no_place_and_is_told_so(widget, given, said):
    widget.show_answers(LONG, None)
    for number in (1, 2, 3, 4):
        widget.press(number)
    said.clear()
    widget.press(5)
    assert len(given) == 4
    assert len(marked(widget)) == 4
    assert said == [LONG.full()]


def test_every_change_is_announced(widget, given, said):
    widget.press(4)
    widget.take_back()
    assert said == [
        f"Place 1 of 4: the harbour office’s report. {STATE.spoken((3,))}",
        "Taken back: the harbour office’s report. The article says that …",
    ]


def test_a_row_that_is_shown_is_not_told_again(widget, given, said):
    widget.show_answers(STATE, ChainAnswer((REPORT, PASSENGERS)))
    assert filled(widget) == ["The harbour office’s report", "Passengers in the report"]
    assert given == said == []


def test_another_question_comes_with_an_empty_row(widget, given):
    widget.press(1)
    widget.show_answers(LONG, None)
    assert filled(widget) == []
    assert marked(widget) == {}
    assert len(rows(widget)) == 6


def test_places_are_one_stop_of_the_tab_key_and_are_gone_through_with_the_arrows(widget):
    widget.press(4)
    row = widget.findChild(ChainPlacesRow)
    stops = [each for each in row.buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [row.buttons[0]]
    stops[0].setFocus()
    press_there(Key.Key_Right)
    assert QApplication.focusWidget() is row.buttons[1]
    press_there(Key.Key_End)
    assert QApplication.focusWidget() is row.buttons[4]
    press_there(Key.Key_Left)
    press_there(Key.Key_Home)
    press_there(Key.Key_Up)
    assert QApplication.focusWidget() is row.buttons[0]


def test_in_a_mirrored_interface_the_left_arrow_goes_on(widget):
    row = widget.findChild(ChainPlacesRow)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.buttons[0].setFocus()
    press_there(Key.Key_Left)
    assert QApplication.focusWidget() is row.buttons[1]


def test_space_on_a_filled_place_takes_it_back(widget, given):
    widget.press(4)
    places(widget)[0].setFocus()
    press_there(Key.Key_Space)
    assert given[-1] is None


def test_a_screen_reader_hears_places_and_speakers(widget, given):
    widget.name_group("Question 7 of 10: Who says that who says this?")
    widget.press(4)
    assert told(widget.findChild(OptionGroup))[1] == "Question 7 of 10: Who says that who says this?"
    assert told(widget.findChild(ChainPlacesRow))[1] == "Your row"
    names = [told(button)[1] for button in widget.findChild(ChainPlacesRow).buttons]
    assert names[:2] == ["The row starts with the article", "Place 1 of 4: the harbour office’s report"]
    assert told(rows(widget)[3])[1] == "4, The harbour office’s report, Place 1"


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("width", [320, 560, 752])
def test_names_are_whole_and_nothing_sticks_out_at_any_width(look, shown, factor, width):
    look.theme.set_factor(factor)
    made = shown(ChainWidget(look, "Chosen"), width, 2800)
    made.show_answers(LONG, ChainAnswer(tuple(each.speaker for each in LONG.offered[:4])))
    settle()
    row = made.findChild(ChainPlacesRow)
    for button in row.buttons:
        assert button.height() >= button.heightForWidth(button.width())
        assert row.rect().contains(button.geometry())
    look.theme.set_factor(1.0)


def test_places_stand_side_by_side_again_when_there_is_room(look, shown):
    made = shown(ChainWidget(look, "Chosen"), 320, 900)
    made.show_answers(LONG, None)
    row = made.findChild(ChainPlacesRow)
    settle()
    assert len({button.x() for button in row.buttons}) == 1
    made.resize(752, 900)
    settle()
    assert len({button.y() for button in row.buttons}) == 1


def test_targets_are_at_least_32_pixels_high(widget):
    assert min(each.height() for each in (*places(widget), *rows(widget))) >= 32
