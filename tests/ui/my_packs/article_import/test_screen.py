"""The page of an opened article by keyboard, pointer and ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton

from quizapp.ui.my_packs.article_import.presenter import ArticleImportState
from quizapp.ui.my_packs.article_import.screen import ArticleImportScreen
from quizapp.ui.passages.state import PassageRow
from tests.ui.asked import Asked, button, heard
from tests.ui.fakes import translate
from tests.ui.seen import description
from tests.ui.walk import press, press_there, settle, visible

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
PIECES = (
    PassageRow("Headline", "Ferries go empty", False, True, "Headline: Ferries go empty"),
    PassageRow("Left out", "Home › City", True, False, "Left out: Home › City"),
    PassageRow("Paragraph 1", "Nobody counted.", False, False, "Paragraph 1: Nobody counted."),
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


@pytest.fixture
def opened(look, entered):
    def open_page():
        made = ArticleImportScreen(look, translate)
        made.presenter = Asked()
        made.show_state(STATE)
        entered(made, 1280, 700)
        made.presenter.told.clear()
        return made

    return open_page


@pytest.fixture
def screen(opened):
    return opened()


def test_the_keys_of_a_piece_act_from_the_list(screen):
    for key in (Key.Key_5, Key.Key_Backspace, Key.Key_S, Key.Key_Up):
        press(screen, key)
    press(screen, Key.Key_Z, Control)
    assert screen.presenter.told == [("turn", 4), ("join",), ("ask_split",), ("choose", 1), ("undo",)]


def test_the_buttons_do_the_same(screen):
    for name in ("caption", "join", "split", "undo"):
        QTest.mouseClick(button(screen, translate(f"open_article.{name}")), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, STATE.make), Qt.MouseButton.LeftButton)
    assert screen.presenter.told == [("turn", 3), ("join",), ("ask_split",), ("undo",), ("make",)]


def test_a_piece_is_split_where_the_caret_is_counted_in_characters(screen):
    pieces = screen.findChild(QListView)
    assert pieces.hasFocus()
    screen.show_state(replace(STATE, splitting="😀 ferries. Piers."))
    settle()
    press(screen, Key.Key_Home)
    for _ in range(11):
        press(screen, Key.Key_Right)
    press(screen, Key.Key_Return)
    assert screen.presenter.told == [("split", 11)]
    screen.show_state(STATE)
    settle()
    assert pieces.hasFocus()


def test_what_is_typed_is_told_and_stays_when_the_state_comes_again(screen):
    press(screen, Key.Key_F6)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "!")
    assert screen.presenter.told[-1] == ("write", "title", "Ferries go empty!")
    screen.show_state(STATE)
    assert field.text() == "Ferries go empty!"
    # Another article's long headline is read from its beginning.
    screen.show_state(replace(STATE, shown=2, about=ABOUT | {"title": "Ferries go empty again " * 9}))
    assert (field.text()[:22], field.cursorPosition()) == ("Ferries go empty again", 0)
    press(screen, Key.Key_F6)
    assert screen.findChild(QListView).hasFocus()


def test_ctrl_enter_makes_a_pack_from_anywhere_and_enter_alone_does_not(screen):
    press(screen, Key.Key_Return)
    assert screen.presenter.told == []
    press_there(Key.Key_Return, Control)
    press(screen, Key.Key_F6)
    press_there(Key.Key_Return, Control)
    assert screen.presenter.told == [("make",), ("make",)]
    for each in visible(screen, QPushButton):
        each.setFocus()
        QTest.keyClick(each, Key.Key_Return, Control)
        assert screen.presenter.told.pop() == ("make",)
    assert screen.presenter.told == [("make",), ("make",)]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_fault_stands_at_its_field_which_has_the_keyboard_and_is_in_view(look, opened, factor):
    look.theme.set_factor(factor)
    screen = opened()
    screen.show_state(replace(STATE, faults=(("published", "Write a year."),)))
    settle()
    assert (heard(), description(QApplication.focusWidget())) == ("Date", "Write a year.")
    (fault,) = (label for label in visible(screen, QLabel) if label.text() == "Write a year.")
    assert not fault.visibleRegion().isEmpty()


def test_a_screen_reader_hears_what_each_piece_is(screen):
    model = screen.findChild(QListView).model()
    said = [model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(3)]
    assert said == [piece.name for piece in PIECES]
