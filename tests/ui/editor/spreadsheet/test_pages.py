"""Out to a spreadsheet, a cell changed there, in again and back, by keys and with the real child."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.authoring.builders import document
from tests.ui.editor.at_desk import NARROW, AtDesk
from tests.ui.fakes import translate
from tests.ui.walk import visible

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def choose(desk: AtDesk, entry: str) -> None:
    """Choose an entry of the menu “More”."""
    desk.click(desk.panes.more)
    desk.choose(translate(entry))


def prompt_changed(file: Path, words: str) -> None:
    """Write other words into the cell of the first question's text, as a spreadsheet program does."""
    book = openpyxl.load_workbook(file)
    sheet = book["Questions"]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("Text") + 1).value = words
    book.save(file)


def test_a_pack_goes_out_is_changed_comes_in_and_is_undone(sit, tmp_path):
    desk = sit(size=NARROW)
    desk.ask.path = tmp_path / "ferry.xlsx"
    choose(desk, "spreadsheet.export_entry")
    desk.press(Key.Key_Return)
    assert desk.says(translate("spreadsheet.exported", file="ferry.xlsx"))
    desk.back()
    prompt_changed(tmp_path / "ferry.xlsx", "What does he ask for?")

    choose(desk, "spreadsheet.take_entry")
    desk.press(Key.Key_Return)
    assert desk.says(desk.standing.counted)
    desk.screen.update_tab_order()  # as the window does before each Tab
    for _ in range(2):
        desk.press(Key.Key_Tab)
    assert desk.focused.accessibleName().startswith("1. What does he ask for?")
    (line,) = desk.standing.groups[0].changes[0].lines
    assert line in [label.text() for label in visible(desk.focused, QLabel)]  # type: ignore[attr-defined]  # a label
    desk.press(Key.Key_Return)
    assert desk.over is None
    assert desk.questions[0]["prompt"] == "What does he ask for?"
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert desk.document == document()
