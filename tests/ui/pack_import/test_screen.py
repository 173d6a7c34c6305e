from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.ui.pack_import.screen import PackImportScreen
from quizapp.ui.pack_import.state import (
    PackImportDetail,
    PackImportProgress,
    PackImportPrompt,
    PackImportRow,
    PackImportSection,
    PackImportState,
)
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key = Qt.Key
DETAIL = PackImportDetail(
    "<b>Ferry</b> & boats",
    "About a ferry.",
    (PackImportSection("What is wrong", ("/title: It is missing.", "/id: It is missing."), "wrong"),),
    can_copy=True,
)


def line(place: int) -> PackImportRow:
    return PackImportRow(
        title=f"<b>Pack</b> {place} & more",
        source="The Gazette, 2025, and 1 more article",
        made="13 questions by Ann, not reviewed by anyone else. CC0.",
        tag="New",
        tag_icon="",
        tag_tone="text",
        note="3 new, 2 changed, 1 gone.",
        note_icon="repeat",
        note_tone="text",
        checked=bool(place % 2),
        name=f"Pack {place}, New",
    )


STATE = PackImportState(
    phase="choosing",
    back="Home",
    aside="",
    heading="40 packs, 30 can be added",
    count=40,
    line=line,
    chosen=0,
    detail=DETAIL,
    notice="",
    progress=None,
    asking=None,
    primary="Add 20 packs",
    leave="Take none",
)
ASKING = PackImportPrompt("3 packs are older:", ("Keep mine", "Replace mine", "Keep both"), 0)


class Presenter:
    """Records what it is asked to do."""

    def __init__(self):
        self.did = []

    def __getattr__(self, name):
        return lambda *what: self.did.append((name, *what))


@pytest.fixture
def opened(look, entered):
    def open_page(width=1280, height=744, state=STATE):
        screen = PackImportScreen(look, translate)
        screen.presenter = Presenter()
        screen.show_state(state)
        return entered(screen, width, height)

    return open_page


def words(screen: QWidget) -> list[str]:
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def test_the_keyboard_is_on_the_packs_and_goes_through_them(opened):
    screen = opened()
    assert QApplication.focusWidget() is screen._list
    press(screen, Key.Key_Down)
    press(screen, Key.Key_End)
    assert screen.presenter.did == [("choose", 1), ("choose", 39)]


def test_space_and_a_click_on_its_box_choose_a_pack_and_a_click_beside_it_does_not(opened):
    screen = opened()
    press(screen, Key.Key_Space)
    view = screen._list
    row = view.visualRect(view.model().index(1, 0))
    inside, beside = row.topLeft() + QPoint(24, 34), row.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert [each for each in screen.presenter.did if each[0] == "check"] == [("check", 0), ("check", 1)]


def test_whether_a_pack_is_chosen_now_is_said(opened, monkeypatch):
    said = []
    monkeypatch.setattr("quizapp.ui.pack_import.screen.announce", lambda _, words: said.append(words))
    screen = opened()
    press(screen, Key.Key_Space)
    screen.show_state(replace(STATE, chosen=1))
    press(screen, Key.Key_Space)
    assert said == ["not chosen", "chosen"]


def test_enter_adds_esc_goes_and_ctrl_c_copies_what_is_wrong(opened):
    screen = opened()
    press(screen, Key.Key_Return)
    screen.back()
    screen.leave()
    press(screen, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert screen.presenter.did == [("primary",), ("back",), ("leave",), ("copy",)]


def test_f6_goes_to_what_is_told_of_the_pack_and_back(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget().text() == DETAIL.title
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget() is screen._list


def test_all_that_is_wrong_is_told_as_it_stands(opened):
    screen = opened()
    assert "/title: It is missing.\n/id: It is missing." in words(screen)
    assert not list(marked_up(screen))


def test_a_screen_reader_hears_all_of_a_row(opened):
    screen = opened()
    rows = QAccessible.queryAccessibleInterface(screen._list)
    assert rows.text(QAccessible.Text.Name) == "Packs to add"
    assert rows.child(1).text(QAccessible.Text.Name) == "Pack 1, New"


def test_what_is_asked_once_is_chosen_with_the_keys(opened):
    screen = opened(state=replace(STATE, asking=ASKING))
    assert ASKING.question in words(screen)
    screen._choice.rows[0].setFocus()
    press(screen, Key.Key_Right)
    assert screen.presenter.did[-1] == ("decide", 1)


def test_what_is_being_done_is_told_with_how_far_it_is(opened):
    state = replace(
        STATE, phase="adding", progress=PackImportProgress("Adding packs: 3 of 20", 3, 20), primary=""
    )
    screen = opened(state=state)
    assert "Adding packs: 3 of 20" in words(screen)
    screen.show_state(STATE)
    settle()
    assert "Adding packs: 3 of 20" not in words(screen)
    assert QApplication.focusWidget() is screen._list


def test_packs_that_come_leave_the_keyboard_where_it_is(opened):
    screen = opened(state=replace(STATE, phase="looking", count=10, chosen=4))
    assert screen._list.at() == 4
    screen.show_state(replace(STATE, phase="looking", count=11, chosen=4))
    settle()
    assert screen._list.at() == 4
    assert screen._list.model().rowCount() == 11


def test_what_is_given_next_is_shown_at_once_without_what_was_there(opened):
    looking = replace(STATE, phase="looking", progress=PackImportProgress("Looking at packs: 3 of 9", 3, 9))
    screen = opened(state=looking)
    screen.show_state(replace(looking, count=41))
    screen.show_state(replace(looking, count=0, chosen=-1, detail=None, heading="Looking for packs"))
    assert "Looking for packs" in words(screen)
    assert DETAIL.title not in words(screen)


def test_without_packs_the_keyboard_is_on_what_says_so(opened):
    opened(state=replace(STATE, count=0, chosen=-1, detail=None, heading="There is no pack here"))
    assert QApplication.focusWidget().text() == "There is no pack here"


def test_without_packs_no_hole_stands_where_they_would_be_in_a_narrow_window(opened):
    screen = opened(
        800, 744, replace(STATE, count=0, chosen=-1, detail=None, heading="There is no pack here")
    )
    assert screen._side.y() - screen._heading.geometry().bottom() < 48


@pytest.mark.parametrize(("width", "height"), [(1280, 744), (800, 544)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_cut_and_nothing_scrolls_sideways(look, opened, width, height, factor):
    look.theme.set_factor(factor)
    screen = opened(width, height, replace(STATE, asking=ASKING))
    assert not list(clipped(screen))
    assert not sideways(screen)


def test_a_thousand_packs_are_no_widgets(opened):
    few = len(opened(state=replace(STATE, count=3)).findChildren(QWidget))
    assert len(opened(state=replace(STATE, count=1000)).findChildren(QWidget)) == few
