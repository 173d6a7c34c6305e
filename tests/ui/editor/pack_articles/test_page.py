from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.pack_articles.page import PackArticlesPage
from quizapp.ui.editor.pack_articles.presenter import PackArticlesPresenter
from quizapp.ui.messages.keys_editor import list_editor_keys
from tests.ui.fakes import translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.editor.conftest import Writer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def page(beginner: Writer, look: Any, shown: Any) -> PackArticlesPage:
    """The articles of a pack without questions."""
    beginner.presenter.stand(PackArticlesPresenter)
    standing = beginner.state.overlay
    assert isinstance(standing, PackArticlesPresenter)
    made = PackArticlesPage(look, translate, standing)
    standing.begin(made.refresh)
    made.refresh()
    shown(made, 1280, 744)
    made.activateWindow()
    made.take_focus()
    settle()
    return made


def press(page: PackArticlesPage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key)
    settle()


def test_the_keyboard_comes_to_the_paragraphs_and_goes_to_the_rights(page: PackArticlesPage) -> None:
    assert page._list.hasFocus()
    press(page, Key.Key_Down)
    assert page._articles.state.chosen == 1
    page.switch_pane(1)
    settle()
    assert page._rights.isAncestorOf(QApplication.focusWidget())
    page.switch_pane(1)
    assert page._list.hasFocus()


def test_splitting_shows_the_words_with_a_caret_and_gives_the_keyboard_back(page: PackArticlesPage) -> None:
    press(page, Key.Key_Down)
    page.keys()["S"]()
    settle()
    assert page._splitting.has_keyboard()
    press(page, Key.Key_Return)
    assert page._articles.state.splitting == ""
    assert page._list.hasFocus()


def test_its_keys_are_all_listed_in_help(page: PackArticlesPage) -> None:
    listed = {key for section in list_editor_keys(translate) for line in section.lines for key in line.keys}
    assert page.keys().keys() - {"2", "3"} <= listed


def test_what_is_typed_of_a_left_out_paragraph_is_kept(page: PackArticlesPage) -> None:
    page._articles.pass_on(0)
    press(page, Key.Key_Down)
    field = page._summary.field
    field.setFocus()
    QTest.keyClicks(field, "Of trees.")
    assert page._articles.state.summary is not None
    assert page._articles.state.summary.words == "Of trees."


def test_what_a_paragraph_is_has_as_many_lines_as_it_needs(page: PackArticlesPage) -> None:
    pieces = page._list._pieces
    long = replace(pieces[1], title="Paragraph 1, left out, still to be told in your words", text="Short.")
    page._list.show_pieces((replace(long, title="Paragraph 1"), long), 0)
    settle()
    one, more = (page._list.visualRect(page._list.model().index(row, 0)).height() for row in (0, 1))
    assert more >= one + 2 * page._list._look.theme.line("label") - 8
