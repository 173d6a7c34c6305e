"""The list of packs in work by keyboard, pointer and ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.my_packs.screen import MyPacksScreen
from quizapp.ui.my_packs.state import MyPacksSideLine, MyPacksState, PackBadge, WorkingCopyLine
from quizapp.ui.passages.state import OpeningProgress
from tests.ui.asked import Asked, button, buttons, heard, words
from tests.ui.fakes import translate
from tests.ui.walk import press, settle

# The offscreen platform says so of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def line(title: str, file: str = "") -> WorkingCopyLine:
    told = "Handed out as revision 1, 2 March 2026" if file else "Not handed out yet"
    return WorkingCopyLine(
        title, told, file, "10:42", f"Edit {title}. {told}", f"Edit {title}", f"More about {title}",
        source="The Tarnwick Courier, 12 September 2025", questions="46",
        marks=(PackBadge("1 to mend", "wrong", "wrong"),), short="46 questions · 1 to mend",
    )  # fmt: skip


FIRST, SECOND = line("Cool streets"), line("Ferries & piers", "/home/ann/ferries.quizpack")
STATE = MyPacksState(
    packs=(FIRST, SECOND),
    trash=(MyPacksSideLine("Shops", "Kept until 1 April 2026", "Put back", "Put back Shops"),),
    reported=(MyPacksSideLine("Piers", "2 problems reported", "See them", "See what was reported on Piers"),),
    out=(
        MyPacksSideLine("Cool streets", "Revision 1", "Show in folder", "Show Cool streets", "/home/ann/a"),
    ),
    practised=("Apples & pears",),
)


class Presenter(Asked):
    """The second pack was handed out, and two problems with it were reported."""

    def has_file(self, place: int) -> bool:
        return place == 1

    def reported_on(self, place: int) -> int:
        return 2 * place

    def name_of(self, place: int) -> str:
        return STATE.packs[place].title


@pytest.fixture
def screen(look, entered):
    made = MyPacksScreen(look, translate)
    made.presenter = Presenter()
    made.show_state(STATE)
    entered(made, 1280, 743)
    made.presenter.told.clear()
    return made


def deeds(screen) -> list[object]:
    """What the presenter was told to do, without which row has the keyboard."""
    return [each for each in screen.presenter.told if each[0] != "choose"]


def test_the_keyboard_arrives_on_the_first_pack_and_enter_edits_it(screen):
    assert heard() == FIRST.name
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Return)
    assert deeds(screen) == [("edit", 1)]


def test_every_key_does_what_its_button_says(screen):
    for key, modifier in (
        (Key.Key_V, Control),
        (Key.Key_N, Control),
        (Key.Key_D, Control),
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Z, Control),
    ):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
    assert deeds(screen) == [("paste",), ("new",), ("duplicate", 0), ("delete", 0), ("undo",)]


def test_what_else_can_be_done_stands_in_a_menu(screen):
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    for action in menu.actions():
        action.trigger()
    menu.close()
    names = (
        "edit_reported", "edit", "ask_name", "duplicate", "show_folder", "show_file", "delete",
    )  # fmt: skip
    assert deeds(screen) == [(name, 1) for name in names]


def test_the_buttons_of_a_row_do_the_same_by_pointer(screen):
    for name in (SECOND.edit, "Put back Shops", "See what was reported on Piers", "Show Cool streets"):
        QTest.mouseClick(buttons(screen)[name], Qt.MouseButton.LeftButton)
    assert deeds(screen) == [("edit", 1), ("restore", 0), ("see_reported", 0), ("show_export", 0)]


def test_a_name_is_written_in_place_and_the_keyboard_goes_back_to_the_row(screen):
    screen.show_state(replace(STATE, naming=1, chosen=1))
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "Piers")
    press(screen, Key.Key_Return)
    assert deeds(screen) == [("rename", "Piers")]
    screen.show_state(replace(STATE, chosen=1))
    settle()
    assert heard() == SECOND.name


@pytest.mark.parametrize(
    ("packs", "next_one"), [((SECOND,), SECOND.name), ((), translate("author.open"))], ids=["next", "none"]
)
def test_when_a_pack_goes_the_keyboard_comes_to_the_next_or_to_what_begins_another(screen, packs, next_one):
    press(screen, Key.Key_Delete)
    screen.show_state(replace(STATE, packs=packs, told="It is in the trash.", undoes="Undo"))
    settle()
    assert heard() == next_one
    assert "It is in the trash." in words(screen)


def test_without_packs_it_is_told_how_to_begin_until_there_is_one(screen):
    screen.show_state(MyPacksState(packs=()))
    screen.set_initial_focus()
    settle()
    assert heard() == translate("author.open")
    assert translate("author.empty") in words(screen)
    screen.show_state(replace(STATE, packs=(FIRST,)))
    settle()
    assert heard() == FIRST.name


def test_a_file_that_is_being_opened_is_shown_and_escape_stops_it(screen):
    screen.show_state(replace(STATE, opening=OpeningProgress("Opening ferries.pdf", 3, 20)))
    settle()
    assert "Opening ferries.pdf" in words(screen)
    screen.back()
    assert deeds(screen) == [("stop",)]


def test_f6_goes_from_column_to_column(screen):
    for name in (translate("author.from_practised"), FIRST.name):
        press(screen, Key.Key_F6)
        assert heard() == name


def test_a_pack_that_is_practised_is_chosen_in_a_menu(screen):
    button(screen, translate("author.from_practised")).click()
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Apples && pears"]
    menu.actions()[0].trigger()
    menu.close()
    assert deeds(screen) == [("from_practised", 0)]
