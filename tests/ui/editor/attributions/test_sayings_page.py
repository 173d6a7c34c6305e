"""The page on who says what in the real screen, by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.ui.editor.page_widgets.attribution_sheet import AttributionArticle
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
from tests.drafting.marked import made
from tests.ui.article_text import caret_at, place_of, selected, words_at
from tests.ui.editor.attributions.heard import ARTICLE, Heard, pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from tests.ui.editor.at_desk import AtDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(sit):
    """Somebody at the page."""
    heard = Heard()
    opened: AtDesk = sit(pack(), hearing=heard, drafting=heard.source)
    opened.press(Key.Key_W, Mod.ControlModifier | Mod.ShiftModifier)
    return opened


def in_hand(desk: AtDesk) -> int:
    """The saying that has the keyboard, which is the one in hand."""
    place = next(place for place, row in enumerate(desk.part("sayings").rows) if row.hasFocus())
    assert place == desk.standing.at
    return place


def who(desk: AtDesk) -> list[str]:
    return [row.who for row in desk.standing.rows]


def test_sayings_are_corrected_by_keys_and_the_keyboard_goes_on_with_them(desk):
    for key, at in ((None, 0), (Key.Key_End, 3), (Key.Key_Home, 0), (Key.Key_C, 1)):
        if key is not None:
            desk.press(key)
        assert in_hand(desk) == at
    desk.press(Key.Key_K)
    checked = [each.isChecked() for each in desk.menu().actions()]
    assert (checked.count(True), desk.menu().activeAction().isChecked()) == (1, True)
    desk.choose("Call")
    assert (desk.standing.rows[1].kind_icon, in_hand(desk)) == ("call", 1)
    desk.press(Key.Key_End)
    desk.press(Key.Key_S)
    assert desk.entries()[:3] == ["Ada Weck", "the report", "the mayor"]
    desk.choose("the mayor")
    desk.press(Key.Key_M)
    desk.choose("Ada Weck")
    assert who(desk) == ["Ada Weck", "The report", "Ada Weck", "Ada Weck"]
    desk.press(Key.Key_X)
    assert (len(who(desk)), in_hand(desk)) == (3, 2)
    desk.press(Key.Key_Z, Mod.ControlModifier)
    desk.press(Key.Key_Y, Mod.ControlModifier)
    assert len(who(desk)) == 3
    desk.press(Key.Key_D)
    assert isinstance(desk.standing, SuggestionsPresenter)


def test_a_name_is_written_kept_with_enter_and_left_with_esc(desk):
    desk.press(Key.Key_N)
    field = desk.part("name")
    assert (field.hasFocus(), field.text()) == (True, "Ada Weck")
    desk.type("Ida Roe")
    desk.press(Key.Key_Return)
    assert (who(desk)[0], in_hand(desk)) == ("Ida Roe", 0)
    desk.press(Key.Key_S)
    desk.choose(translate("attributions.new_speakers.organisation"))
    desk.type("the harbour board")
    desk.back()
    assert (who(desk)[0], in_hand(desk)) == ("Ida Roe", 0)
    desk.back()
    assert desk.over is None


def test_why_nothing_is_proposed_gets_the_keyboard_and_gives_it_back(desk):
    desk.press(Key.Key_W)
    assert desk.part("answer").hasFocus()
    desk.back()
    assert in_hand(desk) == 0


def test_a_saying_is_pointed_at_in_the_article_by_enter_and_by_a_click(desk):
    article = desk.part("sheet").findChild(AttributionArticle)
    desk.press(Key.Key_F6, Mod.ShiftModifier)
    assert article.hasFocus()
    article.set_text_cursor(caret_at(article, "the boats were late"))
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Return)
    assert (desk.standing.at, article.hasFocus()) == (2, True)
    place = place_of(article, caret_at(article, "Nobody counted", 3))
    label = QApplication.widgetAt(place)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=label.mapFromGlobal(place))
    assert desk.standing.at == 0
    desk.press(Key.Key_F6)
    assert in_hand(desk) == 0
    # What is selected stays so while another saying is taken in hand.
    article.set_text_cursor(words_at(article, "a ferryman"))
    desk.press(Key.Key_Down)
    assert selected(article) == "a ferryman"


def test_where_nobody_else_speaks_no_menu_asks_who_it_is(sit):
    read = made(ARTICLE).reading
    alone = replace(read, attributions=read.attributions[:1], speakers=read.speakers[:1])
    desk = sit(pack(), hearing=Heard(alone))
    desk.press(Key.Key_W, Mod.ControlModifier | Mod.ShiftModifier)
    desk.press(Key.Key_M)
    assert desk.says(translate("attributions.alone"))
    assert not [each for each in desk.screen.findChildren(QMenu) if each.isVisible()]


def test_what_could_not_be_read_is_tried_again_with_enter(sit):
    heard = Heard(NoSuggestionsError())
    desk = sit(pack(), hearing=heard)
    desk.press(Key.Key_W, Mod.ControlModifier | Mod.ShiftModifier)
    assert desk.part("title").hasFocus()
    heard.given = Heard().given
    desk.press(Key.Key_Return)
    assert (len(who(desk)), in_hand(desk)) == (4, 0)
