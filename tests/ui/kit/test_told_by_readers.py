"""What a screen reader does, and is told: rows that are chosen without a click, and names of groups."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from quizapp.ui.kit.answer_feedback_list import AnswerList
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.widget_state import OptionState

NAME = "Question 1 of 2: Who says it?"


def group_of(look, shown, *, several=False):
    group = OptionGroup(look, NAME, "Chosen", several=several)
    group.show_options(
        [OptionState(title, key=str(key)) for key, title in enumerate(("One", "Two", "Three"), 1)]
    )
    return shown(group, 600)


@pytest.mark.parametrize("several", [False, True])
def test_a_row_that_is_turned_without_a_click_is_an_answer(look, shown, qtbot, several):
    group = group_of(look, shown, several=several)
    with qtbot.waitSignal(group.chosen):
        group.rows[1].toggle()
    assert group.choice() == (1,)


def test_one_choice_in_place_of_another_is_told_once(look, shown):
    group, told = group_of(look, shown), []
    group.rows[0].toggle()
    group.chosen.connect(lambda: told.append(group.choice()))
    group.rows[2].toggle()
    assert told == [(2,)]


def test_the_question_is_read_to_who_comes_and_not_as_the_label_of_each_row(look, shown):
    group = group_of(look, shown)
    assert group.accessibleName() == NAME
    for row in group.rows:
        # The group itself is a label of whatever stands in it; the first one is what counts.
        label, _ = QAccessible.queryAccessibleInterface(row).relations()[0]
        assert label.text(QAccessible.Text.Name).strip() == ""
        assert label.state().invisible


def test_rows_are_read_one_by_one_and_not_as_a_whole_before_the_first(look):
    for group in (RovingGroup("Keys"), AnswerList(look, "The answers")):
        told = QAccessible.queryAccessibleInterface(group).text(QAccessible.Text.Description)
        assert told
        assert not told.strip()
