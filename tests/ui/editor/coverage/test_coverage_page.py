"""The page on coverage in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.questions import remove_questions
from quizapp.ui.editor.page_widgets.coverage_sheet import CoverageSentenceRow
from tests.authoring.builders import document
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def left() -> Any:
    """The example pack without one question."""
    return StepHistory(document()).done(remove_questions(document(), ["weck-call"])).document


def rows(desk: AtDesk) -> list[CoverageSentenceRow]:
    return desk.part("sentences").findChildren(CoverageSentenceRow)  # type: ignore[no-any-return]  # Qt tells no kind


def go_to(desk: AtDesk, words: str) -> None:
    """Put the keyboard on a sentence."""
    next(row for row in rows(desk) if words in row.accessibleName()).setFocus()


def test_from_sentences_and_from_what_is_missing_one_comes_to_questions_by_keys(sit):
    desk = sit(left())
    desk.press(Key.Key_F7)
    assert rows(desk)[0].hasFocus()
    desk.press(Key.Key_End)
    assert rows(desk)[-1].hasFocus()
    desk.press(Key.Key_F6)
    assert desk.part("missing").hasFocus()

    before = len(desk.questions)
    desk.press(Key.Key_N, Mod.ControlModifier)
    desk.choose(translate("editor.kinds.verdict"))
    assert len(desk.questions) == before + 1
    assert desk.question["kind"] == "verdict"
    begun = desk.shown

    desk.press(Key.Key_F7)
    go_to(desk, "every seat had been taken")
    desk.press(Key.Key_Return)
    assert len(desk.entries()) == 2
    desk.choose(desk.entries()[1])
    assert desk.shown not in (begun, "pack")

    desk.press(Key.Key_F7)
    go_to(desk, "He did not say who should pay")
    desk.press(Key.Key_E, Mod.ControlModifier)
    desk.choose(translate("editor.kinds.find_evidence"))
    quotes = [each["quote"] for evidence in desk.question["evidence"] for each in evidence]
    assert quotes == ["He did not say who should pay."]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == before
