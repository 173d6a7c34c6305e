"""The articles of a pack in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from quizapp.ui.editor.pack_articles.page import PackArticlesPage
from quizapp.ui.editor.pack_articles.presenter import PackArticlesPresenter
from quizapp.ui.passages.passage_list import PassageList
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
    made.presenter.stand(PackArticlesPresenter)
    settle()
    return made


def test_the_keyboard_comes_to_the_paragraphs_goes_to_the_rights_and_splits(desk):
    paragraphs = desk.focused
    assert isinstance(paragraphs, PassageList)
    desk.press(Key.Key_Down)
    assert desk.standing.state.chosen == 1
    for widget in (paragraphs, None, paragraphs):
        assert paragraphs.hasFocus() == (widget is paragraphs)
        desk.press(Key.Key_F6)
    desk.press(Key.Key_F6)
    assert paragraphs.hasFocus()
    desk.press(Key.Key_S)
    assert desk.standing.state.splitting
    assert not paragraphs.hasFocus()
    desk.press(Key.Key_Return)
    assert (desk.standing.state.splitting, paragraphs.hasFocus()) == ("", True)


def test_what_is_typed_of_a_left_out_paragraph_is_kept(desk):
    desk.standing.pass_on(0)
    desk.press(Key.Key_Down)
    (field,) = visible(desk.page(PackArticlesPage), QPlainTextEdit)
    field.setFocus()
    desk.type("Of trees.")
    assert desk.standing.state.summary.words == "Of trees."
