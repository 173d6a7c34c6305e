"""A review in the real screen, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.editor.pages.review import PackReviewPresenter
from quizapp.ui.passages.passage_list import PassageList
from tests.ui.fakes import translate
from tests.ui.walk import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_a_comment_is_written_by_keys_and_what_is_missing_gets_the_keyboard(sit):
    desk = sit()
    desk.presenter.context.stand(PackReviewPresenter)
    settle()
    name = desk.focused
    for words in ("Ada", "Too easy?"):
        desk.type(words)
        text = desk.focused
        desk.press(Key.Key_Return, Mod.ControlModifier)
    assert text is not name
    assert (name.words, text.words) == ("Ada", "")
    desk.press(Key.Key_Return)
    assert desk.over is not None
    desk.press(Key.Key_F6, Mod.ShiftModifier)
    assert isinstance(desk.focused, PassageList)
    desk.press(Key.Key_D)
    assert desk.says(translate("review.left", n=0))
    desk.press(Key.Key_Return)
    assert desk.over is None
