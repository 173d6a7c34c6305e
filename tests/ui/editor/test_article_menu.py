"""What can be done with words of the article in the editor, by its menu and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.drafting.passage_offsets import PassageRange
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from tests.ui.article_text import caret_at, place_of, selected, words_at
from tests.ui.editor.attributions.heard import Heard, pack
from tests.ui.fakes import translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
LAST = "They go empty in the morning"
WINTER = PassageRange("p3", 61, 93)
"""Where the sentence stands that tells of winter."""
USES = [translate("editor.use"), translate("editor.begin_from"), translate("article.copy")]
DRAFTS = [translate("attributions.draft"), translate("attributions.why")]


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def desk(sit, heard):
    """Somebody in the article."""
    opened: AtDesk = sit(pack(), hearing=heard, drafting=heard.source)
    opened.panes.article.article.setFocus()
    return opened


def caret_in(desk: AtDesk, words: str, *, selects: bool = False) -> None:
    """Put the caret among words of the article, or select them."""
    view = desk.panes.article.article
    view.set_text_cursor(words_at(view, words) if selects else caret_at(view, words, 2))


def right_click(desk: AtDesk, words: str) -> None:
    view = desk.panes.article.article
    at = place_of(view, caret_at(view, words, 2))
    label = QApplication.widgetAt(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, label.mapFromGlobal(at), at)
    QApplication.sendEvent(label, event)
    settle()


def close(desk: AtDesk) -> None:
    QTest.keyClick(desk.menu(), Key.Key_Escape)
    settle()


def drafted_from(heard: Heard, desk: AtDesk) -> PassageRange | None:
    assert isinstance(desk.standing, SuggestionsPresenter)
    assert heard.follows is not None
    return heard.follows(desk.document["sources"][0]).within


def test_questions_are_drafted_by_a_key_from_what_is_selected_else_from_the_sentence_at_the_caret(
    desk, heard
):
    caret_in(desk, "painted")
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == WINTER
    desk.back()
    desk.panes.article.article.take_focus()
    # Behind the last word of a paragraph its last sentence is meant.
    desk.press(Key.Key_End, Mod.ControlModifier)
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == WINTER
    desk.back()
    desk.panes.article.article.take_focus()
    caret_in(desk, LAST, selects=True)
    desk.press(Key.Key_D)
    assert drafted_from(heard, desk) == PassageRange("p3", 1, 1 + len(LAST))


def test_why_nothing_is_proposed_of_a_sentence_is_told_beside_who_says_it(desk, heard):
    caret_in(desk, "empty in the morning")
    desk.press(Key.Key_W)
    assert desk.part("answer").hasFocus()
    assert heard.asked[-1].within == PassageRange("p3", 0, 60)
    assert desk.standing.at == 3
    desk.back()
    desk.back()
    assert desk.over is None


@pytest.mark.parametrize("how", ["key", "button", "mouse"])
def test_the_menu_of_the_article_offers_what_words_can_be_used_for(desk, heard, how):
    caret_in(desk, "painted")
    if how == "key":
        desk.press(Key.Key_F10, Mod.ShiftModifier)
    elif how == "button":
        desk.click(desk.panes.article.more)
    else:
        right_click(desk, "painted")
    assert desk.entries() == [*USES[:2], *DRAFTS, USES[2]]
    desk.choose(DRAFTS[0])
    assert drafted_from(heard, desk) == WINTER


def test_a_click_of_the_other_button_keeps_words_selected_around_it_and_else_goes_there(desk, heard):
    caret_in(desk, LAST, selects=True)
    right_click(desk, "empty in the morning")
    assert selected(desk.panes.article.article) == LAST
    close(desk)
    right_click(desk, "painted")
    desk.choose(DRAFTS[0])
    assert drafted_from(heard, desk) == WINTER


def test_the_menu_key_opens_one_menu_though_the_system_asks_for_one_too(desk):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(desk.panes.article.article.viewport(), event)
    settle()
    assert not [each for each in desk.screen.findChildren(QMenu) if each.isVisible()]
    desk.press(Key.Key_Menu)
    assert len(desk.entries()) == 5
    close(desk)


def test_elsewhere_than_in_the_article_the_letters_draft_nothing_nor_from_no_words(desk):
    desk.panes.list.setFocus()
    desk.press(Key.Key_D)
    desk.press(Key.Key_W)
    desk.presenter.draft_from(None)
    settle()
    assert desk.over is None
    assert desk.state.message == translate("attributions.no_words")


def test_the_menu_says_where_letters_need_alt(desk, look):
    for mode, key in (("on", "D"), ("alt", "Alt D")):
        look.theme.set_letter_keys(mode)
        desk.press(Key.Key_F10, Mod.ShiftModifier)
        assert desk.menu().actions()[2].text().endswith(f"\t{key}")
        close(desk)
    look.theme.set_letter_keys("on")


def test_nothing_is_offered_where_nothing_can_be_read(sit):
    desk = sit(pack())
    desk.panes.article.article.take_focus()
    desk.press(Key.Key_D)
    desk.press(Key.Key_W)
    assert desk.over is None
    desk.press(Key.Key_F10, Mod.ShiftModifier)
    assert desk.entries() == USES
    close(desk)
