"""The page on coverage in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.questions import remove_questions
from quizapp.ui.editor.coverage.coverage_sentences import CoverageSentenceRow
from quizapp.ui.editor.coverage.page import CoveragePage
from tests.authoring.builders import document
from tests.ui.editor.at_desk import SIZES, AtDesk, at_desk
from tests.ui.fakes import translate
from tests.ui.walk import clipped, marked_up, sideways, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def left() -> Any:
    """The example pack without one question."""
    return StepHistory(document()).done(remove_questions(document(), ["weck-call"])).document


@pytest.fixture
def desk(look: Any, entered: Any, tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(look, entered, tmp_path, left()) as made:
        yield made


def page_of(desk: AtDesk) -> CoveragePage:
    assert isinstance(desk.page, CoveragePage)
    return desk.page


def row_of(page: CoveragePage, words: str) -> int:
    rows = [each for each in page.list.rows if isinstance(each, CoverageSentenceRow)]
    return next(place for place, row in enumerate(rows) if words in row.accessibleName())


def test_from_sentences_and_from_what_is_missing_one_comes_to_questions_by_keys(desk: AtDesk) -> None:
    desk.press(Key.Key_F7)
    page = page_of(desk)
    assert desk.screen.place.title == translate("coverage.title")
    assert page.list.rows[0].hasFocus()
    desk.press(Key.Key_End)
    assert page.list.rows[-1].hasFocus()
    desk.press(Key.Key_F6)
    assert page.missing.buttons[0].hasFocus()

    before = len(desk.questions)
    desk.press(Key.Key_N, Mod.ControlModifier)
    desk.choose("Is it supported?")
    assert len(desk.questions) == before + 1
    assert desk.question["kind"] == "verdict"
    begun = desk.shown

    desk.press(Key.Key_F7)
    page = page_of(desk)
    page.list.take_focus(row_of(page, "every seat had been taken"))
    desk.press(Key.Key_Return)
    assert len(desk.entries()) == 2
    desk.choose(desk.entries()[1])
    assert desk.shown not in (begun, "pack")

    desk.press(Key.Key_F7)
    page = page_of(desk)
    page.list.take_focus(row_of(page, "He did not say who should pay"))
    desk.press(Key.Key_E, Mod.ControlModifier)
    desk.choose("Mark the sentence")
    quotes = [each["quote"] for evidence in desk.question["evidence"] for each in evidence]
    assert quotes == ["He did not say who should pay."]
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == before


def test_nothing_is_cut_at_any_size_and_every_bar_has_a_name(desk: AtDesk) -> None:
    desk.press(Key.Key_F7)
    page = page_of(desk)
    for size, factor in SIZES:
        desk.resize(size, factor)
        assert clipped(page) == [], (size, factor)
        assert not sideways(page)
        assert QApplication.focusWidget() is page.list.rows[0]
    assert marked_up(page) == []
    bars = list(visible(page, QProgressBar))
    assert len(bars) > 20
    assert all(bar.accessibleName() for bar in bars)
    desk.screen.back()
    assert desk.screen._over is None
