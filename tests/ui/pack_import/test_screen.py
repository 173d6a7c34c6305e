from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.pack_import.screen import PackImportScreen
from quizapp.ui.pack_import.state import (
    PackImportDetail,
    PackImportProgress,
    PackImportPrompt,
    PackImportRow,
    PackImportSection,
    PackImportState,
)
from tests.ui.asked import Asked, heard, listen, words
from tests.ui.fakes import translate
from tests.ui.walk import press, settle, visible

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
LOOKING = replace(STATE, phase="looking", progress=PackImportProgress("Looking at packs: 3 of 9", 3, 9))
NOTHING = replace(STATE, count=0, chosen=-1, detail=None, heading="There is no pack here")


@pytest.fixture
def opened(look, entered):
    def open_page(state=STATE):
        screen = PackImportScreen(look, translate)
        screen.presenter = Asked()
        screen.show_state(state)
        return entered(screen, 1280, 744)

    return open_page


def table(screen) -> QListView:
    return screen.findChild(QListView)


def test_the_keyboard_is_on_the_packs_and_goes_through_them(opened):
    screen = opened()
    assert table(screen).hasFocus()
    press(screen, Key.Key_Down)
    press(screen, Key.Key_End)
    assert screen.presenter.told == [("choose", 1), ("choose", 39)]
    name = table(screen).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name == line(1).name


def test_space_and_a_click_on_its_box_choose_a_pack_and_a_click_beside_it_does_not(opened):
    screen = opened()
    press(screen, Key.Key_Space)
    row = table(screen).visualRect(table(screen).model().index(1, 0))
    for at in (row.topLeft() + QPoint(24, 34), row.center()):
        QTest.mouseClick(table(screen).viewport(), Qt.MouseButton.LeftButton, pos=at)
    checked = [each for each in screen.presenter.told if each[0] == "check"]
    assert checked == [("check", 0), ("check", 1)]


def test_whether_a_pack_is_chosen_now_is_said(opened, monkeypatch):
    screen, said = opened(), listen(monkeypatch)
    press(screen, Key.Key_Space)
    screen.show_state(replace(STATE, chosen=1))
    press(screen, Key.Key_Space)
    assert said == [translate("add_packs.not_chosen"), translate("add_packs.chosen")]


def test_enter_adds_esc_goes_and_ctrl_c_copies_what_is_wrong(opened):
    screen = opened()
    assert "\n".join(DETAIL.parts[0].lines) in words(screen)
    press(screen, Key.Key_Return)
    screen.back()
    screen.leave()
    press(screen, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert screen.presenter.told == [("primary",), ("back",), ("leave",), ("copy",)]


def test_f6_goes_to_what_is_told_of_the_pack_and_back(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == DETAIL.title
    press(screen, Key.Key_F6)
    assert table(screen).hasFocus()


def test_what_is_asked_once_is_chosen_with_the_keys(opened):
    asking = PackImportPrompt("3 packs are older:", ("Keep mine", "Replace mine", "Keep both"), 0)
    screen = opened(replace(STATE, asking=asking))
    assert asking.question in words(screen)
    next(visible(screen, OptionRow)).setFocus()
    press(screen, Key.Key_Right)
    assert screen.presenter.told[-1] == ("decide", 1)


def test_what_is_being_done_is_told_with_how_far_it_is(opened):
    work = PackImportProgress("Adding packs: 3 of 20", 3, 20)
    screen = opened(replace(STATE, phase="adding", progress=work, primary=""))
    assert work.what in words(screen)
    screen.show_state(STATE)
    settle()
    assert work.what not in words(screen)
    assert table(screen).hasFocus()


def test_packs_that_come_leave_the_keyboard_where_it_is(opened):
    screen = opened(replace(STATE, phase="looking", count=10, chosen=4))
    screen.show_state(replace(STATE, phase="looking", count=11, chosen=4))
    settle()
    assert table(screen).currentIndex().row() == 4
    assert table(screen).model().rowCount() == 11


def test_what_is_given_next_is_shown_at_once_without_what_was_there(opened):
    screen = opened(LOOKING)
    screen.show_state(replace(LOOKING, count=41))
    screen.show_state(replace(LOOKING, count=0, chosen=-1, detail=None, heading="Looking for packs"))
    assert "Looking for packs" in words(screen)
    assert DETAIL.title not in words(screen)


def test_without_packs_the_keyboard_is_on_what_says_so(opened):
    opened(NOTHING)
    assert heard() == NOTHING.heading


def test_a_thousand_packs_are_no_widgets(opened):
    few, many = (len(opened(replace(STATE, count=count)).findChildren(QWidget)) for count in (3, 1000))
    assert few == many
