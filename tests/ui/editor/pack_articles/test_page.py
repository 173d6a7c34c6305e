"""The articles of a pack in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.passages.passage_list import PassageList
from quizapp.ui.passages.passage_splitter import PassageSplitter
from tests.ui.editor.conftest import new_pack
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def desk(sit):
    """Somebody with the articles of a pack without questions."""
    made: AtDesk = sit(new_pack())
    made.presenter.context.stand(PackArticlesPresenter)
    settle()
    return made


def test_the_keyboard_comes_to_the_paragraphs_goes_to_the_rights_and_splits(desk):
    paragraphs = desk.focused
    assert isinstance(paragraphs, PassageList)
    desk.press(Key.Key_Down)
    assert paragraphs.at() == 1
    desk.press(Key.Key_F6)
    assert not paragraphs.hasFocus()
    desk.press(Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert paragraphs.hasFocus()
    desk.press(Key.Key_S)
    assert desk.is_at(desk.part("split"))
    desk.press(Key.Key_Return)
    assert paragraphs.hasFocus()
    assert len(list(visible(desk.over, PassageSplitter))) == 0
    assert paragraphs.at() == 2


def test_what_is_typed_of_a_left_out_paragraph_is_kept(desk):
    desk.standing.pass_on(0)
    desk.press(Key.Key_Down)
    (field,) = visible(desk.over, QPlainTextEdit)
    field.setFocus()
    desk.type("Of trees.")
    assert field.toPlainText() == "Of trees."
    assert "Of trees." in str(desk.document)
