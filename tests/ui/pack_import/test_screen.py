import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.pack_import.import_list import PARTS
from tests.library.pack_import.builders import pack_in, wrong_in
from tests.ui.asked import button, heard, listen, words
from tests.ui.fakes import translate
from tests.ui.walk import press, settle, visible

Key = Qt.Key
CHOSEN, NOT_CHOSEN = translate("add_packs.chosen"), translate("add_packs.not_chosen")


@pytest.fixture
def opened(look, entered, table, tmp_path):
    """The page, given so many packs."""

    def open_page(count=3, *more, size=(1280, 744)):
        screen = table.show(FormScreen(look, translate, PARTS))
        table.give(*(pack_in(tmp_path / f"{place:04}", id_=f"pack-{place}") for place in range(count)), *more)
        return entered(screen, *size)

    return open_page


def rows(screen) -> QListView:
    return screen.findChild(QListView)


def show(table):
    table.background.work()
    settle()


def test_the_keyboard_is_on_the_packs_and_goes_through_them(opened, table):
    screen = opened()
    assert rows(screen).hasFocus()
    for key, place in ((Key.Key_Down, 1), (Key.Key_End, 2)):
        press(screen, key)
        assert (rows(screen).hasFocus(), table.seen.chosen) == (True, place)
    name = rows(screen).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name == table.lines[1].name


def test_space_and_a_click_on_its_box_choose_a_pack_which_is_said_and_a_click_beside_it_does_not(
    opened, table, monkeypatch
):
    screen = opened()
    said = listen(monkeypatch)
    press(screen, Key.Key_Space)
    row = rows(screen).visualRect(rows(screen).model().index(1, 0))
    for at in (row.topLeft() + QPoint(24, 34), row.center()):
        QTest.mouseClick(rows(screen).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [line.checked for line in table.lines] == [False, False, True]
    press(screen, Key.Key_Space)
    assert said == [NOT_CHOSEN, NOT_CHOSEN, CHOSEN]


def test_enter_adds_and_the_top_bar_lets_it_go_on(opened, table):
    screen = opened()
    press(screen, Key.Key_Return)
    settle()
    assert translate("add_packs.adding", done=0, total=3) in words(screen)
    screen.leave()
    table.background.work()
    assert ("back",) in table.heard
    assert len(table.installed) == 4


def test_esc_stops_adding_and_then_goes(opened, table):
    screen = opened()
    press(screen, Key.Key_Return)
    screen.back()
    show(table)
    assert (table.seen.phase, table.heard[-1:]) == ("told", [("refresh",)])
    assert rows(screen).hasFocus()
    screen.back()
    assert table.heard[-1] == ("back",)


def test_ctrl_c_copies_what_is_wrong_and_says_so(opened, table, tmp_path):
    screen = opened(0, wrong_in(tmp_path / "wrong"))
    press(screen, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, *_ in table.heard] == ["copy"]
    assert translate("add_packs.copied") in words(screen)


def test_f6_goes_from_the_packs_to_what_is_told_of_one_to_the_buttons_and_back(opened, table):
    screen = opened()
    press(screen, Key.Key_F6)
    assert heard() == table.seen.words("pack")
    press(screen, Key.Key_F6)
    assert heard() == table.seen.words("primary")
    press(screen, Key.Key_F6)
    assert rows(screen).hasFocus()


def test_what_is_asked_once_is_chosen_with_the_keys(opened, table, tmp_path):
    screen = opened(0, pack_in(tmp_path / "other", title="Another title"))
    next(visible(screen, OptionRow)).setFocus()
    press(screen, Key.Key_Right)
    assert table.seen.items["asking"].chosen == (1,)
    assert button(screen, translate("add_packs.add", n=1))


def test_packs_that_come_leave_the_keyboard_where_it_is(opened, table, tmp_path):
    screen = opened()
    press(screen, Key.Key_End)
    table.give(pack_in(tmp_path / "more", id_="more"))
    settle()
    assert rows(screen).hasFocus()
    assert (rows(screen).currentIndex().row(), rows(screen).model().rowCount()) == (2, 4)


def test_without_packs_the_keyboard_is_on_what_says_so(opened, table):
    opened(0)
    assert heard() == translate("add_packs.none_found")


@pytest.mark.parametrize("size", [(1280, 744), (800, 544)])
def test_the_list_is_no_higher_than_the_window_and_many_packs_are_no_widgets(opened, table, tmp_path, size):
    screen = opened(1, size=size)
    few = len(screen.findChildren(QWidget))
    table.give(*(pack_in(tmp_path / f"more-{place}", id_=f"more-{place}") for place in range(20)))
    settle()
    settle()
    assert len(screen.findChildren(QWidget)) - few <= 2
    assert rows(screen).model().rowCount() == 21
    assert rows(screen).sizeHintForRow(0) < rows(screen).height() < size[1]
