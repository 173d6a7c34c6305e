"""The page on a corrected article in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt

from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.article_pane import SelectableArticle
from quizapp.ui.editor.page_widgets.comparison_sheet import ComparisonTexts
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
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
    desk.presenter.context.stand(CorrectedArticlePresenter)
    settle()
    assert desk.part("file").hasFocus()
    desk.press(Key.Key_V, Mod.ControlModifier)
    return desk


@pytest.fixture
def desk(sit):
    return begin(sit)


def cards(desk: AtDesk) -> Any:
    """The citations that do not hold."""
    return desk.part("cards").rows


def article(desk: AtDesk) -> Any:
    """The newer text, in which words are marked."""
    return desk.part("sheet").findChild(SelectableArticle)


def test_a_correction_is_worked_through_by_keys_taken_and_undone(desk):
    before = len(cards(desk))
    assert cards(desk)[0].hasFocus()
    second, text = cards(desk)[1], desk.part("texts").findChild(ComparisonTexts).rows[0]
    for modifiers, key, widget in ((Mod(0), Key.Key_Down, second), (Mod.ShiftModifier, Key.Key_F6, text)):
        desk.press(key, modifiers)
        assert widget.hasFocus()
    desk.press(Key.Key_F6)
    assert second.hasFocus()

    desk.press(Key.Key_E, Mod.ControlModifier)
    assert article(desk).hasFocus()
    chosen = selected(article(desk))
    desk.press(Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    assert selected(article(desk)) != chosen
    desk.press(Key.Key_E, Mod.ControlModifier)
    assert (len(cards(desk)), cards(desk)[1].hasFocus()) == (before - 1, True)

    desk.press(Key.Key_Tab)
    assert cards(desk)[1].isAncestorOf(desk.focused)
    desk.press(Key.Key_Return)
    assert len(cards(desk)) == before - 2
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert (len(cards(desk)), desk.is_at(desk.part("cards"))) == (before - 1, True)

    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.over is None
    assert any(FRIDAYS in each["text"] for each in desk.document["sources"][0]["passages"])
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_words_are_marked_again_after_esc(desk):
    for _ in range(2):
        desk.press(Key.Key_E, Mod.ControlModifier)
        assert article(desk).hasFocus()
        desk.back()
        assert desk.is_at(desk.part("cards"))


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_nearest_words_are_in_view_to_be_marked_and_esc_comes_back_to_the_citation(sit, size):
    desk = begin(sit, size)
    desk.press(Key.Key_End)
    desk.press(Key.Key_E, Mod.ControlModifier)
    text = article(desk)
    area = text.area
    above = text.page_widget.mapTo(desk.screen, QPoint(0, 0)).y() - area.mapTo(desk.screen, QPoint(0, 0)).y()
    top, bottom = (above + each for each in text.caret_lines())
    assert top >= 0
    assert bottom <= area.viewport().height()
    desk.back()
    assert cards(desk)[-1].hasFocus()


def test_a_text_keeps_the_keyboard_when_the_columns_become_one_and_two_again(desk):
    text = desk.part("texts").findChild(ComparisonTexts).rows[0]
    text.setFocus()
    for narrow in (True, False):
        desk.screen.set_narrow(narrow)
        settle()
        assert text.hasFocus()
