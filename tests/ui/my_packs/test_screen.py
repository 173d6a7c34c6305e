"""The list of packs in work by keyboard, pointer and ear."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from quizapp.ui.kit.screen import TopBarState
from quizapp.ui.my_packs.screen import MyPacksScreen
from quizapp.ui.my_packs.state import MyPacksSideLine, MyPacksState, PackBadge, WorkingCopyLine
from quizapp.ui.passages.state import OpeningProgress
from tests.ui.fakes import translate
from tests.ui.walk import clipped, press, settle, sideways, visible

# The offscreen platform says so of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def line(title: str, file: str = "") -> WorkingCopyLine:
    told = "Handed out as revision 1, 2 March 2026" if file else "Not handed out yet"
    return WorkingCopyLine(
        title,
        told,
        file,
        "10:42",
        f"Edit {title}. {told}",
        f"Edit {title}",
        f"More about {title}",
        source="The Tarnwick Courier, 12 September 2025",
        questions="46",
        marks=(PackBadge("1 to mend", "wrong", "wrong"), PackBadge("3 to look at", "warn", "partial")),
        short="46 questions · 1 to mend",
    )


FILE = "/home/ann/Documents/a-folder-with-a-name-of-more-than-forty-letters/cool-streets-r1.quizpack"
STATE = MyPacksState(
    packs=(line("Cool streets"), line("Ferries & piers", "/home/ann/ferries.quizpack")),
    trash=(MyPacksSideLine("Shops", "Kept until 1 April 2026", "Put back", "Put back Shops"),),
    reported=(MyPacksSideLine("Piers", "2 problems reported", "See them", "See what was reported on Piers"),),
    out=(
        MyPacksSideLine(
            "Cool streets", "Revision 1, 2 March 2026", "Show in folder", "Show Cool streets", FILE
        ),
    ),
    practised=("Apples & pears",),
)


@dataclass
class FakePresenter:
    """Remembers what it was told."""

    told: list[object] = field(default_factory=list)

    def __getattr__(self, name: str):
        return lambda *given: self.told.append((name, *given))

    def has_file(self, place: int) -> bool:
        return place == 1

    def reported_on(self, place: int) -> int:
        return 2 * place

    def name_of(self, place: int) -> str:
        return STATE.packs[place].title


@pytest.fixture
def screen(look, entered):
    made = MyPacksScreen(look, translate)
    made.presenter = FakePresenter()
    made.show_state(STATE)
    entered(made, 1280, 743)
    made.presenter.told.clear()
    return made


def deeds(screen) -> list[object]:
    """What the presenter was told to do, without which row has the keyboard."""
    return [each for each in screen.presenter.told if each[0] != "choose"]


def test_the_keyboard_arrives_on_the_first_pack_and_enter_edits_it(screen):
    row = QApplication.focusWidget()
    assert row.accessibleName() == "Edit Cool streets. Not handed out yet"
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
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names == [
        "See 2 problems reported",
        "Edit",
        "Rename …",
        "Duplicate",
        translate("author.show_folder"),
        translate("author.show_file"),
        "Delete",
    ]
    menu.actions()[0].trigger()
    menu.actions()[2].trigger()
    menu.close()
    assert deeds(screen) == [("edit_reported", 1), ("ask_name", 1)]


def test_the_buttons_of_a_row_do_the_same_by_pointer(screen):
    buttons = {button.accessibleName(): button for button in visible(screen, QPushButton)}
    QTest.mouseClick(buttons["Edit Ferries & piers"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Put back Shops"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["See what was reported on Piers"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Show Cool streets"], Qt.MouseButton.LeftButton)
    assert deeds(screen) == [("edit", 1), ("restore", 0), ("see_reported", 0), ("show_export", 0)]


def test_a_name_is_written_in_place_and_the_keyboard_goes_back_to_the_row(screen):
    screen.show_state(replace(STATE, naming=1, chosen=1))
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "Piers")
    press(screen, Key.Key_Return)
    assert deeds(screen) == [("rename", "Piers")]
    screen.show_state(replace(STATE, chosen=1))
    settle()
    assert QApplication.focusWidget() is screen._work_rows()[1]


def test_when_a_pack_goes_the_keyboard_comes_to_the_next(screen):
    press(screen, Key.Key_Delete)
    told = "“Cool streets” is in the trash."
    screen.show_state(replace(STATE, packs=STATE.packs[1:], told=told, undoes="Undo"))
    settle()
    assert QApplication.focusWidget() is screen._work_rows()[0]
    assert told in [label.text() for label in visible(screen, QLabel)]


def test_when_the_last_pack_goes_the_keyboard_comes_to_what_begins_another(screen):
    press(screen, Key.Key_Delete)
    screen.show_state(replace(STATE, packs=(), told="“Cool streets” is in the trash.", undoes="Undo"))
    settle()
    assert QApplication.focusWidget().accessibleName() == translate("author.open")


def test_without_packs_it_is_told_how_to_begin(screen):
    screen.show_state(MyPacksState(packs=()))
    screen.set_initial_focus()
    settle()
    assert QApplication.focusWidget().accessibleName() == translate("author.open")
    assert translate("author.empty") in [label.text() for label in visible(screen, QLabel)]


def test_the_keyboard_comes_to_the_first_pack_that_there_is(screen):
    screen.show_state(MyPacksState(packs=()))
    screen.set_initial_focus()
    screen.show_state(replace(STATE, packs=STATE.packs[:1]))
    settle()
    assert QApplication.focusWidget() is screen._work_rows()[0]


def test_a_file_that_is_being_opened_is_shown_and_escape_stops_it(screen):
    screen.show_state(replace(STATE, opening=OpeningProgress("Opening ferries.pdf", 3, 20)))
    settle()
    assert "Opening ferries.pdf" in [label.text() for label in visible(screen, QLabel)]
    screen.back()
    assert deeds(screen) == [("stop",)]


def test_a_pack_that_is_practised_is_chosen_in_a_menu(screen):
    screen._practised.click()
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Apples && pears"]
    menu.actions()[0].trigger()
    menu.close()
    assert deeds(screen) == [("from_practised", 0)]


def test_f6_goes_from_column_to_column(screen):
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget() is screen._practised
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget() is screen._work_rows()[0]


def test_it_is_the_authors_section(screen):
    assert screen.place == TopBarState("Packs in work", section="author")


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 743), (800, 543)])
def test_nothing_is_cut_at_any_size(look, entered, factor, size):
    look.theme.set_factor(factor)
    made = MyPacksScreen(look, translate)
    made.presenter = FakePresenter()
    made.show_state(replace(STATE, told="“Shops” is in the trash.", undoes="Undo"))
    entered(made, *size)
    assert not sideways(made)
    assert not clipped(made)
