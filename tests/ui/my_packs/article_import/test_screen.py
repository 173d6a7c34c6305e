"""The page of an opened article by keyboard, pointer and ear."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.ui.my_packs.article_import.screen import ArticleImportScreen
from quizapp.ui.my_packs.article_import.state import ArticleImportState
from quizapp.ui.passages.state import PassageRow
from tests.ui.fakes import translate
from tests.ui.walk import clipped, press, settle, sideways, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
LONG = "Nobody counted the ferries, she said, and nobody will before the pier is mended. " * 4
PIECES = (
    PassageRow("Headline", "Ferries go empty", False, True, "Headline: Ferries go empty"),
    PassageRow("Left out", "Home › City", True, False, "Left out: Home › City"),
    PassageRow("Paragraph 1", LONG, False, False, f"Paragraph 1: {LONG}"),
)
ABOUT = {"title": "Ferries go empty", "publisher": "The Post", "published": "", "author": "", "url": ""}
STATE = ArticleImportState(
    file="ferries.html, 3 pieces found",
    back="Packs in work",
    make="Make a pack from it",
    summary="1 paragraph, 1 left out",
    pieces=PIECES,
    chosen=2,
    about=ABOUT,
    language="en",
    language_words="Language: English",
    wish=0,
    undoes=True,
    can_join=True,
    shown=1,
)


@dataclass
class FakePresenter:
    """Remembers what it was told."""

    told: list[object] = field(default_factory=list)

    def __getattr__(self, name: str):
        return lambda *given: self.told.append((name, *given))


@pytest.fixture
def screen(look, entered):
    made = ArticleImportScreen(look, translate)
    made.presenter = FakePresenter()
    made.show_state(STATE)
    entered(made, 1280, 743)
    made.presenter.told.clear()
    return made


def test_the_keys_of_a_piece_act_from_the_list(screen):
    for key in (Key.Key_5, Key.Key_Backspace, Key.Key_S, Key.Key_Up):
        press(screen, key)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, Control)
    assert screen.presenter.told == [("turn", 4), ("join",), ("ask_split",), ("choose", 1), ("undo",)]


def test_the_buttons_do_the_same(screen):
    buttons = {button.accessibleName(): button for button in visible(screen, QPushButton)}
    for name in ("Caption", "Join with the one above", "Split in two", "Undo", "Make a pack from it"):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    assert screen.presenter.told == [("turn", 3), ("join",), ("ask_split",), ("undo",), ("make",)]


def test_a_piece_is_split_where_the_caret_is_counted_in_characters(screen):
    screen.show_state(replace(STATE, splitting="😀 ferries. Piers."))
    settle()
    field = QApplication.focusWidget()
    assert field.accessibleName() == "Split in two"
    press(screen, Key.Key_Home)
    for _ in range(11):
        press(screen, Key.Key_Right)
    press(screen, Key.Key_Return)
    assert screen.presenter.told == [("split", 11)]
    screen.show_state(STATE)
    settle()
    assert QApplication.focusWidget() is screen._list


def test_what_is_typed_is_told_and_stays_when_the_state_comes_again(screen):
    press(screen, Key.Key_F6)
    QTest.keyClicks(QApplication.focusWidget(), "!")
    assert screen.presenter.told[-1] == ("write", "title", "Ferries go empty!")
    screen.show_state(STATE)
    assert screen._form._fields["title"].text() == "Ferries go empty!"
    press(screen, Key.Key_F6)
    assert QApplication.focusWidget() is screen._list


def test_a_long_headline_is_read_from_its_beginning(screen):
    screen.show_state(replace(STATE, shown=2, about=ABOUT | {"title": "Ferries go empty again " * 9}))
    field = screen._form._fields["title"]
    assert field.cursorPosition() == 0


def test_ctrl_enter_makes_a_pack_from_anywhere_and_enter_alone_does_not(screen):
    press(screen, Key.Key_Return)
    assert screen.presenter.told == []
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Control)
    press(screen, Key.Key_F6)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Control)
    assert screen.presenter.told == [("make",), ("make",)]
    for button in visible(screen, QPushButton):
        button.setFocus()
        QTest.keyClick(button, Key.Key_Return, Control)
        assert screen.presenter.told.pop() == ("make",)
    assert screen.presenter.told == [("make",), ("make",)]


def test_a_fault_stands_at_its_field_which_has_the_keyboard(screen):
    screen.show_state(replace(STATE, faults=(("published", "Write a year."),)))
    settle()
    focused = QApplication.focusWidget()
    assert (focused.accessibleName(), focused.accessibleDescription()) == ("Date", "Write a year.")
    assert "Write a year." in [label.text() for label in visible(screen, QLabel)]


def test_a_screen_reader_hears_what_each_piece_is(screen):
    model = screen._list.model()
    index = model.index(1, 0)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Left out: Home › City"


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 743), (800, 543)])
def test_nothing_is_cut_at_any_size(look, entered, factor, size):
    look.theme.set_factor(factor)
    made = ArticleImportScreen(look, translate)
    made.presenter = FakePresenter()
    made.show_state(replace(STATE, faults=(("title", "Write the article’s title."),)))
    entered(made, *size)
    assert not sideways(made)
    assert not clipped(made)


def test_a_fault_is_brought_into_view_in_large_letters(look, entered):
    look.theme.set_factor(2.0)
    made = ArticleImportScreen(look, translate)
    made.presenter = FakePresenter()
    made.show_state(STATE)
    entered(made, 1280, 700)
    made.show_state(replace(STATE, faults=(("published", "Write a year."),)))
    settle()
    line = made._form.fault()
    below = line.mapTo(made._page.viewport(), line.rect().bottomLeft()).y()
    assert 0 < below <= made._page.viewport().height()
