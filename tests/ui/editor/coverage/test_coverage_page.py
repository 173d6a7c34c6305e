"""The page on coverage in the real screen, by keys."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.questions import remove_questions
from quizapp.ui.editor.coverage.coverage_sentences import CoverageSentenceRow
from quizapp.ui.editor.coverage.page import CoveragePage
from tests.authoring.builders import document
from tests.ui.fakes import translate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def left() -> Any:
    """The example pack without one question."""
    return StepHistory(document()).done(remove_questions(document(), ["weck-call"])).document


def row_of(page: CoveragePage, words: str) -> int:
    rows = [each for each in page.list.rows if isinstance(each, CoverageSentenceRow)]
    return next(place for place, row in enumerate(rows) if words in row.accessibleName())


def test_from_sentences_and_from_what_is_missing_one_comes_to_questions_by_keys(sit):
    desk = sit(left())
    desk.press(Key.Key_F7)
    page = desk.page(CoveragePage)
    assert page.list.rows[0].hasFocus()
    desk.press(Key.Key_End)
    assert page.list.rows[-1].hasFocus()
    desk.press(Key.Key_F6)
    assert page.missing.buttons[0].hasFocus()

    before = len(desk.questions)
    desk.press(Key.Key_N, Mod.ControlModifier)
    desk.choose(translate("editor.kinds.verdict"))
    assert len(desk.questions) == before + 1
    assert desk.question["kind"] == "verdict"
    begun = desk.shown

    desk.press(Key.Key_F7)
    page = desk.page(CoveragePage)
    page.list.take_focus(row_of(page, "every seat had been taken"))
    desk.press(Key.Key_Return)
    assert len(desk.entries()) == 2
    desk.choose(desk.entries()[1])
    assert desk.shown not in (begun, "pack")

    desk.press(Key.Key_F7)
    page = desk.page(CoveragePage)
    page.list.take_focus(row_of(page, "He did not say who should pay"))
    desk.press(Key.Key_E, Mod.ControlModifier)
    desk.choose(translate("editor.kinds.find_evidence"))
    quotes = [each["quote"] for evidence in desk.question["evidence"] for each in evidence]
    assert quotes == ["He did not say who should pay."]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == before
