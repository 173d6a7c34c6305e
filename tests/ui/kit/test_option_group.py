from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.widget_state import OptionState
from tests.ui.seen import told
from tests.ui.walk import settle

Key = Qt.Key
KEYS = ["Up", "Down", "Home", "End", "Space", "1", "2", "3", "4"]
OPTIONS = [OptionState(name, key=str(at)) for at, name in enumerate(("Rook", "Teal", "Heron", "Nobody"), 1)]


@pytest.fixture
def group(look, shown):
    made = OptionGroup(look, "Answers", "Chosen")
    made.show_options(OPTIONS)
    shown(made, 560, 300)
    made.take_focus()
    return made


def at(group):
    return next((index for index, row in enumerate(group.rows) if row.hasFocus()), None)


def press(group, *keys):
    for key in keys:
        QTest.keyClick(group.rows[at(group)], key)


def test_the_group_has_a_name_and_its_rows_stand_in_it(group):
    assert told(group) == (QAccessible.Role.Grouping, "Answers")
    interface = QAccessible.queryAccessibleInterface(group)
    children = [interface.child(place) for place in range(interface.childCount())]
    assert len([child for child in children if not child.state().invisible]) == 4


def test_nothing_is_chosen_at_first(group):
    assert group.choice() == ()
    assert at(group) == 0


def test_arrows_move_only_the_keyboard_until_something_is_chosen(group):
    press(group, Key.Key_Down, Key.Key_Down)
    assert (at(group), group.choice()) == (2, ())


def test_arrows_move_the_choice_once_there_is_one(group):
    press(group, Key.Key_Space, Key.Key_Down)
    assert (at(group), group.choice()) == (1, (1,))


def test_home_and_end_go_to_the_ends(group):
    press(group, Key.Key_End)
    assert at(group) == 3
    press(group, Key.Key_Home)
    assert at(group) == 0


def test_arrows_stop_at_the_ends(group):
    press(group, Key.Key_Up)
    assert at(group) == 0
    press(group, Key.Key_End, Key.Key_Down)
    assert at(group) == 3


def test_a_digit_s_key_chooses_its_row_and_puts_the_keyboard_there(group, qtbot):
    with qtbot.waitSignal(group.chosen):
        group.press(2)
    assert (at(group), group.choice()) == (2, (2,))


def test_pressing_a_row_that_is_not_there_does_nothing(group):
    group.press(7)
    assert group.choice() == ()


def test_choosing_for_the_learner_says_nothing(group, qtbot):
    with qtbot.assertNotEmitted(group.chosen):
        group.choose((1,))
    assert group.choice() == (1,)
    with qtbot.assertNotEmitted(group.chosen):
        group.choose(())
    assert group.choice() == ()


def test_one_choice_takes_the_place_of_the_other(group):
    group.press(0)
    group.press(3)
    assert group.choice() == (3,)


def test_where_several_can_be_chosen_each_is_turned_on_and_off(look, shown):
    group = OptionGroup(look, "Answers", "Chosen", several=True)
    group.show_options(OPTIONS)
    shown(group, 560, 300)
    group.press(0)
    group.press(2)
    assert group.choice() == (0, 2)
    press(group, Key.Key_Up)
    assert group.choice() == (0, 2)
    group.press(0)
    assert group.choice() == (2,)


def test_the_group_is_one_stop_of_the_tab_key(look, shown):
    page = QWidget()
    column = QVBoxLayout(page)
    before, after = QLineEdit(), QLineEdit()
    group = OptionGroup(look, "Answers", "Chosen")
    group.show_options(OPTIONS)
    for widget in (before, group, after):
        column.addWidget(widget)
    shown(page, 560, 400)
    before.setFocus()
    QTest.keyClick(before, Key.Key_Tab)
    press(group, Key.Key_Down)
    assert at(group) == 1
    QTest.keyClick(group.rows[1], Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Key.Key_Backtab)
    assert at(group) == 1


def test_tab_comes_back_to_what_is_chosen(group):
    group.choose((2,))
    tab = Qt.FocusPolicy.TabFocus
    assert [row for row in group.rows if row.focusPolicy() & tab == tab] == [group.rows[2]]


def test_other_options_are_shown_in_the_rows_that_are_there(group):
    rows = list(group.rows)
    group.press(1)
    group.show_options(OPTIONS[:2])
    assert group.rows == rows[:2]
    assert not rows[3].isVisible()
    assert group.choice() == ()


def test_letters_and_digits_are_left_to_the_screen(group):
    for key in (Key.Key_2, Key.Key_S, Key.Key_Return):
        press(group, key)
    assert group.choice() == ()


def test_side_by_side_and_mirrored_the_left_arrow_goes_on(look, shown):
    group = OptionGroup(look, "How sure", across=True, compact=True)
    group.show_options(OPTIONS[:3])
    shown(group, 560, 60)
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    group.take_focus()
    group.layout().activate()
    press(group, Key.Key_Left)
    assert at(group) == 1
    assert group.rows[1].x() < group.rows[0].x()


def test_a_choice_of_certainty_is_as_wide_in_each_part(look, shown):
    group = OptionGroup(look, "How sure", across=True, compact=True)
    group.show_options(
        [OptionState("Guess", key="G"), OptionState("Fairly sure", key="F"), OptionState("Certain", key="C")]
    )
    shown(group, 560, 48)
    widths = {row.width() for row in group.rows}
    assert max(widths) - min(widths) <= 1
    assert {row.height() for row in group.rows} == {48}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(st.sampled_from(KEYS), max_size=12))
def test_whatever_is_pressed_at_most_one_is_chosen_and_one_has_the_keyboard(group, keys):
    group.choose(())
    group.take_focus()
    for name in keys:
        if name.isdigit():
            group.press(int(name) - 1)
        else:
            press(group, Key[f"Key_{name}"])
        assert len(group.choice()) <= 1
        assert sum(row.hasFocus() for row in group.rows) == 1
        if group.choice():
            assert group.choice() == (at(group),)


def test_where_nothing_is_chosen_any_more_tab_comes_to_the_first_row(group):
    group.press(2)
    group.choose(())
    stops = [row for row in group.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [group.rows[0]]


def test_side_by_side_options_stand_below_each_other_where_their_words_have_no_room(look, shown):
    group = OptionGroup(look, "How sure", across=True, compact=True)
    group.show_options([OptionState(words) for words in ("Guess", "Fairly sure", "Certain")])
    shown(group, 560, 200)
    assert len({row.y() for row in group.rows}) == 1
    assert group.minimumSizeHint().width() == max(row.minimumSizeHint().width() for row in group.rows)
    group.resize(group.minimumSizeHint().width(), 200)
    settle()
    assert len({row.y() for row in group.rows}) == 3
