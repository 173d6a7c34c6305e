from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from quizapp.ui.kit.buttons import KeyButton, ToolButton
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar, TopBar
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.kit.wrapping_button import WrappingButton
from tests.languages.painted import painted
from tests.ui.seen import spacers, told
from tests.ui.walk import clipped, settle


@pytest.fixture
def top(look, shown):
    bar = TopBar(look)
    bar.show_place("Tides", "Leave practice")
    bar.show_progress(2, 5, "Question 2 of 5")
    bar.add_tool(ToolButton(look, "100 %", strong="Aa"))
    bar.add_tool(ToolButton(look, "Menu", icon="menu"), keep=True)
    return shown(bar, 1280, 57)


def texts(bar):
    words = [label.text() for label in bar.findChildren(type(bar._title)) if label.isVisible()]
    return words + [tool.words for tool in bar.findChildren(ToolButton) if tool.isVisible()]


def test_it_says_where_back_goes_and_where_we_are(top):
    assert {"Leave practice", "Tides", "Question 2 of 5", "Menu", "100 %"} <= set(texts(top))


def test_back_can_be_pressed(top, qtbot):
    with qtbot.waitSignal(top.back_pressed):
        qtbot.mouseClick(top.back, Qt.MouseButton.LeftButton)


def test_the_first_level_has_no_way_back(top):
    top.show_place("Quizapp")
    assert not top.back.isVisible()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_on_the_first_level_the_title_begins_at_the_windows_margin(look, shown, factor):
    look.theme.set_factor(factor)
    bar = TopBar(look)
    bar.show_place("Tides", "Home")
    shown(bar, 1280, bar.height())
    behind = bar._title.x()
    bar.show_place("Quizapp")
    settle()
    assert bar._title.x() == MARGIN
    bar.show_place("Tides", "Home")
    settle()
    assert bar._title.x() == behind > MARGIN


def test_a_narrow_window_keeps_back_progress_and_menu(top):
    top.set_narrow(True)
    assert set(texts(top)) == {"Leave practice", "Question 2 of 5", "Menu"}
    top.set_narrow(False)
    assert "Tides" in texts(top)


@pytest.mark.parametrize("words", ["9 of 10", "10 of 10", "99 of 100", "100 of 100"])
def test_at_200_per_cent_in_800_px_it_stands_whole_at_any_question(look, shown, words):
    look.theme.set_factor(2.0)
    bar = TopBar(look)
    bar.show_place("Tides", "Leave practice")
    at, total = words.split(" of ")
    bar.add_tool(ToolButton(look, "Menu", icon="menu"), keep=True)
    bar.set_narrow(True)
    bar.show_progress(int(at), int(total), words)
    shown(bar, 800, bar.height())
    settle()
    assert bar.minimumSizeHint().width() <= 800
    assert clipped(bar) == []
    assert bar.progress.width() >= 72


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


def test_without_a_practice_there_is_no_progress(top):
    top.show_progress()
    assert not top.progress.isVisible()


@pytest.mark.parametrize(("factor", "top_height", "action_height"), [(1.0, 57, 65), (2.0, 89, 97)])
def test_bars_grow_with_the_text_but_their_space_does_not(look, factor, top_height, action_height):
    look.theme.set_factor(factor)
    assert TopBar(look).height() == top_height
    assert ActionBar(look).height() == action_height


def test_hints_stand_at_the_start_or_before_the_buttons(look, shown):
    bar = ActionBar(look)
    bar.end.addWidget(QPushButton("Next"))
    bar.show_hints([KeyHint("R"), "read again"])
    shown(bar, 1000, 65)
    bar.row.activate()
    assert bar.hints.x() < 60
    bar.show_hints([KeyHint("R"), "read again"], at_end=True)
    bar.row.activate()
    assert bar.hints.x() > 600


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


def tops(bar):
    """The buttons in the order in which they are read, each with how far down it stands."""
    buttons = [button for button in bar.findChildren(KeyButton) if button.isVisible()]
    return {button.words: button.y() for button in sorted(buttons, key=lambda each: (each.y(), each.x()))}


def test_hints_go_before_a_button_is_cut(actions):
    assert actions.hints.isVisible()
    actions.resize(560, 65)
    settle()
    assert not actions.hints.isVisible()
    assert len(set(tops(actions).values())) == 1
    assert clipped(actions) == []


def test_hints_leave_room_for_a_button_at_the_start_of_the_bar(look, actions):
    first = KeyButton(look, "Something wrong?", "X")
    actions.row.insertWidget(0, first)
    actions.show_hints([KeyHint("R"), "read again"], at_end=True)
    settle()
    last = min(
        (button for button in actions.findChildren(KeyButton) if button is not first), key=lambda b: b.x()
    )
    assert first.x() < 30
    assert last.x() - (actions.hints.x() + actions.hints.width()) < 30, "they stand before the other buttons"
    actions.resize(760, 65)
    settle()
    assert not actions.hints.isVisible()
    assert clipped(actions) == []


def test_buttons_stand_in_two_rows_where_one_is_too_short_for_them(look, actions):
    look.theme.set_factor(2.0)
    actions.resize(752, 65)
    settle()
    places = tops(actions)
    assert list(places) == ["Read the article", "Skip", "Check answer"]
    assert places["Read the article"] < places["Skip"] == places["Check answer"]
    assert clipped(actions) == []
    assert actions.height() >= 2 * look.theme.size("control")


def test_buttons_stand_in_three_rows_where_two_are_too_short_for_them(look, actions):
    look.theme.set_factor(2.0)
    actions.resize(400, 65)
    settle()
    places = tops(actions)
    assert list(places) == ["Read the article", "Skip", "Check answer"]
    assert places["Read the article"] < places["Skip"] < places["Check answer"]
    assert clipped(actions) == []
    assert actions.height() >= 3 * look.theme.size("control")


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


@pytest.mark.parametrize("gone", [1, 2])
def test_buttons_that_go_give_the_others_their_one_row_back(look, actions, gone):
    look.theme.set_factor(2.0)
    actions.resize(752, 65)
    settle()
    buttons = actions.findChildren(KeyButton)
    for button in buttons[:gone]:
        button.hide()
    settle()
    assert len(set(tops(actions).values())) == 1
    assert actions.height() == ActionBar(look).height()
    for button in buttons[:gone]:
        button.show()
    settle()
    assert list(tops(actions)) == ["Read the article", "Skip", "Check answer"]
    assert len(set(tops(actions).values())) == 2


def test_bars_that_nobody_holds_any_more_are_collected_with_all_that_is_in_them(look, qtbot):
    before = spacers()
    for number in range(300):
        bar = TopBar(look)
        bar.show_place("Tides", "Home")
        if number % 100 == 0:
            assert [each for each in spacers() if each not in before] == []
        holder: dict[str, object] = {"bar": bar}
        holder["itself"] = holder
        del holder, bar
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0
