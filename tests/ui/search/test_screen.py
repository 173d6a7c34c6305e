"""The page of the search: where the keyboard is while one types, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton

from quizapp.ui.search import screen as module
from quizapp.ui.search.screen import SearchScreen
from quizapp.ui.search.state import HitLine, SearchFilter, SearchFilterChoice, SearchState
from tests.languages.painted import painted
from tests.ui.fakes import translate
from tests.ui.seen import colors, picture


def line(place):
    words = f"💡 The ferry {place}"
    name = f"Question {place}? New."
    return HitLine(name[:-5], "New", "Who said it, in Ferries", "claim", words, ((6, 11),), True, name)


LINES = tuple(map(line, range(3)))
FILTERS = (SearchFilter("pack", "Pack: all", "Pack: all", (SearchFilterChoice("all", "", True),)),)
EMPTY = SearchState("Home", "", empty="Type words.", filters=FILTERS)
FOUND = SearchState(
    "Home",
    "ferry",
    "3 places found",
    lines=LINES,
    chosen=0,
    filters=FILTERS,
    practise="Practise all 3 questions",
)


class Told:
    """Stands for the presenter, and remembers what it was told."""

    def __init__(self):
        self.told: list[tuple[Any, ...]] = []

    def __getattr__(self, name):
        return lambda *given: self.told.append((name, *given))


@pytest.fixture
def said(monkeypatch):
    heard = []
    monkeypatch.setattr(module, "announce", lambda _, sentence: heard.append(sentence))
    return heard


@pytest.fixture
def screen(look, shown):
    made = SearchScreen(look, translate)
    made.presenter = Told()
    made.show_state(EMPTY)
    shown(made, 1000, 700)
    made.set_initial_focus()
    return made


def test_how_much_was_found_is_said_once_nobody_types(screen, said):
    for end in range(1, 6):
        QTest.keyClicks(screen.findChild(QLineEdit), "ferry"[end - 1])
        screen.show_state(FOUND if end > 3 else EMPTY)
    assert said == []
    quiet = screen.findChild(QTimer)
    assert quiet.isActive()
    quiet.timeout.emit()
    assert said == ["3 places found"]
    assert screen.presenter.told[-1] == ("type", "ferry")


def test_while_one_types_the_keyboard_stays_and_rows_are_said(screen, said):
    field = screen.findChild(QLineEdit)
    screen.show_state(FOUND)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert screen.presenter.told == [("step", 1)]
    assert said == [LINES[0].name]
    assert not screen.findChild(QTimer).isActive()
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.presenter.told[1:] == [("press",), ("practise_all",)]


def test_where_nothing_is_found_any_more_the_keyboard_goes_to_the_field(screen):
    screen.show_state(FOUND)
    QTest.keyClick(screen, Qt.Key.Key_F6)
    assert screen.findChild(QListView).hasFocus()
    screen.show_state(EMPTY)
    assert screen.findChild(QLineEdit).hasFocus()


def test_rows_and_filters_are_said_in_full(screen):
    long = "Pack: The evening ferry and all that came of it"
    screen.show_state(replace(FOUND, filters=(SearchFilter("pack", "Pack: The evening…", long, ()),)))
    hits = QAccessible.queryAccessibleInterface(screen.findChild(QListView))
    assert hits.text(QAccessible.Text.Name)
    assert hits.child(1).text(QAccessible.Text.Name) == LINES[1].name
    assert long in [button.accessibleName() for button in screen.findChildren(QPushButton)]


def test_what_was_found_stands_on_a_ground_of_its_own(look, screen):
    screen.show_state(FOUND)
    hits = screen.findChild(QListView)
    row = hits.visualRect(hits.model().index(1, 0))
    ground = look.theme.color("accentSoft").name()
    assert ground in colors(picture(hits.viewport()), row)


@pytest.mark.parametrize("width", range(600, 640, 9))
def test_words_with_no_room_end_in_an_ellipsis_whatever_letters_go_for_it(look, shown, width):
    made = SearchScreen(look, translate)
    made.presenter = Told()
    words = "The ferry: " + "illi till it is still ill " * 6
    made.show_state(replace(FOUND, lines=(replace(line(0), words=words, quoted=False),)))
    shown(made, width, 700)
    last = painted(made.findChild(QListView).viewport()).words[-1]
    assert last.text.endswith("…")
    assert last.whole
