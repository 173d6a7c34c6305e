"""The page for printing, by keys: paper, version, pages, a PDF made by the real child."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.checkable_button import CheckRow
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.picture_view import ScaledImage
from tests.exchange.printing.papers import read
from tests.ui.fakes import translate
from tests.ui.walk import visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_the_answer_sheet_is_chosen_looked_at_and_saved_by_keys_alone(sit, tmp_path):
    desk = sit()
    desk.press(Key.Key_P, Mod.ControlModifier)
    page = next(visible(desk.over, ScaledImage))
    desk.press(Key.Key_PageDown, Mod.ControlModifier)
    assert page.accessibleName() == translate("print_page.page_drawn", number=2, pages=4)
    assert desk.says(translate("print_page.page", number=2, pages=4))
    desk.press(Key.Key_Right)
    assert page.accessibleName() == translate("print_page.page_drawn", number=1, pages=1)
    desk.ask.path = tmp_path / "sheet.pdf"
    desk.press(Key.Key_Return)
    made = read((tmp_path / "sheet.pdf").read_bytes())
    assert made.tagged
    assert translate("print_page.papers.answers") in made.texts[0]
    assert desk.says("sheet.pdf")
    desk.press(Key.Key_F6)
    assert page.hasFocus()
    for _ in range(2):
        desk.press(Key.Key_F6)
    assert isinstance(desk.focused, OptionRow)
    desk.back()
    assert desk.over is None


def test_single_questions_are_listed_in_a_narrow_window_too(sit, monkeypatch):
    monkeypatch.setattr("quizapp.ui.editor.pages.printing.render_paper", lambda *_: iter(()))
    desk = sit()
    desk.press(Key.Key_P, Mod.ControlModifier)
    desk.screen.set_narrow(True)
    page, words = desk.over, translate("print_page.chosen")
    rows = list(visible(page, CheckRow))
    desk.click(next(each for each in visible(page, OptionRow) if each.option.title == words))
    questions = [each for each in visible(page, CheckRow) if each not in rows]
    assert len(questions) == 13
    desk.click(questions[0])
    assert len(desk.standing.request.only) == 12
    words = translate("print_page.choose_none")
    desk.click(next(each for each in visible(page, KeyButton) if each.words == words))
    assert desk.says(translate("print_page.none_chosen"))
    assert translate("print_page.save") not in [each.words for each in visible(page, KeyButton)]


def test_a_paper_too_long_to_be_shown_says_so_and_can_be_saved(sit, tmp_path, monkeypatch):
    monkeypatch.setattr("quizapp.ui.editor.printing.print_runner.MAX_DRAWN_CHARACTERS", 10)
    desk = sit()
    desk.press(Key.Key_P, Mod.ControlModifier)
    assert desk.says(translate("print_page.not_drawn"))
    desk.ask.path = tmp_path / "paper.pdf"
    desk.press(Key.Key_Return)
    assert read((tmp_path / "paper.pdf").read_bytes()).tagged
