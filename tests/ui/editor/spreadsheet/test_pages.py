"""Out to a spreadsheet, a cell changed there, in again and back, by keys and with the real child."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from tests.authoring.builders import document
from tests.ui.editor.conftest import Asked, Jobs, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(screen: EditorScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifiers)
    settle()


def choose(screen: EditorScreen, entry: str) -> None:
    """Choose an entry of the menu “More”."""
    screen._page.more.click()
    menu = next(each for each in screen.findChildren(QMenu) if each.isVisible())
    menu.setActiveAction(next(each for each in menu.actions() if each.text() == entry))
    QTest.keyClick(menu, Key.Key_Return)
    # Where there is no screen, nobody gives the window the keyboard back once a menu is closed.
    screen.window().activateWindow()
    settle()


def prompt_changed(file: Path, words: str) -> None:
    """Write other words into the cell of the first question's text, as a spreadsheet program does."""
    book = openpyxl.load_workbook(file)
    sheet = book["Questions"]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("Text") + 1).value = words
    book.save(file)


def test_a_pack_goes_out_is_changed_comes_in_and_is_undone(look: Any, entered: Any, tmp_path: Path) -> None:
    folder = create_working_copy(tmp_path / "working", StepHistory(document()), "Ferry", NOON, Random(1))
    screen, ask = EditorScreen(look, translate), Asked(tmp_path / "ferry.xlsx")
    ways = ways_of(lambda: None, ask, lambda _: None)
    presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, ways, Random(2))
    screen.presenter = presenter
    entered(screen, 800, 544)
    presenter.open(folder)
    settle()

    choose(screen, translate("spreadsheet.export_entry"))
    press(screen, Key.Key_Return)
    over: Any = screen._over
    assert over._told.isVisible()
    screen.back()
    prompt_changed(tmp_path / "ferry.xlsx", "What does he ask for?")

    choose(screen, translate("spreadsheet.take_entry"))
    over = screen._over
    assert over._heading.hasFocus()
    press(screen, Key.Key_Return)
    assert over._counted.text() == "Questions: 0 new, 1 changed, 0 go, 12 stay."
    assert over._file.hasFocus()
    screen.update_tab_order()  # as the window does before each Tab
    press(screen, Key.Key_Tab)
    press(screen, Key.Key_Tab)
    row = QApplication.focusWidget()
    assert row is not None
    assert row.accessibleName().startswith("1. What does he ask for?. Question: “")
    assert any(label.text().startswith("Question: “") for label in row.findChildren(QLabel))
    press(screen, Key.Key_Return)
    assert screen._over is None
    bench: Any = presenter._bench
    assert bench.document["banks"][0]["questions"][0]["prompt"] == "What does he ask for?"
    press(screen, Key.Key_Z, Mod.ControlModifier)
    assert bench.document == document()
    presenter.close(lambda: None)
