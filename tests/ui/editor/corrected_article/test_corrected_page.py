"""The page on a corrected article in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.corrected_article.page import CorrectedArticlePage
from quizapp.ui.editor.corrected_article.presenter import CorrectedArticlePresenter
from tests.authoring.builders import document
from tests.ui.article_text import selected
from tests.ui.editor.at_desk import NARROW, WIDE
from tests.ui.editor.corrected_article.newer import FRIDAYS, FakeReading
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def begin(sit: Any, size: tuple[int, int] = WIDE) -> AtDesk:
    """Somebody who pasted a newer text."""
    desk: AtDesk = sit(size=size, reading=FakeReading())
    desk.presenter.stand(CorrectedArticlePresenter)
    settle()
    assert desk.page(CorrectedArticlePage).choosing.file.hasFocus()
    desk.press(Key.Key_V, Mod.ControlModifier)
    return desk


@pytest.fixture
def desk(sit):
    return begin(sit)


def test_a_correction_is_worked_through_by_keys_taken_and_undone(desk):
    page = desk.page(CorrectedArticlePage)
    cards = page.cards.rows
    before = len(cards)
    assert cards[0].hasFocus()
    for key, widget in ((Key.Key_Down, cards[1]), (Key.Key_F6, page.texts.rows[0]), (Key.Key_F6, cards[1])):
        desk.press(key)
        assert widget.hasFocus()

    desk.press(Key.Key_E, Mod.ControlModifier)
    assert page.article.hasFocus()
    chosen = selected(page.article)
    desk.press(Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    assert selected(page.article) != chosen
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert (len(page.cards.rows), page.cards.rows[1].hasFocus()) == (before - 1, True)

    desk.press(Key.Key_Tab)
    assert page.cards.rows[1].isAncestorOf(desk.focused)
    desk.press(Key.Key_Return)
    assert len(page.cards.rows) == before - 2
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert (len(page.cards.rows), desk.is_at(page.cards)) == (before - 1, True)

    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.over is None
    assert any(FRIDAYS in each["text"] for each in desk.document["sources"][0]["passages"])
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_words_are_marked_again_after_esc(desk):
    page = desk.page(CorrectedArticlePage)
    for _ in range(2):
        desk.press(Key.Key_E, Mod.ControlModifier)
        assert page.article.hasFocus()
        desk.back()
        assert not page.article.hasFocus()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_nearest_words_are_in_view_to_be_marked_and_esc_comes_back_to_the_citation(sit, size):
    desk = begin(sit, size)
    page = desk.page(CorrectedArticlePage)
    desk.press(Key.Key_End)
    desk.press(Key.Key_E, Mod.ControlModifier)
    top, bottom = (each - page.article.verticalScrollBar().value() for each in page.article.caret_lines())
    assert top >= 0
    assert bottom <= page.article.viewport().height()
    desk.back()
    assert page.cards.rows[-1].hasFocus()


def test_a_text_keeps_the_keyboard_when_the_columns_become_one_and_two_again(desk):
    desk.press(Key.Key_F6)
    for narrow in (True, False):
        desk.screen.set_narrow(narrow)
        settle()
        assert desk.page(CorrectedArticlePage).texts.rows[0].hasFocus()
