"""The page on a corrected article in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.corrected_article.page import CorrectedArticlePage
from quizapp.ui.editor.corrected_article.presenter import CorrectedArticlePresenter
from tests.authoring.builders import document
from tests.ui.editor.at_desk import SIZES, AtDesk, at_desk
from tests.ui.editor.corrected_article.newer import FRIDAYS, FakeReading
from tests.ui.walk import clipped, marked_up, settle, sideways

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(look: Any, entered: Any, tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(look, entered, tmp_path, document(), reading=FakeReading()) as made:
        yield made


def page_of(desk: AtDesk) -> CorrectedArticlePage:
    assert isinstance(desk.page, CorrectedArticlePage)
    return desk.page


def open_page(desk: AtDesk) -> CorrectedArticlePage:
    desk.presenter.stand(CorrectedArticlePresenter)
    settle()
    assert page_of(desk).choosing.file.hasFocus()
    desk.press(Key.Key_V, Mod.ControlModifier)
    return page_of(desk)


def test_a_correction_is_worked_through_by_keys_taken_and_undone(desk: AtDesk) -> None:
    page = open_page(desk)
    cards = page.cards.rows
    assert cards[0].hasFocus()
    desk.press(Key.Key_Down)
    assert cards[1].hasFocus()
    desk.press(Key.Key_F6)
    assert page.texts.rows[0].hasFocus()
    desk.press(Key.Key_F6)
    assert cards[1].hasFocus()

    desk.press(Key.Key_E, Mod.ControlModifier)
    assert page.article.hasFocus()
    chosen = page.article.textCursor().selectedText()
    desk.press(Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    assert page.article.textCursor().selectedText() != chosen
    before = len(cards)
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert len(page.cards.rows) == before - 1
    assert page.cards.rows[1].hasFocus()

    desk.press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.cards.rows[1].isAncestorOf(focused)
    desk.press(Key.Key_Return)
    assert len(page.cards.rows) == before - 2
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert len(page.cards.rows) == before - 1
    assert page.cards.isAncestorOf(QApplication.focusWidget())

    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.screen._over is None
    assert any(FRIDAYS in each["text"] for each in desk.document["sources"][0]["passages"])
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_nothing_is_cut_at_any_size_and_the_keyboard_stays(desk: AtDesk) -> None:
    page = open_page(desk)
    for size, factor in SIZES:
        desk.resize(size, factor)
        assert clipped(page) == [], (size, factor)
        assert not sideways(page)
        assert page.cards.rows[0].hasFocus()
    page._stack.setCurrentIndex(0)
    settle()
    assert clipped(page) == []
    assert not sideways(page)
    page._stack.setCurrentIndex(1)
    assert marked_up(page) == []
    page.take_focus()
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert clipped(page) == []
    assert page.article.hasFocus()
    desk.screen.back()
    settle()
    assert page.cards.rows[0].hasFocus()


def test_a_text_keeps_the_keyboard_when_the_columns_become_one_and_two_again(desk: AtDesk) -> None:
    page = open_page(desk)
    desk.press(Key.Key_F6)
    assert page.texts.rows[0].hasFocus()
    for size, factor in (*SIZES, SIZES[0]):
        desk.resize(size, factor)
        assert page.texts.rows[0].hasFocus(), (size, factor)
