"""What can be done with words of the article in the editor, by its menu and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.attributions.page import AttributionsPage
from quizapp.ui.editor.suggestions.page import SuggestionsPage
from tests.ui.editor.at_desk import AtDesk, at_desk
from tests.ui.editor.attributions.heard import Heard, pack
from tests.ui.fakes import translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.editor.article_pane import ArticlePane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
LAST = "They go empty in the morning"
WINTER = PassageRange("p3", 61, 93)
"""Where the sentence stands that tells of winter."""


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def desk(look: Any, entered: Any, tmp_path: Path, heard: Heard) -> Iterator[AtDesk]:
    with at_desk(look, entered, tmp_path, pack(), hearing=heard, drafting=heard.source) as opened:
        pane_of(opened).article.setFocus()
        yield opened


def pane_of(desk: AtDesk) -> ArticlePane:
    return desk.screen._page.article


def caret_in(desk: AtDesk, words: str, *, selects: bool = False) -> None:
    """Put the caret among words of the article, or select them."""
    view = pane_of(desk).article
    cursor = view.document().find(words)
    assert not cursor.isNull()
    if not selects:
        cursor.setPosition(cursor.anchor() + 2)
    view.setTextCursor(cursor)


def right_click(desk: AtDesk, words: str) -> None:
    view = pane_of(desk).article
    cursor = view.document().find(words)
    cursor.setPosition(cursor.anchor() + 2)
    at = view.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    settle()


def close(desk: AtDesk) -> None:
    QTest.keyClick(desk._menu(), Key.Key_Escape)
    settle()


def words_of(menu: list[str]) -> list[str]:
    return [each.partition("\t")[0] for each in menu]


def drafted_from(heard: Heard, desk: AtDesk) -> PassageRange | None:
    assert isinstance(desk.page, SuggestionsPage)
    assert heard.follows is not None
    return heard.follows(desk.document["sources"][0]).within


def test_questions_are_drafted_from_the_sentence_at_the_caret_by_a_key(desk: AtDesk, heard: Heard) -> None:
    caret_in(desk, "painted")
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == WINTER


def test_questions_are_drafted_from_the_words_that_are_selected(desk: AtDesk, heard: Heard) -> None:
    caret_in(desk, LAST, selects=True)
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == PassageRange("p3", 1, 1 + len(LAST))


def test_behind_the_last_word_of_a_paragraph_its_last_sentence_is_meant(desk: AtDesk, heard: Heard) -> None:
    caret_in(desk, "painted")
    desk.press(Key.Key_End, Mod.ControlModifier)
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == WINTER


def test_why_nothing_is_proposed_of_a_sentence_is_told_beside_who_says_it(desk: AtDesk, heard: Heard) -> None:
    caret_in(desk, "empty in the morning")
    desk.press(Key.Key_W)
    page = desk.page
    assert isinstance(page, AttributionsPage)
    assert page.answer.title.hasFocus()
    assert page.answer.title.text().startswith("Nothing can be proposed of “")
    assert heard.asked[-1].within == PassageRange("p3", 0, 60)
    assert page._sayings.state.at == 3
    desk.screen.back()
    desk.screen.back()
    settle()
    assert desk.screen._over is None


@pytest.mark.parametrize("how", ["key", "button", "mouse"])
def test_the_menu_of_the_article_offers_what_words_can_be_used_for(
    desk: AtDesk, heard: Heard, how: str
) -> None:
    caret_in(desk, "painted")
    if how == "key":
        desk.press(Key.Key_F10, Mod.ShiftModifier)
    elif how == "button":
        pane_of(desk).more.click()
        settle()
    else:
        right_click(desk, "painted")
    assert words_of(desk.entries()) == [
        translate("editor.use"),
        "Ask about them",
        translate("attributions.draft"),
        translate("attributions.why"),
        "Copy",
    ]
    assert desk.entries()[2].endswith("\tD")
    desk.choose("Draft from this")
    assert drafted_from(heard, desk) == WINTER


def test_a_click_of_the_other_button_keeps_words_selected_around_it_and_else_goes_there(
    desk: AtDesk, heard: Heard
) -> None:
    caret_in(desk, LAST, selects=True)
    right_click(desk, "empty in the morning")
    assert pane_of(desk).article.textCursor().selectedText() == LAST
    close(desk)
    right_click(desk, "painted")
    desk.choose("Draft from this")
    assert drafted_from(heard, desk) == WINTER


def test_the_menu_key_opens_one_menu_though_the_system_asks_for_one_too(desk: AtDesk) -> None:
    view = pane_of(desk).article.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(view, event)
    settle()
    assert not [each for each in desk.screen.findChildren(QMenu) if each.isVisible()]
    desk.press(Key.Key_Menu)
    assert len(desk.entries()) == 5
    close(desk)


def test_elsewhere_than_in_the_article_the_letters_draft_nothing(desk: AtDesk) -> None:
    desk.screen._page.list.setFocus()
    desk.press(Key.Key_D)
    desk.press(Key.Key_W)
    assert desk.screen._over is None


def test_where_letters_need_alt_the_menu_says_so(desk: AtDesk, look: Any) -> None:
    look.theme.set_letter_keys("alt")
    desk.press(Key.Key_F10, Mod.ShiftModifier)
    assert desk.entries()[2].endswith("\tAlt D")
    close(desk)
    look.theme.set_letter_keys("on")


def test_nothing_is_offered_where_nothing_can_be_read(look: Any, entered: Any, tmp_path: Path) -> None:
    with at_desk(look, entered, tmp_path, pack()) as desk:
        pane_of(desk).article.setFocus()
        desk.press(Key.Key_D)
        desk.press(Key.Key_W)
        assert desk.screen._over is None
        desk.press(Key.Key_F10, Mod.ShiftModifier)
        assert words_of(desk.entries()) == [translate("editor.use"), "Ask about them", "Copy"]
        close(desk)


def test_without_words_it_is_said_that_some_have_to_be_selected(desk: AtDesk) -> None:
    desk.presenter.draft_from(None)
    settle()
    assert desk.screen._over is None
    assert desk.screen._state is not None
    assert desk.screen._state.message == translate("attributions.no_words")


def test_a_screen_reader_hears_what_the_button_is_for(desk: AtDesk) -> None:
    told = QAccessible.queryAccessibleInterface(pane_of(desk).more)
    assert told.text(QAccessible.Text.Name) == translate("article.name.what_can_be_done_with")
    assert told.role() == QAccessible.Role.Button
