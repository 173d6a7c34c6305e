from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.buttons import KeyButton, ToolButton, WrappingButton
from quizapp.ui.kit.progress_bars import GAP, SEGMENT
from quizapp.ui.kit.screen_bars import ActionBar, TopBar
from quizapp.ui.kit.widget_state import KeyHint
from tests.languages.painted import painted
from tests.ui.seen import told
from tests.ui.walk import clipped, settle, visible


@pytest.fixture
def top(look, shown):
    bar = TopBar(look)
    bar.show_place("Tides", "Leave practice")
    bar.show_progress(2, 5, "Question 2 of 5")
    bar.add_tool(ToolButton(look, "100 %", strong="Aa"))
    bar.add_tool(ToolButton(look, "Menu", icon="menu"), keep=True)
    return shown(bar, 1280, 57)


def texts(bar):
    words = [label.text() for label in visible(bar, QLabel) if label.text()]
    return {*words, *(tool.words for tool in visible(bar, ToolButton))}


def test_it_says_where_back_goes_and_where_we_are_and_narrow_the_title_and_tools_go(top):
    assert texts(top) >= {"Leave practice", "Tides", "Question 2 of 5", "Menu", "100 %"}
    top.set_narrow(True)
    assert texts(top) == {"Leave practice", "Question 2 of 5", "Menu"}
    top.set_narrow(False)
    assert "Tides" in texts(top)


def test_back_can_be_pressed_and_the_first_level_has_none_and_no_progress(top, qtbot):
    with qtbot.waitSignal(top.back_pressed):
        qtbot.mouseClick(top.back, Qt.MouseButton.LeftButton)
    top.show_place("Quizapp")
    top.show_progress()
    assert not top.back.isVisible()
    assert not top.progress.isVisible()


@pytest.mark.parametrize("total", [2, 10])
def test_where_there_is_room_each_question_has_a_segment_of_its_full_width(top, total):
    top.show_progress(1, total, f"Question 1 of {total}")
    settle()
    assert top.progress.width() == total * (SEGMENT + GAP) - GAP


def test_where_its_words_have_no_room_the_arrow_of_back_stands_alone_and_is_still_told(look, shown):
    look.theme.set_factor(2.0)
    bar = TopBar(look)
    bar.show_place("Tides", "Back to the page on which a practice is set up")
    bar.add_tool(ToolButton(look, "Menu", icon="menu"), keep=True)
    bar.set_narrow(True)
    shown(bar, 800, bar.height())
    settle()
    assert [words.text for words in painted(bar.back).words] == []
    assert told(bar.back)[1] == "Back to the page on which a practice is set up"
    bar.show_place("Tides", "Home")
    settle()
    assert [words.text for words in painted(bar.back).words] == ["Home"]


@pytest.fixture
def actions(look, shown):
    """A bar with hints and three buttons in a window 1000 px wide."""
    bar = ActionBar(look)
    for words in ("Read the article", "Skip", "Check answer"):
        bar.end.addWidget(KeyButton(look, words, words[0]))
    bar.show_hints([KeyHint("1"), "to", KeyHint("5"), "choose"])
    shown(bar, 1000, 65)
    settle()
    return bar


def rows(bar):
    """The buttons in the order in which they are read, row by row."""
    buttons = sorted(visible(bar, KeyButton), key=lambda each: (each.y(), each.x()))
    heights = sorted({button.y() for button in buttons})
    return [[button.words for button in buttons if button.y() == height] for height in heights]


ONE_ROW = [["Read the article", "Skip", "Check answer"]]
TWO_ROWS = [["Read the article"], ["Skip", "Check answer"]]
THREE_ROWS = [["Read the article"], ["Skip"], ["Check answer"]]


@pytest.mark.parametrize(
    ("width", "factor", "hints", "stand"),
    [
        (1000, 1.0, True, ONE_ROW),
        (560, 1.0, False, ONE_ROW),
        (752, 2.0, False, TWO_ROWS),
        (400, 2.0, False, THREE_ROWS),
    ],
)
def test_hints_go_before_a_button_is_cut_and_buttons_stand_in_as_many_rows_as_they_need(
    look, actions, width, factor, hints, stand
):
    look.theme.set_factor(factor)
    actions.resize(width, 65)
    settle()
    assert (actions.hints.isVisible(), rows(actions)) == (hints, stand)
    assert clipped(actions) == []
    assert actions.height() >= len(stand) * look.theme.size("control")


def test_a_button_too_long_for_the_bar_wraps_and_the_bar_grows_with_it(look, actions):
    look.theme.set_factor(2.0)
    words = "Practise 7 questions of A bell on the harbour bridge"
    long = WrappingButton(look, words, "Ctrl Enter", "primary")
    actions.end.addWidget(long)
    actions.resize(800, 65)
    settle()
    seen = painted(long).words
    assert len(seen) > 2
    assert all(each.whole for each in seen)
    assert long.geometry().bottom() < actions.height()
    grown = actions.height()
    long.show_words("Practise")
    settle()
    assert actions.height() < grown


def test_hints_that_large_letters_left_no_room_for_come_back_with_small_ones(look, shown):
    bar = ActionBar(look)
    bar.show_hints(
        ["from", KeyHint("1"), "to", KeyHint("4"), "choose,", KeyHint("Enter"), "check the answer"]
    )
    bar.end.addWidget(KeyButton(look, "Check the answer", "Enter", "primary"))
    shown(bar, 700, bar.height())
    settle()
    assert bar.hints.isVisible()
    look.theme.set_factor(2.0)
    settle()
    assert not bar.hints.isVisible()
    look.theme.set_factor(1.0)
    settle()
    assert bar.hints.isVisible()
