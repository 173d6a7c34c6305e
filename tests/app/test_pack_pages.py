"""What is done with packs, in the whole program: by keys and by pointer, to files and back."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from quizapp.pack.checks.check_runner import read_and_check
from quizapp.ui.file_dialogs import FileDialogs
from quizapp.ui.home.pack_table import PackTable
from tests.shots.folders import due
from tests.ui.running import Running
from tests.ui.walk import settle, visible

# The offscreen platform says so of menus, and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
BELL, REPORT = "A bell on the harbour bridge", "A UN report on Xinjiang, and China’s answer"


@pytest.fixture
def start(qapp, first_start, tmp_path):
    """Starts the program, once more over the same library where it was started before."""
    folder = shutil.copytree(first_start, tmp_path / "data")
    due(folder)

    def started():
        made = Running(qapp, folder, (1280, 800))
        made.rest()
        return made

    return started


@pytest.fixture
def running(start):
    with closing(start()) as made:
        yield made


@pytest.fixture
def saved(tmp_path, monkeypatch):
    """Where files go that somebody saves."""
    folder = tmp_path / "saved"
    folder.mkdir()
    monkeypatch.setattr(FileDialogs, "save_file", lambda *_: folder / "given.quizpack")
    return folder / "given.quizpack"


def titles(running):
    state = running.screen.state
    return [state.line(place).title for place in range(len(state.packs))]


def words(running):
    return "\n".join(label.text() for label in visible(running.window, QLabel))


def click(running, name):
    button = next(each for each in visible(running.window, QPushButton) if each.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    running.rest()


def in_menu(running, entry):
    """Choose an entry of the menu that is open, by keys."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    for _ in range(names.index(entry) + 1):
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    settle()
    running.rest()
    running.rest()


def by_keys(running, entry):
    """Do something with the first pack, by keys."""
    running.press(Key.Key_F6)
    running.press(Key.Key_Home)
    running.press(Key.Key_Menu)
    in_menu(running, entry)


def by_pointer(running, row, entry):
    """Do something with a pack, by the button of its row and a click in its menu."""
    table = running.screen.findChild(PackTable)
    index = table.model().index(row, 0)
    at = table.itemDelegate().more_in(table.visualRect(index)).center().toPoint()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    menu = QApplication.activePopupWidget()
    action = next(each for each in menu.actions() if each.text() == entry)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle()
    running.rest()
    running.rest()


def to_page(running):
    """Wait for the page of a pack."""
    running.wait(lambda: running.name == "pack" and bool(running.screen.form.second))


def test_a_pack_is_removed_and_brought_back_by_keys(running):
    by_keys(running, "Remove")
    assert titles(running) == [REPORT]
    assert f"“{BELL}” was removed." in words(running)
    running.press(Key.Key_Z, Control)
    running.rest()
    running.rest()
    assert titles(running) == [BELL, REPORT]
    running.press(Key.Key_Escape)
    assert f"“{BELL}”" not in words(running)


def test_what_was_removed_is_brought_back_from_its_list(running):
    by_keys(running, "Remove")
    running.press(Key.Key_Escape)
    running.press(Key.Key_F4)
    in_menu(running, "Removed")
    assert titles(running) == [BELL]
    running.press(Key.Key_Return)
    running.rest()
    running.rest()
    assert titles(running) == []
    running.press(Key.Key_F4)
    in_menu(running, "All packs")
    assert titles(running) == [BELL, REPORT]


def test_a_group_is_made_on_a_packs_page_and_lists_it_at_home(running):
    by_keys(running, "Groups …")
    to_page(running)
    QTest.keyClicks(QApplication.focusWidget(), "Year 7")
    running.press(Key.Key_Return)
    running.rest()
    running.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    running.press(Key.Key_Escape)
    running.wait(lambda: running.name == "home")
    running.rest()
    running.press(Key.Key_F4)
    in_menu(running, "Year 7")
    assert titles(running) == [BELL]


def test_a_favourite_stands_first_after_the_next_start_too(start):
    with closing(start()) as running:
        assert titles(running) == [BELL, REPORT]
        by_pointer(running, 1, "Favourite")
        assert titles(running) == [REPORT, BELL]
    running.program.change_library()  # as at every end: it gives the folder back
    with closing(start()) as again:
        assert titles(again) == [REPORT, BELL]


def test_a_pack_is_exported_and_its_folder_shown_without_a_shell(running, saved, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not shown.append(url))
    by_keys(running, "Export …")
    running.wait(saved.exists)
    running.rest()
    assert read_and_check(saved).pack.title == BELL
    click(running, "Show in folder")
    assert shown == [QUrl.fromLocalFile(str(saved.parent))]


@pytest.mark.parametrize("there", [False, True])
def test_a_file_is_proposed_among_the_documents_or_at_home_where_there_are_none(
    running, tmp_path, monkeypatch, there
):
    documents = tmp_path / "Documents"
    if there:
        documents.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    proposed = []
    monkeypatch.setattr(FileDialogs, "save_file", lambda _, __, path, ___: proposed.append(path))
    by_keys(running, "Export …")
    assert [Path(path).parent for path in proposed] == [documents if there else tmp_path]
