"""The list of questions and the bar that finds words, in the real screen: once by keys, once by the mouse."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.question_transfer import parse_clip
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.kit.checkable_button import CheckRow
from tests.ui.editor.at_desk import PLAIN, AtDesk, Button
from tests.ui.editor.conftest import new_pack
from tests.ui.fakes import NOON, translate
from tests.ui.walk import settle, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(sit):
    return sit()


def banks(desk: AtDesk) -> list[list[str]]:
    return [[asked["id"] for asked in bank["questions"]] for bank in desk.document["banks"]]


def chosen(desk: AtDesk) -> list[str]:
    return [row.number for row in desk.state.rows if row.chosen]


def undo_all(desk: AtDesk) -> None:
    while desk.state.undo:
        desk.press(Key.Key_Z, Mod.ControlModifier)


def click_row(
    desk: AtDesk, row: int, modifiers: Qt.KeyboardModifier = PLAIN, button: Qt.MouseButton = Button.LeftButton
) -> None:
    index = desk.panes.list.model().index(row, 0)
    desk.panes.list.scrollTo(index)
    place = desk.panes.list.visualRect(index).center()
    QTest.mouseClick(desk.panes.list.viewport(), button, modifiers, place)
    settle()


def click(desk: AtDesk, number: int, *how: Any, **more: Any) -> None:
    """Click the row of a question."""
    row = next(at for at, each in enumerate(desk.state.rows) if each.number == str(number))
    click_row(desk, row, *how, **more)


def click_entry(desk: AtDesk, words: str) -> None:
    menu = desk.menu()
    action = next(each for each in menu.actions() if each.text().partition("\t")[0] == words)
    QTest.mouseClick(menu, Button.LeftButton, PLAIN, menu.actionGeometry(action).center())
    settle()


def test_by_keys_questions_are_selected_moved_copied_sorted_into_banks_and_words_replaced(desk):
    before, first, listed, bar = desk.document, banks(desk)[0], desk.panes.list, desk.panes.find_bar
    for _ in range(2):
        desk.press(Key.Key_F6)
    desk.press(Key.Key_Down, Mod.ShiftModifier)
    desk.press(Key.Key_Down, Mod.ControlModifier)
    desk.press(Key.Key_Down, Mod.ControlModifier)
    desk.press(Key.Key_Space)
    assert (chosen(desk), listed.hasFocus()) == (["1", "2", "4"], True)
    assert listed.currentIndex().row() == [each.number for each in desk.state.rows].index("4")

    desk.press(Key.Key_F6)
    desk.press(Key.Key_Tab)
    assert desk.place.endswith("/difficulty")
    desk.press(Key.Key_End)
    assert [asked["difficulty"] for asked in desk.questions[:2]] == [3, 3]
    desk.press(Key.Key_F6, Mod.ShiftModifier)

    desk.press(Key.Key_Down, Mod.AltModifier)
    assert banks(desk)[0][:5] == [first[2], first[4], first[0], first[1], first[3]]
    assert listed.hasFocus()

    desk.press(Key.Key_C, Mod.ControlModifier)
    assert parse_clip(QGuiApplication.clipboard().text()).questions == [first[0], first[1], first[3]]
    desk.back()
    assert chosen(desk) == []
    count = desk.state.count
    desk.press(Key.Key_V, Mod.ControlModifier)
    assert (desk.state.count, len(chosen(desk))) == (count + 3, 3)

    desk.press(Key.Key_F10, Mod.ShiftModifier)
    desk.choose(translate("banks.to_new_bank"))
    assert len(banks(desk)) == 3
    desk.focused.selectAll()
    desk.type("Once more")
    assert desk.document["banks"][2]["title"] == "Once more"

    for _ in range(2):
        desk.press(Key.Key_F6)
    desk.press(Key.Key_Menu)
    desk.choose("Sort the questions", "By kind")
    desk.press(Key.Key_A, Mod.ControlModifier)
    assert len(chosen(desk)) == desk.state.count
    desk.back()

    desk.press(Key.Key_F, Mod.ControlModifier)
    assert bar.search_field.hasFocus()
    desk.type("ferry")
    desk.press(Key.Key_Return)
    here = desk.state.finding.here
    desk.press(Key.Key_F3)
    assert desk.state.finding.here != here
    desk.press(Key.Key_F3, Mod.ShiftModifier)
    assert desk.state.finding.here == here
    while not bar.new.hasFocus():
        desk.press(Key.Key_Tab)
    desk.type("boat")
    undo = desk.state.undo
    desk.press(Key.Key_Return)
    assert desk.state.undo != undo
    desk.back()
    assert not bar.isVisible()
    assert desk.is_at(desk.panes.form)

    undo_all(desk)
    assert desk.document == before


def test_by_mouse_rows_are_selected_carried_to_another_pack_put_into_banks_and_words_found(desk, tmp_path):
    other = create_working_copy(
        tmp_path / "working", StepHistory(new_pack()), "Trees & streets", NOON, Random(2)
    )
    before, first, panes, bar = desk.document, banks(desk)[0], desk.panes, desk.panes.find_bar
    click(desk, 2)
    click(desk, 4, Mod.ShiftModifier)
    click(desk, 3, Mod.ControlModifier)
    assert (chosen(desk), panes.list.hasFocus()) == (["2", "4"], True)
    click(desk, 4, button=Button.RightButton)
    assert chosen(desk) == ["2", "4"]
    click_entry(desk, translate("banks.to_pack"))
    click_entry(desk, "Trees && streets")
    assert len(read_logged_document(other)["banks"][0]["questions"]) == 2
    assert desk.document is before

    desk.click(panes.row_more)
    click_entry(desk, "Delete")
    assert banks(desk)[0] == [first[0], first[2], *first[4:]]
    click(desk, 1, button=Button.RightButton)
    assert desk.question["id"] == first[0]
    click_entry(desk, "New bank")
    assert desk.shown == f"bank:{desk.document['banks'][2]['id']}"
    click_row(desk, next(at for at, row in enumerate(desk.state.rows) if row.id.startswith("bank:")))
    desk.click(panes.down)
    assert banks(desk)[1] == [first[0], first[2], *first[4:]]
    click(desk, 2)
    click(desk, 2)
    assert chosen(desk) == []

    desk.click(panes.row_more)
    click_entry(desk, translate("banks.find"))
    desk.type("ferry")
    count = int(desk.state.finding.count.split()[0])
    desk.click(bar.next)
    assert desk.state.finding.count.endswith(f" of {count}")
    desk.click(list(visible(bar, CheckRow))[1])
    assert desk.state.finding.whole
    desk.click(bar.new)
    desk.type("boat")
    replaced = desk.document
    desk.click(bar.replace_all)
    assert desk.document is not replaced
    desk.click(bar.close_it)
    assert not bar.isVisible()
    undo_all(desk)
    assert desk.document == before


@pytest.mark.parametrize("name", ["explanation", "label"])
def test_words_that_are_selected_in_a_field_are_looked_for(desk, name):
    at = f"/banks/0/questions/0/{name}"
    desk.presenter.context.type(at, "Zembla")
    desk.screen.focus_field(at)
    settle()
    desk.press(Key.Key_A, Mod.ControlModifier)
    assert chosen(desk) == []
    desk.press(Key.Key_F, Mod.ControlModifier)
    assert desk.panes.find_bar.search_field.text() == desk.state.finding.words == "Zembla"


def test_a_place_in_a_folded_part_is_unfolded_and_scrolled_into_view(desk):
    at = "/banks/0/questions/0/hint"
    desk.presenter.context.type(at, "Zembla")
    desk.press(Key.Key_F, Mod.ControlModifier)
    desk.type("zembla")
    desk.press(Key.Key_Return)
    assert desk.panes.find_bar.search_field.hasFocus()
    form = desk.panes.form
    seen = form.verticalScrollBar().value()
    desk.back()
    assert desk.place == at
    field = desk.focused
    assert 0 <= field.mapTo(form, QPoint(0, 0)).y() <= form.height() - field.height()
    # It was in view before the keyboard came there.
    assert form.verticalScrollBar().value() == seen > 0
