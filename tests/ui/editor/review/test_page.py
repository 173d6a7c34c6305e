from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.review.page import PackReviewPage
from quizapp.ui.editor.review.presenter import PackReviewPresenter
from quizapp.ui.messages.keys_editor import list_editor_keys
from tests.ui.fakes import translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def page(writer: Writer, look: Any, shown: Any) -> PackReviewPage:
    """The review of the example pack."""
    writer.presenter.stand(PackReviewPresenter)
    standing = writer.state.overlay
    assert isinstance(standing, PackReviewPresenter)
    made = PackReviewPage(look, translate, standing)
    standing.begin(made.refresh)
    made.refresh()
    shown(made, 1280, 744)
    made.activateWindow()
    made.take_focus()
    settle()
    return made


def test_a_comment_is_written_by_keys_and_what_is_missing_gets_the_keyboard(page: PackReviewPage) -> None:
    assert page._name.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Ada")
    page.keys()["Ctrl+Return"]()
    settle()
    assert page._text.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Too easy?")
    page.keys()["Ctrl+Return"]()
    settle()
    assert page._text.words == ""
    assert page._name.words == "Ada"
    assert len(page._review.state.rows) == 1
    page.switch_pane(1)
    assert page._list.hasFocus()
    page.keys()["D"]()
    assert page._review.state.is_done


def test_its_keys_are_all_listed_in_help(page: PackReviewPage) -> None:
    listed = {key for section in list_editor_keys(translate) for line in section.lines for key in line.keys}
    assert {key.replace("Return", "Enter") for key in tuple(page.keys())} <= listed
