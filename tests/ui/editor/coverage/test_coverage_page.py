"""The page on coverage in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar

from quizapp.editing.steps import Written
from quizapp.editing.writing.questions import remove_questions
from quizapp.ui.editor.coverage.page import CoveragePage
from quizapp.ui.editor.coverage.rows import AskedRow
from tests.editing.builders import document
from tests.ui.editor.at_desk import AtDesk, at_desk
from tests.ui.walk import clipped, marked_up, settle, sideways, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def left() -> Any:
    """The example pack without one question."""
    return Written(document()).done(remove_questions(document(), ["weck-call"])).document


@pytest.fixture
def desk(look: Any, entered: Any, tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(look, entered, tmp_path, left()) as made:
        yield made


def page_of(desk: AtDesk) -> CoveragePage:
    assert isinstance(desk.page, CoveragePage)
    return desk.page


def row_of(page: CoveragePage, words: str) -> int:
    rows = [each for each in page.list.rows if isinstance(each, AskedRow)]
    return next(place for place, row in enumerate(rows) if words in row.accessibleName())


def test_from_what_is_missing_a_question_is_begun_and_the_next_is_looked_up(desk: AtDesk) -> None:
    desk.press(Key.Key_F7)
    page = page_of(desk)
    assert desk.screen.place.title == "What is asked, what is missing"
    assert page.list.rows[0].hasFocus()
    desk.press(Key.Key_End)
    assert page.list.rows[-1].hasFocus()
    desk.press(Key.Key_F6)
    assert page.missing.buttons[0].hasFocus()

    before = len(desk.questions)
    desk.press(Key.Key_N, Mod.ControlModifier)
    desk.choose("Is it supported?")
    assert len(desk.questions) == before + 1
    assert desk.questions[-1]["kind"] == "verdict"
    assert desk.shown == f"question:{desk.questions[-1]['id']}"

    desk.press(Key.Key_F7)
    page = page_of(desk)
    place = row_of(page, "called on the council")
    page.list.take_focus(place)
    desk.press(Key.Key_Return)
    assert desk.shown == f"question:{desk.questions[-1]['id']}"
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(desk.questions) == before


def test_of_several_questions_one_is_chosen_from_a_menu_and_esc_leads_back(desk: AtDesk) -> None:
    desk.press(Key.Key_F7)
    page = page_of(desk)
    page.list.take_focus(row_of(page, "every seat had been taken"))
    desk.press(Key.Key_Return)
    entries = desk.entries()
    assert len(entries) == 2
    desk.choose(entries[1])
    assert desk.screen._over is None
    desk.press(Key.Key_F7)
    desk.screen.back()
    settle()
    assert desk.screen._over is None


def test_ctrl_e_asks_about_the_sentence_that_the_keyboard_is_on(desk: AtDesk) -> None:
    desk.press(Key.Key_F7)
    page = page_of(desk)
    page.list.take_focus(row_of(page, "He did not say who should pay"))
    desk.press(Key.Key_E, Mod.ControlModifier)
    desk.choose("Mark the sentence")
    quotes = [each["quote"] for proof in desk.questions[-1]["proofs"] for each in proof]
    assert quotes == ["He did not say who should pay."]


@pytest.mark.parametrize(("size", "factor"), [((1280, 744), 1.0), ((800, 544), 1.0), ((800, 544), 2.0)])
def test_nothing_is_cut_and_every_bar_has_a_name(
    look: Any, entered: Any, tmp_path: Path, size: tuple[int, int], factor: float
) -> None:
    look.theme.set_factor(factor)
    with at_desk(look, entered, tmp_path, left(), size) as desk:
        desk.press(Key.Key_F7)
        page = page_of(desk)
        settle()
        assert clipped(page) == []
        assert not sideways(page)
        assert marked_up(page) == []
        bars = list(visible(page, QProgressBar))
        assert len(bars) > 20
        assert all(bar.accessibleName() for bar in bars)
        assert QApplication.focusWidget() is page.list.rows[0]
