"""Options to choose from: by keys, by pointer and by a screen reader, which chooses without a click."""

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

Key = Qt.Key
KEYS = ["Up", "Down", "Home", "End", "Space", "1", "2", "3", "4"]
OPTIONS = [OptionState(name, key=str(at)) for at, name in enumerate(("Rook", "Teal", "Heron", "Nobody"), 1)]


@pytest.fixture
def build(look, shown):
    """Makes a group, shows it and puts the keyboard on it."""

    def build_group(options=OPTIONS, **how):
        made = OptionGroup(look, "Answers", "Chosen", **how)
        made.show_options(options)
        shown(made, 560, 300)
        made.take_focus()
        return made

    return build_group


@pytest.fixture
def group(build):
    return build()


def at(group):
    return next((index for index, row in enumerate(group.rows) if row.hasFocus()), None)


def press(group, *keys):
    for key in keys:
        QTest.keyClick(group.rows[at(group)], key)


def stops(group):
    """The rows that Tab comes to."""
    tab = Qt.FocusPolicy.TabFocus
    return [place for place, row in enumerate(group.rows) if row.focusPolicy() & tab == tab]


def test_the_group_has_a_name_and_its_rows_stand_in_it_without_that_as_their_label(group):
    assert told(group) == (QAccessible.Role.Grouping, "Answers")
    interface = QAccessible.queryAccessibleInterface(group)
    children = [interface.child(place) for place in range(interface.childCount())]
    assert len([child for child in children if not child.state().invisible]) == 4
    for row in group.rows:
        # The group itself is a label of whatever stands in it; the first one is what counts.
        label, _ = QAccessible.queryAccessibleInterface(row).relations()[0]
        assert label.text(QAccessible.Text.Name).strip() == ""
        assert label.state().invisible


@pytest.mark.parametrize(
    ("keys", "there", "chosen"),
    [
        ([], 0, ()),
        ([Key.Key_Down, Key.Key_Down], 2, ()),
        ([Key.Key_Space, Key.Key_Down], 1, (1,)),
        ([Key.Key_Up], 0, ()),
        ([Key.Key_End, Key.Key_Down], 3, ()),
        ([Key.Key_End, Key.Key_Home], 0, ()),
        # Letters and digits are the screen's.
        ([Key.Key_2, Key.Key_S, Key.Key_Return], 0, ()),
    ],
)
def test_arrows_move_the_keyboard_and_the_choice_once_there_is_one(group, keys, there, chosen):
    press(group, *keys)
    assert (at(group), group.choice()) == (there, chosen)


def test_a_digit_s_key_chooses_its_row_and_puts_the_keyboard_there(group, qtbot):
    with qtbot.waitSignal(group.chosen):
        group.press(2)
    assert (at(group), group.choice()) == (2, (2,))
    group.press(7)
    assert group.choice() == (2,)


def test_choosing_for_the_learner_says_nothing_and_moves_the_stop_of_the_tab_key(group, qtbot):
    for choice, stop in (((2,), 2), ((), 0)):
        with qtbot.assertNotEmitted(group.chosen):
            group.choose(choice)
        assert (group.choice(), stops(group)) == (choice, [stop])


def test_where_several_can_be_chosen_each_is_turned_on_and_off(build):
    group = build(several=True)
    group.press(0)
    group.press(2)
    assert group.choice() == (0, 2)
    press(group, Key.Key_Up)
    assert group.choice() == (0, 2)
    group.press(0)
    assert group.choice() == (2,)


@pytest.mark.parametrize("several", [False, True])
def test_a_row_that_is_turned_without_a_click_is_an_answer(build, qtbot, several):
    group = build(several=several)
    with qtbot.waitSignal(group.chosen):
        group.rows[1].toggle()
    assert group.choice() == (1,)


def test_one_choice_in_place_of_another_is_told_once(group):
    told_of = []
    group.rows[0].toggle()
    group.chosen.connect(lambda: told_of.append(group.choice()))
    group.rows[2].toggle()
    assert told_of == [(2,)]


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


def test_other_options_have_nothing_chosen_and_leave_no_row_behind(group):
    rows = list(group.rows)
    group.press(1)
    group.show_options(OPTIONS[:2])
    assert (len(group.rows), group.choice()) == (2, ())
    assert not rows[3].isVisible()


def test_side_by_side_and_mirrored_the_left_arrow_goes_on(build):
    group = build(OPTIONS[:3], across=True, compact=True)
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    group.layout().activate()
    press(group, Key.Key_Left)
    assert at(group) == 1
    assert group.rows[1].x() < group.rows[0].x()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
