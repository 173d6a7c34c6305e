"""The page of the search: where the keyboard is while one types, and what is said of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from quizapp.library.search.indexing import update_index
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.screens import search_filters
from quizapp.ui.screens.search import HitLine
from quizapp.ui.search import parts as module
from quizapp.ui.search.hit_list import HitListView
from tests.languages.painted import painted
from tests.library.builders import PACK
from tests.ui.asked import button, buttons, heard
from tests.ui.fakes import translate
from tests.ui.search.conftest import Search
from tests.ui.seen import colors, picture
from tests.ui.walk import press, settle, visible

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(monkeypatch):
    sentences = []
    monkeypatch.setattr(module, "announce", lambda _, sentence: sentences.append(sentence))
    return sentences


@pytest.fixture
def found(look, entered, background):
    """The page, and what is behind it: nothing is typed yet."""
    list(update_index(background.writer))
    made = Search(background, FormScreen(look, translate, module.PARTS))
    entered(made.view, 1000, 700)
    return made


def type_in(found, words):
    QTest.keyClicks(found.view.findChild(QLineEdit), words)
    found.wait()
    settle()


def lines(found):
    model = found.view.findChild(QListView).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def test_how_much_was_found_is_said_once_nobody_types(found, said):
    for letter in "ferry":
        type_in(found, letter)
    assert said == []
    quiet = found.view.findChild(QTimer)
    assert quiet.isActive()
    quiet.timeout.emit()
    assert said == [translate("search.heading.place_s_found", n=len(lines(found)))]


def test_while_one_types_the_keyboard_stays_and_rows_are_said(found, said):
    type_in(found, "ferry")
    press(found.view, Key.Key_Down)
    press(found.view, Key.Key_F3)
    assert said == [line.name for line in lines(found)[1:3]]
    assert not found.view.findChild(QTimer).isActive()
    assert found.view.findChild(QLineEdit).hasFocus()
    press(found.view, Key.Key_Return)
    press(found.view, Key.Key_Return, Control)
    assert [what for what, *_ in found.led] == ["ask", "ask"]
    assert len(found.led[1][1].questions) > 1


def test_where_nothing_is_found_any_more_the_keyboard_goes_to_the_field(found):
    type_in(found, "ferry")
    press(found.view, Key.Key_F6)
    assert found.view.findChild(QListView).hasFocus()
    found.type("zeppelin")
    settle()
    assert found.view.findChild(QLineEdit).hasFocus()


def test_f6_goes_to_the_rows_and_back_page_keys_scroll_them_and_ctrl_f_selects_what_is_typed(found):
    type_in(found, "the")
    bar = found.view.findChild(QListView).verticalScrollBar()
    press(found.view, Key.Key_PageDown)
    assert bar.value() > 0
    press(found.view, Key.Key_PageUp)
    assert bar.value() == 0
    press(found.view, Key.Key_F6)
    assert found.view.findChild(QListView).hasFocus()
    press(found.view, Key.Key_F6)
    assert found.view.findChild(QLineEdit).hasFocus()
    button(found.view, translate("search.pack")).setFocus()
    press(found.view, Key.Key_F, Control)
    assert found.view.findChild(QLineEdit).selectedText() == "the"


def test_rows_and_filters_are_said_in_full(found, monkeypatch):
    monkeypatch.setattr(search_filters, "MAX_BUTTON_TITLE", 9)
    type_in(found, "ferry")
    found.presenter.show_only("pack", PACK)
    found.wait()
    settle()
    hits = QAccessible.queryAccessibleInterface(found.view.findChild(QListView))
    assert hits.text(QAccessible.Text.Name)
    assert hits.child(1).text(QAccessible.Text.Name) == lines(found)[1].name
    pack = button(found.view, translate("search.pack"))
    assert pack.accessibleName().endswith("The evening ferry")
    assert pack.words.endswith("The even…")


def test_once_all_is_shown_again_the_keyboard_is_on_a_filter(found):
    found.presenter.show_only("kind", "verdict")
    found.wait()
    button(found.view, translate("search.show_all")).setFocus()
    press(found.view, Key.Key_Space)
    found.wait()
    settle()
    assert heard().startswith(translate("search.pack"))
    assert translate("search.show_all") not in buttons(found.view)


def test_what_was_found_stands_on_a_ground_of_its_own(look, found):
    type_in(found, "ferry")
    (hits,) = visible(found.view, QListView)
    row = hits.visualRect(hits.model().index(1, 0))
    ground = look.theme.color("accentSoft").name()
    assert ground in colors(picture(hits.viewport()), row)


@pytest.mark.parametrize("width", range(600, 640, 9))
def test_words_with_no_room_end_in_an_ellipsis_whatever_letters_go_for_it(look, shown, width):
    words = "The ferry: " + "illi till it is still ill " * 6
    hits = HitListView(look, "")
    hits.show_lines((HitLine("Question", "New", "In Ferries", "claim", words, ((4, 9),), False, ""),), 0)
    shown(hits, width, 200)
    last = painted(hits.viewport()).words[-1]
    assert last.text.endswith("…")
    assert last.whole
